"""Sentences about time as people write them, tried on the whole sample library.

What is wrong there is found, and what is right, or speaks of something else, is left alone.
"""

from __future__ import annotations

from functools import cache

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.library.load import load_settings
from goldenthread.records.settings import FILE
from goldenthread.records.settings import Settings
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.sources.folder import source_files
from tests.support import AS_OF
from tests.support import ROOT
from tests.support import source_of

WRONG = (
    "In Northbridge we have 48 hours to raise a concern.",
    "Northbridge wants a concern within 48 hours.",
    "Wexcombe gives us two working days for a concern.",
    "[[authority/eastmarle#short]] wants the referral within 24 hours.",
    "We raise a concern with the Adult Access Point within 36 hours.",
    "Make the referral to the Gateway within two days.",
    "Concerns go to the council within three days.",
    "A concern goes to the front door within 48 hours.",
    "Every concern reaches the council within 48 hours.",
    "We pass every concern to the council within three days.",
    "Concerns are passed on to the council within 36 hours.",
    "We have three days to report a concern to the council.",
    "The council has five working days to acknowledge a concern.",
    "The MASH acknowledges within five working days.",
    "Wexcombe MASH acknowledges our form within four working days.",
    "The Gateway acknowledges within 3 working days.",
    "An acknowledgement from the Adult Access Point comes within three working days.",
    "The Adult Access Point decides within four working days whether an enquiry is needed.",
    "The strategy discussion takes place within 14 days.",
    "In Northbridge the planning discussion is held within 10 working days.",
    "Our report goes to the council within 20 working days.",
    "We send our report within 21 days.",
    "The safeguarding plan is agreed within 20 working days.",
    "The Emergency Duty Team calls back within six hours.",
    "We notify CQC within 24 hours.",
    "CQC is notified within 48 hours.",
    "Notifications go to CQC within three days.",
    "A notification to CQC is sent within two working days.",
    "We send CQC a notification within 24 hours.",
    (
        "We must notify CQC within 72 hours under Regulation 18 of the Care"
        " Quality Commission (Registration) Regulations 2009."
    ),
    "Deaths are notified to CQC within five days.",
    "A crime is reported to the police within two days.",
    "The LADO is told within three working days.",
    "An allegation goes to the LADO within 48 hours.",
    "A barring referral is made within 28 days, as the law requires.",
    "The law gives us 28 days to refer to DBS.",
    "RIDDOR gives us 21 days.",
    "An over-seven-day absence goes to HSE under RIDDOR within 10 days.",
    "A data breach is reported to the ICO within 24 hours.",
    "We tell the ICO of a data breach within five days.",
    "Article 33 of the UK GDPR gives us 48 hours to report a data breach.",
    "A subject access request is answered within 40 days.",
    "An urgent authorisation lasts 28 days.",
    "A standard authorisation is decided within 28 days.",
    "The reflection period is 45 days.",
    "High-risk domestic abuse is referred to the MARAC within 10 days.",
    "Regulation 20 asks us to write within 10 working days.",
    "We tell the commissioner within five working days.",
    "Children's services are told within two working days.",
    "The Adult LADO is told within five working days.",
    "Staff raise concerns with the council within two working days.",
    "Safeguarding concerns must be reported to the local authority within 72 hours.",
    "All concerns are reported to adult social care within five days.",
    "We will always report a safeguarding concern to the council within 7 days.",
    "We submit the concern form to the Adult Access Point within 48 hours.",
    "Referrals reach the Gateway within two working days.",
    "Our policy is to refer a concern within 36 hours.",
    "A concern must be with the council within 48 hours.",
    "In Wexcombe, we have three days to raise a concern.",
    "For Wexcombe the limit is three working days for a concern.",
    "Northbridge allows 72 hours for raising a concern.",
    "Northbridge requires a concern within 12 hours.",
    "The council will acknowledge the concern within ten working days.",
    "We expect an acknowledgement from the council within seven working days.",
    "You will get an acknowledgement from the council within five working days.",
    "The council must decide within ten working days.",
    "The council's decision comes within ten working days.",
    "A strategy meeting is held within 15 working days.",
    "The registered manager notifies CQC within two days.",
    "We inform CQC within 48 hours of any allegation.",
    "The Care Quality Commission is informed within three working days.",
    "Statutory notifications are made to CQC within 5 days.",
    "CQC must receive the notification within 3 days.",
    "We report serious injuries to CQC within 72 hours.",
    "We report serious injuries to the HSE within 30 days.",
    "RIDDOR requires a report within 30 days.",
    "The Registration Regulations require us to notify CQC within 48 hours.",
    "Under the duty of candour the letter is sent within 10 working days.",
    "The duty of candour requires a written apology within 10 working days.",
    "We refer to the DBS within one month, as the law requires.",
    "The urgent authorisation lasts for 14 working days.",
    "A breach must be reported to the ICO within 7 days.",
    "The ICO must be told of a personal data breach within 24 hours.",
    "The LADO must be contacted within 5 working days.",
    "We contact the police within 48 hours.",
    "The police must be informed within two days.",
)

