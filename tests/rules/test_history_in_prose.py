"""Old words told as history, or as others say them, are left alone; used today, they are found."""

from __future__ import annotations

import pytest

from tests.rules.test_terms import in_policy

HONEST = """\
The integrated care board took the place of the CCG in July 2022.
The ICB takes the place of the clinical commissioning group.
The plan was written under No Secrets, in 2012.
The old policy was written under the Data Protection Act 1998.
The Data Protection Act 2018 replaced the Data Protection Act 1998.
Letters from before 2022 may say CCG.
Older files may say POVA, CRB or ISA; read DBS.
Older records may still say vulnerable adult.
Organisational abuse is also called institutional abuse.
A safeguarding concern is also called a safeguarding alert in older forms.
The DBS check was called a CRB check until 2012.
The DBS was formed from the Criminal Records Bureau and the Independent Safeguarding Authority.
Before 2022 the money came from a clinical commissioning group.
Until 2022 the nurse was paid by the CCG.
Until July 2022 the clinical commissioning group paid for the nurse.
In 2013 the primary care trusts ended.
The then CCG paid for her nurse.
The former CCG paid for the nurse.
Reviews criticise staff who wrote off self-neglect as a lifestyle choice.
We never treat self-neglect as a lifestyle choice.
Self-neglect is not dismissed as a lifestyle choice.
"Lifestyle choice" is a phrase that we do not use.
Calling it a lifestyle choice ends the asking.
Phrases such as lifestyle choice and failed to engage end the asking.
To call hoarding a lifestyle choice is to stop asking.
We challenge a record that says that somebody did not engage with us.
Nobody writes that a person refuses to engage.
A grade 3 pressure ulcer, in the council's words, is a concern.
The council's guide calls it a grade 3 pressure ulcer.
A category 3 pressure ulcer (grade 3 in older charts) is reported.
Some nurses still say grade 3 for a category 3 pressure ulcer.
Cuckooing was prosecuted under other laws; the victim was often called a perpetrator.
The Care Act took the place of No Secrets in April 2015.
Chapter 14 took over from No Secrets.
The review of 2009 was a Serious Case Review.
The Serious Case Review into Winterbourne View was published in 2012.
The review of her death in 2012, a Serious Case Review, led to our night visits.
Since 2019 partnerships stand where the LSCB stood.
Safeguarding partnerships took over from the LSCB in 2019.
Public Health England was split into two bodies in 2021.
In 2012 he was on the POVA list.
A worker's file from 2011 holds a CRB check.
Certificates issued by the Criminal Records Bureau before December 2012 do not count.
Certificates from the time of the CRB do not count.
CQC succeeded CSCI.
CQC took over from the Healthcare Commission.
What was the MASH is now the Adult Access Point.
The MASH has been renamed.
The Adult Access Point was the MASH until 2024.
Working Together 2026 took the place of Working Together 2023.
Version 2 was written under Working Together 2018.
The essential standards, in force from 2010 to 2015, were CQC's first.
Before 2015 CQC judged compliance with essential standards.
Cheshire West was the leading case until 2 June 2026.
The acid test for deprivation of liberty came from Cheshire West.
Old support plans may speak of the acid test for deprivation of liberty.
Under the old law, DoLS in supported living had no place.
The seven Caldicott principles became eight in 2020.
There were seven Caldicott principles until 2020.
Liberty Protection Safeguards were dropped by the government.
The plan for Liberty Protection Safeguards was given up.
The Liberty Protection Safeguards have been shelved.
The Data Protection Act 1998 was in force at the time.
The LPS were meant to start in 2022.
Surveys from before the Domestic Abuse Act ask about domestic violence.
People say domestic violence and mean domestic abuse.
Some people still say domestic violence.
In the 1990s people spoke of mental handicap.
The hospital was built for what was then called mental handicap.
NHS Digital merged into NHS England in 2023.
The PCT of the day paid, and the NHS held no record.
Records of the CCG have passed to the ICB.
The ICB inherited the contract from the CCG.
The ICB, formerly the CCG, pays.
The ICB (previously the CCG) pays.
The ICB, successor to the CCG, pays.
The ICB, once the CCG, pays.
The local board's old leaflet says CRB.
An agreement with the CCG from 2019 was handed to the ICB.
We do not say vulnerable adult.
We say adult at risk and not vulnerable adult.
We write adult at risk instead of vulnerable adult.
We do not use the words vulnerable adult.
The term vulnerable adult is avoided.
The word perpetrator is not used before an enquiry ends.
The words safeguarding alert have gone from our forms.
The council's leaflet of 2009 spoke of vulnerable adults.
Before the Care Act the guidance was No Secrets.
"""

USED_TODAY = """\
Refer to the CCG.
The CCG funds the nurse.
We report it to the clinical commissioning group.
Before a visit we call the CCG.
Until the CCG answers, we wait.
The CCG may say no.
Staff may say no; the CCG decides.
Vulnerable adults may say no.
A vulnerable adult may ask that a case is closed.
The CCG was told in 2026.
A CRB check was done for every worker.
We follow No Secrets in all that we do.
Staff are checked against the POVA list before they start.
Hoarding is a lifestyle choice.
Some people refuse to change, and it is a lifestyle choice.
He did not engage with us, so we closed the case.
A grade 3 pressure ulcer is reported to the council.
A grade 4 pressure sore goes to the nurse and the council.
We tell the council of grade 3 pressure ulcers.
The nurse says the grade 3 pressure ulcer is healing.
We meet the essential standards.
The Data Protection Act 1998 lets us share.
We take part in any Serious Case Review.
The acid test decides whether somebody is deprived of their liberty.
We work with the LSCB.
In 2026 we told Public Health England of an outbreak.
We use the seven Caldicott principles.
Liberty Protection Safeguards protect people here.
See Working Together 2018.
We call the MASH first.
Domestic violence is a crime.
All vulnerable adults are protected by us before anything else.
Each safeguarding alert is logged and becomes part of the file.
We became aware of abuse of a vulnerable adult.
The vulnerable adult says what they want.
The CCG has a nurse and the ICB has none.
Our local CCG commissions nursing care.
People call the CCG for a nurse.
Some call the CCG about funding.
What some staff call a lifestyle choice is a lifestyle choice.
"""


@pytest.mark.parametrize("body", HONEST.splitlines())
def test_history_and_the_words_of_others_are_left_alone(body: str) -> None:
    assert in_policy(body) == []


@pytest.mark.parametrize("body", USED_TODAY.splitlines())
def test_a_plain_use_today_is_found(body: str) -> None:
    assert in_policy(body)
