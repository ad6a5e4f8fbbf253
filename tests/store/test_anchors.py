"""Anchors hold through re-issues, say what changed, and never settle on a look-alike."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.anchor import Anchor, Location, Standing
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.store.anchors import DRAWN, changed_words, describe, locate, locate_all, reattach, reattach_annotation
from hansard_tui.store.belonging import belonging_to
from hansard_tui.store.distance import similarity
from hansard_tui.store.fold import fold
from tests.store.debates import MEALS, Spoken, debate, place, reissue

PROMISE = "We will publish the new standard for school meals before the House rises"
KITCHENS = "The right hon. Lady did not mention the kitchens"


def anchor_of(transcript: Transcript, words: str, nth: int = 0) -> Anchor:
    return describe(transcript, *place(transcript, words, nth))


def words_at(location: Location, transcript: Transcript) -> str:
    return location.span.quote(transcript.text) if location.span else ""


def test_an_anchor_says_where_the_passage_is_in_every_way() -> None:
    anchor = anchor_of(debate(), PROMISE)
    assert anchor.block == "uk/debate/2009-10-27a.10.2"
    assert (anchor.offset, anchor.exact, anchor.attribution) == (0, PROMISE, "Bill Baker")
    assert (anchor.day, anchor.headings, anchor.name) == ("2009-10-27", ("School Meals",), "meals")
    assert anchor.suffix == " — and I give that undertaking. "
    assert anchor.source == "file:///debates/meals.txt"
    assert len(anchor.prefix) == 32


@pytest.mark.parametrize(("start", "end"), [(5, 4), (-1, 4), (0, 99_999)])
def test_offsets_outside_the_text_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        describe(debate(), start, end)


def test_a_point_is_described_by_the_words_that_follow_it() -> None:
    transcript = debate()
    point = place(transcript, PROMISE)[0]
    assert describe(transcript, point, point).exact == "We will publish the new standard for school"
    end = len(transcript.text)
    assert transcript.text.endswith(describe(transcript, end, end).exact)


WHOLE_TEXT = st.integers(0, len(debate().text))


@given(WHOLE_TEXT, WHOLE_TEXT)
@settings(max_examples=80)
def test_in_an_unchanged_text_every_passage_is_exactly_where_it_was(one: int, other: int) -> None:
    start, end = sorted((one, other))
    anchor = describe(debate(), start, end)
    located = locate(anchor, debate())
    assert located.standing is Standing.EXACT
    assert located.span is not None
    assert located.span.quote(debate().text) == anchor.exact
    assert start == end or located.span == Span(start, end)


EDITS = st.lists(st.tuples(st.integers(0, 400), st.text("ab é—\n", max_size=9)), max_size=4)


@given(EDITS, st.sampled_from([0, 1, 3, 4]))
@settings(max_examples=60)
def test_no_edit_outside_a_contribution_moves_an_anchor_in_it(edits: list[tuple[int, str]], block: int) -> None:
    anchor = anchor_of(debate(), KITCHENS)
    spoken: list[Spoken] = list(MEALS)
    for at, words in edits:
        identifier, member, said = spoken[block]
        spoken[block] = (identifier, member, said[:at] + words + said[at:])
    changed = debate(spoken)
    located = locate(anchor, changed)
    assert (located.standing, words_at(located, changed)) == (Standing.EXACT, KITCHENS)


@given(st.data())
@settings(max_examples=80)
def test_what_is_drawn_is_never_less_like_than_its_floor(data: st.DataObject) -> None:
    transcript = debate()
    start = data.draw(st.integers(0, len(transcript.text) - 2))
    anchor = describe(transcript, start, data.draw(st.integers(start + 1, min(start + 120, len(transcript.text)))))
    letters = list(transcript.text)
    for at in data.draw(st.lists(st.integers(0, len(letters) - 1), max_size=60)):
        letters[at] = data.draw(st.sampled_from(["", "x", "the "])) if letters[at] != "\n" else "\n"
    lines = "".join(letters).split("\n")
    spoken = [(f"id-{number}", "", line) for number, line in enumerate(lines)]
    changed = debate(spoken)
    located = locate(anchor, changed)
    if located.span is None:
        assert located.standing is Standing.LOST
        return
    like = similarity(fold(anchor.exact).text, fold(words_at(located, changed)).text)
    floors = {Standing.EXACT: 1.0, Standing.MOVED: 1.0, Standing.REWORDED: 0.65, Standing.SUGGESTED: 0.75}
    assert like >= floors[located.standing] - 1e-9


def test_new_dashes_and_quotation_marks_are_the_same_words() -> None:
    changed = reissue((" — ", " - "), ("“", '"'), ("”", '"'))
    for words in ("rises — and I give", "the kitchens, “which matter most”, but"):
        assert locate(anchor_of(debate(), words), changed).standing is Standing.EXACT


def test_a_dropped_not_is_reworded_and_the_loss_is_seen() -> None:
    changed = reissue(("did not mention", "did mention"))
    anchor = anchor_of(debate(), KITCHENS)
    located = locate(anchor, changed)
    assert located.standing is Standing.REWORDED
    now = words_at(located, changed)
    assert now == "The right hon. Lady did mention the kitchens"
    assert ("gone", "not ") in changed_words(anchor.exact, now)
    assert anchor.exact == KITCHENS


def test_two_people_who_say_the_same_never_swap() -> None:
    words = "No child should go hungry in a classroom."
    transcript = debate()
    both = [anchor_of(transcript, words, nth) for nth in (0, 1)]
    moved = reissue(("I refer her to the answer that I gave some moments ago. ", ""))
    edited = reissue(("ago. No child should go hungry", "ago. No pupil ought to go hungry"))
    for changed in (moved, edited):
        for anchor, block in zip(both, ("10.2", "11.0"), strict=True):
            located = locate(anchor, changed)
            assert located.span is not None
            found = changed.block_at(located.span.start)
            assert found is not None
            assert found.id.endswith(block)


def test_a_passage_that_was_taken_out_is_not_drawn_anywhere() -> None:
    words = "No child should go hungry in a classroom."
    gone = reissue((" " + words, ""))
    for anchor in (anchor_of(debate(), words), anchor_of(debate(), PROMISE[:40])):
        changed = gone if anchor.exact == words else reissue((PROMISE, "There is nothing to say"))
        assert locate(anchor, changed).standing not in DRAWN


def test_a_contribution_under_another_id_is_found_by_its_words() -> None:
    renamed = debate([(f"x{number}", member, words) for number, (_, member, words) in enumerate(reversed(MEALS))])
    located = locate(anchor_of(debate(), KITCHENS), renamed)
    assert (located.standing, words_at(located, renamed)) == (Standing.MOVED, KITCHENS)


def test_blocks_without_ids_are_found_though_others_come_before_them() -> None:
    nameless = [("", member, words) for _, member, words in MEALS]
    anchor = anchor_of(debate(nameless), KITCHENS)
    assert anchor.block == "#2"
    longer = debate([("", "", "A Heading"), ("", "Dan Draper", "I beg to move."), *nameless])
    located = locate(anchor, longer)
    assert (located.standing, words_at(located, longer)) == (Standing.MOVED, KITCHENS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the ofﬁce of the ﬂag", "the office of the flag"),
        ("Llanw\u0302r a Gw\u0302yr Harlech", "Llanŵr a Gŵyr Harlech"),
        ("the re\xadport of the com\xadmittee", "the report of the committee"),
        ("a smile 😀 and a flag 🏴 today", "a smile 😀 and a flag 🏴 today"),
        ("wait … and see", "wait ... and see"),
        ("no\xa0break\there", "no break here"),
    ],
)
def test_letters_set_differently_are_the_same_letters(before: str, after: str) -> None:
    around = "I said to the House that {} was all there is to it."
    old = debate([("one", "Ann Archer", around.format(before))])
    new = debate([("one", "Ann Archer", "Indeed. " + around.format(after))])
    located = locate(anchor_of(old, before), new)
    assert (located.standing, words_at(located, new)) == (Standing.MOVED, after)


def test_a_whole_contribution_and_a_passage_over_several_are_found() -> None:
    transcript = debate()
    whole = transcript.blocks[2]
    across = Span(place(transcript, "No child")[0], place(transcript, "for that reply.")[1])
    changed = reissue(("I refer her", "I respectfully refer her"))
    for span in (whole, across):
        located = locate(describe(transcript, span.start, span.end), changed)
        assert located.standing in DRAWN
        assert words_at(located, changed).startswith(span.quote(transcript.text)[:8])
        assert words_at(located, changed).rstrip().endswith(span.quote(transcript.text).rstrip()[-8:])


def test_a_very_long_passage_is_found_by_its_ends() -> None:
    speech = " ".join(f"Point {number} concerns the parish of number {number * 7}." for number in range(120))
    old = debate([("a", "Ann Archer", "Order. " + speech + " I commend it."), ("b", "Bill Baker", "I agree.")])
    new = debate(
        [("a", "Ann Archer", "Order, order. " + speech.replace("Point 60 concerns", "Point 60 was")), old_tail()]
    )
    located = locate(anchor_of(old, speech), new)
    assert located.standing is Standing.REWORDED
    assert words_at(located, new).startswith("Point 0 concerns")
    assert words_at(located, new).endswith("number 833.")


def old_tail() -> Spoken:
    return ("b", "Bill Baker", "I agree.")


def test_an_anchor_without_words_or_block_is_not_an_error() -> None:
    bare = replace(anchor_of(debate(), PROMISE), block="", offset=0, revision="", exact="", prefix="", suffix="")
    assert locate(bare, debate()).standing is Standing.LOST
    quoted = replace(bare, exact=PROMISE)
    assert locate(quoted, debate()).standing is Standing.MOVED
    empty = debate([])
    assert locate(quoted, empty).standing is Standing.LOST
    assert describe(empty, 0, 0).exact == ""


def test_a_place_that_the_reader_accepted_counts_and_the_first_words_stay() -> None:
    changed = reissue((PROMISE, "The standard will come when it is ready"))
    anchor = anchor_of(debate(), PROMISE)
    assert locate(anchor, changed).standing not in DRAWN
    accepted = reattach(anchor, changed, *place(changed, "The standard will come"))
    located = locate(accepted, changed)
    assert (located.standing, words_at(located, changed)) == (Standing.EXACT, "The standard will come")
    assert accepted.exact == PROMISE
    assert locate(accepted, debate()) == locate(anchor, debate())


def test_of_a_pair_the_end_that_is_adrift_is_re_attached() -> None:
    changed = reissue((PROMISE, "The standard will come when it is ready"))
    near, far = anchor_of(debate(), KITCHENS), anchor_of(debate(), PROMISE)
    start, end = place(changed, "The standard will come")
    pair = reattach_annotation(note(near, far), changed, start, end)
    assert pair.other is not None
    assert (pair.anchor, pair.other.exact) == (near, PROMISE)
    assert words_at(locate(pair.other, changed), changed) == "The standard will come"
    alone = reattach_annotation(note(far), changed, start, end)
    assert words_at(locate(alone.anchor, changed), changed) == "The standard will come"


def note(anchor: Anchor, other: Anchor | None = None) -> Annotation:
    motivation = Motivation.LINKING if other else Motivation.HIGHLIGHTING
    return Annotation(f"urn:x:{anchor.start}", motivation, anchor, other=other)


def test_what_can_be_drawn_and_what_cannot_are_given_apart() -> None:
    changed = reissue((PROMISE, "There is nothing to say"))
    drawn, listed = locate_all([note(anchor_of(debate(), words)) for words in (PROMISE, KITCHENS)], changed)
    assert [(placed.annotation.anchor.exact, placed.quote(changed.text)) for placed in drawn] == [(KITCHENS, KITCHENS)]
    assert [(one.anchor.exact, place.standing) for one, place in listed] == [(PROMISE, Standing.LOST)]


def test_a_pair_is_placed_at_the_end_that_lies_here() -> None:
    other = debate([("z", "Eve Ender", "The kitchens were mended in the spring of that year.")], "elsewhere")
    pair = note(anchor_of(debate(), KITCHENS), anchor_of(other, "The kitchens were mended"))
    for transcript, words in ((debate(), KITCHENS), (other, "The kitchens were mended")):
        drawn, listed = locate_all([pair], transcript)
        assert [placed.quote(transcript.text) for placed in drawn] == [words]
        assert listed == ()


def test_a_thousand_anchors_on_an_unchanged_day_are_quick() -> None:
    speech = " ".join(f"Clause {number} of the Bill stands as it stood before." for number in range(25))
    spoken = [(f"uk/2009-10-27a.{number}.0", "Ann Archer", f"{number}. {speech}") for number in range(400)]
    day = debate(spoken, "day")
    anchors = [describe(day, at, at + 60) for at in range(0, 480_000, 480)]
    again = replace(day)
    began = time.perf_counter()
    standings = {locate(anchor, again).standing for anchor in anchors}
    took = time.perf_counter() - began
    assert standings == {Standing.EXACT}
    assert len(day.text) > 480_000
    assert took < 0.05


def test_a_line_that_was_edited_by_hand_is_not_believed_because_the_file_is_the_same() -> None:
    day = debate()
    true = anchor_of(day, KITCHENS)
    start, end = place(day, KITCHENS)
    for start_said in (0, start + 1, len(day.text) + 50):
        (drawn, *more), listed = locate_all([note(replace(true, start=start_said))], day)
        assert ((drawn.start, drawn.end), drawn.standing, more, listed) == ((start, end), Standing.EXACT, [], ())
    reworded = replace(true, exact=KITCHENS.replace("did not", "did"))
    (drawn,), listed = locate_all([note(reworded)], day)
    assert (drawn.standing, drawn.quote(day.text), listed) == (Standing.REWORDED, KITCHENS, ())
    invented = replace(true, exact="Words that nobody ever said in this House, on any day at all.")
    drawn_of_it, listed = locate_all([note(invented)], day)
    assert (len(drawn_of_it), [location.standing for _, location in listed]) == (0, [Standing.LOST])


def test_few_letters_at_their_old_place_are_looked_for_in_their_block() -> None:
    day = debate()
    short = anchor_of(day, "the", 3)
    elsewhere = anchor_of(day, "the", 0)
    (drawn,), _ = locate_all([note(replace(short, start=elsewhere.start))], day)
    assert drawn.start == short.start


@given(WHOLE_TEXT, WHOLE_TEXT)
def test_all_at_once_stand_where_each_alone_stands(one: int, other: int) -> None:
    start, end = sorted((one, other))
    mark = note(describe(debate(), start, end))
    (drawn,), listed = locate_all([mark], debate())
    alone = locate(mark.anchor, debate())
    assert alone.span is not None
    assert (drawn.start, drawn.end, drawn.standing, listed) == (alone.span.start, alone.span.end, alone.standing, ())


def test_a_judgement_stands_at_its_promise_alone_whatever_answered_it() -> None:
    promise, answer = anchor_of(debate(), PROMISE), anchor_of(debate(), "I should be delighted to visit")
    judged = replace(note(promise, answer), motivation=Motivation.ASSESSING)
    drawn, listed = locate_all([judged], debate())
    assert [placed.quote(debate().text) for placed in drawn] == [PROMISE]
    assert listed == ()
    other = debate([("z", "Eve Ender", "The kitchens were mended.")], "elsewhere")
    elsewhere = replace(judged, other=anchor_of(other, "The kitchens were mended"))
    assert belonging_to([elsewhere], other.source, other) == ()
    assert belonging_to([elsewhere], debate().source, debate()) == (elsewhere,)
