"""Rules about links between records and quotes of facts."""

from __future__ import annotations

from goldenthread.rules.links import gt101_dangling_reference
from goldenthread.rules.links import gt102_duplicate_id
from goldenthread.rules.links import gt103_quote_leads_nowhere
from goldenthread.rules.links import gt104_unknown_name_within
from goldenthread.rules.links import gt105_same_name_twice
from goldenthread.rules.links import gt106_role_over_itself
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt101_dangling_reference.RULE,
    gt102_duplicate_id.RULE,
    gt103_quote_leads_nowhere.RULE,
    gt104_unknown_name_within.RULE,
    gt105_same_name_twice.RULE,
    gt106_role_over_itself.RULE,
)
