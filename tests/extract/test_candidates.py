"""Which phrases are worth a mention."""

import pytest

from hansard_tui.extract.background import load_background
from hansard_tui.extract.candidates import Barred, Free, choose_phrases, rarity
from hansard_tui.extract.phrases import scan
from hansard_tui.extract.rules import load_rules
from hansard_tui.model.span import Span

RULES = load_rules()
NOBODY = Barred(RULES.word_list("weak_noun"), frozenset())


def chosen(text: str, taken: tuple[Span, ...] = (), barred: Barred = NOBODY) -> list[str]:
    words = scan(text, RULES)
    places = choose_phrases(words, Free(words, taken), (), barred)
    return [text[words.starts[place.first] : words.end(place.last - 1)] for place in places]


def test_a_rare_phrase_is_chosen_from_an_excerpt_though_it_stands_once() -> None:
    assert chosen("They spoke of lighthouse keepers.") == ["lighthouse keepers"]


def test_a_long_text_must_come_back_to_a_phrase() -> None:
    padding = "That is all. " * 2000
    assert not chosen(f"They spoke of lighthouse keepers. {padding}")
    assert (
        chosen(f"They spoke of lighthouse keepers. {padding} The lighthouse keepers left.")
        == ["lighthouse keepers"] * 2
    )


def test_what_is_common_in_debate_is_not_chosen() -> None:
    assert not chosen("In the first place, many people of this country agree at the present time on important matters.")


def test_the_longest_phrase_at_a_place_is_chosen() -> None:
    assert chosen("The marine lighthouse keepers met. Marine lighthouse keepers left.") == [
        "marine lighthouse keepers",
        "Marine lighthouse keepers",
    ]


def test_what_is_taken_stays_taken() -> None:
    assert not chosen("They spoke of lighthouse keepers.", (Span(14, 24),))


def test_a_name_made_of_peoples_names_is_none() -> None:
    text = "So says Alan Dray. And Alan Dray is right."
    assert not chosen(text, barred=Barred(NOBODY.weak, frozenset({"alan", "dray"})))


def test_a_name_that_ends_in_a_word_of_the_house_is_none() -> None:
    assert not chosen("The Lighthouse Keepers Committee sat. The Lighthouse Keepers Committee rose.")


def test_rarity_grows_with_rare_words_and_pairs() -> None:
    background = load_background()
    common = rarity(["last", "year"], background)
    assert common < rarity(["local", "authorities"], background) < rarity(["lighthouse", "keepers"], background)
    assert rarity(["and", "of"], background) == 0


def test_a_plural_is_as_common_as_its_singular() -> None:
    background = load_background()
    assert rarity(["sectors"], background) == rarity(["sector"], background)
    assert rarity(["local", "authority"], background) == rarity(["local", "authorities"], background)


def test_what_says_nothing_alone_says_nothing_of_something() -> None:
    text = "The result of dredging. The result of dredging. The result of dredging."
    assert "result of dredging" not in chosen(text)
    assert "code of dredging" in chosen(text.replace("result", "code"))


@pytest.mark.parametrize(("text", "phrase"), [
    ("They want to reflag pilot cutters.", "reflag pilot cutters"),
    ("Lamps: the tidal pilot cutter lamp mooring", "pilot cutter lamp mooring"),
    ("The harbourmaster, lamplighters met. The harbourmaster, lamplighters left.", "harbourmaster, lamplighters"),
])  # fmt: skip
def test_what_only_looks_like_a_phrase_is_none(text: str, phrase: str) -> None:
    assert phrase not in chosen(text)


def test_a_list_is_one_phrase_where_it_ends_with_and() -> None:
    text = "The lamplighters, boatmen and harbourmasters met. The lamplighters, boatmen and harbourmasters left."
    assert chosen(text) == ["lamplighters, boatmen and harbourmasters"] * 2


def test_an_ordinary_word_must_come_back_in_more_than_a_few_speeches() -> None:
    padding = "That is all. " * 300
    assert not chosen(f"A dinghy came. {padding} The dinghy left.")
    assert chosen(f"A dinghy came. {padding} The dinghy left. A dinghy!") == ["dinghy"] * 3
