"""Citations in every style: printed as the guides print them, read back, and honest about what is not known."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.citation import (
    CITATION_STYLES,
    Citation,
    Columns,
    citation_of,
    format_citation,
    missing,
    parse_citation,
)
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Column, Contribution, Sitting, Source, Transcript
from tests.export.debate import TEXT, transcript

EXAMPLES = [
    ("oscola", "HC Deb 3 February 1977, vol 389, cols 973–76"),
    ("oscola", "HL Deb 12 November 2009, vol 714, col 893"),
    ("oscola", "HC Deb 4 July 1996, vol 280, col 505W"),
    ("oscola", "HL Deb 21 July 2005, vol 673, col WA261"),
    ("oscola", "HL Deb 21 October 2013, vol 748, col GC312"),
    ("oscola", "Health Bill Deb 30 January 2007, cols 12–15"),
    ("oscola", "PBC Deb (Bill 99) 30 January 2007, cols 12–15"),
    ("oscola", "SC Deb (A) 13 May 1998, col 345"),
    ("library", "HL Deb 24 July 2002 vol 638 cc373-406"),
    ("hansard", "[Official Report, 25 April 2016; Vol. 608, c. 1183.]"),
    ("hansard", "[Official Report, House of Lords, 14 December 2020; Vol. 808, c. 1486.]"),
    ("hansard", "[Official Report, Child Poverty Public Bill Committee, 22 October 2009; c. 104, Q203.]"),
    ("hansard", "[Official Report, 23 November 2009, Vol. 501, c. 6MC.]"),
    ("hansard-lords", "[Official Report, 16/1/17; col. GC 1.]"),
    ("hansard-lords", "[Official Report, Commons, 7/2/17; col. 264.]"),
    ("hansard-within", "Official Report, columns 34-36WS"),
    ("hart", "Hansard, HC vol 357, cols 234–45 (13 April 1965)"),
    ("hart", "Parl. Deb. (series 4) vol. 24, col. 234 (24 March 1895)"),
    ("aglc", "Commonwealth, Parliamentary Debates, Senate, 7 February 2017, 39 (George Brandis, Attorney-General)."),
    (
        "mcgill",
        (
            '"Bill C-51, An Act to amend …", 2nd Reading, House of Commons Debates, 41-2, No 147 (23 February 2015)'
            " at 1220 (Murray Rankin)."
        ),
    ),
    ("nzlsg", "(6 April 2005) 624 NZPD 19676"),
    ("nzlsg", "(1 November 1990) 178 GBPD HC 1088"),
    (
        "nzlsg",
        "(16 August 2017) 724 NZPD (Maritime Transport Amendment Bill – Second Reading, Julie Anne Genter)",
    ),
    (
        "chicago",
        (
            "Churchill, Speech to the House of Commons, January 18, 1945, Parliamentary Debates, Commons, 5th ser.,"
            " vol. 407 (1944–45), cols. 425–46."
        ),
    ),
    ("harvard", "House of Commons (2001) Hansard: HC Deb. (2000-1) 203, col. 346"),
    ("apa", "Hansard HL Deb vol 583 col 835 (25 November 1997)"),
    ("bluebook", "357 Parl. Deb., H.C. (5th ser.) (1965) 234"),
    ("written-question", "225322 [of Session 2014-15] on Spirits given on 3 March 2015"),
]
READ = {
    "HC Deb 3 February 1977, vol 389, cols 973–76": Citation(
        "Commons", day=date(1977, 2, 3), volume="389", columns=Columns(973, 976)
    ),
    "HL Deb 21 October 2013, vol 748, col GC312": Citation(
        "Lords", "Grand Committee", date(2013, 10, 21), volume="748", columns=Columns(312, 312, "GC")
    ),
    "SC Deb (A) 13 May 1998, col 345": Citation(
        "Commons", "Standing Committee A", date(1998, 5, 13), columns=Columns(345, 345)
    ),
    "HL Deb 12 May 2023 vol 732 col 45": Citation(
        "Lords", day=date(2023, 5, 12), volume="732", columns=Columns(45, 45)
    ),
    "HC Deb 2016-04-25 col. 12WH": Citation(
        "Commons", "Westminster Hall", date(2016, 4, 25), columns=Columns(12, 12, suffix="WH")
    ),
    "[Official Report, 7/2/17; col. 264.]": Citation("Lords", day=date(2017, 2, 7), columns=Columns(264, 264)),
    "*Hansard*, HC Deb 25 Apr 2016, Volume 608, Column 1183": Citation(
        "Commons", day=date(2016, 4, 25), volume="608", columns=Columns(1183, 1183)
    ),
}


@pytest.mark.parametrize(("style", "printed"), EXAMPLES)
def test_every_example_of_the_guides_both_ways(style: str, printed: str) -> None:
    citation = parse_citation(printed)
    assert citation is not None
    assert CITATION_STYLES[style].write(citation) == printed
    assert parse_citation(format_citation(citation, style)) == citation


@pytest.mark.parametrize(("printed", "citation"), READ.items())
def test_fields_are_read(printed: str, citation: Citation) -> None:
    assert parse_citation(printed) == citation


@pytest.mark.parametrize(
    "printed",
    [
        "House of Commons (2001) *Hansard*: HC Deb. (2000-1) 203, col. 346",
        "Commonwealth, _Parliamentary Debates_, Senate, 7 February 2017, 39 (George Brandis, Attorney-General).",
    ],
)
def test_titles_in_italics_are_read_as_without(printed: str) -> None:
    plain = printed.replace("*", "").replace("_", "")
    assert parse_citation(printed) == parse_citation(plain)
    assert parse_citation(printed) != parse_citation("HC Deb, col 346")


@pytest.mark.parametrize("text", ["", "hello", "Clause 26", "12 May 2023", "the Hansard of that day", "col 12", "1983"])
def test_what_is_no_citation_is_not_read(text: str) -> None:
    assert parse_citation(text) is None


def test_a_day_that_does_not_exist_is_unknown() -> None:
    citation = parse_citation("HC Deb 31 February 2016, col 3")
    assert citation is not None
    assert citation.day is None


DAYS = st.dates(date(1969, 1, 1), date(2068, 12, 31))
NUMBERS = st.integers(1, 2999)
NAMES = st.sampled_from(["", "Jane Smith", "Baroness Jones of Whitchurch", "Mr Éamon O'Néill", "Lord Smith-Brown"])
LETTERS = {
    "": [("", ""), ("", "W"), ("", "WS")],
    "Grand Committee": [("GC", "")],
    "Westminster Hall": [("", "WH")],
}


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """A citation such as a British transcript gives one; anything may be unknown."""
    venue = draw(st.sampled_from(["", "", "Grand Committee", "Westminster Hall"]))
    house = {"": draw(st.sampled_from(["Commons", "Lords", ""])), "Grand Committee": "Lords"}.get(venue, "Commons")
    start = draw(NUMBERS)
    letters = draw(st.sampled_from(LETTERS[venue]))
    pinned = st.just(Columns(start, start + draw(st.integers(0, 40)), *letters))
    columns = draw(pinned if venue else st.one_of(st.none(), pinned))
    name = draw(NAMES)
    return Citation(
        house=house,
        venue=venue,
        day=draw(st.none() | DAYS),
        volume=draw(st.just("") | NUMBERS.map(str)),
        columns=columns,
        series=draw(st.sampled_from(["", "5", "6"])),
        title=draw(st.sampled_from(["", "Harbour Lights Bill", "Points of Order (No. 2)"])),
        name=name,
        office=draw(st.sampled_from(["", "Attorney-General"])) if name else "",
        session=draw(st.sampled_from(["", "1944–45"])),
        edition="rolling" if columns is None and draw(st.booleans()) else "",
        url=draw(st.sampled_from(["", "https://hansard.parliament.uk/Commons/2016-04-25/debates/A/B(C)Bill"])),
    )


def kept(citation: Citation, style: str) -> Citation:
    """The part of a citation that a style prints."""
    keeps = CITATION_STYLES[style].keeps
    plain = Citation()
    lost = {field.name: getattr(plain, field.name) for field in fields(Citation) if field.name not in keeps}
    return replace(citation, **lost)


NEEDING_A_DAY = {"hansard", "hansard-lords", "chicago", "mla", "nzlsg"}
ROUND = sorted(set(CITATION_STYLES) - {"written-question", "hansard-within", "harvard", "bluebook", "hart"})


@pytest.mark.parametrize("style", ROUND)
@settings(max_examples=60, deadline=None)
@given(citation=citations())
def test_what_a_style_prints_it_reads_again(style: str, citation: Citation) -> None:
    known = kept(citation, style)
    if style in {"mcgill", "nzlsg"}:  # their forms for Westminster print these of other Parliaments alone
        known = replace(known, session="")
    if not known.placed or (style in NEEDING_A_DAY and not (known.house and known.day)):
        return  # too little is left to be recognised
    back = parse_citation(format_citation(known, style))
    assert back is not None
    assert back == known


@settings(max_examples=40, deadline=None)
@given(DAYS, NUMBERS, st.integers(0, 20), st.sampled_from(["Health Bill", "Bill 99", "Schools (Lights) Bill"]))
def test_bill_committees_come_back(day: date, start: int, more: int, bill: str) -> None:
    known = Citation("Commons", "Public Bill Committee", day, columns=Columns(start, start + more), bill=bill)
    for style in ("oscola", "library", "apa"):
        assert parse_citation(format_citation(known, style)) == known


@pytest.mark.parametrize(
    ("house", "parliament"),
    [("House of Commons", "Canada"), ("Senate", "Australia"), ("Dáil", "Ireland"), ("Scottish Parliament", "Scotland")],
)
def test_other_parliaments_come_back(house: str, parliament: str) -> None:
    known = Citation(house, day=date(2015, 2, 23), columns=Columns(12, 12, unit="page"), parliament=parliament)
    for style in ("oscola", "library", "aglc"):
        assert parse_citation(format_citation(known, style)) == known


@settings(max_examples=60, deadline=None)
@given(
    DAYS,
    st.tuples(NUMBERS, st.integers(0, 20)),
    st.sampled_from(["", "Bill C-51, An Act to amend another"]),
    st.sampled_from(["", "2nd Reading"]),
    NAMES,
)
def test_mcgill_keeps_all_of_canada(day: date, page: tuple[int, int], bill: str, stage: str, name: str) -> None:
    pages = Columns(page[0], sum(page), unit="page")
    known = Citation(
        "House of Commons", day=day, columns=pages, bill=bill, stage=stage, name=name,
        parliament="Canada", session="41-2", number="147",
    )  # fmt: skip
    assert parse_citation(format_citation(known, "mcgill")) == known


@settings(max_examples=40, deadline=None)
@given(DAYS, NUMBERS, NUMBERS, NAMES.filter(bool))
def test_nzlsg_keeps_what_is_bound_and_what_is_not(day: date, volume: int, page: int, name: str) -> None:
    bound = Citation(day=day, volume=str(volume), columns=Columns(page, page, unit="page"), parliament="New Zealand")
    assert parse_citation(format_citation(bound, "nzlsg")) == bound
    proof = replace(bound, columns=None, bill="Transport Bill", stage="Second Reading", name=name)
    assert parse_citation(format_citation(proof, "nzlsg")) == proof


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80) | st.lists(st.sampled_from([e for _, e in EXAMPLES]), max_size=2).map(" ".join))
def test_reading_never_fails(text: str) -> None:
    citation = parse_citation(text)
    assert citation is None or citation.placed or citation.excerpt


def test_nothing_known_is_said_and_not_invented() -> None:
    excerpt = Transcript("Words.", Source("/seeds/001_a.txt", "001_a"))
    citation = citation_of(excerpt, 0, 5)
    assert format_citation(citation) == "excerpt 001_a, House, date and column not given"
    assert parse_citation(format_citation(citation)) == Citation(excerpt="001_a")


def test_each_missing_part_is_said() -> None:
    citation = Citation("Commons", columns=Columns(3, 3))
    assert format_citation(citation) == "HC Deb, col 3 (date and volume not given)"
    assert missing(Citation("Lords", day=date(2020, 1, 2), volume="1")) == ("column",)


def test_a_rolling_text_has_no_columns_yet() -> None:
    citation = Citation("Commons", day=date(2026, 11, 20), volume="700", edition="rolling")
    assert format_citation(citation) == "HC Deb 20 November 2026, vol 700, col (not yet assigned)"
    assert parse_citation(format_citation(citation)) == citation


def test_a_passage_over_two_columns_cites_both() -> None:
    debate = transcript()
    assert format_citation(citation_of(debate, TEXT.index("We will"), len(TEXT))) == (
        "HC Deb 25 April 2016, vol 608, cols 1183–84"
    )
    assert format_citation(citation_of(debate, TEXT.index("publish"), len(TEXT))).endswith("col 1184")


def test_columns_of_different_sections_are_not_joined() -> None:
    text = "One two"
    columns = Layer([Column(0, 0, "9W"), Column(4, 4, "12WS")])
    assert citation_of(Transcript(text, columns=columns), 0, 7).columns == Columns(9, 9, suffix="W")


@pytest.mark.parametrize(
    ("venue", "house", "columns"),
    [
        ("Grand Committee", "Lords", Columns(12, 12, "GC")),
        ("Westminster Hall", "Commons", Columns(12, 12, suffix="WH")),
        ("", "Commons", Columns(12, 12)),
    ],
)
def test_letters_that_every_column_of_a_venue_carries_are_added(venue: str, house: str, columns: Columns) -> None:
    debate = Transcript("Words", sitting=Sitting(house, venue), columns=Layer([Column(0, 0, "12")]))
    assert citation_of(debate, 0, 3).columns == columns


@pytest.mark.parametrize(
    ("block", "house", "columns"),
    [
        ("uk.org.publicwhip/wms/2009-10-26a.87.1", "Lords", Columns(12, 12, "WS")),
        ("uk.org.publicwhip/wrans/2009-10-26a.87.1", "Lords", Columns(12, 12, "WA")),
        ("uk.org.publicwhip/wrans/2009-10-26a.87.1", "Commons", Columns(12, 12)),
        ("uk.org.publicwhip/lords/2009-10-26a.87.1", "Lords", Columns(12, 12)),
    ],
)
def test_written_columns_of_the_lords_are_lettered(block: str, house: str, columns: Columns) -> None:
    blocks = Layer([Contribution(0, 5, block)])
    debate = Transcript("Words", sitting=Sitting(house), blocks=blocks, columns=Layer([Column(0, 0, "12")]))
    assert citation_of(debate, 0, 3).columns == columns


@pytest.mark.parametrize(
    ("number", "parliament", "house"),
    [("12WS", "", "Commons"), ("WS12", "", "Lords"), ("GC3", "", "Lords"), ("12", "", ""), ("12W", "Canada", "")],
)
def test_the_letters_of_a_column_tell_the_house(number: str, parliament: str, house: str) -> None:
    sitting = Sitting(parliament=parliament)
    debate = Transcript("Words", sitting=sitting, columns=Layer([Column(0, 0, number)]))
    assert citation_of(debate, 0, 3).house == house


def test_who_speaks_and_the_title_are_told() -> None:
    citation = citation_of(transcript(), TEXT.index("We will"), TEXT.index("We will") + 4)
    assert (citation.name, citation.office, citation.title) == (
        "Mr Tom Brown", "The Minister of State", "Harbour Lights Bill",
    )  # fmt: skip


def test_the_first_style_is_the_default() -> None:
    assert next(iter(CITATION_STYLES)) == "oscola"
    assert all(style.help for style in CITATION_STYLES.values())
