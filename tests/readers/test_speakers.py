import time

import pytest

from hansard_tui.model.transcript import Kind
from hansard_tui.readers.speakers import Label, label_alone, label_of, labelled, uin_of

LABELS = {
    "Mr Timpson: I say so.": ("Mr Timpson", "", "", ""),
    "Ian Blackford: Will the hon. Lady give way?": ("Ian Blackford", "", "", ""),
    "Carol Monaghan (Glasgow North West) (SNP): Will she?": ("Carol Monaghan", "", "SNP", "Glasgow North West"),
    "Steve McCabe (Birmingham, Selly Oak) (Lab): In what way?": ("Steve McCabe", "", "Lab", "Birmingham, Selly Oak"),
    "The Deputy Chairman of Committees (Lord Haskel) (Lab): My Lords.": (
        "Lord Haskel",
        "The Deputy Chairman of Committees",
        "Lab",
        "",
    ),
    "Baroness Hayter of Kentish Town (Lab): Yes.": ("Baroness Hayter of Kentish Town", "", "Lab", ""),
    "The Lord Bishop of Carlisle: My Lords.": ("The Lord Bishop of Carlisle", "", "", ""),
    "THE SPEAKER: Order.": ("", "THE SPEAKER", "", ""),
    "MR. KATURAMU HOOD: Mr Speaker, yes.": ("MR. KATURAMU HOOD", "", "", ""),
    "Ms B O DLAMINI: Chairperson, yes.": ("Ms B O DLAMINI", "", "", ""),
    "The Chair: I remind the Committee.": ("", "The Chair", "", ""),
    "Mrs Hodgson [V]: Yes.": ("Mrs Hodgson", "", "", ""),
    "Mme Élodie Durand: Oui.": ("Mme Élodie Durand", "", "", ""),
    "Hon. Members: Hear, hear.": ("", "", "", ""),
    "Austin Mitchell: rose—": ("Austin Mitchell", "", "", ""),
    "An hon. Member: Rubbish!": ("", "", "", ""),
    "Mr Principal Deputy Speaker: Order.": ("", "Mr Principal Deputy Speaker", "", ""),
    "Shri Owen Pell: Sir, yes.": ("Shri Owen Pell", "", "", ""),
    "An Leas-Chathaoirleach: Senator.": ("", "An Leas-Chathaoirleach", "", ""),
    "Y Llywydd / The Llywydd: Diolch.": ("", "Y Llywydd / The Llywydd", "", ""),
    "The Taoiseach: I thank the Deputy.": ("", "The Taoiseach", "", ""),
    "Witness 1: I saw it.": ("Witness 1", "", "", ""),
    "Owen Pell, Minister for Lamps: They burn.": ("Owen Pell", "Minister for Lamps", "", ""),
}


@pytest.mark.parametrize("line", LABELS)
def test_a_label_is_taken_apart(line: str) -> None:
    label = label_of(line)
    assert label is not None
    printed, _, rest = line.partition(": ")
    who = label.attribution
    assert (who.printed, label.rest) == (printed, rest)
    assert (who.name, who.office, who.party, who.constituency) == LABELS[line]


def test_spaces_that_do_not_break_and_characters_without_width_are_no_part_of_a_name() -> None:
    label = label_of("\ufeffMr\xa0Owen\xa0Pell (Cove)\xa0(Con):\tYes.")
    assert label is not None
    assert (label.attribution.printed, label.rest) == ("Mr Owen Pell (Cove) (Con)", "Yes.")


@pytest.mark.parametrize("line", ["•\tMr Pell: Yes.", "\U0001f5e3\ufe0f Mr Pell: Yes.", "● Mr Pell: Yes."])
def test_a_bullet_is_no_part_of_a_label(line: str) -> None:
    label = label_of(line)
    assert label is not None
    assert label.attribution.printed == "Mr Pell"


@pytest.mark.parametrize(
    ("line", "printed", "time"),
    [
        ("Mr PELL (Watson) (14:30): I move.", "Mr PELL (Watson)", "14:30"),
        ("SPEAKER 1 [00:01:05]: I move.", "SPEAKER 1", "00:01:05"),
        ("00:01:05 Mr Pell: I move.", "Mr Pell", "00:01:05"),
    ],
)
def test_a_time_beside_a_label_is_told_apart(line: str, printed: str, time: str) -> None:
    label = label_of(line)
    assert label is not None
    assert (label.attribution.printed, label.time) == (printed, time)
    assert labelled(line.partition(": ")[0]) == Label(label.attribution, "", "", time)


@pytest.mark.parametrize(
    "line",
    [
        'They go on: "Like"',
        "That the Bill: be read.",
        "Clause 33: Children and young people with EHC plans",
        "9B: Clause 1, page 1, line 3, at end insert—",
        "Social Care: Funding",
        "Small Business Commissioner: Late Payments",
        "The Committee consisted of the following Members:",
        "My point is this: we must.",
        "The Minister said: I will",
        "Ayes: 358",
        "https://example.org: yes",
        "15:37:00",
        "My Lords, I say this: no.",
        "",
        ":",
        ": words",
    ],
)
def test_a_colon_alone_makes_no_label(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("line", "number", "name"),
    [
        ("1. Andrew Turner (Isle of Wight) (Con): What is it?", "1", "Andrew Turner"),
        ("T3. [903] Mr Bone: What is it?", "T3", "Mr Bone"),
        ("Q1. Ms Bea Low: If she will?", "Q1", "Ms Bea Low"),
    ],
)
def test_a_question_has_its_number(line: str, number: str, name: str) -> None:
    label = label_of(line)
    assert label is not None
    assert (label.number, label.attribution.name, label.kind) == (number, name, Kind.QUESTION)


@pytest.mark.parametrize("line", ["Noble Lords", "Lord Tebbit", "The Chair", "Lord Kamall:", "Baroness Élan (Lab)"])
def test_a_label_may_stand_alone(line: str) -> None:
    assert label_alone(line) is not None


@pytest.mark.parametrize(
    "line",
    ["Committee (2nd Day)", "Amendment 9B", "Moved by", "House of Lords", "My Lords, I", "Second Reading", "Oh!"],
)
def test_other_lines_alone_are_no_labels(line: str) -> None:
    assert label_alone(line) is None


def test_a_written_question_ends_with_its_number() -> None:
    assert uin_of("To ask the Minister what he will do. [186542]") == "186542"
    assert uin_of("To ask Her Majesty’s Government. [HL9224]") == "HL9224"
    assert uin_of("In 1984 it was so.") == ""


@pytest.mark.parametrize("before", ["", "Minister ", "Mr ", "The Lord "])
@pytest.mark.parametrize(
    "part", ["A-", "A-A ", "A, ", "A’", "of ", "and ", "(", "a) ", "(a) ", "Minister-of-", "hon. Members "]
)
def test_no_words_take_long_to_be_judged(before: str, part: str) -> None:
    start = time.process_time()
    for end in ("", "!", "(", ": yes it is."):
        label_of((before + part * 200)[:190] + end)
        label_alone((before + part * 200)[:190] + end)
    assert time.process_time() - start < 1
