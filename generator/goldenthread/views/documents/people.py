"""What staff have learned and are asked: training by role, supervision prompts, and policies."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.inline import LineBreak
from goldenthread.records.governance import Coverage
from goldenthread.records.governance import SupervisionPrompt
from goldenthread.records.governance import Training
from goldenthread.records.policy import Policy
from goldenthread.records.provider import Service
from goldenthread.views.documents.cells import one_a_line
from goldenthread.views.documents.evidence import next_review
from goldenthread.views.documents.evidence import why_changed
from goldenthread.views.documents.relevance import of_service
from goldenthread.views.documents.relevance import works_at
from goldenthread.views.parts.measures import against
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table


def training(view: View, service: Service) -> Iterator[Block]:
    """Yield each course with its numbers for the roles that work at a service."""
    yield para(
        "The numbers count everybody who holds the role, at all our services: people move between"
        " them. Bank, night and agency staff are counted. Only roles that work here are shown."
    )
    for course in view.library.all(Training):
        yield head(3, view.quote(course, "title"))
        yield _course(view, course)
        yield from _by_role(view, course, service)


def _course(view: View, course: Training) -> Block:
    return para(
        "Counted on ", view.quote(course, "as_at"), ". Repeated after ",
        view.quote(course, "refresh_every"), ". Target: ",
        view.quote(course, "target_percent"), "% in date. How it is tested: ",
        view.quote(course, "competency"),
    )  # fmt: skip


def _by_role(view: View, course: Training, service: Service) -> tuple[Block, ...]:
    roles = [each for each in course.coverage if works_at(view.library, each.role, service)]
    if not roles:
        return (para("Nobody who works here needs this course."),)
    header = ("Role", "In post", "In date", "Competent", "Share in date")
    rows = [_role(view, course, each) for each in roles]
    return table(header, rows, f"{course.title}: people by role", (4, 1, 1, 1, 2))


def _role(view: View, course: Training, each: Coverage) -> tuple[Content, ...]:
    path = f"coverage.{each.role}"
    share = view.quote(course, f"{path}.percent")
    return (
        (capital(view.quote(course, f"{path}.role")),),
        (view.quote(course, f"{path}.in_post"),),
        (view.quote(course, f"{path}.in_date"),),
        (view.quote(course, f"{path}.competent"),),
        inlines(share, "% ", against(each.percent, course.target_percent)),
    )


def prompts(view: View, service: Service) -> tuple[Block, ...]:
    """Return the questions asked in supervision of the roles that work at a service."""
    rows = [
        (
            (view.quote(each, "question"),),
            one_a_line(view, each, "good_answer"),
            (capital(view.quote(each, "for_roles")),),
        )
        for each in of_service(view.library, SupervisionPrompt, service)
    ]
    header = ("Question", "A good answer mentions", "Asked of")
    return table(header, rows, "Supervision prompts", (4, 6, 3))


def policies(view: View) -> tuple[Block, ...]:
    """Return the policies with their versions, and why each was last changed."""
    rows = [
        (
            (view.quote(each, "title"),),
            (view.quote(each, "summary"),),
            _standing(view, each),
            why_changed(view, each) or inlines("First version"),
        )
        for each in view.library.all(Policy)
    ]
    header = ("Policy", "What it makes sure of", "Version and owner", "Last changed because")
    return table(header, rows, "Policies in force", (3, 5, 5, 5))


def _standing(view: View, policy: Policy) -> Content:
    """Return the version of a policy, who owns it and by when it is reviewed."""
    return inlines(
        "Version ", view.quote(policy, "version"), ", approved ",
        view.quote(policy, "approved_on"), LineBreak(), capital(view.quote(policy, "owner")),
        LineBreak(), "Review by ", *next_review(view, policy),
    )  # fmt: skip
