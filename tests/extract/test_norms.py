"""Norms: what a law, a code or an expectation lays down."""

import pytest

from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.norms import of_law
from hansard_tui.extract.rules import load_rules
from hansard_tui.model.span import Span

RULES = load_rules()
KNOWN = lexicon(RULES)

CASES = [
    (
        "Clause 4 requires councils to inspect wells and, in particular, to report on them.",
        ["Clause 4 requires councils to inspect wells", "to report on them"],
    ),
    ("The board has a duty—and I recall it—to act.", ["The board has a duty—and I recall it—to act"]),
    ("It sits beside duties for a council to co-operate.", ["duties for a council to co-operate"]),
    ("Owners are required by law to mend walls.", ["Owners are required by law to mend walls"]),
    ("It recommends that councils should meet.", ["It recommends that councils should meet"]),
    ("Amendment 7 would require councils to pay.", []),
    ("It requires the Government to act.", []),
    ("The council has a fine hall.", []),
    ("Nothing in the Bill requires the council to ask leave.", []),
    ("He said in Committee that the council had a duty to act.", []),
    ("I understand how the council will be expected to pay.", []),
    ("The Secretary of State, who has responsibility for rivers, is here.", []),
    ("There are challenges that require people to sit down.", []),
    ("It requires the board to report to Parliament.", ["It requires the board to report to Parliament"]),
    ("There is a duty for a report to Parliament.", []),
    ("The Bill provides for the Lord Chancellor to pay.", []),
    ("We expect them to work together.", ["We expect them to work together"]),
    ("We expect those talks to be short.", []),
    ("We would not expect the council to mend it.", ["We would not expect the council to mend it"]),
    ("We expect the council to decide next month.", []),
    ("The board would have a duty to act.", ["The board would have a duty to act"]),
    (
        "The responsibility for wells lies with the parish council.",
        ["The responsibility for wells lies with the parish council"],
    ),
    ("The purpose of the duty is to keep wells clean.", []),
    ("It is everyone’s responsibility to mend it.", ["It is everyone’s responsibility to mend it"]),
    (
        "The requirement that there should be lids applies here.",
        ["The requirement that there should be lids applies here"],
    ),
    ("That guidance encourages councils to talk.", ["That guidance encourages councils to talk"]),
    (
        "I do not want to blame anybody, but it is incumbent on the council to mend it.",
        ["it is incumbent on the council to mend it"],
    ),
    ("I want it to be incumbent on the council to mend it.", []),
    ("We recommend that people boil their water.", ["We recommend that people boil their water"]),
    (
        "A person who holds a certificate must tell the police of it.",
        ["A person who holds a certificate must tell the police of it"],
    ),
    ("The court, when it sits, must publish a list.", ["The court, when it sits, must publish a list"]),
    ("If a person who holds a certificate must tell the police, he will.", []),
    ("I think that a licensee must keep a record.", []),
    (
        "The registrar shall, within 14 days, serve a notice on him.",
        ["The registrar shall, within 14 days, serve a notice on him"],
    ),
    ("We shall serve a notice on him.", []),
    ("Every keeper has to test his herd, and the board will pay.", ["Every keeper has to test his herd"]),
    ("The number of forms that a small charity has to complete will fall.", []),
    ("No bank will be permitted to close a branch.", ["No bank will be permitted to close a branch"]),
    ("Nobody will have to choose.", []),
    ("The adjudicator is bound to take account of it.", ["The adjudicator is bound to take account of it"]),
    ("Nobody will be compelled to sit it.", []),
    (
        "The Secretary of State is required by Clause 9 to publish it.",
        ["The Secretary of State is required by Clause 9 to publish it"],
    ),
    ("The Secretary of State is required to be here.", []),
    ("The Secretary of State is required to consult them.", ["The Secretary of State is required to consult them"]),
    ("The Bill places a duty on Ministers to act.", ["The Bill places a duty on Ministers to act"]),
    ("The directive requires member states to act.", ["The directive requires member states to act"]),
    ("It requires the hon. Member to act.", []),
    ("We are requiring councils to act.", []),
    ("What it does is to require councils to act.", ["What it does is to require councils to act"]),
    ("Ships have to meet international standards.", ["Ships have to meet international standards"]),
    ("Claimants are expected to take reasonable steps.", ["Claimants are expected to take reasonable steps"]),
    ("Claimants are expected to take a year.", []),
    (
        "It is a condition of the grant that councils publish it.",
        ["It is a condition of the grant that councils publish it"],
    ),
    ("A tenant may not be a member of it.", ["A tenant may not be a member of it"]),
    ("A tenant may not be aware of it.", []),
    ("It is compulsory for owners to carry a lamp.", ["It is compulsory for owners to carry a lamp"]),
    ("It is necessary for the scheme to begin.", []),
    (
        "It is important to note that councils are required under the code to act.",
        ["councils are required under the code to act"],
    ),
    ("It is important that councils are required to act.", []),
    ("If the council has a duty to act, it can do so.", []),
    ("If it rains, the council has a duty to act.", ["the council has a duty to act"]),
    ("The Government expects anyone who digs to act.", ["The Government expects anyone who digs to act"]),
    (
        "The Secretary of State is required by the Wells and Weirs Act to publish a map.",
        ["The Secretary of State is required by the Wells and Weirs Act to publish a map"],
    ),
    ("It has the power to require councils to act.", []),
    ("Nothing in it, if it is signed, requires councils to act.", []),
    ("Those who dig wells will no longer have to tell us.", []),
    ("The proposals require councils to act.", ["The proposals require councils to act"]),
    ("Licence holders will be bound by the code.", ["Licence holders will be bound by the code"]),
    ("The purpose of the clause is to require councils to act.", []),
    ("Those responsible must pay.", ["Those responsible must pay"]),
    ("Sponsors have a responsibility to tell us.", ["Sponsors have a responsibility to tell us"]),
    ("We expect the council to be open.", ["We expect the council to be open"]),
    ("A tenant has 28 days in which to comply.", ["A tenant has 28 days in which to comply"]),
    ("A tenant has 28 days in which to appeal.", []),
    ("Anyone who sells straws will be guilty of an offence.", ["Anyone who sells straws will be guilty of an offence"]),
    ("Clause 40 imposes on boards a duty to co-operate.", ["Clause 40 imposes on boards a duty to co-operate"]),
    ("It has the power to impose on boards a duty to co-operate.", []),
    ("The agreement prohibits an owner from paying less.", ["The agreement prohibits an owner from paying less"]),
    ("All schools are expected to teach swimming.", ["All schools are expected to teach swimming"]),
    ("The school is expected to close.", []),
    ("It is for the applicant to show that he lived there.", ["It is for the applicant to show that he lived there"]),
    ("A copy of the plan shall be supplied to the owner.", ["A copy of the plan shall be supplied to the owner"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_duties_that_the_law_states(text: str, expected: list[str]) -> None:
    found = list(of_law(text, Span(0, len(text)), RULES, KNOWN))
    assert [duty.quote(text) for duty in found] == expected
    assert all(detail.quote(text) == detail.value for duty in found for detail in duty.details)


def test_the_actor_and_the_act_are_told() -> None:
    text = "The mandate requires councils to inspect wells."
    (duty,) = of_law(text, Span(0, len(text)), RULES, KNOWN)
    told = {detail.role: detail.value for detail in duty.details}
    assert told == {"actor": "councils", "action": "inspect wells", "source": "The mandate"}


def test_nothing_is_told_twice() -> None:
    text = "Under Clause 4, owners are required by law to mend walls, and the Act requires them to do so."
    found = list(of_law(text, Span(0, len(text)), RULES, KNOWN))
    assert not any(one.overlaps(other.start, other.end) for one in found for other in found if one is not other)
