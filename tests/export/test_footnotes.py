"""Prose with its citations in footnotes."""

from dataclasses import replace

from hansard_tui.export.bundle import LICENCE, Options
from hansard_tui.export.footnotes import write_footnotes
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
BOTH = bundle(
    DEBATE,
    mark(DEBATE, f"{PROMISE}\nI am grateful.", 1, note="Mine | yours"),
    mark(DEBATE, "The lamps did not go out.", 2, exact="The lamps did go out."),
)


def test_footnotes_cite_each_passage_once() -> None:
    text = write_footnotes(BOTH)
    assert "Jane Smith (Northtown) (Lab): ‘The lamps did go out.’[^1]" in text
    assert "> I am grateful.[^2]" in text
    assert "[^1]: HC Deb 25 April 2016, vol 608, col 1183. The words have changed since: The lamps did" in text
    assert "[^2]: HC Deb 25 April 2016, vol 608, cols 1183–84.\n" in text
    assert text.count("[^") == 4
    assert "hansard:anno" not in text
    aglc = write_footnotes(replace(BOTH, options=Options(style="aglc")))
    assert "col 1183 (Jane Smith). The words" in aglc


def test_the_licence_is_said_whether_or_not_anything_is_marked() -> None:
    assert LICENCE in write_footnotes(BOTH)
    assert LICENCE in write_footnotes(bundle(DEBATE))


def test_footnotes_of_a_readers_own_are_not_taken_for_citations() -> None:
    noted = mark(DEBATE, "The lamps", note="See my thesis.[^1]\n\n[^1]: Chapter 3.")
    text = write_footnotes(bundle(DEBATE, noted))
    assert "‘The lamps’[^hansard-1]" in text
    assert "\n[^hansard-1]: HC Deb 25 April 2016, vol 608, col 1183." in text
    assert text.count("[^1]:") == 1
    assert "‘The lamps’[^1]" in write_footnotes(bundle(DEBATE, mark(DEBATE, "The lamps", note="[1]")))
