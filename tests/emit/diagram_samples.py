"""Three believable pathways of 8, 12 and 20 steps, as a view would hand them over."""

from __future__ import annotations

from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node

SUPPORT = "Support worker"
ON_CALL = "On-call manager"
MANAGER = "Registered manager"
LEAD = "Safeguarding lead"
COUNCIL = "Northbridge Council"

ALLEGATION = Diagram(
    name="allegation-against-staff-northbridge",
    title="Allegation against a member of staff: Northbridge",
    description=(
        "Starts when someone says a member of staff has caused harm. Decides whether anyone is in "
        "danger now. Ends when the outcome is agreed and recorded."
    ),
    nodes=(
        Node("safe", "act", 1, "Make the person safe", SUPPORT, "straight away"),
        Node("danger", "decide", 2, "Is anyone in danger or badly hurt?", SUPPORT),
        Node("999", "tell", 3, "Call 999", SUPPORT, "straight away", "Police and ambulance"),
        Node("on-call", "tell", 4, "Tell the on-call manager", SUPPORT, "within 1 hour"),
        Node("refer", "refer", 5, "Refer to council adult safeguarding", ON_CALL,
             "within 24 hours", COUNCIL),
        Node("cqc", "notify", 6, "Notify CQC", MANAGER, "without delay",
             "Care Quality Commission"),
        Node("record", "record", 7, "Write the concern record", SUPPORT,
             "before the shift ends"),
        Node("closed", "end", 8, "Outcome agreed with the person", MANAGER),
    ),
    edges=(
        Edge("safe", "danger"),
        Edge("danger", "999", "Yes"),
        Edge("danger", "on-call", "No"),
        Edge("999", "on-call"),
        Edge("on-call", "refer"),
        Edge("refer", "cqc"),
        Edge("cqc", "record"),
        Edge("record", "closed"),
    ),
)  # fmt: skip

PHYSICAL_ABUSE = Diagram(
    name="physical-abuse-northbridge",
    title="Physical abuse or neglect in a service: Northbridge",
    description=(
        "Starts when harm is seen or told. Decides whether anyone is in danger, whether the "
        "manager is named and whether the council has replied. Ends when the outcome is agreed."
    ),
    nodes=(
        Node("safe", "act", 1, "Make the person safe now", SUPPORT, "straight away"),
        Node("danger", "decide", 2, "Is anyone in danger or badly hurt?", SUPPORT),
        Node("999", "tell", 3, "Call 999 for police or ambulance", SUPPORT, "straight away",
             "Police and ambulance"),
        Node("on-call", "tell", 4, "Tell the on-call manager", SUPPORT, "within 1 hour"),
        Node("named", "decide", 5, "Is the manager named in the concern?", SUPPORT),
        Node("individual", "tell", 6, "Tell the nominated individual instead", SUPPORT,
             "within 1 hour"),
        Node("refer", "refer", 7, "Refer to council adult safeguarding", ON_CALL,
             "within 24 hours", COUNCIL),
        Node("cqc", "notify", 8, "Notify CQC", MANAGER, "without delay",
             "Care Quality Commission"),
        Node("record", "record", 9, "Write the concern record and body map", SUPPORT,
             "before the shift ends"),
        Node("replied", "decide", 10, "Has the council replied?", MANAGER,
             "within 2 working days"),
        Node("escalate", "refer", 11, "Escalate to the safeguarding team manager", MANAGER,
             "same working day", COUNCIL),
        Node("closed", "end", 12, "Closed: outcome agreed with the person", MANAGER),
    ),
    edges=(
        Edge("safe", "danger"),
        Edge("danger", "999", "Yes"),
        Edge("danger", "on-call", "No"),
        Edge("999", "on-call"),
        Edge("on-call", "named"),
        Edge("named", "individual", "Yes"),
        Edge("named", "refer", "No"),
        Edge("individual", "refer"),
        Edge("refer", "cqc"),
        Edge("cqc", "record"),
        Edge("record", "replied"),
        Edge("replied", "escalate", "No reply"),
        Edge("replied", "closed", "Yes"),
        Edge("escalate", "replied"),
    ),
)  # fmt: skip