LEFT_ALONE = (
    "We answer complaints within 20 working days.",
    "A manager calls the family back within one working day.",
    "The registered manager looks at every record within one working day.",
    "We hold a debrief within 72 hours of any incident.",
    "After a fall the person is watched for 24 hours.",
    "We keep CCTV for 30 days and send it to the police when they ask.",
    "The police usually visit within two hours.",
    "The landlord repairs a lock within 24 hours.",
    "CQC has 10 working days to check a draft report; we have 10 working days to answer it.",
    "CQC gives us 10 working days to comment on a draft report.",
    "CQC asks for the provider information return, and we have four weeks.",
    "We review the safeguarding plan within four weeks with the person.",
    "The council reviews each placement within six weeks.",
    "The safeguarding plan is looked at again within three months.",
    "Supervision takes place within two weeks of a concern.",
    "New staff finish the Care Certificate within 12 weeks.",
    "DBS certificates come back within 14 days.",
    "A DBS check is renewed every three years, and the update service is asked within 24 hours.",
    "The MARAC meets within two weeks.",
    "The MARAC co-ordinator answers within two working days.",
    "We send the MARAC research form within five working days of the request.",
    "Our RIDDOR lead trains managers within three months.",
    "We tell the person what came of it within 48 hours.",
    "The person hears from us within 48 hours of the council's decision.",
    "We check with the person within a week whether they feel safer.",
    "The manager on call answers within 15 minutes at night.",
    "The manager on call comes to the house within two hours if it is needed.",
    "The registered manager writes to the family within a week.",
    "We read the on-call log within 24 hours.",
    "We tell the landlord within two days that a lock must be changed.",
    "A person who goes home from hospital is seen within 24 hours.",
    "Within 48 hours of a death we call the family again.",
    "The body map is done within two hours.",
    "We ask for an advocate within two working days.",
    "Each new concern is discussed in the next meeting, which is at most two weeks away.",
    "In two weeks we saw three bruises and raised a concern.",
    "We had raised a concern within four hours, and the council answered in two days.",
    "The council may take 28 days for an enquiry, and we keep the person safe meanwhile.",
    "The council's enquiry took six weeks.",
    "Enquiries that take longer than 20 working days are chased by the safeguarding lead.",
    "If the council has not decided within two working days we call the duty manager.",
    "When no acknowledgement comes within one working day we call again.",
    "If the council does not acknowledge within one working day, the registered manager calls.",
    "We chase the council after one working day.",
    "The out-of-hours team rings back within two hours, or we ring again.",
    "Northbridge City Council inspects our homes within 12 months of opening.",
    "Northbridge wants our monitoring return within ten working days of the quarter.",
    "Wexcombe pays within 30 days.",
    "In Wexcombe we have two days of training each year.",
    "In Northbridge we have 24 hours a day of cover at Quayside.",
    "In Eastmarle we have a team of five and a rota of four weeks.",
    "Eastmarle gives us two weeks to reply to a quality report.",
    "We share the record with the council within 24 hours when it asks.",
    "We send the council the chronology within three working days of its request.",
    "The council gets our training figures within a week of each quarter.",
    "We tell the council of a change of manager within 28 days.",
    "We tell CQC before the registered manager is away for 28 days or more.",
    "CQC is told within five working days when the absence was an emergency.",
    "We notify CQC when the utilities are off for more than 24 hours.",
    "There is no rule that somebody must be missing for 24 hours before the police are called.",
    "We do not wait 24 hours to call the police.",
    "The police are called when somebody has been missing for 30 minutes.",
    (
        "An urgent authorisation lasts up to seven days, and the council may"
        " extend it once by seven days."
    ),
    "The council has 21 days to decide a standard authorisation.",
    "A standard authorisation lasts for 12 months at most.",
    "An urgent authorisation can be extended to 14 days.",
    "We answer a subject access request within one month.",
    "We acknowledge a complaint about personal data within 30 days.",
    "RIDDOR: deaths are reported at once, with the form within 10 days.",
    "The LADO is told within one working day.",
    "Allegations against somebody who works with children go to the LADO within one working day.",
    (
        "The duty of candour asks us to say sorry as soon as reasonably"
        " practicable; the letter follows when the facts are known."
    ),
    "Under the NHS contract the first candour notice is given within 10 working days.",
    "Fraud is reported by the finance lead within two days to Report Fraud.",
    "We tell the Office of the Public Guardian within a week what we found in the accounts.",
    "The GP is asked to see the person within 48 hours.",
    "The community nurse comes within two working days.",
    "A pressure ulcer is photographed weekly and looked at within 24 hours by a nurse.",
    "Advocacy services answer a referral within five working days.",
    "Domestic abuse services answer a referral within one working day.",
    "The fire service visits within ten days.",
    "We raise the alarm within two minutes.",
    "Everybody can find the number within two minutes.",
    "Staff who raise a concern hear from their manager within two days.",
    "Whoever raised the concern is told within five working days what was done.",
    "Whoever raises a concern gets an answer from us within two days.",
    "Every concern is read by the safeguarding lead within two working days.",
    "Concerns are recorded within the same shift and filed within 24 hours.",
    "All concerns of the last six months were sent in time.",
    "The safeguarding lead reviews each referral within five days of sending it.",
    "The referral was sent within two hours.",
    "The concern stays open for 28 days after the last contact.",
    "Our contract with Wexcombe asks for an incident notice within 24 hours.",
    "A form sent after 4.30pm counts for the next working day.",
    "The worst we have seen was 72 hours.",
    "Councils differ: some want a concern within 24 hours, others within one working day.",
    "Three councils, three limits: 24 hours, one working day and the same working day.",
    "Interviews are held within four weeks.",
    "We offer the person a visit within seven days.",
    "Money that is missing is paid back within 14 days.",
    "We return calls from families within two hours.",
    "In 24 hours the police may need a statement.",
    "In two days we had three concerns.",
    "The council asked us for a report in ten working days.",
    "We report to the board every three months.",
    "We report our figures to the council within ten days of each quarter.",
    "We report to the council in the first week of each month.",
    "The registered manager reports to the board within a month.",
    "The manager reports to the nominated individual within 24 hours.",
    "Staff report to the office within 30 minutes of a missed visit.",
    "A missed visit is reported to the office within 30 minutes.",
    "The worker calls the office within 15 minutes.",
    "The worker rings the family within the hour, and the GP within two hours.",
    "We ring the GP within two hours.",
    "The GP is told of a fall within 24 hours.",
    "The pharmacy is told of an error within one hour.",
    "We call 111 within the hour.",
    "We tell the family of a fall within two hours.",
    "A bruise is photographed within two hours and shown to the GP within 24 hours.",
    "Each incident is written up within 24 hours.",
    "Incidents are reported on our system within 24 hours.",
    "All incidents are reported to the manager within two hours.",
    "An incident form is sent to head office within 48 hours.",
    "The form is sent within 24 hours.",
    "We send the form within one working day.",
    "A copy goes to the safeguarding lead within one working day.",
    "We refer to occupational therapy within a week.",
    "We refer people to an advocate within two working days.",
    "A referral to the falls clinic is made within five days.",
    "A referral is acknowledged by our office within one working day.",
    "Our office acknowledges each concern of a family within one working day.",
    "We acknowledge every concern from a family within two days.",
    "Families who raise a concern are called within 24 hours.",
    "We respond to a concern from a neighbour within two days.",
    "Anybody who raises a concern about care gets a call within 48 hours.",
    "A concern about quality is answered within five working days.",
    "We decide within two hours whether it is a concern.",
    "The registered manager decides within four hours which level it is.",
    "The safeguarding lead decides within one working day if the pathway was followed.",
    "The panel decides within a month.",
    "The council decided within six working days.",
    "The board's escalation protocol gives each agency five working days to answer.",
    "The protocol of the board asks for an answer within ten working days.",
    "Under section 11 the council assesses in a reasonable time; we ask again after 28 days.",
    "Section 45 requests are answered within ten working days.",
    "The board asks for information under section 45, and we have 14 days.",
    "Regulation 12 asks for safe care, and a new plan is made within 48 hours.",
    "Under Regulation 19 references come within 14 days.",
    "A DoLS request is renewed within 28 days of its end.",
    "We ask for a standard authorisation 21 days before the urgent one ends.",
    "CQC may visit within 48 hours of a notification.",
    "CQC answers a notification within ten days.",
    "CQC gives notice of 48 hours to home care services.",
    "CQC gives us 48 hours to have the manager there.",
    "CQC asked for an action plan within 28 days.",
    "The police give a crime number within 24 hours.",
    "The police have 24 hours to hold somebody, or longer if a court allows.",
    "The council has a duty team 24 hours a day.",
    "The council has had 12 weeks to find a placement.",
    "The council wants two weeks' notice of a move.",
    "Wexcombe needs four weeks for a new placement.",
    "Wexcombe expects a reply to quality letters within ten working days.",
    "Northbridge asks providers for a self-assessment within six weeks.",
    "Northbridge requires induction within 12 weeks.",
    "Northbridge requires us to keep records for six months after a contract ends.",
    "The Emergency Duty Team has two workers for 12 hours.",
    "The Gateway closes two hours earlier on Fridays.",
    "The Adult Access Point answers within five minutes.",
    "The MASH answers the telephone within ten minutes on most days.",
    "The MASH meets within 48 hours of a serious concern.",
    "When the MASH calls a strategy discussion, we bring our chronology within two working days.",
    "We bring our report to the strategy discussion within five days.",
    "We come to a planning discussion at two hours' notice.",
    "Our chronology for the planning discussion is ready within three working days.",
    "The person's views go to the enquiry within a week.",
    "We ask the person within 48 hours of the enquiry how it was.",
    "We write to the person within five days after the safeguarding plan.",
    "We check the safeguarding plan within two weeks.",
    "The ICO may fine; we train all staff within three months.",
    "The ICO answers within 30 days.",
    "We ask the ICO within a month for its view of our audit.",
    "A data breach is looked at by our data lead within 24 hours.",
    "Our data lead hears of a data breach within two hours.",
    "An access request is passed to the data lead within one working day.",
    "A worker under suspicion is moved within two hours.",
    "A suspended worker is called within three days.",
    "We tell the worker within five days what happens next, when the police agree.",
    "The police agree within two days what we may say.",
    "The LADO holds a meeting within five working days.",
    "The LADO calls back within one working day.",
    "The Adult LADO answers within two days.",
    "The safeguarding lead tells the registered manager within two hours.",
    "We tell children's services what we saw, and within 24 hours we write it down.",
    "Children's services decide within one working day.",
    "The MARAC asks for our information within five days.",
    "The MARAC list is sent out five working days before.",
    "The commissioner answers within two weeks.",
    "We tell the commissioner about vacancies within five working days.",
    "The commissioner is told of a change of address within 14 days.",
    "The landlord is told within two working days if somebody moves out.",
    "Report Fraud gives a reference within 24 hours, and we tell the bank within one hour.",
    "The bank is told within one hour.",
)

