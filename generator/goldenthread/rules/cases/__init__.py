"""Rules about case examples, replayed against the pathways that they cite."""

from __future__ import annotations

from goldenthread.rules.cases import gt701_skipped_step
from goldenthread.rules.cases import gt702_steps_out_of_order
from goldenthread.rules.cases import gt703_late_action
from goldenthread.rules.cases import gt704_unknown_partner
from goldenthread.rules.cases import gt705_unproved_outcome
from goldenthread.rules.cases import gt706_voice_missing
from goldenthread.rules.cases import gt707_thresholds_of_another_time
from goldenthread.rules.cases import gt708_edition_not_in_force
from goldenthread.rules.cases import gt709_decision_not_written
from goldenthread.rules.cases import gt710_partners_miscounted
from goldenthread.rules.cases import gt711_recognisable
from goldenthread.rules.cases import gt712_time_runs_back
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt701_skipped_step.RULE,
    gt702_steps_out_of_order.RULE,
    gt703_late_action.RULE,
    gt704_unknown_partner.RULE,
    gt705_unproved_outcome.RULE,
    gt706_voice_missing.RULE,
    gt707_thresholds_of_another_time.RULE,
    gt708_edition_not_in_force.RULE,
    gt709_decision_not_written.RULE,
    gt710_partners_miscounted.RULE,
    gt711_recognisable.RULE,
    gt712_time_runs_back.RULE,
)
