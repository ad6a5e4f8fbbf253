import pytest

from hansard_tui.model.transcript import Contribution, Heading, Kind, Parsed
from hansard_tui.readers.dresses import DRESSES, Dress, is_mail, is_quoted, undressed
from hansard_tui.readers.formats import read, sniff

MAIL = """From: Ann Clerk <ann@example.org>
To: Ben Reader <ben@example.org>
Date: Tue, 14 Mar 2023 10:11:12 +0000
Subject: Fwd: bridges

This is the passage I meant:

> Mr Marsh: I beg to move, That the Bill be now read a Second
> time. Every bridge in the country will be inspected.
>
> > Helen Ashby: Will the Minister say who is to pay for it?
> > Councils cannot do so from their own funds, and he knows.
"""
SHARED = """House of Commons

House of Lords

Find debates

Bridges

Volume 758: debated on Wednesday 11 December 2024

Share this debate

Ann Pell
(Tarnside) (Con)
Share this contribution

What steps he is taking to mend bridges.

Ben Quay
The Minister for Roads
Share this contribution

Second.

Ann Pell
Share this contribution

will that be all?
"""
HISTORIC = """BRIDGES (INSPECTION).
HC Deb 26 June 1962 vol 661 cc1024-6
1024
§ 1. Mr. Marsh asked the Minister of Transport how many bridges have been inspected.

§ The Minister of Transport (Mr. Ernest Quay) Four hundred.

§ Mr. Marsh
Is the right hon. Gentleman aware that

1025
there are four thousand in 1962?

§ Mr. Quay Yes, Sir.

§ The House divided.
"""
ALONE = """Lord Marsh (Con)

My Lords, I beg to move.

It is a good Bill.

Helen Ashby (Tarnside) (Lab)

Who pays?

Helen Ashby

And when?
"""


def _said(parsed: Parsed) -> list[tuple[str, str]]:
    text = parsed.transcript.text
    blocks = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    return [(block.attribution.name, block.quote(text).strip()) for block in blocks]


def test_a_letter_is_read_without_its_marks_of_quotation() -> None:
    assert sniff(MAIL.encode(), "a.eml").name == "text"
    parsed = read(MAIL.encode())
    assert [who for who, _ in _said(parsed)] == ["Mr Marsh", "Helen Ashby"]
    assert "read a Second time. Every" in parsed.transcript.text
    assert ">" not in parsed.transcript.text.partition("meant:")[2]
    assert "Fwd: bridges" in parsed.transcript.text
    assert not is_mail("To: be\nsure")
    assert not is_mail("Mr Low: yes.\nMs High: no.\n")


def test_what_was_pasted_out_of_an_answer_is_read_without_its_marks() -> None:
    quoted = "> Mr Marsh: I beg to move the Bill.\n>\n> > Mrs Ashby: Who pays for it?\n"
    assert sniff(quoted.encode(), "a.txt").name == "text"
    assert [who for who, _ in _said(read(quoted.encode()))] == ["Mr Marsh", "Mrs Ashby"]
    assert not is_quoted("> One.\nTwo.\n")
    assert not is_quoted("")


def test_numbers_of_lines_are_left_out_and_told() -> None:
    lines = [
        "The Chair: Order. I call the",
        "Minister to move.",
        "",
        "Mr Marsh: I beg to move, That the",
        "Bill be read",
    ]
    text = "\n".join(f"{number:4}  {line}".rstrip() for number, line in enumerate([*lines, *lines], start=1))
    parsed = read(text.encode())
    assert _said(parsed)[:2] == [
        ("", "Order. I call the Minister to move."),
        ("Mr Marsh", "I beg to move, That the Bill be read"),
    ]
    assert [problem.kind for problem in parsed.problems] == ["line numbers"]
    listed = "\n".join(f"{number}. A clause of the Bill." for number in (1, 2, 5, 9, 12, 20, 31))
    assert "31. A clause" in read(listed.encode()).transcript.text
    counted = "\n".join(f"{number}. A clause of the Bill." for number in range(1, 9))
    assert "8. A clause" in read(counted.encode()).transcript.text


def test_names_above_a_button_say_who_speaks_whatever_they_look_like() -> None:
    parsed = read(SHARED.encode())
    assert _said(parsed) == [
        ("Ann Pell", "What steps he is taking to mend bridges."),
        ("Ben Quay", "Second."),
        ("Ann Pell", "will that be all?"),
    ]
    sitting = parsed.transcript.sitting
    assert (sitting.house, sitting.title, sitting.volume) == ("", "Bridges", "758")
    assert "missing speaker" not in {problem.kind for problem in parsed.problems}


def test_copies_of_the_historic_site() -> None:
    parsed = read(HISTORIC.encode())
    assert _said(parsed) == [
        ("Mr. Marsh", "asked the Minister of Transport how many bridges have been inspected."),
        ("Mr. Ernest Quay", "Four hundred."),
        ("Mr. Marsh", "Is the right hon. Gentleman aware that there are four thousand in 1962?"),
        ("Mr. Quay", "Yes, Sir."),
    ]
    sitting = parsed.transcript.sitting
    assert (sitting.house, str(sitting.day), sitting.volume) == ("Commons", "1962-06-26", "661")
    assert [column.number for column in parsed.transcript.columns] == ["1024", "1025"]
    first = next(block for block in parsed.transcript.blocks if isinstance(block, Contribution))
    assert (first.kind, first.number) == (Kind.QUESTION, "1")


def test_names_alone_between_blank_lines_are_speakers_and_offices_alone_are_headings() -> None:
    parsed = read(ALONE.encode())
    assert _said(parsed) == [
        ("Lord Marsh", "My Lords, I beg to move.\nIt is a good Bill."),
        ("Helen Ashby", "Who pays?"),
        ("Helen Ashby", "And when?"),
    ]
    headings = read(b"Prime Minister\n\nHe was asked.\n\nAttorney General\n\nShe was asked.\n").transcript.blocks
    assert sum(isinstance(block, Heading) for block in headings) == 2


def test_one_endless_line_is_parted_where_somebody_is_named() -> None:
    text = "Mr Marsh: " + "Every bridge will be inspected. " * 200 + "Mrs Ashby: Who pays? They say: nobody."
    parsed = read(text.encode())
    assert [who for who, _ in _said(parsed)] == ["Mr Marsh", "Mrs Ashby"]
    assert "They say: nobody." in parsed.transcript.text
    assert [problem.kind for problem in parsed.problems] == ["one line"]


@pytest.mark.parametrize("dress", DRESSES, ids=lambda dress: str(dress.undress.__name__))
def test_ordinary_text_wears_no_dress(dress: Dress) -> None:
    assert dress.undress("Mr Marsh: I beg to move.\n\nMrs Ashby: Who pays?\n\nThe House divided.\n") is None


def test_what_is_laid_off_is_told_where_it_matters() -> None:
    told: list[str] = []
    assert undressed("A line.\n", lambda kind, _: told.append(kind)) == ("A line.\n", False)
    undressed(SHARED, lambda kind, _: told.append(kind))
    assert told == []
