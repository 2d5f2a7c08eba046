"""Rules about levels and thresholds, which stay with their authority."""

from __future__ import annotations

from goldenthread.rules.rule import Rule
from goldenthread.rules.thresholds import gt601_level_of_another_authority
from goldenthread.rules.thresholds import gt602_fact_of_another_authority
from goldenthread.rules.thresholds import gt603_levels_out_of_order
from goldenthread.rules.thresholds import gt604_level_says_nothing
from goldenthread.rules.thresholds import gt605_category_left_out
from goldenthread.rules.thresholds import gt606_triggers_contradict
from goldenthread.rules.thresholds import gt607_trigger_without_page
from goldenthread.rules.thresholds import gt608_discretion_where_none
from goldenthread.rules.thresholds import gt609_third_limb_weighed
from goldenthread.rules.thresholds import gt610_level_silences_cqc
from goldenthread.rules.thresholds import gt611_two_editions
from goldenthread.rules.thresholds import gt612_edition_superseded
from goldenthread.rules.thresholds import gt613_no_thresholds_in_force
from goldenthread.rules.thresholds import gt614_buyer_of_another_authority

RULES: tuple[Rule, ...] = (
    gt601_level_of_another_authority.RULE,
    gt602_fact_of_another_authority.RULE,
    gt603_levels_out_of_order.RULE,
    gt604_level_says_nothing.RULE,
    gt605_category_left_out.RULE,
    gt606_triggers_contradict.RULE,
    gt607_trigger_without_page.RULE,
    gt608_discretion_where_none.RULE,
    gt609_third_limb_weighed.RULE,
    gt610_level_silences_cqc.RULE,
    gt611_two_editions.RULE,
    gt612_edition_superseded.RULE,
    gt613_no_thresholds_in_force.RULE,
    gt614_buyer_of_another_authority.RULE,
)
