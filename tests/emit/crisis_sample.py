"""Who to call in two councils, as the views would hand it over."""

from __future__ import annotations

from datetime import date

from goldenthread.model.crisis import CallGroup
from goldenthread.model.crisis import Checked
from goldenthread.model.crisis import CrisisSheet
from goldenthread.model.crisis import Line
from goldenthread.model.crisis import Urgency
from goldenthread.model.inline import Call
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text

COUNCILS = {"northbridge": "Northbridge", "eastmoor": "Eastmoor"}
DAY = Call("contact/nb-mash#phone", "0117 496 0010", "Northbridge adult safeguarding team")
NIGHT = Call("contact/nb-edt#phone", "0117 496 0021", "Northbridge emergency duty team")
ON_CALL = Call("provider/harbour#on_call.phone", "07700 900123", "Our manager on call")
POLICE = Call("contact/police#emergency", "999", "Police, ambulance or fire")


def sheet(council: str) -> CrisisSheet:
    name = COUNCILS[council]
    return CrisisSheet(
        slug=council,
        authority=Quote(f"authority/{council}#name", name),
        provider=Quote("provider/harbour#name", "Harbour Care"),
        groups=(
            CallGroup(
                Urgency.NOW,
                Text("Call 999 if:"),
                (
                    Text("someone is badly hurt or very ill"),
                    Text("someone is being hurt, or is about to be"),
                    Text("a person who cannot keep safe is missing"),
                ),
                (Line(Text("Police, ambulance or fire"), POLICE),),
            ),
            CallGroup(
                Urgency.TODAY,
                Text(f"Call {name} Council if you think an adult is being harmed or neglected:"),
                (),
                (
                    Line(
                        Text("Adult safeguarding team"),
                        DAY,
                        Text("Monday to Thursday 8:45am to 5pm, Friday 8:45am to 4:30pm"),
                    ),
                    Line(
                        Text("Emergency duty team"),
                        NIGHT,
                        Text("All other times, and all day on bank holidays"),
                    ),
                ),
            ),
            CallGroup(
                Urgency.TODAY,
                Text("Then tell our manager on call:"),
                (),
                (Line(Text("Our manager on call"), ON_CALL, Text("Day and night")),),
            ),
        ),
        others=CallGroup(
            Urgency.LATER,
            Text("Call within 5 days if you only want advice:"),
            (),
            (
                Line(
                    Text("Quality team"),
                    Call("contact/nb-q#phone", "0117 496 0033"),
                    closed=(Text("Emergency duty team"),),
                ),
            ),
        ),
        say=tuple(
            Text(each)
            for each in (
                "My name is … I am a support worker with Harbour Care.",
                "I am calling about … They live at …",
                "I saw or heard … It happened at …",
                "They are safe now, or: they are not safe because …",
                "They want … to happen.",
                "Call me back on …",
            )
        ),
        checked=Checked(date(2026, 10, 1), Text("Safeguarding Lead"), date(2026, 12, 30)),
        more=f"authorities/{council}",
    )
