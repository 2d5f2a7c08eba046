"""Each authority's answer to "who do I call now?", from its teams and ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from datetime import timedelta

from goldenthread.graph.due import check_again
from goldenthread.library.serving import answering
from goldenthread.model.crisis import CallGroup
from goldenthread.model.crisis import Checked
from goldenthread.model.crisis import CrisisSheet
from goldenthread.model.crisis import Line
from goldenthread.model.crisis import Unchecked
from goldenthread.model.crisis import Urgency
from goldenthread.model.crisis import Words
from goldenthread.model.inline import Call
from goldenthread.model.inline import Text
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.hours import gaps
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.records.traits import Checked as CheckedRecord
from goldenthread.views.acting import role_name
from goldenthread.views.parts.teams import calls
from goldenthread.views.parts.teams import day_first
from goldenthread.views.parts.teams import emergency_teams
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.parts.teams import hours
from goldenthread.views.parts.teams import is_first
from goldenthread.views.places import place_of
from goldenthread.views.stale import instead
from goldenthread.views.stale import stale_contacts
from goldenthread.views.stale import stale_in
from goldenthread.views.view import View

SAY = (
    "I am worried about … They live at …",
    "I saw or heard … It happened at …",
    "They are safe now. Or: they are not safe, because …",
    "They want … to happen.",
    "Please call me back on …",
)
"""What to say on the telephone, after one's own name."""


def crisis_sheets(view: View) -> tuple[CrisisSheet, ...]:
    """Return one sheet for every authority in which the provider works, by id."""
    return tuple(crisis_sheet(view, each) for each in view.authorities)


def crisis_slug(authority: str) -> str:
    """Return the address of an authority's crisis page on the site."""
    return f"call/{authority}"


def crisis_sheet(view: View, authority: Authority) -> CrisisSheet:
    """Return the sheet of one authority."""
    first = emergency_teams(view, authority.id)
    council = front_door_teams(view, authority.id)
    others = tuple(_others(view, authority.id, (*first, *council)))
    other_help = CallGroup(Urgency.TODAY, Text("Other help, by day and by night:"), (), others)
    groups = [
        _now(view, first),
        _today(view, council),
        CallGroup(
            Urgency.TODAY,
            Text("Then tell our manager on call:"),
            (),
            on_call_lines(view, authority),
        ),
    ]
    provider = view.library.find(Provider, view.library.settings.provider)
    ours = provider.name if provider else view.library.settings.name
    checked = _checked(view, authority, [*first, *council])
    shown = tuple(each for each in groups if each.lines)
    return CrisisSheet(
        slug=authority.id,
        authority=view.quote(authority, "name"),
        provider=view.quote(provider, "name") if provider else Text(ours),
        groups=shown,
        say=(Text(f"My name is … I work for {ours}."), *map(Text, SAY)),
        checked=checked,
        others=other_help if others else None,
        more=place_of(view.library, authority.key),
        until=_until(view, checked),
        unchecked=tuple(_unchecked(view, (*shown, other_help))),
    )


def _until(view: View, checked: Checked) -> date:
    """Return the last day for a sheet: it is to be made anew, or its numbers are to be checked."""
    made_anew = view.as_of + timedelta(days=view.library.settings.site_valid_days)
    return min(made_anew, checked.again) if checked.again >= view.as_of else made_anew


def _unchecked(view: View, groups: tuple[CallGroup, ...]) -> Iterator[Unchecked]:
    """Yield the teams on a sheet whose check is overdue, each with another to call."""
    stale = stale_contacts(view.library, view.as_of)
    for team in stale_in(groups, stale):
        role = role_name(view, team.verified_by) or Text("a role not shown here")
        checked = Checked(team.verified_on, role, check_again(team))
        other = instead(view, team, stale)
        lines = _line(view, other, view.quote(other, "hours")) if other else ()
        yield Unchecked(view.quote(team, "name"), checked, next(iter(lines), None))


