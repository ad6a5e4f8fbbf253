"""Which annotations are exported, in what order, under which headings."""

from dataclasses import replace

import pytest

from hansard_tui.export.bundle import Chapter, Options
from hansard_tui.export.passages import ORDERS, entries, grouped, kind_of, speaker_line, title_of, turns_of, who_speaks
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Placed
from hansard_tui.model.finding import Findings, Mention, Topic
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Contribution, Source, Transcript
from tests.export.debate import TEXT, anchor, bundle, mark, transcript

DEBATE = transcript()
MARKS = (
    mark(DEBATE, "I am grateful.", 1, tags=("thanks",), color="2"),
    mark(DEBATE, "The lamps", 2, tags=("lamps", "thanks")),
    mark(DEBATE, "We will publish", 3, motivation="assessing", verdict="accepted", status="done"),
    mark(DEBATE, "reaches Report", 4, motivation="assessing", verdict="rejected"),
    mark(DEBATE, "Second", 5, motivation="bookmarking"),
)


def chosen(**options: object) -> list[str]:
    return [entry.annotation.id[-1] for entry in entries(bundle(DEBATE, *MARKS, options=Options(**options)))]  # type: ignore[arg-type]  # one option a case


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ({}, "5231"),
        ({"kinds": ("highlight",)}, "21"),
        ({"kinds": ("highlighting", "bookmark")}, "521"),
        ({"kinds": ("commitment",)}, "3"),
        ({"kinds": ("rejected",)}, "4"),
        ({"colors": ("2",)}, "1"),
        ({"colors": ("green",)}, "1"),
        ({"tags": ("thanks",)}, "21"),
        ({"tags": ("lamps", "absent")}, "2"),
        ({"attributions": ("brown",)}, "3"),
        ({"kinds": ("absent",)}, ""),
    ],
)
def test_options_choose(options: dict[str, object], ids: str) -> None:
    assert chosen(**options) == list(ids)


def test_a_lost_one_can_be_left_out() -> None:
    lost = (MARKS[0].annotation,)
    assert len(entries(bundle(DEBATE, lost=lost))) == 1
    assert entries(bundle(DEBATE, lost=lost, options=Options(include_unplaced=False))) == ()


@pytest.mark.parametrize(
    ("by", "paths"),
    [
        ("transcript", [("Harbour Lights Bill", "Second Reading")]),
        ("text", [("Harbour Lights Bill",)]),
        ("collection", [("Without a folder", "Harbour Lights Bill")]),
        ("tag", [("Without a tag",), ("lamps",), ("thanks",)]),
        (
            "speaker",
            [("Official Report",), ("Jane Smith (Northtown) (Lab)",), ("The Minister of State (Mr Tom Brown)",)],
        ),
        ("kind", [("Bookmark",), ("Highlight",), ("Commitment",)]),
        ("color", [("Yellow",), ("Green",)]),
        ("status", [("open",), ("done",)]),
        ("topic", [("Without a topic",), ("lamps",)]),
    ],
)
def test_every_order_groups(by: str, paths: list[tuple[str, ...]]) -> None:
    place = TEXT.index("lamps")
    topic = Topic("lamp", "lamps", mentions=(Mention(place, place + 5),))
    made = bundle(DEBATE, *MARKS, options=Options(by=by))
    chapter = replace(made.chapters[0], findings=Findings(topics=(topic,)))
    assert [group.path for group in grouped(replace(made, chapters=(chapter,)))] == paths


def test_the_orders_are_those_tested() -> None:
    assert set(ORDERS) == {"transcript", "text", "collection", "tag", "speaker", "topic", "kind", "color", "status"}


def test_chapters_keep_their_order_and_entries_are_numbered() -> None:
    made = bundle(DEBATE, *MARKS[:2])
    twice = replace(made, chapters=(made.chapters[0], Chapter(transcript("Other words."))))
    assert [entry.number for entry in entries(twice)] == [1, 2]


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [("accepted", "commitment"), ("duty", "duty"), ("third_party", "third_party"), ("", "commitment")],
)
def test_a_judgement_is_called_what_it_was_judged_to_be(verdict: str, kind: str) -> None:
    assert kind_of(replace(MARKS[2].annotation, verdict=verdict)) == kind