DOMESTIC_ABUSE = Diagram(
    name="domestic-abuse-eastmere",
    title="Domestic abuse: Eastmere",
    description=(
        "Starts when someone tells us or we see signs. Decides whether anyone is in danger, "
        "whether children live there, whether the person agrees, whether the risk is high and "
        "whether the council accepts. Ends when the plan is closed or the support plan changes."
    ),
    nodes=(
        Node("speak", "act", 1, "Speak to the person alone and listen", SUPPORT,
             "straight away"),
        Node("danger", "decide", 2, "Is anyone in danger now?", SUPPORT),
        Node("999", "tell", 3, "Call 999", SUPPORT, "straight away", "Police"),
        Node("on-call", "tell", 4, "Tell the on-call manager", SUPPORT, "within 1 hour"),
        Node("children", "decide", 5, "Do children live in the home?", ON_CALL),
        Node("mash", "refer", 6, "Refer to children's social care", ON_CALL, "same day",
             "Eastmere Council"),
        Node("checklist", "record", 7, "Complete the risk checklist with the person", LEAD,
             "within 24 hours"),
        Node("high", "decide", 8, "Is the risk high?", LEAD),
        Node("marac", "refer", 9, "Refer to MARAC, with or without agreement", LEAD,
             "within 24 hours", "Police domestic abuse unit"),
        Node("agrees", "decide", 10, "Does the person agree to a referral?", LEAD),
        Node("idva", "refer", 11, "Refer to the specialist charity", LEAD,
             "within 2 working days", "Harbour Domestic Abuse Service"),
        Node("respect", "record", 12, "Record the choice and how to come back", LEAD,
             "same day"),
        Node("council", "refer", 13, "Refer to council adult safeguarding", MANAGER,
             "within 24 hours", "Eastmere Council"),
        Node("accepted", "decide", 14, "Does the council start an enquiry?", MANAGER,
             "within 5 working days"),
        Node("ask", "follow_up", 15, "Ask for the reason in writing and escalate", MANAGER,
             "same working day"),
        Node("cqc", "notify", 16, "Notify CQC if harm happened in our service", MANAGER,
             "without delay", "Care Quality Commission"),
        Node("plan", "meet", 17, "Agree the safety plan with the person and partners", LEAD,
             "within 5 working days"),
        Node("review", "follow_up", 18, "Review the plan with the person", LEAD,
             "every 4 weeks"),
        Node("learn", "learn", 19, "Write what we learned and tell the team", MANAGER,
             "within 4 weeks of closing"),
        Node("closed", "end", 20, "Closed: the person says they are safer", LEAD),
    ),
    edges=(
        Edge("speak", "danger"),
        Edge("danger", "999", "Yes"),
        Edge("danger", "on-call", "No"),
        Edge("999", "on-call"),
        Edge("on-call", "children"),
        Edge("children", "mash", "Yes"),
        Edge("children", "checklist", "No"),
        Edge("mash", "checklist"),
        Edge("checklist", "high"),
        Edge("high", "marac", "High"),
        Edge("high", "agrees", "Medium or standard"),
        Edge("marac", "council"),
        Edge("agrees", "idva", "Yes"),
        Edge("agrees", "respect", "No"),
        Edge("idva", "council"),
        Edge("respect", "plan"),
        Edge("council", "accepted"),
        Edge("accepted", "cqc", "Yes"),
        Edge("accepted", "ask", "No or no reply"),
        Edge("ask", "accepted"),
        Edge("cqc", "plan"),
        Edge("plan", "review"),
        Edge("review", "learn"),
        Edge("review", "speak", "New concern"),
        Edge("learn", "closed"),
    ),
)  # fmt: skip

SAMPLES = (ALLEGATION, PHYSICAL_ABUSE, DOMESTIC_ABUSE)
