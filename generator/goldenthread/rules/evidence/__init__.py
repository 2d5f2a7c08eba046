"""Rules about evidence: audits, lessons, training, meetings, reports, tenders, frameworks."""

from __future__ import annotations

from goldenthread.rules.evidence import gt901_action_overdue
from goldenthread.rules.evidence import gt902_closed_without_proof
from goldenthread.rules.evidence import gt903_finding_without_action
from goldenthread.rules.evidence import gt904_audit_without_action
from goldenthread.rules.evidence import gt905_repeat_of_nothing
from goldenthread.rules.evidence import gt906_lesson_without_change
from goldenthread.rules.evidence import gt907_lesson_not_checked
from goldenthread.rules.evidence import gt908_training_below_target
from goldenthread.rules.evidence import gt909_counted_long_ago
from goldenthread.rules.evidence import gt910_role_without_training
from goldenthread.rules.evidence import gt911_old_evidence
from goldenthread.rules.evidence import gt912_forum_not_attended
from goldenthread.rules.evidence import gt913_month_without_report
from goldenthread.rules.evidence import gt914_concerns_do_not_add_up
from goldenthread.rules.evidence import gt915_more_in_scope
from goldenthread.rules.evidence import gt916_answer_too_long
from goldenthread.rules.evidence import gt917_question_without_answer
from goldenthread.rules.evidence import gt918_deadline_passed
from goldenthread.rules.evidence import gt919_version_unexplained
from goldenthread.rules.evidence import gt920_framework_not_in_force
from goldenthread.rules.evidence import gt921_requirement_without_evidence
from goldenthread.rules.evidence import gt922_category_without_evidence
from goldenthread.rules.evidence import gt923_framework_incomplete
from goldenthread.rules.evidence import gt924_action_twice
from goldenthread.rules.evidence import gt925_taught_not_tested
from goldenthread.rules.evidence import gt926_council_not_asked_again
from goldenthread.rules.evidence import gt927_repeats_not_looked_at
from goldenthread.rules.evidence import gt928_more_named_than_in_post
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt901_action_overdue.RULE,
    gt902_closed_without_proof.RULE,
    gt903_finding_without_action.RULE,
    gt904_audit_without_action.RULE,
    gt905_repeat_of_nothing.RULE,
    gt906_lesson_without_change.RULE,
    gt907_lesson_not_checked.RULE,
    gt908_training_below_target.RULE,
    gt909_counted_long_ago.RULE,
    gt910_role_without_training.RULE,
    gt911_old_evidence.RULE,
    gt912_forum_not_attended.RULE,
    gt913_month_without_report.RULE,
    gt914_concerns_do_not_add_up.RULE,
    gt915_more_in_scope.RULE,
    gt916_answer_too_long.RULE,
    gt917_question_without_answer.RULE,
    gt918_deadline_passed.RULE,
    gt919_version_unexplained.RULE,
    gt920_framework_not_in_force.RULE,
    gt921_requirement_without_evidence.RULE,
    gt922_category_without_evidence.RULE,
    gt923_framework_incomplete.RULE,
    gt924_action_twice.RULE,
    gt925_taught_not_tested.RULE,
    gt926_council_not_asked_again.RULE,
    gt927_repeats_not_looked_at.RULE,
    gt928_more_named_than_in_post.RULE,
)
