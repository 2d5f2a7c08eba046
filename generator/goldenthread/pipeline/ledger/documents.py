"""What the documents for each reader have to show: of that which the reader may see."""

from __future__ import annotations

from functools import cached_property

from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.library.serving import thresholds_of
from goldenthread.pipeline.ledger.claim import Claim
from goldenthread.pipeline.ledger.claim import Why
from goldenthread.pipeline.ledger.claim import if_needed
from goldenthread.pipeline.ledger.claim import shown_in
from goldenthread.pipeline.produced import word_name
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import SupervisionPrompt
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.pathway import Pathway
from goldenthread.records.policy import Policy
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import World
from goldenthread.views.documents.relevance import concerns
from goldenthread.views.documents.themes import MONTHS
from goldenthread.views.documents.threads import MOST


class Tenders:
    """A response shows its tender, every question and answer, and what the answers rest on."""

    def __init__(self, world: World, library: Library) -> None:
        self._world = world
        self._library = library

    def claim(self, record: Record) -> Claim:
        """Return what a record that the reader may see may expect of the responses."""
        if isinstance(record, Tender):
            return self._in(record.id) or if_needed(Why.ELSEWHERE)
        if isinstance(record, Question):
            return self._in(record.tender) or if_needed(Why.ELSEWHERE)
        if isinstance(record, Answer) and record.id not in self._answers:
            return if_needed(Why.SHOWN_ALREADY)
        found = self._rested_on.get(record.key)
        return shown_in(*found) if found else if_needed(Why.NOT_NEEDED)

    def _in(self, tender: str) -> Claim | None:
        name = self._responses.get(tender)
        return shown_in(name) if name else None

    @cached_property
    def _responses(self) -> dict[str, str]:
        """Return the response to each tender whose bidder and council the reader may see."""
        return {
            each.id: word_name(f"tenders/{each.id}")
            for each in self._library.all(Tender)
            if self._library.find(Provider, each.provider)
            and self._library.find(Authority, each.authority)
        }

    @cached_property
    def _answers(self) -> dict[str, str]:
        """Return the response in which each answer stands; a question has one answer."""
        found: dict[str, Answer] = {}
        for each in self._library.all(Answer):
            found.setdefault(each.question, each)
        responses = {
            each.id: self._responses.get(each.tender) for each in self._library.all(Question)
        }
        return {each.id: name for each in found.values() if (name := responses.get(each.question))}

    @cached_property
    def _rested_on(self) -> dict[str, set[str]]:
        """Return the responses that cite a record as evidence, quote it or are made of it."""
        found: dict[str, set[str]] = {}
        for answer, name in self._answers.items():
            key = f"answer/{answer}"
            found.setdefault(key, set()).add(name)
            record = self._library.entries[key].record
            for cited in record.evidence if isinstance(record, Answer) else ():
                found.setdefault(cited, set()).add(name)
        for use in self._world.uses.all:
            response = self._answers.get(use.user.removeprefix("answer/"))
            if response and use.quoted and not use.block:
                found.setdefault(self._holder(use.quoted), set()).add(response)
        return found

    def _holder(self, address: str) -> str:
        """Return the record in which a fact stands; an address may lead through others to it."""
        try:
            return fact(self._library, address).key
        except NoFact:
            return ""  # a name such as @authority, whose record the answer's council decides


class Packs:
    """A pack shows what concerns its service, and what concerns all of them."""

    def __init__(self, world: World, library: Library) -> None:
        self._world = world
        self._library = library

    def claim(self, record: Record) -> Claim:
        """Return what a record that the reader may see may expect of the packs."""
        match record:
            case Policy() | Training():
                return self._in(self._services)
            case CaseExample():
                return self._example(record)
            case Meeting() | SupervisionPrompt() | Learning() | Pathway():
                return self._in(self._concerned(record))
            case Audit(id=id_):
                return self._in(self._concerned(record)) if id_ in self._recent else _REPLACED
            case ThemeReport():
                return self._in(self._services) if record in self._year else _REPLACED
            case Service() | Provider() | Authority() | ThresholdSet():
                return self._in(self._whose(record))
        return if_needed(Why.NOT_NEEDED)

    def _in(self, services: tuple[Service, ...]) -> Claim:
        if not services:
            return if_needed(Why.ELSEWHERE)
        return shown_in(*(word_name(f"packs/{each.id}") for each in services))

    def _example(self, example: CaseExample) -> Claim:
        """Claim a place while there are few: of many examples, a pack chooses some to tell."""
        same = self._library.all(CaseExample)
        if sum(each.service_type == example.service_type for each in same) > MOST:
            return if_needed(Why.OTHERS_CHOSEN)
        return self._in(self._concerned(example))

    def _concerned(self, record: Record) -> tuple[Service, ...]:
        found = tuple(each for each in self._services if concerns(self._library, record, each))
        if not isinstance(record, Pathway):
            return found
        bound = {each.authority.id for each in self._world.bindings if each.pathway.id == record.id}
        return tuple(each for each in found if each.authority in bound)

    def _whose(self, record: Record) -> tuple[Service, ...]:
        """Return the services that a provider runs, a council hosts or thresholds hold for."""
        match record:
            case Service():
                return tuple(each for each in self._services if each.id == record.id)
            case Provider(id=id_):
                return tuple(each for each in self._services if each.provider == id_)
            case Authority(id=id_):
                return tuple(each for each in self._services if each.authority == id_)
        return tuple(
            each
            for each in self._services
            if thresholds_of(self._library, each.authority) is record
        )

    @cached_property
    def _services(self) -> tuple[Service, ...]:
        """Return the services that have a pack: the reader may see who runs and hosts them."""
        return tuple(
            each
            for each in self._library.all(Service)
            if self._library.find(Provider, each.provider)
            and self._library.find(Authority, each.authority)
        )

    @cached_property
    def _recent(self) -> set[str]:
        """Return the audits that were not repeated, and the one before each of them."""
        audits = self._library.all(Audit)
        repeated = {each.repeat_of for each in audits}
        latest = [each for each in audits if each.id not in repeated]
        return {each.id for each in latest} | {each.repeat_of for each in latest if each.repeat_of}

    @cached_property
    def _year(self) -> tuple[ThemeReport, ...]:
        by_month = sorted(self._library.all(ThemeReport), key=lambda each: each.month)
        return tuple(by_month[-MONTHS:])


_REPLACED = if_needed(Why.SUPERSEDED)
