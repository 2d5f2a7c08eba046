"""A course after which nobody was seen to be able to do it, or courses without any partner."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.governance import Training
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each course that tested nobody; and the first course, if none is taught with others."""
    courses = world.library.all(Training)
    for course in courses:
        if course.in_date and not course.competent:
            yield Problem(
                course.key,
                ("coverage", 0, "competent"),
                f'{course.in_date} people have done "{course.title}", and nobody was seen to be '
                "able to do it.",
                "Test it at work: a scenario, a form on paper, a call at night. Then count those.",
            )
    if courses and not any(each.multi_agency for each in courses):
        yield Problem(
            courses[0].key,
            ("multi_agency",),
            "No course is taught or attended by partners.",
            "Invite a partner to one course, or send staff to one of the council's.",
        )


RULE = Rule(
    code="GT925",
    name="taught-not-tested",
    summary="Nobody was tested after a course, or no course has partners in it.",
    why=(
        "Attending is not passing. Buyers and inspectors ask what staff can do now, and whether "
        "they have met the people whom they will call."
    ),
    source="Commissioners' expectations: training with partners and tested competency (F26).",
    severity=Severity.INFO,
    bad="""\
kind: training
coverage:
  - {role: support-worker, in_post: 40, in_date: 38, competent: 0}  # <-
""",
    good="""\
kind: training
coverage:
  - {role: support-worker, in_post: 40, in_date: 38, competent: 36}
""",
    check=check,
    profile=Profile.INSPECTION,
)
