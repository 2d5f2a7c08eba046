"""Facts by address, through links and lists, and what is said when an address leads nowhere."""

from __future__ import annotations

import pytest

from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.facts import mentions
from goldenthread.library.quoting import resolve
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from goldenthread.model.inline import plain
from tests.support import library_of

LIBRARY = library_of(
    """\
records:
  - {kind: role, id: safeguarding-lead, name: Safeguarding lead}
  - {kind: role, id: registered-manager, name: Registered manager, reports_to: safeguarding-lead}
  - {kind: service, id: tern-court}
  - {kind: training, id: level-2}
  - kind: authority
    id: northbridge
    clocks:
      - id: raise-concern
        what: Raise a concern
        who: provider
        limit: SAME_WORKING_DAY
        cut_off: "16:30"
  - {kind: contact, id: night, phone: "01632 960123"}
"""
)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("contact/night#phone", "01632 960123"),
        ("contact/night#hours", "24 hours a day, every day"),
        ("contact/night#verified_on", "12 October 2026"),
        ("authority/northbridge#clocks.raise-concern.cut_off", "4.30pm"),
        ("contact/night#verified_by", "Safeguarding lead"),
        ("contact/night", "Adults front door"),
        ("service/tern-court#registered_manager.reports_to.name", "Safeguarding lead"),
        ("service/tern-court#people", "12"),
        ("training/level-2#coverage.support-worker.percent", "95"),
        ("training/level-2#percent", "95"),
    ],
)
def test_a_fact_reads_as_words(address: str, words: str) -> None:
    assert fact(LIBRARY, address).words == words


@pytest.mark.parametrize(
    ("address", "message", "hint"),
    [
        ("contact/nigth#phone", "There is no record contact/nigth.", "Did you mean contact/night?"),
        ("contact/night#fone", "leads nowhere: there is no `fone`.", "Did you mean phone?"),
        ("contact/night#source", "is a group of fields, not one value.", "title"),
        ("@authority#name", "@authority stands for nothing here.", "none in this text"),
        ("training/level-2#coverage.cook.percent", "there is no `cook`", "support-worker"),
    ],
)
def test_an_address_that_leads_nowhere_says_why(address: str, message: str, hint: str) -> None:
    with pytest.raises(NoFact) as problem:
        fact(LIBRARY, address)
    assert message in problem.value.message
    assert hint in problem.value.hint


def test_a_fact_knows_its_source_line() -> None:
    found = fact(LIBRARY, "training/level-2#coverage.support-worker.percent")
    assert found.address == "training/level-2#coverage.support-worker.percent"
    assert found.path == ("coverage", 0, "percent")


def test_prose_quotes_facts() -> None:
    text = "Call [[contact/night#name]] on [[ contact/night#phone ]], not [[nobody/x]]."
    found = resolve(LIBRARY, text)
    assert plain(found) == "Call Adults front door on 01632 960123, not [[nobody/x]]."
    assert found[1] == Quote("contact/night#name", "Adults front door")
    assert found[0] == Text("Call ")


def test_a_view_in_prose_is_a_mention_too() -> None:
    (mention,) = mentions("[[diagram pathway/self-neglect]]")
    assert (mention.view, mention.address) == ("diagram", "pathway/self-neglect")


def test_a_quote_of_a_text_that_quotes_is_resolved_and_a_circle_is_left_as_it_is() -> None:
    library = library_of(
        """\
records:
  - {kind: role, id: lead, name: Safeguarding lead}
  - {kind: policy, id: one, body: "Tell the [[role/lead#name]]."}
  - {kind: policy, id: two, body: "See: [[policy/one#body]]"}
  - {kind: policy, id: round, body: "See [[policy/round#body]]"}
  - {kind: policy, id: bound, body: "See [[@authority#name]]"}
"""
    )
    assert fact(library, "policy/two#body").words == "See: Tell the Safeguarding lead."
    assert fact(library, "policy/round#body").words == "See [[policy/round#body]]"
    assert fact(library, "policy/bound#body").words == "See [[@authority#name]]"


def test_of_the_names_that_are_known_the_five_closest_are_said() -> None:
    purposes = ("nurse", "police", "landlord", "bank", "court", "council")
    scope = {f"night/ask-{each}": "contact/team" for each in purposes}
    with pytest.raises(NoFact) as raised:
        fact(library_of("{kind: contact, id: team}"), "@night/ask-nurses#name", scope)
    assert raised.value.hint.startswith("Known here: @night/ask-nurse, ")
    assert raised.value.hint.count("@") == len(purposes) - 1
