"""Rules about what is shared, with whom, on which basis and by which route."""

from __future__ import annotations

from goldenthread.rules.rule import Rule
from goldenthread.rules.sharing import gt650_consent_as_the_basis
from goldenthread.rules.sharing import gt651_no_condition
from goldenthread.rules.sharing import gt652_share_against_its_rule
from goldenthread.rules.sharing import gt653_rule_for_others
from goldenthread.rules.sharing import gt654_restricted_entry_shown
from goldenthread.rules.sharing import gt655_insecure_route
from goldenthread.rules.sharing import gt656_unsafe_is_not_said
from goldenthread.rules.sharing import gt657_capacity_not_looked_at

RULES: tuple[Rule, ...] = (
    gt650_consent_as_the_basis.RULE,
    gt651_no_condition.RULE,
    gt652_share_against_its_rule.RULE,
    gt653_rule_for_others.RULE,
    gt654_restricted_entry_shown.RULE,
    gt655_insecure_route.RULE,
    gt656_unsafe_is_not_said.RULE,
    gt657_capacity_not_looked_at.RULE,
)
