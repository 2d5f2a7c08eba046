"""A small staff site, as the views would hand it over: two councils, one pathway each."""

from __future__ import annotations

from datetime import date

from goldenthread.emit.crisis.sheet import crisis_page
from goldenthread.emit.site.source import SiteInput
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatCell
from goldenthread.model.block import HeatMap
from goldenthread.model.block import HeatRow
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Shade
from goldenthread.model.block import Table
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Call
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone
from tests.emit.crisis_sample import COUNCILS
from tests.emit.crisis_sample import DAY
from tests.emit.crisis_sample import NIGHT
from tests.emit.crisis_sample import ON_CALL
from tests.emit.crisis_sample import POLICE
from tests.emit.crisis_sample import sheet

AS_OF = date(2026, 11, 23)
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 240" role="img"
 aria-labelledby="p-title p-desc" style="display:block;width:100%;max-width:345px;height:auto"
 font-family="'Atkinson Hyperlegible Next', Arial, sans-serif">
<title id="p-title">Self-neglect</title>
<desc id="p-desc">Starts with a worry. Ends when the outcome is agreed.</desc>
<g id="p-n1"><rect x="40" y="10" width="220" height="46" rx="8" fill="#fff" stroke="#0b3440"/>
<text x="150" y="38" text-anchor="middle" font-size="14">1. Ask what they want</text></g>
<g id="p-n2"><path d="M150 84l110 42-110 42-110-42z" fill="#fff8e5" stroke="#0b3440"/>
<text x="150" y="131" text-anchor="middle" font-size="14">2. In danger now?</text></g>
<g id="p-n3"><rect x="40" y="186" width="220" height="46" rx="8" fill="#fff" stroke="#a8071a"/>
<text x="150" y="214" text-anchor="middle" font-size="14">3. Call 999</text></g>
<path d="M150 56v28M150 168v18" stroke="#0b3440" fill="none"/></svg>
"""


def words(value: str) -> tuple[Inline, ...]:
    return (Text(value),)


def para(*content: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(each) if isinstance(each, str) else each for each in content))


def link(value: str, target: str) -> Link:
    return Link(words(value), target)


def links(*items: tuple[str, str, str]) -> Items:
    return Items(tuple((para(link(name, target), f" {about}"),) for name, target, about in items))


HEAT_MAP = HeatMap(
    "Who answers when",
    ("midnight", "midday"),
    (
        HeatRow(
            words("Monday"),
            (
                HeatCell(540, Shade.OTHER, "B"),
                HeatCell(480, Shade.FIRST, "A"),
                HeatCell(180, Shade.MEANWHILE, "C"),
                HeatCell(120, Shade.WAITS),
                HeatCell(60, Shade.SEVERAL, "+"),
                HeatCell(60, Shade.NOBODY, "!"),
            ),
            words("midnight to 9am B, 9am to 5pm A, and so on; 11pm to midnight nobody"),
        ),
    ),
    ((HeatCell(1, Shade.OTHER, "B"), (Quote("contact/edt#name", "Duty team"),)),),
)
"""A bar with a stretch of every sort."""

HOME = Page(
    "index",
    "Who to call",
    (
        Callout(
            Tone.DANGER,
            "Now: call 999 if someone is in danger",
            (
                Items(
                    tuple(
                        (para(each),)
                        for each in (
                            "Someone is badly hurt or very ill.",
                            "Someone is being hurt, or is about to be.",
                            "A person who cannot keep safe is missing.",
                        )
                    )
                ),
                Paragraph((POLICE,)),
            ),
        ),
        Heading(2, words("Today: tell the council where the person lives"), "councils"),
        links(
            ("Northbridge", "page:call/northbridge", "Who to call now, day and night"),
            ("Eastmoor", "page:call/eastmoor", "Who to call now, day and night"),
        ),
        Heading(2, words("Tell our manager on call"), "on-call"),
        para("Day and night. Tell them as soon as everyone is safe, within 1 hour."),
        Paragraph((ON_CALL,)),
        Heading(2, words("What is worrying you?"), "worries"),
        links(
            (
                "Someone is not looking after themselves",
                "page:pathways/self-neglect/northbridge",
                "Self-neglect",
            ),
            (
                "Money or things are missing",
                "page:pathways/index",
                "Financial abuse and exploitation",
            ),
            ("A member of staff may have caused harm", "page:pathways/index", "Allegations"),
        ),
    ),
    description="Who to call now, for every council that we work in.",
)


def pathway(council: str) -> Page:
    name = COUNCILS[council]
    return Page(
        f"pathways/self-neglect/{council}",
        f"Self-neglect in home care: {name}",
        (
            Paragraph(
                words(
                    "Use this when a person's home, health or safety is at risk because they are "
                    "not looking after themselves."
                ),
                "lead",
            ),
            Callout(
                Tone.DANGER,
                "Now: call 999 if life is at risk",
                (
                    para("Do not wait for a manager. Stay with the person if you are safe."),
                    Paragraph((POLICE,)),
                ),
            ),
            Heading(2, words("What to do, in order"), "steps"),
            Items(
                (
                    (
                        para(
                            Strong(words("Ask the person what they want to happen.")),
                            " Support worker, straight away.",
                        ),
                    ),
                    (
                        para(Strong(words("Is the person in danger now?"))),
                        Items(
                            (
                                (para("Yes: call 999, then go to step 3."),),
                                (para("No: go to step 3."),),
                            )
                        ),
                    ),
                    (
                        para(
                            Strong(words("Tell the manager on call.")),
                            " Support worker, ",
                            Badge("within 1 hour", Tone.WARNING),
                        ),
                    ),
                    (
                        para(
                            Strong(words(f"Tell {name} adult safeguarding.")),
                            " Registered manager, ",
                            Badge("same working day", Tone.WARNING),
                        ),
                        para(DAY),
                        para(NIGHT),
                    ),
                    (
                        para(
                            Strong(words("Write down what you saw, heard and did.")),
                            " Before the shift ends.",
                        ),
                    ),
                ),
                ordered=True,
            ),
            Heading(2, words("The same steps as a picture"), "picture"),
            Figure(
                "self-neglect", "The five steps as a chart.", f"Self-neglect in home care, {name}"
            ),
            Heading(2, words("Who does what"), "roles"),
            Table(
                (words("Role"), words("Does"), words("How soon"), words("State")),
                (
                    (
                        words("Support worker"),
                        words("Makes safe, tells the manager on call, writes it down"),
                        (Quote("pathway/self-neglect#steps.tell.limit", "within 1 hour"),),
                        (Badge("Checked", Tone.GOOD),),
                    ),
                    (
                        words("Registered manager"),
                        words("Refers to the council; tells CQC without delay"),
                        words("same working day"),
                        (Badge("Due soon", Tone.WARNING),),
                    ),
                    (
                        words("Safeguarding lead"),
                        words("Agrees the plan, chases a reply, closes the concern"),
                        words("within 5 working days"),
                        (Badge("Overdue", Tone.DANGER),),
                    ),
                ),
                caption="Who does what and how soon",
                widths=(2, 4, 2, 1),
            ),
            Callout(
                Tone.NOTE,
                "If the council does not reply",
                (para("Call again after 2 working days. Ask for the duty manager."),),
            ),
        ),
        section="What to do",
        description=f"What to do about self-neglect in {name}.",
    )


def authority(council: str) -> Page:
    name = COUNCILS[council]
    return Page(
        f"authorities/{council}",
        f"{name} Council",
        (
            Paragraph(words(f"Adult safeguarding in {name}: teams, hours and levels."), "lead"),
            Heading(2, words("Teams"), "teams"),
            Table(
                (words("Team"), words("When"), words("Number"), words("Last checked")),
                (
                    (
                        words("Adult safeguarding team"),
                        words("Monday to Thursday 8:45am to 5pm, Friday 8:45am to 4:30pm"),
                        (DAY,),
                        (Text("1 October 2026"), LineBreak(), Badge("Checked", Tone.GOOD)),
                    ),
                    (
                        words("Emergency duty team"),
                        words("All other times, bank holidays included"),
                        (NIGHT,),
                        (Text("1 July 2026"), LineBreak(), Badge("Check again", Tone.WARNING)),
                    ),
                ),
                caption=f"Who answers in {name}, and when",
            ),
            HEAT_MAP,
            Callout(
                Tone.GOOD,
                "Every minute of the week is covered",
                (para("Checked for weekdays, nights, weekends and bank holidays."),),
            ),
            Callout(
                Tone.WARNING,
                "Two council numbers look alike",
                (para("0117 496 0010 is the day team. 0117 496 0021 is the night team."),),
            ),
            para(
                link("Who to call now", f"page:call/{council}"),
                ", or ",
                link("the levels side by side", "page:thresholds#levels"),
                ".",
            ),
        ),
        section="Councils",
    )


def index(slug: str, title: str, section: str, *blocks: Block) -> Page:
    return Page(slug, title, blocks, section=section)


THRESHOLDS = index(
    "thresholds",
    "Levels side by side",
    "Levels side by side",
    para("Each council has its own levels. Use only those of the council where the person lives."),
    Heading(2, words("What each level is called"), "levels"),
    Table(
        (words("If"), words("Northbridge"), words("Eastmoor"), words("West Fell")),
        tuple(
            tuple(map(words, row))
            for row in (
                ("Below the line", "Low: record it", "Level 1: keep a log", "Notify every concern"),
                (
                    "At the line",
                    "Significant: same day",
                    "Level 3: talk to the hub",
                    "Tier 2: 24 hours",
                ),
                ("Far above", "Critical: call 999", "Level 5: strategy meeting", "Tier 2: at once"),
            )
        ),
        caption="Levels of three councils",
    ),
)


def sample_site() -> SiteInput:
    """Return the whole sample: seven pages, two crisis pages, one drawing."""
    councils = sorted(COUNCILS)
    return SiteInput(
        title="Harbour Care: keeping people safe",
        as_of=AS_OF,
        pages=(
            HOME,
            index(
                "pathways/index",
                "What to do",
                "What to do",
                Paragraph(words("Choose what is worrying you, then the council."), "lead"),
                Heading(2, words("Self-neglect in home care"), "self-neglect"),
                links(
                    *(
                        (COUNCILS[each], f"page:pathways/self-neglect/{each}", "")
                        for each in councils
                    )
                ),
            ),
            *map(pathway, councils),
            index(
                "authorities/index",
                "Councils",
                "Councils",
                links(
                    *(
                        (COUNCILS[each], f"page:authorities/{each}", "Teams, hours and levels")
                        for each in councils
                    )
                ),
            ),
            *map(authority, councils),
            THRESHOLDS,
        ),
        drawings={"self-neglect": DRAWING},
        attachments={f"call/{each}.html": crisis_page(sheet(each)).encode() for each in councils},
        banner=(
            Strong(words("In danger now? ")),
            Call("contact/police#emergency", "999"),
            link("Who to call", "page:index"),
        ),
        data={"counts": {"pathway": 8}, "facts": {"provider/harbour#name": "Harbour Care"}},
    )
