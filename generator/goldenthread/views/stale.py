"""Numbers that nobody checked in time: a banner on our own pages, with the route to take instead.

The number stays where it is. A worker at night is better served by a number that may be old than by
none, as long as the page says so and says what else to try.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from goldenthread.graph.due import check_again
from goldenthread.graph.due import out_of_force
from goldenthread.library.fallbacks import with_fallbacks
from goldenthread.library.library import Library
from goldenthread.library.serving import serving
from goldenthread.library.week import both_open
from goldenthread.library.week import by_telephone
from goldenthread.library.words import date_words
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import quotes_in
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Tone
from goldenthread.records.agency import Contact
from goldenthread.views.acting import role_name
from goldenthread.views.parts.teams import routes
from goldenthread.views.view import View
from goldenthread.views.write import callout
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import to

ROUTES = {
    "email", "hours", "phone", "portal", "professionals_phone", "sign_language", "sms",
    "text_relay",
}  # fmt: skip
"""The fields of a contact by which it is reached: what is dangerous when it is old."""
TITLE = "Not checked in time: the number may be wrong"

Stale = Mapping[str, Contact]
"""Contacts whose check is overdue, by address."""


def stale_contacts(library: Library, as_of: date) -> Stale:
    """Return the contacts in force whose check is overdue."""
    return {
        each.key: each
        for each in library.all(Contact)
        if check_again(each) < as_of and not out_of_force(each, as_of)
    }


def stale_in(content: Any, stale: Stale) -> tuple[Contact, ...]:
    """Return the contacts whose overdue number, hours or address some content shows, by address."""
    found = set()
    for quote in quotes_in(content) if stale else ():
        key, _, path = quote.address.partition("#")
        if key in stale and path.partition(".")[0] in ROUTES:
            found.add(key)
    return tuple(stale[key] for key in sorted(found))


def warned(view: View, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield pages with a banner on each that shows a number whose check is overdue."""
    stale = stale_contacts(view.library, view.as_of)
    for page in pages:
        shown = stale_in(page.blocks, stale)
        yield (
            replace(page, blocks=_with(page.blocks, _banner(view, shown, stale))) if shown else page
        )


def checked_words(view: View, contact: Contact) -> str:
    """Return when a contact was checked and by when it had to be checked again."""
    role = role_name(view, contact.verified_by)
    by = f" by the {role.value}" if role else ""
    return (
        f"checked {date_words(contact.verified_on)}{by}, "
        f"check again by {date_words(check_again(contact))}"
    )


def instead(view: View, contact: Contact, stale: Stale) -> Contact | None:
    """Return another team for the same that can be called while this one is open, if there is one.

    A day team is no way out at night: then the manager on call is told.
    """
    closed = [
        team
        for purpose in contact.purposes
        for team in with_fallbacks(view.library, (contact,), purpose)
    ]
    beside = [
        team
        for purpose in contact.purposes
        for area in contact.areas or ("",)
        for team in serving(view.library, purpose, area)
    ]
    others = [team for team in (*closed, *beside) if team.key not in stale]
    others = [team for team in others if by_telephone(team) and both_open(contact, team)]
    return next((team for team in others if team != contact), None)


def _banner(view: View, shown: tuple[Contact, ...], stale: Stale) -> Callout:
    return callout(Tone.DANGER, TITLE, *(_line(view, each, stale) for each in shown))


def _line(view: View, contact: Contact, stale: Stale) -> Paragraph:
    other = instead(view, contact, stale)
    manager = to("index#services", "manager on call")
    way = inlines("If it does not answer or is wrong, tell the ", manager, ".")
    if other:
        name = strong(view.quote(other, "name"))
        way = inlines("If it does not answer or is wrong: ", name, ", ", *routes(view, other))
        way = (*way, *inlines(" (", view.quote(other, "hours"), ")"))
    words = f": {checked_words(view, contact)}."
    return para(strong(view.quote(contact, "name")), words, LineBreak(), *way)


def _with(blocks: tuple[Block, ...], banner: Callout) -> tuple[Block, ...]:
    """Put the banner below the title, and below the numbers for danger now that follow it."""
    at = 0
    while at < len(blocks) and _leads(blocks[at]):
        at += 1
    return (*blocks[:at], banner, *blocks[at:])


def _leads(block: Block) -> bool:
    match block:
        case Heading(level=1) | Callout(tone=Tone.DANGER):
            return True
    return False
