"""Rules about pathways as graphs, and about what a pathway must not leave out."""

from __future__ import annotations

from goldenthread.rules.pathways import gt301_unreachable_step
from goldenthread.rules.pathways import gt302_dead_end
from goldenthread.rules.pathways import gt303_decision_without_else
from goldenthread.rules.pathways import gt304_ends_inside
from goldenthread.rules.pathways import gt305_loop_without_exit
from goldenthread.rules.pathways import gt306_same_condition_twice
from goldenthread.rules.pathways import gt307_step_twice
from goldenthread.rules.pathways import gt308_no_safety_first
from goldenthread.rules.pathways import gt309_no_emergency_exit
from goldenthread.rules.pathways import gt310_manager_implicated
from goldenthread.rules.pathways import gt311_nobody_stands_in
from goldenthread.rules.pathways import gt312_no_reply
from goldenthread.rules.pathways import gt313_refusal_ends_it
from goldenthread.rules.pathways import gt314_no_record
from goldenthread.rules.pathways import gt315_no_learning
from goldenthread.rules.pathways import gt316_nobody_answers_for_it
from goldenthread.rules.pathways import gt317_no_child_check
from goldenthread.rules.pathways import gt318_no_safe_contact
from goldenthread.rules.pathways import gt319_no_evidence_kept
from goldenthread.rules.pathways import gt320_allegation_against_staff
from goldenthread.rules.pathways import gt321_panel_without_capacity
from goldenthread.rules.pathways import gt322_board_takes_reports
from goldenthread.rules.pathways import gt323_service_without_pathway
from goldenthread.rules.pathways import gt324_same_when_implicated
from goldenthread.rules.pathways import gt325_nobody_on_call
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt301_unreachable_step.RULE,
    gt302_dead_end.RULE,
    gt303_decision_without_else.RULE,
    gt304_ends_inside.RULE,
    gt305_loop_without_exit.RULE,
    gt306_same_condition_twice.RULE,
    gt307_step_twice.RULE,
    gt308_no_safety_first.RULE,
    gt309_no_emergency_exit.RULE,
    gt310_manager_implicated.RULE,
    gt311_nobody_stands_in.RULE,
    gt312_no_reply.RULE,
    gt313_refusal_ends_it.RULE,
    gt314_no_record.RULE,
    gt315_no_learning.RULE,
    gt316_nobody_answers_for_it.RULE,
    gt317_no_child_check.RULE,
    gt318_no_safe_contact.RULE,
    gt319_no_evidence_kept.RULE,
    gt320_allegation_against_staff.RULE,
    gt321_panel_without_capacity.RULE,
    gt322_board_takes_reports.RULE,
    gt323_service_without_pathway.RULE,
    gt324_same_when_implicated.RULE,
    gt325_nobody_on_call.RULE,
)
