"""A library of any size, made from one small part that is written again and again.

Each part has an authority, teams for day and night, a service, a pathway, a threshold set, an
audit and a learning entry, all linked, so that rules and links have real work.
"""

from __future__ import annotations

from pathlib import Path

CHECKED = """\
source: {title: A page of the council, sureness: read}
verified_on: 2026-10-12
verified_by: lead
verified_how: called
verify_every: 90 days
"""
REVIEWED = """\
owner: lead
version: "1.0"
approved_on: 2026-03-02
approved_by: lead
review_due: 2027-03-02
"""
ONCE = {
    "goldenthread.yaml": "name: A generated library\nprovider: provider\ndemonstration: yes\n"
    "as_of: 2026-11-16\n",
    "pathways/provider.yaml": """\
kind: provider
audience: public
name: Provider
legal_name: Provider Limited
legal_form: company
cqc_provider_id: 1-1234567890
nominated_individual: lead
safeguarding_lead: lead
address: 1 Street
about: Supports adults.
""",
    "pathways/basics.yaml": """\
records:
  - {kind: role, id: lead, audience: public, name: Safeguarding lead}
  - {kind: role, id: director, audience: public, name: Director}
  - {kind: role, id: worker, audience: public, name: Support worker, reports_to: lead}
  - {kind: service_type, id: supported-living, audience: public, name: Supported living}
  - {kind: sector, id: council, audience: public, name: Council, what_for: Concerns.}
  - kind: purpose
    id: raise
    audience: public
    name: Raise a concern
    short: Council
    when: When an adult may be at risk.
    sector: council
  - kind: category
    id: physical
    audience: public
    name: Physical abuse
    in_guidance: yes
    source: {title: Care and support statutory guidance, sureness: settled}
""",
}
PART = 9
"""How many records one part has."""
OF_ALL = 9
"""How many records belong to all parts."""
AUTHORITIES = 3


def part(number: int) -> dict[str, str]:
    """Return the files of one part of the library by their path."""
    n = f"{number:05}"
    return {
        f"pathways/authorities/authority-{n}.yaml": _authority(n, number),
        f"pathways/agencies/agency-{n}.yaml": f"""\
kind: agency
audience: public
name: Council {n}
sector: council
areas: [authority-{n}]
role: Decides whether there is an enquiry.
""",
        f"pathways/contacts/contacts-{n}.yaml": _contacts(n, number),
        f"pathways/services/service-{n}.yaml": f"""\
kind: service
audience: public
name: Service {n}
provider: provider
service_type: supported-living
authority: authority-{n}
cqc_location_id: 1-1234567891
regulated_activities: [Personal care]
registered_manager: lead
on_call: lead
address: Street {n}
phone: "01632 960301"
people: 12
people_in_scope: 9
about: Flats with staff on site.
""",
        f"pathways/thresholds/thresholds-{n}.yaml": _thresholds(n),
        f"policies/policy-{n}.md": _policy(n),
        f"evidence/audits/audit-{n}.yaml": _audit(n),
        f"evidence/learning/learning-{n}.yaml": lesson(n, n),
    }


def lesson(n: str, of: str) -> str:
    """Return the lesson ``n`` that came from the audit of the part ``of``."""
    return f"""\
kind: learning
audience: commissioner
title: Lesson {n}
learned_on: 2026-05-06
came_from: [audit/audit-{of}]
happened: Staff noticed late.
changed: The weekly check asks about visitors.
changed_in: [policy/policy-{of}]
check_due: 2027-01-31
owner: lead
"""


def _authority(n: str, number: int) -> str:
    return f"""\
kind: authority
audience: public
name: Authority {n}
short: A{n}
gss_code: E06{number % 1_000_000:06}
council_kind: unitary
board: {{name: Board {n}}}
words:
  concern: safeguarding concern
  raise_concern: raise a concern
  front_door: front door
  out_of_hours: night team
  enquiry: section 42 enquiry
  planning_meeting: planning discussion
  safeguarding_plan: safeguarding plan
  position_of_trust: position of trust lead
limbs_referrer_applies: [a, b]
every_concern_notified: no
provider_discretion: The provider handles the lowest level itself.
clocks:
  - {{id: raise, what: Raise a concern, who: provider, limit: PT24H}}
escalation: Ask for the duty manager.
area: An area.
{CHECKED}"""


def _contacts(n: str, number: int) -> str:
    team = f"""\
    audience: public
    agency: agency-{n}
    areas: [authority-{n}]
    purposes: [raise]
    {CHECKED.replace(chr(10), chr(10) + "    ").rstrip()}
"""
    return f"""\
kind: contact
records:
  - id: day-{n}
    name: Day team {n}
    phone: "{_drama(number, "01632 960", "0113 496 0")}"
    hours:
      bands: [{{days: mon to fri, opens: "08:45", closes: "17:00"}}]
      bank_holidays: closed
{team}  - id: night-{n}
    name: Night team {n}
    phone: "{_drama(number, "03069 990", "0114 496 0")}"
    hours:
      bands:
        - {{days: mon to fri, opens: "17:00", closes: "08:45", next_day: yes}}
        - {{days: sat, opens: "08:45", closes: "24:00"}}
        - {{days: sun, opens: "00:00", closes: "24:00"}}
        - {{days: mon, opens: "00:00", closes: "08:45"}}
      bank_holidays: all_day
{team}"""


