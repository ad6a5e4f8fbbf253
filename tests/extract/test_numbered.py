"""Numbered things and how lists of them are told apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.numbered import MOST_MEMBERS, expand, find_numbered

CASES = [
    ("Clauses 25 and 26 stand part.", ["clause:25", "clause:26"]),
    ("Amendments 131 to 133, and amendment 86A.", ["amendment:131", "amendment:132", "amendment:133", "amendment:86A"]),
    ("amendments Nos. 4, 5 and 7", ["amendment:4", "amendment:5", "amendment:7"]),
    ("new clause 5 and New Schedule 2", ["new-clause:5", "new-schedule:2"]),
    ("Lords amendment 42", ["lords-amendment:42"]),
    ("Government amendment 42", ["amendment:42"]),
    ("section 10(3) of the measure", ["section:10(3)"]),
    ("subsections (3) and (4)", ["subsection:3", "subsection:4"]),
    ("Parts II and III", ["part:II", "part:III"]),
    ("On amendment 5, I agree.", ["amendment:5"]),
    ("Standing Order No. 24", ["standing-order:24"]),
    ("Schedule 2A", ["schedule:2A"]),
    ("(clause 3)", ["clause:3"]),
    ("[Official Report, 30/6/09; col. 151.]", ["column:2009-06-30:151"]),
    ("[Official Report, Commons, 26 April 2016; Vol. 608, c. 1301.]", ["column:2016-04-26:1301"]),
    ("HL Deb 29 June 1983 vol 443 cc241-2", ["column:1983-06-29:241-2"]),
    ("in column 644", ["column:644"]),
    ("the White Paper, Cm 8888, says", ["paper:cm-8888"]),
    ("S.I. 2009/1234", ["paper:si-2009/1234"]),
    ("of the ships. [904987]", ["question:904987"]),
    ("the First Schedule and the third schedule to it", ["schedule:1", "schedule:3"]),
    ("consequential on new clause D.", ["new-clause:D"]),
    ("Clause K says so", ["clause:K"]),
    ("in column 82 on 22 October 2009", ["column:2009-10-22:82"]),
    ("column 7 of Hansard for 1 May 2009", ["column:2009-05-01:7"]),
]


@pytest.mark.parametrize(("text", "keys"), CASES)
def test_a_form_is_found_under_its_key(text: str, keys: list[str]) -> None:
    assert [mention.key for mention in find_numbered(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "the Fisheries (Amendment) Regulations 2020 be",
        "for my part I think so",
        "the clause is good",
        "in part 20% more",
        "an article (and no other)",
        "subclause 4x",
        "the clause A person wrote",
        "Under clause J. Smith spoke",
        "the first scheduled flight",
    ],
)
def test_what_is_no_reference_is_left(text: str) -> None:
    assert not find_numbered(text)


def test_the_members_of_a_list_share_one_span_and_say_so() -> None:
    text = "on Clauses 25 and 26 today"
    first, second = find_numbered(text)
    assert first.quote(text) == second.quote(text) == "Clauses 25 and 26"
    assert (first.label, second.label) == ("Clause 25", "Clause 26")
    assert "list" in second.why


def test_a_range_too_long_is_not_told_apart() -> None:
    assert list(expand(f"1 to {MOST_MEMBERS + 2}")) == ["1", str(MOST_MEMBERS + 2)]


@settings(max_examples=40)
@given(st.integers(1, 500), st.integers(1, 40))
def test_a_range_has_every_number_between(first: int, more: int) -> None:
    assert list(expand(f"{first} to {first + more}")) == [str(number) for number in range(first, first + more + 1)]


@settings(max_examples=60)
@given(st.text(alphabet="clause Amndmt123(),-toINX.\n", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for mention in find_numbered(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.key.partition(":")[2]


@pytest.mark.parametrize(("text", "key"), [
    ("in his place-amendment 32", "amendment:32"),
    ('"Clause 43 is old', "clause:43"),
    ("Speaker—regulation 7", "regulation:7"),
    ("HL Deb 12 May 2023 vol 732 col 45", "column:2023-05-12:45"),
    ("the report, HC 656-II", "paper:hc-656-II"),
])  # fmt: skip
def test_marks_close_before_a_form_hide_it_not(text: str, key: str) -> None:
    assert [mention.key for mention in find_numbered(text)] == [key]


def test_a_column_of_a_table_is_none_of_the_official_report() -> None:
    assert not find_numbered("page 108, line 27, column 2, at beginning insert")
    assert [mention.key for mention in find_numbered("as I said in column 55")] == ["column:55"]


@pytest.mark.parametrize(("listed", "members"), [
    ("60(5) and (6)", ["60(5)", "60(6)"]),
    ("2(7)(a) and (b)", ["2(7)(a)", "2(7)(b)"]),
    ("60 and (6)", ["60", "60(6)"]),
    ("(2) and (3)", ["(2)", "(3)"]),
    ("(1)(c) and (d)", ["(1)(c)", "(1)(d)"]),
    ("8P to 8S", ["8P", "8Q", "8R", "8S"]),
    ("8P to 9S", ["8P", "9S"]),
])  # fmt: skip
def test_a_list_goes_on_from_the_number_before(listed: str, members: list[str]) -> None:
    assert list(expand(listed)) == members


def test_a_subsection_has_one_pair_of_brackets_less() -> None:
    assert [mention.key for mention in find_numbered("under subsection (1)(c)")] == ["subsection:1(c)"]


def test_a_column_of_a_day_is_of_the_sittings_year() -> None:
    text = "He said so at column 55 on 20 October, and at column 60."
    first, second = find_numbered(text, 2009)
    assert (first.key, first.quote(text)) == ("column:2009-10-20:55", "column 55 on 20 October")
    assert (second.key, second.quote(text)) == ("column:60", "column 60")


@pytest.mark.parametrize(("text", "scope"), [
    ("[Official Report, Marsh Bill Committee, 22 October 2009; c. 104.]", "committee:marsh-bill-committee"),
    ("[Official Report, House of Commons, 26 April 2016; Vol. 608, c. 1301.]", "house:commons"),
    ("[Official Report, 26 April 2016; Vol. 608, c. 1301.]", ""),
])  # fmt: skip
def test_a_citation_says_where_it_was_said(text: str, scope: str) -> None:
    assert [mention.scope for mention in find_numbered(text)] == [scope]
