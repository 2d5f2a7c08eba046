"""Rules about whom a step reaches, at every minute, and whether the number is right."""

from __future__ import annotations

from goldenthread.rules.contacts import gt401_no_contact
from goldenthread.rules.contacts import gt402_no_out_of_hours_route
from goldenthread.rules.contacts import gt403_made_up_number
from goldenthread.rules.contacts import gt404_district_council
from goldenthread.rules.contacts import gt405_bank_holiday_gap
from goldenthread.rules.contacts import gt406_clock_change
from goldenthread.rules.contacts import gt407_overlap
from goldenthread.rules.contacts import gt408_two_at_once
from goldenthread.rules.contacts import gt409_closed_as_well
from goldenthread.rules.contacts import gt410_closed_elsewhere
from goldenthread.rules.contacts import gt411_emergency_not_open
from goldenthread.rules.contacts import gt412_checked_too_seldom
from goldenthread.rules.contacts import gt413_night_route_checked_too_seldom
from goldenthread.rules.contacts import gt414_changed_since_checked
from goldenthread.rules.contacts import gt415_same_number_day_and_night
from goldenthread.rules.contacts import gt416_number_of_another_agency
from goldenthread.rules.contacts import gt417_costly_number
from goldenthread.rules.contacts import gt418_personal_number
from goldenthread.rules.contacts import gt419_free_mail
from goldenthread.rules.contacts import gt420_insecure_route
from goldenthread.rules.contacts import gt421_body_gone
from goldenthread.rules.contacts import gt422_lookalike_ids
from goldenthread.rules.contacts import gt423_area_beyond_agency
from goldenthread.rules.contacts import gt424_host_as_placing
from goldenthread.rules.contacts import gt425_emergency_not_marked
from goldenthread.rules.contacts import gt426_emergency_without_number
from goldenthread.rules.contacts import gt427_team_shared_with_neighbour
from goldenthread.rules.contacts import gt428_on_call_number_is_theirs
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt401_no_contact.RULE,
    gt402_no_out_of_hours_route.RULE,
    gt403_made_up_number.RULE,
    gt404_district_council.RULE,
    gt405_bank_holiday_gap.RULE,
    gt406_clock_change.RULE,
    gt407_overlap.RULE,
    gt408_two_at_once.RULE,
    gt409_closed_as_well.RULE,
    gt410_closed_elsewhere.RULE,
    gt411_emergency_not_open.RULE,
    gt412_checked_too_seldom.RULE,
    gt413_night_route_checked_too_seldom.RULE,
    gt414_changed_since_checked.RULE,
    gt415_same_number_day_and_night.RULE,
    gt416_number_of_another_agency.RULE,
    gt417_costly_number.RULE,
    gt418_personal_number.RULE,
    gt419_free_mail.RULE,
    gt420_insecure_route.RULE,
    gt421_body_gone.RULE,
    gt422_lookalike_ids.RULE,
    gt423_area_beyond_agency.RULE,
    gt424_host_as_placing.RULE,
    gt425_emergency_not_marked.RULE,
    gt426_emergency_without_number.RULE,
    gt427_team_shared_with_neighbour.RULE,
    gt428_on_call_number_is_theirs.RULE,
)
