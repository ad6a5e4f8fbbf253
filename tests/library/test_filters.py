"""Which notes are wanted, said in words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.library import KINDS, NOTE_ORDERS, FilterError, kept, parse_filter
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation

ANCHOR = Anchor("file:///d/lords.txt", "0" * 64, "lords", "#0", 0, "We will publish\nthe code", "", "", "r", 5)
JONES = replace(ANCHOR, attribution="Baroness Jones of Whitchurch", day="2013-10-30", column="1503", headings=("SEN",))
SMITH = replace(
    ANCHOR, attribution="Lord Smith", day="2013-09-02", name="commons", source="file:///d/c.txt", exact="No"
)
MARKS = {
    "lit": Annotation("lit", Motivation.HIGHLIGHTING, JONES, "2", tags=("sen", "code/2"), created="2026-11-24T1"),
    "noted": Annotation("noted", Motivation.HIGHLIGHTING, SMITH, "1", "Ask when.", ("send",), created="2026-11-25T1"),
    "book": Annotation("book", Motivation.BOOKMARKING, SMITH, "2", letter="k", created="2026-10-01T1"),
    "pair": Annotation("pair", Motivation.LINKING, ANCHOR, other=SMITH),
    "kept": Annotation(
        "kept", Motivation.ASSESSING, JONES, verdict="accepted", status="open", owner="DfE", due="2026-12-01"
    ),
    "refused": Annotation("refused", Motivation.ASSESSING, SMITH, verdict="rejected"),
}
NAMES = (("2", "Green"),)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", set(MARKS)),
        ("   ", set(MARKS)),
        ("publish the", {"lit", "pair", "kept"}),
        ('"publish the code"', {"lit", "pair", "kept"}),
        ("“publish the", {"lit", "pair", "kept"}),
        ("CODE sen", {"lit", "kept"}),
        ("tag:sen", {"lit"}),
        ("tag:#sen", {"lit"}),
        ("tag:code", {"lit"}),
        ("-tag:sen kind:highlight", {"noted"}),
        ("colour:2", {"lit"}),
        ("color:green", {"lit"}),
        ("kind:book", {"book"}),
        ("kind:note", {"noted"}),
        ("kind:commitment", {"kept"}),
        ("kind:third_party", set()),
        ("kind:acc status:o", {"kept"}),
        ("kind:judgement", {"kept", "refused"}),
        ("kind:rejected", {"refused"}),
        ("speaker:jones", {"lit", "kept"}),
        ('speaker:"lord smith"', {"noted", "book", "refused"}),
        ("after:2013-10", {"lit", "kept"}),
        ("before:2013-09", {"noted", "book", "refused"}),
        ("after:2013-09-02 before:2013-09-02", {"noted", "book", "refused"}),
        ("on:2013", set(MARKS) - {"pair"}),
        ("made:2026-11", {"lit", "noted"}),
        ("in:commons", {"noted", "book", "refused"}),
        ("column:1503", {"lit", "kept"}),
        ("column:none", set(MARKS) - {"lit", "kept"}),
        ("-column:none", {"lit", "kept"}),
        ("note:when", {"noted"}),
        ("status:open owner:dfe due:2026-12", {"kept"}),
        ("due:2026-11", set()),
        ("-publish", {"noted", "book", "refused"}),
        ("tag: kind:pair", {"pair"}),
    ],
)
def test_a_filter_keeps_what_it_says(words: str, wanted: set[str]) -> None:
    assert {one.id for one in kept(MARKS.values(), parse_filter(words, NAMES))} == wanted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("tgs:sen", "tag"),
        ("xyzzy:", "xyzzy"),
        ("after:yesterday", "yesterday"),
        ("made:20", "2013-10-01"),
        ("kind:nonsense", "no kind “nonsense” .highlight, bookmark, pair"),
        ("type:x", "no kind “x”"),
        ("status:gone", "open, done, dropped"),
    ],
)
def test_what_cannot_be_read_is_told(words: str, told: str) -> None:
    with pytest.raises(FilterError, match=told):
        parse_filter(words)


@settings(max_examples=60)
@given(st.text(alphabet='abn:-" “”tgkid2013', max_size=20))
def test_while_it_is_typed_a_filter_is_read_or_told_and_narrows(words: str) -> None:
    try:
        wanted = parse_filter(words)
    except FilterError:
        return
    some = kept(MARKS.values(), wanted)
    assert kept(some, wanted) == some
    assert kept(MARKS.values(), parse_filter(f"kind:highlight {words}")) == [
        one for one in some if one.motivation is Motivation.HIGHLIGHTING
    ]


@pytest.mark.parametrize("one", MARKS.values(), ids=MARKS)
def test_every_kind_that_a_note_may_be_of_can_be_asked_for_at_every_key(one: Annotation) -> None:
    for kind in [KINDS[one.motivation], *([one.verdict] if one.verdict else []), *(["note"] if one.note else [])]:
        for end in range(1, len(kind) + 1):
            assert kept([one], parse_filter(f"kind:{kind[:end]}")) == [one]


def test_every_kind_has_a_word_and_every_order_keeps_all() -> None:
    assert set(KINDS) == set(Motivation)
    for order in NOTE_ORDERS.values():
        assert {one.id for one in order(MARKS.values())} == set(MARKS)
    assert [one.id for one in NOTE_ORDERS["newest"](MARKS.values())][:2] == ["noted", "lit"]
    assert [one.id for one in NOTE_ORDERS["tag"](MARKS.values())][:2] == ["lit", "noted"]


def test_a_note_that_changed_is_found_by_its_new_words() -> None:
    mark = replace(next(iter(MARKS.values())), note="about the lamps")
    assert kept([mark], parse_filter("lamps")) == [mark]
    changed = replace(mark, note="about the kitchens")
    assert kept([changed], parse_filter("lamps")) == []
    assert kept([changed], parse_filter('"the kitchens"')) == [changed]
