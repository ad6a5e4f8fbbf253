from datetime import date

import pytest

from hansard_tui.readers import procedure


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("22 Oct 2015 : Column 1221", ("1221", "column")),
        ("30 Oct 2013 : Column GC644", ("GC644", "column")),
        ("Column number: 345", ("345", "column")),
        ("5 Dec 2012: Column 277WH—continued", ("277WH", "column")),
        ("[Column 12]", ("12", "column")),
        ("533 Alcohol [LORDS] Questions 534", ("533", "column")),
        ("Page 3 of 20", ("3", "page")),
        ("Column inches are what he wants", None),
        ("12", None),
    ],
)
def test_a_column_line(line: str, column: tuple[str, str] | None) -> None:
    assert procedure.column_in(line) == column


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("15:37:00", "15:37"),
        ("014:36:00", "14:36"),
        ("2.30 pm", "14:30"),
        ("2 pm", "14:00"),
        ("8.55 am", "08:55"),
        ("12.10 am", "00:10"),
        ("4 15 pm", "16:15"),
        ("12 noon", "12:00"),
        ("Noon", "12:00"),
        ("[11.30 a.m.]", "11:30"),
    ],
)
def test_a_time_line(line: str, clock: str) -> None:
    found = procedure.time_in(line)
    assert found is not None
    assert (found.printed, found.clock) == (line, clock)


@pytest.mark.parametrize("line", ["25:00:00", "13.30 pm", "2.75 pm", "I came at 2 pm", ""])
def test_what_is_no_time(line: str) -> None:
    assert procedure.time_in(line) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("debated on Monday 25 February 2013", date(2013, 2, 25)),
        ("Tuesday, the 19th October, 1909", date(1909, 10, 19)),
        ("16 Jan 2014: Column 5", date(2014, 1, 16)),
        ("Bill 2017-03-01 (1).txt", date(2017, 3, 1)),
        ("31 February 2013", None),
        ("2013-02-31 and 2013-03-01", date(2013, 3, 1)),
        ("nothing", None),
    ],
)
def test_a_day(words: str, day: date | None) -> None:
    assert procedure.day_in(words) == day


@pytest.mark.parametrize(
    "line",
    [
        "Amendment 111 withdrawn.",
        "Amendments 112 to 117 not moved.",
        "Clause 30 agreed.",
        "Question put and agreed to.",
        "Moved by Lord Low of Dalston",
        "Asked by",
        "House adjourned at 12.10 am.",
        "[Mr Dai Havard in the Chair]",
    ],
)
def test_procedure_is_narrative(line: str) -> None:
    assert procedure.is_narrative(line)


@pytest.mark.parametrize("line", ["Clauses have effect.", "I withdraw the amendment.", "Questions are asked daily."])
def test_what_people_say_is_not(line: str) -> None:
    assert not procedure.is_narrative(line)


@pytest.mark.parametrize(
    ("line", "level"),
    [("Clause 32: Advice and information", 3), ("Amendment 9B", 4), ("Committee (2nd Day)", 2), ("Second Reading", 2)],
)
def test_a_section_has_its_level(line: str, level: int) -> None:
    assert procedure.is_section(line)
    assert procedure.level_of(line) == level


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Small Business Commissioner: Late Payments", True),
        ("Children and Families Bill", True),
        ("I beg to move.", False),
        ("Alcohol: Late Night Drinking ...... 533", False),
        ("Barwell, Gavin (Croydon Central) (Con)", False),
        ("we go on", False),
    ],
)
def test_a_title_has_capitals_and_no_end(line: str, is_title: bool) -> None:
    assert procedure.is_title(line) is is_title


def test_the_votes_of_both_houses_are_counted() -> None:
    assert procedure.counts_in("The House divided: Ayes 300, Noes 221.") == (("Ayes", 300), ("Noes", 221))
    assert procedure.counts_in("Contents 153; Not-Contents 127.") == (("Contents", 153), ("Not-Contents", 127))
    assert procedure.counts_in("The House divided on the Motion.") == ()


def test_a_division_of_a_download_takes_its_own_lines_alone() -> None:
    lines = ["Division 1", "01/03/2017 18:27:00", "Division on Amendment 9B", "Ayes: 358", "Noes: 256", "Agreed."]
    vote = procedure.division_in(lines)
    assert vote is not None
    assert (vote.number, vote.sides) == ("1", (("Ayes", 358), ("Noes", 256)))
    assert (vote.question, vote.clock, len(vote.lines)) == ("Amendment 9B", "18:27", 5)
    assert procedure.division_in(["Division of labour"]) is None


def test_page_furniture_is_the_pages_own() -> None:
    assert procedure.is_furniture("Skip to main content")
    assert procedure.is_furniture("(10 years, 5 months ago)")
    assert not procedure.is_furniture("Contents of the box")


def test_asides_quotations_and_amendments_are_told_apart() -> None:
    assert procedure.is_aside("[Interruption.]")
    assert procedure.is_aside("(Applause)")
    assert not procedure.is_aside("[1] is a note")
    assert procedure.is_quotation("“so it is”.")
    assert not procedure.is_quotation("“so it is” he said, and went")
    assert procedure.is_amendment("9B: Clause 1, page 1, line 3, at end insert—")
    assert not procedure.is_amendment("2013: a good year")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I will write to the noble Lord about every bridge that he has named this evening.", True),
        ("We have published it, and my noble friend has read it out to the House once already.", True),
        ("That this House has considered the matter of the bridges and of the wells of the parish.", False),
        ("I beg to move.", False),
        ("The bridge stands, and on it, as my noble friend has said already, nobody stood last year.", True),
        ("The bridge stands, and on it, as everybody knew and the HI was told, nobody stood last year.", False),
        ("The bridge stands, though few are left of those who built it, and none of them can say how.", False),
        ("The bridge stands; the army hon members spoke of is not there, and none of them can say how.", False),
    ],
)
def test_a_paragraph_in_the_first_person_is_speech(words: str, expected: bool) -> None:
    assert procedure.is_spoken(words) is expected


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("533        Bridges Bill        14 MARCH 2023        Bridges Bill        534", "533"),
        ("Col 102", "102"),
        ("[[Page S732]]".strip("[]"), "S732"),
    ],
)
def test_running_heads_and_short_forms_begin_a_column_or_a_page(line: str, number: str) -> None:
    column = procedure.column_in(line)
    assert column is not None
    assert column[0] == number


def test_a_date_may_have_its_month_first() -> None:
    assert str(procedure.day_in("Tuesday, March 14, 2023")) == "2023-03-14"


def test_ottawa_prints_every_fifth_minute() -> None:
    time = procedure.time_in("(1005)")
    assert time is not None
    assert time.clock == "10:05"
    assert procedure.time_in("(1984)") is None