KEPT = (
    "A breach of personal data goes to the Information Commissioner within 72 hours.",
    "A worker off for over seven days is reported under RIDDOR within 15 days.",
    "We raise every concern within four hours.",
)


@cache
def sources() -> tuple[Source, ...]:
    found = [read(ROOT, path) for path in source_files(ROOT)]
    return tuple(each for each in found if isinstance(each, Source))


def sample_with(sentences: tuple[str, ...]) -> Library:
    """Return the sample library with one more policy: a paragraph for each sentence."""
    body = "\n\n".join(sentences).replace("\n", "\n  ")
    record = f"kind: policy\nid: about-time\nbody: |-\n  {body}"
    policy = source_of(record, "policies/about-time.yaml")
    settings_file = read(ROOT, ROOT / FILE)
    assert isinstance(settings_file, Source)
    settings = load_settings(settings_file)
    assert isinstance(settings, Settings)
    return load(settings, [*sources(), policy])[0]


def found_in(sentences: tuple[str, ...], code: str) -> list[str]:
    """Return the sentences in which one rule finds something, in their order."""
    library = sample_with(sentences)
    text = str(library.entries["policy/about-time"].record.body)  # type: ignore[attr-defined]
    rule = next(each for each in RULES if each.code == code)
    problems = rule.check(world_of(library, AS_OF)) if rule.check else ()
    at = [text.count("\n\n", 0, each.at) for each in problems if each.key == "policy/about-time"]
    return [sentences[each] for each in sorted(set(at))]


def test_every_limit_that_the_sample_belies_is_found() -> None:
    assert found_in(WRONG, "GT807") == list(WRONG)


def test_what_is_right_or_another_matter_is_left_alone() -> None:
    assert found_in(LEFT_ALONE, "GT807") == []
    assert found_in(LEFT_ALONE, "GT806") == []


def test_a_limit_that_a_record_keeps_is_to_be_quoted() -> None:
    assert found_in(KEPT, "GT806") == list(KEPT)
    assert found_in(KEPT, "GT807") == []
