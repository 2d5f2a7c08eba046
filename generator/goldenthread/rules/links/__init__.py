"""Rules about links between records and quotes of facts."""

from __future__ import annotations

from goldenthread.rules.links import gt101_dangling_reference
from goldenthread.rules.links import gt102_duplicate_id
from goldenthread.rules.links import gt103_quote_leads_nowhere
from goldenthread.rules.links import gt104_unknown_name_within
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt101_dangling_reference.RULE,
    gt102_duplicate_id.RULE,
    gt103_quote_leads_nowhere.RULE,
    gt104_unknown_name_within.RULE,
)
