"""What the outputs for staff have to show: the site everything, the others what they are for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from goldenthread.library.serving import answering
from goldenthread.library.serving import serving
from goldenthread.library.serving import thresholds_of
from goldenthread.pipeline.ledger.claim import OWN_PAGE
from goldenthread.pipeline.ledger.claim import SHOWN
from goldenthread.pipeline.ledger.claim import Claim
from goldenthread.pipeline.ledger.claim import Why
from goldenthread.pipeline.ledger.claim import hidden
from goldenthread.pipeline.ledger.claim import if_needed
from goldenthread.pipeline.ledger.claim import shown_in
from goldenthread.pipeline.produced import crisis_name
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.fields import Record
from goldenthread.records.governance import Training
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.records.provider import ServiceType
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.term import Term
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import World
from goldenthread.views.front_door import front_door


class Site:
    """The staff site shows every record, but for the tenders and for what nothing refers to."""

    def __init__(self, world: World) -> None:
        self._world = world

    def claim(self, record: Record) -> Claim:
        """Return what a record may expect of the staff site."""
        match record:
            case Tender() | Question() | Answer():
                return if_needed(Why.TENDER)
            case Term():
                return if_needed(Why.FOR_CHECKS)
            case Authority(id=id_):
                return OWN_PAGE if id_ in self._hosts else if_needed(Why.ELSEWHERE)
            case ThresholdSet(authority=id_):
                if id_ not in self._hosts:
                    return if_needed(Why.ELSEWHERE)
                used = thresholds_of(self._world.library, id_) is record
                return OWN_PAGE if used else if_needed(Why.SUPERSEDED)
            case Provider(id=id_):
                needed = id_ == self._world.library.settings.provider
            case Purpose(id=id_):
                needed = id_ in self._served
            case ServiceType(id=id_):
                needed = id_ in self._run
            case _:
                return OWN_PAGE
        return SHOWN if needed else if_needed(Why.NOT_NEEDED)

    @cached_property
    def _served(self) -> set[str]:
        teams = self._world.library.all(Contact)
        return {purpose for each in teams for purpose in each.purposes}

    @cached_property
    def _hosts(self) -> set[str]:
        return {each.authority for each in self._world.library.all(Service)}

    @cached_property
    def _run(self) -> set[str]:
        return {each.service_type for each in self._world.library.all(Service)}


class Crisis:
    """Each council's crisis page shows the teams for what cannot wait, and whom we call of ours."""

    def __init__(self, world: World) -> None:
        self._world = world

    def claim(self, record: Record) -> Claim:
        """Return what a record may expect of the crisis pages."""
        match record:
            case Authority(id=id_):
                here = id_ in self._hosts
                return shown_in(crisis_name(id_)) if here else hidden(Why.ELSEWHERE)
            case Contact(id=id_):
                pages = self._teams.get(id_)
                return shown_in(*pages) if pages else hidden(Why.NOT_URGENT)
            case Service():
                return self._service(record)
            case Provider(id=id_) if id_ == self._world.library.settings.provider:
                return SHOWN if self._hosts else if_needed(Why.ELSEWHERE)
        return if_needed(Why.OTHER_KIND)

    def _service(self, service: Service) -> Claim:
        """Two services with one number on call share a line: the first by id is named."""
        number = service.on_call_phone or service.phone
        if not number or service.authority not in self._hosts:
            return if_needed(Why.NOT_NEEDED)
        for each in self._world.library.all(Service):
            if (each.authority, each.on_call_phone or each.phone) == (service.authority, number):
                first = each.id == service.id
                page = shown_in(crisis_name(service.authority))
                return page if first else if_needed(Why.SHOWN_ALREADY)
        return if_needed(Why.ELSEWHERE)

    @cached_property
    def _hosts(self) -> set[str]:
        authorities = {each.id for each in self._world.library.all(Authority)}
        return authorities & {each.authority for each in self._world.library.all(Service)}

    @cached_property
    def _teams(self) -> dict[str, set[str]]:
        """Return the pages on which each team has to stand, by its id."""
        found: dict[str, set[str]] = {}
        for authority in sorted(self._hosts):
            for team in self._urgent(authority):
                found.setdefault(team.id, set()).add(crisis_name(authority))
        return found

    def _urgent(self, authority: str) -> Iterator[Contact]:
        library = self._world.library
        door = front_door(library, self._world.bindings)
        for purpose in library.all(Purpose):
            if purpose.emergency or purpose == door or not purpose.office_hours_enough:
                # Whoever answers in the hours that a team leaves stands on the page beside it.
                asked = serving if purpose.office_hours_enough else answering
                teams = asked(library, purpose.id, authority)
                yield from (each for each in teams if each.phone or each.professionals_phone)


class Diagrams:
    """There is a picture of every pathway in every council that needs it."""

    def __init__(self, world: World) -> None:
        self._world = world

    def claim(self, record: Record) -> Claim:
        """Return what a record may expect of the pictures."""
        if not isinstance(record, Pathway):
            return if_needed(Why.OTHER_KIND)
        own = [each.slug for each in self._world.bindings if each.pathway.id == record.id]
        return shown_in(*own) if own else hidden(Why.ELSEWHERE)


class Registers:
    """The registers list every team and every course that somebody needs."""

    def claim(self, record: Record) -> Claim:
        """Return what a record may expect of the registers."""
        match record:
            case Contact():
                return SHOWN
            case Training(coverage=coverage) if coverage:
                return SHOWN
        return if_needed(Why.OTHER_KIND)
