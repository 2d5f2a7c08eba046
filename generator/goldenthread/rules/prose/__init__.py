"""Rules about prose, which is held to the facts."""

from __future__ import annotations

from goldenthread.rules.prose import gt801_wrong_law_or_body
from goldenthread.rules.prose import gt802_outdated_word
from goldenthread.rules.prose import gt803_word_to_look_at
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt801_wrong_law_or_body.RULE,
    gt802_outdated_word.RULE,
    gt803_word_to_look_at.RULE,
)
