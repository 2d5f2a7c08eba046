"""Rules about prose, which is held to the facts."""

from __future__ import annotations

from goldenthread.rules.prose import gt801_wrong_law_or_body
from goldenthread.rules.prose import gt802_outdated_word
from goldenthread.rules.prose import gt803_word_to_look_at
from goldenthread.rules.prose import gt804_typed_number
from goldenthread.rules.prose import gt805_wrong_number
from goldenthread.rules.prose import gt806_typed_limit
from goldenthread.rules.prose import gt807_wrong_limit
from goldenthread.rules.prose import gt808_typed_figure
from goldenthread.rules.prose import gt809_wrong_figure
from goldenthread.rules.prose import gt810_typed_name
from goldenthread.rules.prose import gt811_name_of_another_authority
from goldenthread.rules.prose import gt812_manager_is_the_whole_route
from goldenthread.rules.prose import gt813_answer_without_evidence
from goldenthread.rules.prose import gt814_partner_only_named
from goldenthread.rules.prose import gt815_superseded_requirement
from goldenthread.rules.prose import gt816_person_named
from goldenthread.rules.prose import gt817_concern_to_the_board
from goldenthread.rules.prose import gt818_name_that_no_record_has
from goldenthread.rules.prose import gt819_limit_said_twice
from goldenthread.rules.prose import gt820_list_not_whole
from goldenthread.rules.prose import gt821_wrong_hour
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt801_wrong_law_or_body.RULE,
    gt802_outdated_word.RULE,
    gt803_word_to_look_at.RULE,
    gt804_typed_number.RULE,
    gt805_wrong_number.RULE,
    gt806_typed_limit.RULE,
    gt807_wrong_limit.RULE,
    gt808_typed_figure.RULE,
    gt809_wrong_figure.RULE,
    gt810_typed_name.RULE,
    gt811_name_of_another_authority.RULE,
    gt812_manager_is_the_whole_route.RULE,
    gt813_answer_without_evidence.RULE,
    gt814_partner_only_named.RULE,
    gt815_superseded_requirement.RULE,
    gt816_person_named.RULE,
    gt817_concern_to_the_board.RULE,
    gt818_name_that_no_record_has.RULE,
    gt819_limit_said_twice.RULE,
    gt820_list_not_whole.RULE,
    gt821_wrong_hour.RULE,
)
