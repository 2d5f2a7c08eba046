"""Rules about whom a step reaches, at every hour."""

from __future__ import annotations

from goldenthread.rules.contacts import gt401_no_contact
from goldenthread.rules.contacts import gt402_no_out_of_hours_route
from goldenthread.rules.contacts import gt403_made_up_number
from goldenthread.rules.contacts import gt404_district_council
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt401_no_contact.RULE,
    gt402_no_out_of_hours_route.RULE,
    gt403_made_up_number.RULE,
    gt404_district_council.RULE,
)
