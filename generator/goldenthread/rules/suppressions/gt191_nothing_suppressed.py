"""A suppression that holds back nothing. Found when suppressions are applied, after the rules."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT191",
    name="nothing-suppressed",
    summary="A suppression holds back no finding, because it was mended or never was there.",
    why=(
        "A suppression that stays behind hides the next mistake of its kind. Nobody remembers it "
        "in a year, and the reason given no longer fits."
    ),
    source="Own rule: what is accepted has an owner and an end, and nothing is accepted ahead.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: role, id: safeguarding-lead}
  - kind: suppression
    id: no-such-finding
    rule: GT202  # <-
    record: role/safeguarding-lead
    reason: The review is booked for next week.
    owner: safeguarding-lead
    decided_on: 2026-11-02
    expires: 2026-12-01
""",
    good="""\
records:
  - {kind: policy, id: safeguarding-adults, review_due: 2026-11-01}
  - kind: suppression
    id: review-is-booked
    rule: GT202
    record: policy/safeguarding-adults
    reason: The review is booked for next week.
    owner: safeguarding-lead
    decided_on: 2026-11-02
    expires: 2026-12-01
""",
)