def _now(view: View, teams: tuple[Contact, ...]) -> CallGroup:
    lines = tuple(line for team in teams for line in _line(view, team))
    numbers = " or ".join(line.number.value for line in lines)
    return CallGroup(Urgency.NOW, Text(f"Call {numbers} if:"), emergency_signs(view), lines)


def emergency_signs(view: View) -> tuple[Words, ...]:
    """Return when to call for danger now, in the words of the library."""
    purposes = [each for each in view.library.all(Purpose) if each.emergency]
    return tuple(view.quote(each, "when") for each in purposes)


def _today(view: View, teams: tuple[Contact, ...]) -> CallGroup:
    door = view.front_door
    lines = tuple(
        replace(line, first=is_first(team, teams))
        for team in teams
        for line in _line(view, team, hours(view, team, teams))
    )
    signs = (view.quote(door, "when"),) if door else ()
    return CallGroup(Urgency.TODAY, Text("Call the council if:"), signs, lines)


def _line(
    view: View, team: Contact, said: Words | None = None, use: Words | None = None
) -> tuple[Line, ...]:
    """Return the first number of a team as a line; nothing for a team without a number."""
    first = calls(view, team)[:1]
    by_text = f"{team.name}, by text relay"
    relay = view.call(team, "text_relay", by_text) if view.has(team, "text_relay") else None
    return tuple(Line(view.quote(team, "name"), call, said, use, relay=relay) for call in first)


def _others(view: View, authority: str, shown: Collection[Contact]) -> Iterator[Line]:
    """Yield every other team for what cannot wait, with its hours and what it is for.

    A team that is closed at night has one of those shown already to answer for it: it says which.
    """
    found: dict[Contact, tuple[Purpose, tuple[Contact, ...]]] = {}
    for purpose in _most_used_first(view, authority):
        teams = day_first(answering(view.library, purpose.id, authority))
        for team in teams if not purpose.office_hours_enough else ():
            if team not in shown:
                found.setdefault(team, (purpose, teams))
    for team, (purpose, teams) in found.items():
        closed = [each for each in teams if each in shown and gaps(team.hours.intervals)]
        names = tuple(view.quote(each, "name") for each in closed)
        for line in _line(view, team, hours(view, team, teams), view.quote(purpose, "name")):
            yield replace(line, closed=names, first=is_first(team, teams))


def _most_used_first(view: View, authority: str) -> list[Purpose]:
    """Return every purpose, those that most steps of an authority's pathways need first."""
    used = Counter(
        step.step.purpose for bound in view.bindings_of(authority) for step in bound.steps
    )
    return sorted(view.library.all(Purpose), key=lambda each: (-used[each.id], each.name))


def on_call_lines(view: View, authority: Authority) -> tuple[Line, ...]:
    """Return our own managers on call for the services in an authority, each number once.

    A service that has no number of its own for on call is reached by its general one.
    """
    lines: dict[str, Line] = {}
    for service in view.library.all(Service):
        if service.authority == authority.id and (call := _our_number(view, service)):
            lines.setdefault(call.value, Line(view.quote(service, "name"), call))
    return tuple(lines.values())


def _our_number(view: View, service: Service) -> Call | None:
    """Return the number by which a service's manager is told, if the reader may see one."""
    if view.has(service, "on_call_phone"):
        role = role_name(view, service.on_call)
        words = f"{role.value if role else 'On call'}, {service.name}"
        return view.call(service, "on_call_phone", words)
    return view.call(service, "phone", service.name) if view.has(service, "phone") else None


def _checked(view: View, authority: Authority, teams: Iterable[Contact]) -> Checked:
    """Return when the numbers were checked: the oldest check counts, and the nearest next one."""
    records: list[CheckedRecord] = list(teams) or [authority]
    oldest = min(records, key=lambda each: (each.verified_on, each.key))
    return Checked(
        on=oldest.verified_on,
        role=role_name(view, oldest.verified_by) or Text("a role not shown here"),
        again=min(check_again(each) for each in records),
    )
