"""The one writer of calendar files (iCalendar, RFC 5545): all-day entries, no clock."""

from __future__ import annotations

from datetime import UTC
from datetime import datetime
from datetime import time
from datetime import timedelta

from icalendar import Calendar
from icalendar import Event as Component

from goldenthread.model.agenda import Agenda
from goldenthread.model.agenda import Event

PRODUCT = "-//Golden Thread//Safeguarding library//EN"


def ics_bytes(agenda: Agenda) -> bytes:
    """Return an agenda as a calendar file. Nothing in it depends on the clock."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", agenda.title)
    calendar.add("x-wr-calname", agenda.title)
    for event in agenda.events:
        calendar.add_component(_component(event, agenda))
    return bytes(calendar.to_ical(sorted=True))


def _component(event: Event, agenda: Agenda) -> Component:
    component = Component()
    component.add("uid", event.name)
    component.add("dtstamp", datetime.combine(agenda.as_of, time(), UTC))
    component.add("dtstart", event.day)
    component.add("dtend", event.day + timedelta(days=1))
    component.add("summary", event.title)
    component.add("description", event.details)
    component.add("categories", [event.owner])
    component.add("transp", "TRANSPARENT")
    return component
