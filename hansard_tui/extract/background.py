"""How common a word or a pair of words is in ordinary debate, and how it is mostly used."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from math import log

UNSEEN = 1.0
"""Debates that a word is taken to stand in where the table lacks it: the table leaves out the rarest."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Document frequencies over the debates that `benchmarks/background.py` counted. Equal only to itself."""

    debates: int
    words: Mapping[str, int]
    pairs: Mapping[str, int]
    uses: Mapping[str, str]
    """n: a noun that may end a phrase; m: noun or verb; a: adjective; v: verb; r: anything else."""

    def rarity(self, *forms: str) -> float:
        """Give the inverse document frequency of a lower-case word: 0 where it is everywhere, about 7 where rare.

        Of several words it is that of the most common.
        """
        return log(self.debates / max(UNSEEN, *[self.words.get(word, UNSEEN) for word in forms]))

    def pair_rarity(self, *pairs: str) -> float:
        """Give the same for pairs of words that stand side by side, a space between them."""
        return log(self.debates / max(UNSEEN, *[self.pairs.get(pair, UNSEEN) for pair in pairs]))


def parse_background(table: str) -> Background:
    """Read the table: a first line "# 1433 debates …", then a word, its count and its use, or a pair and its count.

    Raises:
        ValueError: a line is none of these.
    """
    lines = table.splitlines()
    words: dict[str, int] = {}
    pairs: dict[str, int] = {}
    uses: dict[str, str] = {}
    for line in lines[1:]:
        name, count, *use = line.split("\t")
        if use:
            words[name] = int(count)
            uses[name] = use[0]
        else:
            pairs[name] = int(count)
    return Background(int(lines[0].split()[1]), words, pairs, uses)


@lru_cache(maxsize=1)
def load_background() -> Background:
    """Give the packaged table, read once."""
    packaged = resources.files("hansard_tui.extract").joinpath("background.tsv")
    return parse_background(packaged.read_text(encoding="utf-8"))
