"""Teams and numbers: the way to every team, and a page for each with all its routes."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.serving import serving
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.model.inline import Tone
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.agency import Sector
from goldenthread.views.parts.contacts import by_sector
from goldenthread.views.parts.contacts import teams_table
from goldenthread.views.parts.standing import checked
from goldenthread.views.parts.teams import FIRST
from goldenthread.views.parts.teams import is_first
from goldenthread.views.parts.teams import reach
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.coverage_of_week import coverage_slug
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.sections import TEAMS
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import to
from goldenthread.views.write import when


def contact_pages(view: View) -> Iterator[Page]:
    """Yield the list of teams, a page for each group of partners, and one for each team."""
    yield _index(view)
    yield from (_sector(view, each) for each in view.library.all(Sector))
    yield from (_page(view, each) for each in view.library.all(Contact))


def _index(view: View) -> Page:
    national = [each for each in view.library.all(Contact) if not each.areas]
    return Page(
        slug="contacts/index",
        title="Teams and numbers",
        blocks=(
            *emergency(view),
            head(2, "Teams of a council's area", anchor="councils"),
            *bullets(
                (to(f"authorities/{each.id}#teams", view.quote(each, "name")),)
                for each in view.authorities
            ),
            head(2, "Who answers at every hour of the week", anchor="coverage"),
            *bullets(
                (to(coverage_slug(each.id), f"Coverage of the week: {each.short}"),)
                for each in view.authorities
            ),
            head(2, "Partners by what they do", anchor="partners"),
            *bullets((linked(view, each.key),) for each in view.library.all(Sector)),
            head(2, "National numbers", anchor="national"),
            *_national(view, national),
        ),
        section=TEAMS,
        description="Every team we may need to call: local teams by council, and national lines.",
    )


def _national(view: View, teams: list[Contact]) -> Iterator[Block]:
    for sector, members in by_sector(view, teams):
        yield head(3, view.quote(sector, "name"), anchor=f"national-{sector.id}")
        yield from teams_table(view, members, f"{sector.name}: national numbers")


def _sector(view: View, sector: Sector) -> Page:
    return Page(
        slug=f"partners/{sector.id}",
        title=f"Partners: {sector.name}",
        blocks=(*paragraphs(view, sector, "what_for", "lead"), *_agencies(view, sector)),
        section=TEAMS,
        description=f"{sector.name}: what each partner does, and how to reach it.",
        sources=(sector.key, *(each.key for each in _members(view, sector))),
    )


def _members(view: View, sector: Sector) -> tuple[Agency, ...]:
    return tuple(each for each in view.library.all(Agency) if each.sector == sector.id)


def _agencies(view: View, sector: Sector) -> Iterator[Block]:
    contacts = view.library.all(Contact)
    for agency in _members(view, sector):
        yield head(2, view.quote(agency, "name"), anchor=agency.id)
        areas = all_linked(view, "authority", agency.areas)
        yield para(strong("Area: "), *(areas or inlines("all of England")), ".")
        yield from paragraphs(view, agency, "role")
        teams = [each for each in contacts if each.agency == agency.id]
        yield from bullets((linked(view, each.key),) for each in teams)
        if agency.website:
            yield para(Link((view.quote(agency, "website"),), agency.website))


def _page(view: View, team: Contact) -> Page:
    agency = view.library.find(Agency, team.agency)
    whose = f"{agency.short or agency.name}: " if agency else ""
    return Page(
        slug=f"contacts/{team.id}",
        title=f"{whose}{team.name}",
        blocks=tuple(_blocks(view, team)),
        section=TEAMS,
        description=f"When and how to reach {team.name}.",
        sources=(team.key,),
    )


def _blocks(view: View, team: Contact) -> Iterator[Block]:
    yield from reach(view, team)
    others = tuple(each for each in _same_purpose(view, team) if is_first(team, (each,)))
    if others:
        names = joined(((linked(view, each.key),) for each in others), " and ")
        yield para(strong(FIRST), ", before ", *names, ".")
    if team.say_first:
        yield callout(Tone.NOTE, "Say first", para(view.quote(team, "say_first")))
    if team.pitfalls:
        yield callout(Tone.WARNING, "Take care", *lines(view, team, "pitfalls"))
    if team.when_closed:
        yield para(
            strong("When they are closed: "), linked(view, f"contact/{team.when_closed}"), "."
        )
    if team.shared_line:
        yield para("Another team answers the same number. Say which team you want.")
    yield from details(_routes(view, team))
    yield head(2, "What to contact them for", anchor="purposes")
    yield from _purposes(view, team)
    yield para(strong("Who they are: "), linked(view, f"agency/{team.agency}"), ".")
    areas = all_linked(view, "authority", team.areas)
    yield para(strong("Area: "), *(areas or inlines("all of England")), ".")
    yield from when(view.has(team, "internal_note"), head(2, "For our staff only"))
    yield from paragraphs(view, team, "internal_note")
    yield head(2, "About this page", anchor="about")
    yield from checked(view, team)


def _same_purpose(view: View, team: Contact) -> tuple[Contact, ...]:
    """Return the other teams that serve a purpose of a team in one of its areas."""
    found = (
        other
        for purpose in team.purposes
        for area in team.areas
        for other in serving(view.library, purpose, area)
    )
    return tuple(dict.fromkeys(each for each in found if each != team))


def _purposes(view: View, team: Contact) -> tuple[Block, ...]:
    found = [view.library.find(Purpose, each) for each in team.purposes]
    return bullets(
        (strong(view.quote(each, "name")), ". ", view.quote(each, "when")) for each in found if each
    )


def _routes(view: View, team: Contact) -> Iterator[tuple[str, Content]]:
    """Yield the routes to a team besides its telephone, as far as the reader may see them."""
    if team.text_relay:
        yield "Text relay", (view.call(team, "text_relay", team.name),)
    if team.sms:
        yield "Text message", (view.quote(team, "sms"),)
    if team.sign_language:
        yield "Sign language", (Link((view.quote(team, "sign_language"),), team.sign_language),)
    yield "Email", _email(view, team)
    if team.portal:
        form = Link((view.quote(team, "portal.url"),), team.portal.url)
        yield "Web form", inlines(form, ". Read: ", view.quote(team, "portal.read"))


def _email(view: View, team: Contact) -> Content:
    email = getattr(team, "email", None)
    if email is None:
        return ()
    how: tuple[Inline | str, ...] = ()
    if email.how:
        how = (" (", view.quote(team, "email.how"), ")")
    address = Link((view.quote(team, "email.address"),), f"mailto:{email.address}")
    return inlines(address, ". Secure: ", view.quote(team, "email.secure"), *how)
