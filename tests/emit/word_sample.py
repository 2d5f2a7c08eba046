"""A tender response of two questions, as a provider would send it to a council."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from PIL import Image
from PIL import ImageDraw
from PIL import ImageFont

from goldenthread.emit.word import Picture
from goldenthread.model.audience import Audience
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.document import Document
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Call
from goldenthread.model.inline import Code
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone

FRONT_DOOR = Call("contact/northbridge-front-door#phone", "0117 496 0101")
OUT_OF_HOURS = Call("contact/northbridge-duty#phone", "0117 496 0199")
STEPS = (
    "Make the person safe and call 999 if anyone is in danger now",
    "Tell the on-call manager within one hour",
    "Ask the person what they want to happen",
    "Raise a concern with the council the same working day",
    "Record what was seen, said and decided",
)


def words(*values: str | Inline) -> tuple[Inline, ...]:
    """Return inlines, with a plain string as a Text."""
    return tuple(Text(value) if isinstance(value, str) else value for value in values)


def paragraph(*values: str | Inline, style: str = "") -> Paragraph:
    return Paragraph(words(*values), style)


def row(*cells: str | Inline) -> tuple[tuple[Inline, ...], ...]:
    return tuple(words(cell) for cell in cells)


def quote(path: str, value: str) -> Quote:
    return Quote(f"authority/northbridge#{path}", value)


def picture(*labels: str, first: int = 1, alt: str = "") -> Picture:
    """Draw boxes with arrows, 15 cm wide at 300 dpi."""
    width, step = 1772, 190
    height = step * len(labels) - 50
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=46)
    for number, label in enumerate(labels):
        top = number * step + 4
        draw.rounded_rectangle((4, top, width - 4, top + 120), 18, "#edf3f8", "#1f5c85", 5)
        draw.text((width / 2, top + 60), f"{first + number}. {label}", "#17365d", font, anchor="mm")
        if number + 1 < len(labels):
            draw.line((width / 2, top + 122, width / 2, top + step), "#1f5c85", 6)
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return Picture(buffer.getvalue(), 15.0, 15.0 * height / width, alt)


PICTURES = {
    "self-neglect-northbridge": (
        picture(*STEPS[:3], alt="The first three steps, from making safe to asking the person."),
        picture(
            *STEPS[3:], first=4, alt="The last two steps, from raising a concern to recording it."
        ),
    )
}

MULTI_AGENCY = Page(
    "q1",
    "Question 1: Multi-agency safeguarding",
    (
        paragraph(
            "Describe how you work with partner agencies when a person is at risk of self-neglect. "
            "Refer to the Northbridge thresholds and to your arrangements out of hours. "
            "(750 words, 20%)",
            style="question",
        ),
        paragraph(
            "We raise a concern with Northbridge Council ",
            quote("concern.limit", "on the same working day"),
            ", keep the wishes of the person at the centre, and stay involved until the plan is "
            "closed and learned from.",
            style="lead",
        ),
        Heading(2, words("How a concern moves")),
        paragraph(
            "Every member of staff follows the same five steps. They are printed on the staff site "
            "for ",
            Strong(words("each service")),
            ", and case examples are tested against them.",
        ),
        Items(tuple((paragraph(step + "."),) for step in STEPS), ordered=True),
        Figure(
            "self-neglect-northbridge",
            "Five steps from making the person safe to recording the decision.",
            "Self-neglect in home care, Northbridge",
        ),
        Heading(2, words("Who we call"), anchor="contacts"),
        paragraph(
            "Numbers were last checked on 2 March 2026. Opening hours are tested for gaps, "
            "including bank holidays."
        ),
        Table(
            row("Team", "When", "Telephone", "Email"),
            (
                row(
                    "Adult safeguarding front door",
                    quote("hours", "Monday to Friday, 08:30 to 17:00"),
                    FRONT_DOOR,
                    Link(words("adults@northbridge.example"), "mailto:adults@northbridge.example"),
                ),
                row(
                    "Emergency duty team",
                    "All other times, weekends and bank holidays",
                    OUT_OF_HOURS,
                    "Telephone only",
                ),
                row(
                    "Police", "Danger now: at any time", Call("contact/police#phone", "999"), "None"
                ),
            ),
            "Who to call in Northbridge",
        ),
        Callout(
            Tone.DANGER,
            "When someone is in danger now",
            (
                paragraph("Call ", Call("contact/police#phone", "999"), " first. Then:"),
                Items(
                    (
                        (paragraph("stay with the person if that is safe;"),),
                        (paragraph("keep clothes, messages and money records as they are;"),),
                        (paragraph("tell the on-call manager on ", OUT_OF_HOURS, "."),),
                    )
                ),
                paragraph("Do not wait for a manager before you call."),
            ),
        ),
    ),
)

LEARNING = Page(
    "q2",
    "Question 2: Learning and assurance",
    (
        Heading(1, words("Question 2: Learning, supervision and assurance")),
        paragraph(
            "Explain how learning from safeguarding changes practice, with one example from the "
            "last twelve months. (500 words, 10%)",
            style="question",
        ),
        paragraph(
            "Learning is a step of every pathway, not an afterthought: see ",
            Link(words("who we call"), "page:q1#contacts"),
            " for the routes it covers and ",
            Link(words("Making Safeguarding Personal"), "https://www.local.gov.uk/msp"),
            " for the outcomes we record.",
        ),
        Heading(2, words("What changed after one concern")),
        Callout(
            Tone.GOOD,
            "Case example: Mr A, home care",
            (
                paragraph(
                    Strong(words("Context. ")),
                    "A man of 78 stopped opening post and refused visits.",
                    LineBreak(),
                    Strong(words("Outcome. ")),
                    "He asked for help with money, and had it ",
                    Emphasis(words("within eight working days")),
                    ".",
                ),
            ),
        ),
        Heading(3, words("What we do differently")),
        Items(
            (
                (
                    paragraph("Supervision asks the same three questions each month:"),
                    Items(
                        (
                            (paragraph("Who has not been seen?"),),
                            (paragraph("Whose wishes do we not know?"),),
                        )
                    ),
                ),
                (paragraph("Two refused visits in a week now start the pathway."),),
            )
        ),
        Callout(
            Tone.WARNING,
            "Limit of this answer",
            (paragraph("Level names are those of Northbridge; other councils use others."),),
        ),
        Callout(Tone.NOTE, "Where the figures come from", (paragraph("Audit, January 2026."),)),
        Heading(4, words("Checks that stand behind this")),
        paragraph("Small print: counts are of concerns, not of people.", style="small"),
    ),
)

EVIDENCE = Page(
    "evidence",
    "Evidence index",
    (
        paragraph("Each document named in the answers, with where it is cited."),
        Table(
            row("Evidence", "Version", "State", "Owner", "Cited in", "Id"),
            tuple(
                row(
                    name,
                    version,
                    Badge(state, tone),
                    owner,
                    cited,
                    Code(f"audit/2026-0{number}"),
                )
                for number, (name, version, state, tone, owner, cited) in enumerate(
                    (
                        (
                            "Safeguarding audit, home care",
                            "1.10",
                            "Current",
                            Tone.GOOD,
                            "Registered manager",
                            "Questions 1 and 2",
                        ),
                        (
                            "Training record by competency",
                            "3",
                            "Due in May",
                            Tone.WARNING,
                            "Learning lead",
                            "Question 2",
                        ),
                        (
                            "Theme report, winter",
                            "1",
                            "Overdue",
                            Tone.DANGER,
                            "Safeguarding lead",
                            "Question 2",
                        ),
                        (
                            "Policy: adults at risk",
                            "4.2",
                            "Attached",
                            Tone.NOTE,
                            "Director of care",
                            "Question 1",
                        ),
                    ),
                    1,
                )
            ),
            "Evidence cited in this response",
        ),
    ),
)

SAMPLE = Document(
    slug="tenders/sample",
    title="Home care framework: safeguarding response",
    subtitle="Response to Northbridge Council, lot 2",
    organisation="Harbour & Heath Care Ltd",
    reference="NB-2026-014",
    as_of=date(2026, 3, 9),
    reader=Audience.COMMISSIONER,
    pages=(MULTI_AGENCY, LEARNING, EVIDENCE),
    front=(
        ("Buyer", words("Northbridge Council")),
        ("Reference", words("NB-2026-014")),
        ("Correct as of", words("9 March 2026")),
        ("Applies to", words("England only. This is evidence of practice, not legal advice.")),
    ),
)
