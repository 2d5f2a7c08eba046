"""Sharing information: the rules, one page each, and the log of what was shared."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import LineBreak
from goldenthread.records.sharing import ShareEntry
from goldenthread.records.sharing import SharingRule
from goldenthread.views.acting import role_name
from goldenthread.views.parts.standing import review_line
from goldenthread.views.parts.standing import source_line
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.sections import HOW_WE_WORK
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table
from goldenthread.views.write import to

LOG = "sharing/log"


def sharing_pages(view: View) -> Iterator[Page]:
    """Yield the list of rules, a page for each, and the log."""
    rules = view.library.all(SharingRule)
    yield Page(
        slug="sharing/index",
        title="Sharing information",
        blocks=tuple(_index(view, rules)),
        section=HOW_WE_WORK,
        description="What you may share, with whom, whether to ask first, and what to record.",
        sources=tuple(each.key for each in rules),
    )
    yield from (_rule(view, each) for each in rules)
    yield _log(view)


def _index(view: View, rules: tuple[SharingRule, ...]) -> Iterator[Block]:
    yield para("Find the share you are about to make. Then record what you did.", style="lead")
    rows = [
        (
            (linked(view, each.key),),
            all_linked(view, "sector", each.recipients),
            (capital(view.quote(each, "consent")),),
            _lines_in_cell(view, each, "data"),
        )
        for each in rules
    ]
    header = ("Share", "With whom", "Does the person have to agree?", "What, and no more")
    yield from table(header, rows, "Rules for sharing", (3, 3, 3, 6))
    yield para(to(LOG, "What was shared, and what was not"), ".")


def _lines_in_cell(view: View, record: SharingRule | ShareEntry, field: str) -> Content:
    places = range(len(getattr(record, field)))
    return joined(((view.quote(record, f"{field}.{place}"),) for place in places), LineBreak())


def _rule(view: View, rule: SharingRule) -> Page:
    return Page(
        slug=f"sharing/{rule.id}",
        title=rule.title,
        blocks=tuple(_rule_blocks(view, rule)),
        section=HOW_WE_WORK,
        description=f"{rule.title}: what may be shared, with whom, and what to record.",
        sources=(rule.key,),
    )


def _rule_blocks(view: View, rule: SharingRule) -> Iterator[Block]:
    yield from paragraphs(view, rule, "purpose", "lead")
    yield para(strong("Share with: "), *all_linked(view, "sector", rule.recipients), ".")
    yield head(2, "Does the person have to agree?", anchor="consent")
    yield para(strong(capital(view.quote(rule, "consent"))), ".")
    if rule.without_consent_when:
        yield para("Share without agreement when:")
        yield from lines(view, rule, "without_consent_when")
    yield head(2, "What to share, and no more", anchor="data")
    yield from lines(view, rule, "data")
    yield from paragraphs(view, rule, "proportionality")
    yield head(2, "How to send it", anchor="route")
    yield from paragraphs(view, rule, "secure_route")
    yield head(2, "What to record", anchor="record")
    yield from lines(view, rule, "record_holds")
    yield head(2, "The law", anchor="law")
    bases = {
        "UK GDPR, Article 6": "article_6",
        "UK GDPR, Article 9": "article_9",
        "Data Protection Act 2018": "dpa_condition",
    }
    rows = [
        (name, (view.quote(rule, field),) if view.has(rule, field) else ())
        for name, field in bases.items()
    ]
    yield from details(rows)
    yield source_line(view, rule)
    yield review_line(view, rule)


def _log(view: View) -> Page:
    entries = view.library.all(ShareEntry)
    blocks = tuple(block for each in entries for block in _entry(view, each))
    return Page(
        slug=LOG,
        title="Information-sharing log",
        blocks=blocks or (para("Nothing has been recorded yet."),),
        section=HOW_WE_WORK,
        description="What was shared, with whom, why, and what came back. Nobody is named.",
        sources=tuple(each.key for each in entries),
    )


def _entry(view: View, entry: ShareEntry) -> Iterator[Block]:
    yield head(2, view.name(entry.key), anchor=entry.id)
    yield from details(_details(view, entry))


def _details(view: View, entry: ShareEntry) -> Iterator[tuple[str, Content]]:
    def said(field: str) -> Content:
        return (capital(view.quote(entry, field)),) if view.has(entry, field) else ()

    by, reviewer = role_name(view, entry.by), role_name(view, entry.reviewed_by)
    yield "Rule", (linked(view, f"sharing_rule/{entry.rule}"),)
    yield "Case", (linked(view, f"case_example/{entry.case}"),) if entry.case else ()
    yield "When", said("when")
    yield "Shared by", (capital(by),) if by else ()
    yield "Recipient", said("recipient_role")
    yield "How we knew who it was", said("identity_checked")
    yield "What", _lines_in_cell(view, entry, "what")
    yield "Why", said("why")
    yield "Did the person agree?", inlines(*said("consent"), ". ", *said("consent_reason"))
    if entry.capacity_doubted:
        yield "Was there reason to doubt capacity?", said("capacity_doubted")
    yield "Capacity to decide this", said("capacity")
    yield "Route", said("route")
    yield "Answer", said("response")
    yield "Reviewed by", (capital(reviewer),) if reviewer else ()
