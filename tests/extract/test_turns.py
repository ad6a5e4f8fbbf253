"""Who spoke before."""

from hansard_tui.extract.names import find_members
from hansard_tui.extract.turns import Turns
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Transcript


def turns(*names: str, text: str = "") -> Turns:
    blocks = [
        Contribution(place, place + 1, attribution=Attribution(printed=name, name="" if "Speaker" in name else name))
        for place, name in enumerate(names)
    ]
    transcript = Transcript(text or "x" * len(names), blocks=Layer(blocks))
    return Turns(transcript, blocks, find_members(transcript))


def test_the_last_comes_first_and_each_once() -> None:
    told = turns("Alan Dray", "Ann Ferris", "Alan Dray", "Joan Marsh")
    assert list(told.before(3)) == ["person:alan-dray", "person:ann-ferris"]
    assert list(told.before(0)) == []


def test_nobody_is_before_himself() -> None:
    assert list(turns("Alan Dray", "Ann Ferris", "Alan Dray").before(2)) == ["person:ann-ferris"]


def test_who_presides_is_left_out() -> None:
    assert list(turns("Alan Dray", "Mr Deputy Speaker", "Ann Ferris").before(2)) == ["person:alan-dray"]
    told = turns("Joan Marsh", "Alan Dray", "Ann Ferris", text="[Mr Alan Dray in the Chair] and so on")
    assert list(told.before(2)) == ["person:joan-marsh"]


def test_who_calls_members_presides_whatever_the_print_says() -> None:
    said = ["Will she act?", "Order. The House must listen.", "My hon. Friend asks well."]
    starts = [0, len(said[0]) + 1, len(said[0]) + len(said[1]) + 2]
    names = ["Alan Dray", "Joan Marsh", "Ann Ferris"]
    blocks = [
        Contribution(start, start + len(words) + 1, attribution=Attribution(printed=name, name=name))
        for start, words, name in zip(starts, said, names, strict=True)
    ]
    transcript = Transcript("\n".join(said), blocks=Layer(blocks))
    assert list(Turns(transcript, blocks, find_members(transcript)).before(2)) == ["person:alan-dray"]
