"""What the rules about pathways find, and what they leave alone, beyond their own examples."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from goldenthread.rules.pathways import RULES
from tests.support import findings_of
from tests.support import library_of

OTHERS = """\
records:
  - {kind: purpose, id: raise-concern, name: Raise a concern, short: Council}
  - {kind: purpose, id: emergency, name: Get help, short: "999", when: Danger now., emergency: yes}
  - {kind: category, id: physical, name: Physical abuse}
  - {kind: category, id: self-neglect, name: Self-neglect}
  - {kind: role, id: manager, name: registered manager}
  - {kind: role, id: lead, name: safeguarding lead}
"""


def found(steps: str, head: str = "", codes: str = "") -> list[str]:
    """Return what is found in a pathway, as ``code line``; the first step is on line 4."""
    if "categories" not in head:
        head += "categories: [psychological]\n"
    text = f"kind: pathway\nid: any-concern\nsteps:\n{steps}start: first\n{head}"
    library = library_of(OTHERS, text)
    rules = [BY_CODE[code] for code in codes.split()] or RULES
    problems = [each for rule in rules for each in findings_of(rule, library)]
    return [f"{each.code} {each.place.line}" for each in problems]


SOUND = """\
  - {id: first, kind: act, title: Make safe; call 999 in danger, who: manager, next: write}
  - {id: write, kind: record, title: Write it down, who: manager, next: tell}
  - id: tell
    kind: tell
    title: Tell the manager
    who: manager
    tell: manager
    if_implicated: lead
    next: raise
  - {id: raise, kind: refer, title: Raise it, who: manager, purpose: raise-concern, next: answer}
  - id: answer
    kind: decide
    title: Has the council answered?
    branches:
      - {when: "Yes", otherwise: yes, next: learn}
      - {when: "No", next: chase}
  - {id: chase, kind: follow_up, title: Again, who: manager, purpose: raise-concern, next: answer}
  - {id: learn, kind: learn, title: Learn, who: manager, next: closed}
  - {id: closed, kind: end, title: Closed}
"""


def test_a_sound_pathway_is_left_alone() -> None:
    assert found(SOUND) == []


MISTAKES = [
    ("no way on", "next: learn}", "next: first}", "GT305"),
    ("the lesson leads back", "manager, next: closed}", "manager, next: chase}", "GT305"),
    ("stops before the end", ", next: closed}", "}", "GT302"),
    ("a step is passed by", "next: write}", "next: tell}", "GT301"),
    ("same answer, other capitals", 'when: "No"', "when: yes", "GT306"),
    ("an id twice", "id: write", "id: first", "GT307"),
    ("nobody calls 999", "; call 999 in danger", "", "GT309"),
    ("only the manager is told", "    if_implicated: lead\n", "", "GT310"),
    ("a no leads to the end", "next: chase}", "next: learn}", "GT301"),
    ("nothing is written", "record, title: Write it down", "act, title: Go on", "GT314"),
    ("nothing is learnt", "learn, title: Learn", "act, title: Go home", "GT315"),
    ("nobody answers for it", "title: Learn, who: manager", "title: Learn", "GT316"),
]


@pytest.mark.parametrize(
    ("old", "new", "code"), [each[1:] for each in MISTAKES], ids=[each[0] for each in MISTAKES]
)
def test_one_mistake_is_found_once(old: str, new: str, code: str) -> None:
    assert old in SOUND
    assert [each.split()[0] for each in found(SOUND.replace(old, new))] == [code]


def test_a_loop_is_named_in_the_order_of_its_steps_and_found_at_the_way_back() -> None:
    library = library_of("""\
kind: pathway
id: any-concern
start: raise
steps:
  - {id: raise, kind: refer, title: Raise it, purpose: raise-concern, next: wait}
  - {id: wait, kind: act, title: Wait, next: ask}
  - {id: ask, kind: act, title: Ask, next: chase}
  - id: chase
    kind: follow_up
    title: Chase
    next: wait
""")
    [problem] = findings_of(BY_CODE["GT305"], library)
    assert problem.message == (
        'No way leads out of this loop: "Wait", "Ask" and "Chase", and back to "Wait".'
    )
    assert problem.place.line == 11


DOMESTIC = "title: Domestic abuse\n"


def test_what_a_kind_of_concern_needs_is_asked_of_that_kind_only() -> None:
    needed = "GT313 GT317 GT318 GT319 GT320"
    assert found(SOUND, "title: Falls\n", needed) == []
    assert found(SOUND, DOMESTIC, needed) == ["GT317 3", "GT318 3"]
    assert found(SOUND, "title: Alcohol\n", needed) == ["GT317 3"]
    assert found(SOUND, "title: Sexual assault\n", needed) == ["GT319 3"]
    assert found(SOUND, "title: Allegation against a worker\n", needed) == ["GT320 3"]
    assert found(SOUND, "title: A worry\nabout_staff: yes\n", needed) == ["GT320 3"]
    assert found(SOUND, "title: A worry\ncategories: [physical]\n", needed) == ["GT319 3"]


def test_a_step_may_say_what_it_sees_to_where_its_words_do_not() -> None:
    marked = SOUND.replace("title: Learn,", "title: Learn, considers: [children, safe_contact],")
    assert found(marked, DOMESTIC) == []


def test_to_mention_a_child_to_the_police_is_not_to_ask_about_one() -> None:
    told = SOUND.replace("title: Raise it,", 'title: Raise it, detail: "Say if a child is there.",')
    assert found(told, DOMESTIC, "GT317") == ["GT317 3"]
    asked = SOUND.replace("title: Write it", 'detail: "Is a child there?", title: Write it')
    assert found(asked, DOMESTIC, "GT317") == []


REFUSES = """\
  - {id: first, kind: act, title: Make safe, next: accepts}
  - id: accepts
    kind: decide
    title: Does the person accept help?
    branches:
      - {when: "Yes", otherwise: yes, next: raise}
      - when: "No"
        next: NEXT
  - {id: raise, kind: refer, title: Raise it, purpose: raise-concern, next: closed}
  - {id: note, kind: record, title: Note it, next: closed}
  - {id: closed, kind: end, title: Closed}
"""


@pytest.mark.parametrize(("next_", "expected"), [("note", ["GT313 11"]), ("raise", [])])
def test_a_plain_no_to_help_is_a_refusal(next_: str, expected: list[str]) -> None:
    assert found(REFUSES.replace("NEXT", next_), "title: Hoarding\n", "GT313") == expected


def test_a_role_that_is_told_needs_somebody_who_stands_in() -> None:
    steps = SOUND.replace("    if_implicated: lead\n", "    considers: [implicated]\n")
    assert found(steps) == ["GT311 10"]
    said = steps.replace("title: Write it", "detail: If nobody answers go on, title: Write it")
    assert found(said) == []
