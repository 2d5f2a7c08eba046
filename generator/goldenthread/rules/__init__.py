"""One file a rule, in folders by subject, and the explicit ordered registry of them all.

A new rule is one file here and one line in ``RULES``; its examples are its test.
"""

from __future__ import annotations

from goldenthread.rules.clocks import gt501_slower_limit
from goldenthread.rules.contacts import gt401_no_contact
from goldenthread.rules.contacts import gt402_no_out_of_hours_route
from goldenthread.rules.contacts import gt403_made_up_number
from goldenthread.rules.contacts import gt404_district_council
from goldenthread.rules.dates import gt201_stale_verification
from goldenthread.rules.dates import gt202_review_overdue
from goldenthread.rules.links import gt101_dangling_reference
from goldenthread.rules.links import gt102_duplicate_id
from goldenthread.rules.links import gt103_quote_leads_nowhere
from goldenthread.rules.links import gt104_unknown_name_within
from goldenthread.rules.pathways import gt301_unreachable_step
from goldenthread.rules.pathways import gt302_dead_end
from goldenthread.rules.pathways import gt303_decision_without_else
from goldenthread.rules.pathways import gt304_ends_inside
from goldenthread.rules.reading import gt001_unreadable_file
from goldenthread.rules.reading import gt002_wrong_field
from goldenthread.rules.reading import gt003_not_a_record
from goldenthread.rules.reading import gt004_id_is_not_the_file_name
from goldenthread.rules.reading import gt005_settings
from goldenthread.rules.rule import Rule
from goldenthread.rules.thresholds import gt601_level_of_another_authority
from goldenthread.rules.thresholds import gt602_fact_of_another_authority

RULES: tuple[Rule, ...] = (
    gt001_unreadable_file.RULE,
    gt002_wrong_field.RULE,
    gt003_not_a_record.RULE,
    gt004_id_is_not_the_file_name.RULE,
    gt005_settings.RULE,
    gt101_dangling_reference.RULE,
    gt102_duplicate_id.RULE,
    gt103_quote_leads_nowhere.RULE,
    gt104_unknown_name_within.RULE,
    gt201_stale_verification.RULE,
    gt202_review_overdue.RULE,
    gt301_unreachable_step.RULE,
    gt302_dead_end.RULE,
    gt303_decision_without_else.RULE,
    gt304_ends_inside.RULE,
    gt401_no_contact.RULE,
    gt402_no_out_of_hours_route.RULE,
    gt403_made_up_number.RULE,
    gt404_district_council.RULE,
    gt501_slower_limit.RULE,
    gt601_level_of_another_authority.RULE,
    gt602_fact_of_another_authority.RULE,
)
"""Every rule, in the order of its code."""

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
"""Each rule by its code."""
