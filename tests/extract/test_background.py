"""The table of how common words are."""

import pytest

from hansard_tui.extract.background import load_background, parse_background

TABLE = "# 100 debates\nharbour\t4\tn\nthe\t100\tr\nharbour board\t2\n"


def test_a_table_gives_words_pairs_and_uses() -> None:
    table = parse_background(TABLE)
    assert table.debates == 100
    assert table.words["harbour"] == 4
    assert table.pairs["harbour board"] == 2
    assert table.uses["the"] == "r"


def test_what_stands_everywhere_is_not_rare_and_what_is_unseen_is_rarest() -> None:
    table = parse_background(TABLE)
    assert table.rarity("the") == 0
    assert table.rarity("the") < table.rarity("harbour") < table.rarity("lighthouse")
    assert table.pair_rarity("harbour board") < table.pair_rarity("harbour light")
    assert table.rarity("lighthouse", "harbour") == table.rarity("harbour")


def test_a_broken_table_is_refused() -> None:
    with pytest.raises(ValueError, match="many"):
        parse_background("# 100 debates\nharbour\tmany\tn\n")


def test_the_packaged_table_knows_ordinary_debate() -> None:
    table = load_background()
    assert table.debates > 500
    assert table.rarity("government") < table.rarity("pension") < table.rarity("pathfinder")
    assert set(table.uses.values()) <= set("nmavr")