def _drama(number: int, *exchanges: str) -> str:
    """Return a number of its own from exchanges of a thousand lines that Ofcom keeps for drama."""
    exchange, line = divmod(number, 1000)
    return f"{exchanges[exchange]}{line:03}"


def _thresholds(n: str) -> str:
    return f"""\
kind: threshold_set
audience: public
title: When to raise a concern
authority: authority-{n}
version: "2"
published: 2026-02-02
review_due: 2028-02-02
url: https://authority-{n}.example/thresholds
levels:
  - {{id: one, rank: 1, name: Low {n}, asks: record, action: Put it right., record_rule: Log it.}}
  - {{id: two, rank: 2, name: High {n}, asks: report, action: Send it., record_rule: Keep it.}}
rows:
  - {{category: physical, cells: [{{level: two, signs: [A bruise nobody can explain.]}}]}}
repeat_rule: Three of the same kind count as one level higher.
consult_route: Call the front door.
caveat: It does not replace judgement.
{CHECKED}"""


def _policy(n: str) -> str:
    return f"""\
---
kind: policy
audience: public
title: Policy {n}
summary: Makes sure that concerns are acted on.
legislation:
  - {{title: Care Act 2014}}
changes:
  - {{version: "1.0", on: 2026-03-02, summary: First edition}}
{REVIEWED}---

## What we do

At night call [[contact/night-{n}#name]] on [[contact/night-{n}#phone]].
"""


def _audit(n: str) -> str:
    return f"""\
kind: audit
audience: commissioner
title: Concern forms {n}
services: [service-{n}]
done_on: 2026-03-12
done_by: lead
period: December 2025 to February 2026
sample: 20 concern forms
measures:
  - {{id: same-day, standard: Sent the same day, met: 18, of: 20}}
findings:
  - {{id: late, text: Two forms were late., actions: [one-name]}}
actions:
  - {{id: one-name, what: Name one sender., owner: lead, due: 2027-03-12}}
next_due: 2027-03-12
owner: lead
"""


PATHWAY = f"""\
kind: pathway
audience: public
title: Any concern
summary: What to do about any concern.
categories: [physical]
service_types: [supported-living]
start: make-safe
steps:
  - {{id: make-safe, kind: act, title: Make the person safe, who: worker, next: danger}}
  - id: danger
    kind: decide
    title: Is anybody in danger now?
    who: worker
    branches:
      - {{when: "No", next: write}}
      - {{when: "Yes, or not sure", otherwise: yes, next: raise}}
  - {{id: write, kind: record, title: Write down what you saw, who: worker, next: tell}}
  - id: tell
    kind: tell
    title: Tell the lead
    who: worker
    tell: lead
    if_implicated: director
    next: raise
  - id: raise
    kind: refer
    title: Raise a concern
    who: lead
    purpose: raise
    clock: raise
    within: {{limit: PT4H}}
    considers: [evidence]
    next: answered
  - id: answered
    kind: decide
    title: Has the council answered?
    who: lead
    branches:
      - {{when: "Yes", next: learn}}
      - {{when: No answer yet, otherwise: yes, next: chase}}
  - {{id: chase, kind: follow_up, title: Call again, who: lead, purpose: raise, next: answered}}
  - {{id: learn, kind: learn, title: Learn from it, who: lead, next: closed}}
  - {{id: closed, kind: end, title: Closed}}
{REVIEWED}"""


def write_library(root: Path, records: int) -> int:
    """Write a library of about ``records`` records below ``root``; return how many it has.

    Every nine records are an authority of their own, so that links and bindings grow too.
    """
    parts = max(1, (records - OF_ALL) // PART)
    write_files(root, [part(number) for number in range(parts)])
    return OF_ALL + parts * PART


def write_provider(root: Path, records: int) -> int:
    """Write a library of ``records`` records as one provider in three authorities has them.

    Three parts, and for the rest lessons: a page each, and as few Word files as a provider has.
    """
    parts = [part(number) for number in range(AUTHORITIES)]
    lessons = records - OF_ALL - AUTHORITIES * PART
    more = {
        f"evidence/learning/more-{number:05}.yaml": lesson(f"{number:05}", "00000")
        for number in range(lessons)
    }
    write_files(root, [*parts, more])
    return records


def write_files(root: Path, groups: list[dict[str, str]]) -> None:
    """Write groups of files, by their path, and what every generated library has."""
    for files in (ONCE, {"pathways/any-concern.yaml": PATHWAY}, *groups):
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
