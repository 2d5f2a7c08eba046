"""The first thing on every page for a crisis: the number for danger now."""

from __future__ import annotations

from goldenthread.model.block import Callout
from goldenthread.model.inline import Tone
from goldenthread.records.agency import Contact
from goldenthread.views.crisis import emergency_signs
from goldenthread.views.parts.teams import calls
from goldenthread.views.parts.teams import emergency_teams
from goldenthread.views.view import View
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import para


def emergency(view: View, authority: str = "") -> tuple[Callout, ...]:
    """Return when to call for danger now and the numbers to press, as one callout.

    Without an authority only national teams are named.
    """
    numbers = [call for team in _teams(view, authority) for call in calls(view, team)]
    if not numbers:
        return ()
    said = " or ".join(call.value for call in numbers)
    signs = bullets((each,) for each in emergency_signs(view))
    return (callout(Tone.DANGER, f"Now: call {said} if", *signs, *map(para, numbers)),)


def _teams(view: View, authority: str) -> tuple[Contact, ...]:
    teams = emergency_teams(view, authority)
    return teams if authority else tuple(each for each in teams if not each.areas)