def test_party_and_constituency_are_printed_once() -> None:
    printed = Attribution("Jane Smith (Northtown) (Lab)", "Jane Smith", party="Lab", constituency="Northtown")
    assert speaker_line(printed) == "Jane Smith (Northtown) (Lab)"
    assert speaker_line(Attribution()) == "Speaker not given"


def test_who_was_inferred_is_called_so() -> None:
    who = Attribution("Jane Smith", "Jane Smith", party="Lab", certainty=Certainty.INFERRED)
    assert speaker_line(who) == "Jane Smith (Lab) (inferred)"
    assert speaker_line(replace(who, certainty=Certainty.CARRIED)) == "Jane Smith (Lab)"
    assert speaker_line(Attribution(certainty=Certainty.INFERRED)) == "Speaker not given"


def test_many_voices_are_counted() -> None:
    names = ("Ann", "Bob", "Cal", "Dee", "Eve")
    blocks = Layer(Contribution(n, n + 1, f"c{n}", Attribution(name)) for n, name in enumerate(names))
    debate = Transcript("abcde", blocks=blocks)
    assert who_speaks(debate, 0, 5) == "Ann, Bob, Cal and 2 more"
    assert who_speaks(debate, 0, 2) == "Ann and Bob"
    assert who_speaks(Transcript("abc"), 0, 3) == "Speaker not given"
    assert who_speaks(DEBATE, 0, 3) == "Official Report"


def test_turns_are_cut_where_another_speaks() -> None:
    start = TEXT.index("Report.")
    turns = turns_of(DEBATE, start, start + len("Report.\nI am"))
    assert [(turn.label, turn.text) for turn in turns] == [
        ("The Minister of State (Mr Tom Brown)", "Report.\n"),
        ("Jane Smith (Northtown) (Lab)", "I am"),
    ]
    assert turns_of(DEBATE, start, start + 6)[0].label == ""


def accepted_pair() -> Placed:
    """A pair whose far end stands in the debate, under words that the reader accepted since."""
    near = Anchor("file:///e.txt", "1" * 64, "e", "#0", 0, "Words of another text.", "", "", "", 0)
    first = anchor(DEBATE, 0, 5, "We did not publish the plan")
    far = replace(first, later=(anchor(DEBATE, 0, 5, "We will publish the plan"),))
    placed = mark(DEBATE, "We will publish the plan", motivation="linking")
    return replace(placed, annotation=replace(placed.annotation, anchor=near, other=far), far=True)


def test_the_far_end_of_a_pair_is_quoted_with_its_own_words_where_it_stands() -> None:
    (entry,) = entries(bundle(DEBATE, accepted_pair()))
    assert entry.quotation == "We did not publish the plan"
    assert entry.paired is not None
    assert entry.paired.exact == "Words of another text."
    assert "Words of another text" not in "".join(turn.text for turn in entry.turns)


def test_words_that_were_accepted_are_still_told_as_changed() -> None:
    (entry,) = entries(bundle(DEBATE, accepted_pair()))
    assert entry.now == "We will publish the plan"
    assert entry.caveat == "Text changed since it was marked; it now says: We will publish the plan"


def test_an_accepted_place_whose_words_differ_in_their_dashes_alone_has_not_changed() -> None:
    plain = mark(DEBATE, "The lamps")
    first = replace(anchor(DEBATE, 0, 5, "The\xa0lamps"), later=(plain.annotation.anchor,))
    moved = replace(plain, annotation=replace(plain.annotation, anchor=first))
    (entry,) = entries(bundle(DEBATE, moved))
    assert (entry.now, entry.caveat) == ("", "")


def test_what_is_not_in_the_text_any_more_says_so() -> None:
    (entry,) = entries(bundle(DEBATE, lost=(MARKS[0].annotation,)))
    assert entry.caveat == "Not found in this text."


def test_only_a_reworded_passage_has_words_of_today() -> None:
    (entry,) = entries(bundle(DEBATE, mark(DEBATE, "The lamps", exact="The lights")))
    assert (entry.quotation, entry.now) == ("The lights", "The lamps")
    (entry,) = entries(bundle(DEBATE, mark(DEBATE, "The lamps")))
    assert entry.now == ""


def test_an_excerpt_without_a_title_is_called_by_its_number() -> None:
    assert title_of(Transcript("We act.", Source(name="001_bc0352b5a8ce6329"))) == "Excerpt 001"
    assert title_of(Transcript("We act.", Source(name="debate"))) == "debate"
