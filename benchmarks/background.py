"""Make the table of how common words and phrases are in ordinary parliamentary debate.

Usage: python benchmarks/background.py [OUT]

Reads the parliamentary text beside the checkout (../shared/data: Open Parliament Licence) and writes, for each
word, in how many headed debates it stands, and how it is used: n (a noun that may end a phrase), m (noun or verb),
a (adjective), v (verb), r (anything else). Phrases of two words follow with their count alone. Nothing but counts is
kept.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import etree

from hansard_tui.extract.wordforms import TOKEN

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "hansard_tui" / "extract" / "background.tsv"
SKIPPED = ("debates2009-10-26a", "debates2009-10-27a", "spwa", "ParlaMint")
"""Earlier editions of a day that is here twice."""
WORD_FLOOR, PHRASE_FLOOR = 3, 4
MOST_WORDS = 3000
"""Of one debate: a longer one counts as several."""

DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "our", "their", "its", "his", "her", "my", "your", "no",
    "any", "some", "each", "every", "such", "another", "both", "all",
})  # fmt: skip
BEFORE_VERBS = frozenset({
    "to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "i", "we", "they",
    "you", "he", "she", "who", "do", "does", "did", "cannot", "never", "also",
})  # fmt: skip
AFTER_NOUNS = frozenset({
    "of", "in", "for", "on", "by", "with", "at", "from", "is", "are", "was", "were", "has", "have", "had", "will",
    "would", "which", "who", "and", "or", ",", ".", ";", ":", "?", "!", ")", "as", "than", "'s", "’s",
})  # fmt: skip
OBJECTS = frozenset({
    "the", "a", "an", "this", "these", "those", "our", "their", "it", "him", "them", "us", "me",
})  # fmt: skip
HEADS = {"major-heading", "minor-heading", "oral-heading", "title"}


def debates(path: Path) -> Iterator[str]:
    """Give the spoken text under each heading of one file."""
    tree = etree.parse(str(path), etree.XMLParser(recover=True, resolve_entities=False, huge_tree=True))
    held: list[str] = []
    for element in tree.iter("p", *HEADS):
        if element.tag in HEADS:
            if held:
                yield " ".join(held)
            held = []
        else:
            held.append(" ".join("".join(str(part) for part in element.itertext()).split()) + "\n")
    if held:
        yield " ".join(held)


def pieces(text: str) -> Iterator[list[str]]:
    words = TOKEN.findall(text)
    for start in range(0, len(words), MOST_WORDS):
        yield words[start : start + MOST_WORDS]


class Counts:
    """Document frequencies, and the company that each word keeps."""

    def __init__(self) -> None:
        self.documents = 0
        self.words: Counter[str] = Counter()
        self.phrases: Counter[str] = Counter()
        self.uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.capitals: Counter[str] = Counter()
        self.total: Counter[str] = Counter()

    def add(self, printed: list[str]) -> None:
        """Count one debate."""
        self.documents += 1
        words = [word.lower() for word in printed]
        self.words.update(word for word in set(words) if word[0].isalpha())
        pairs = {f"{a} {b}" for a, b in pairwise(words) if a[0].isalpha() and b[0].isalpha()}
        self.phrases.update(pairs)
        for before, word, after, shown in zip(words, words[1:], words[2:], printed[1:], strict=False):
            if word[0].isalpha():
                self.see(before, word, after, shown)

    def see(self, before: str, word: str, after: str, shown: str) -> None:
        """Count how one word stands."""
        self.total[word] += 1
        self.capitals[word] += shown[0].isupper() and before not in {".", "\n", "?", "!", "—"}
        uses = self.uses[word]
        if before in BEFORE_VERBS:
            uses["v"] += 1
        elif before in DETERMINERS:
            uses["n" if after in AFTER_NOUNS else "a"] += 1
        elif after in AFTER_NOUNS:
            uses["e"] += 1
        if after in OBJECTS:
            uses["o"] += 1

    def letter(self, word: str) -> str:
        """Tell how a word is mostly used."""
        uses, total = self.uses[word], max(self.total[word], 1)
        noun, verb, adjective, object_ = uses["n"], uses["v"], uses["a"], uses["o"]
        if noun + verb + adjective < 0.06 * total:
            return "v" if object_ > 0.15 * total else "r"
        if verb + object_ > 2.5 * (noun + adjective):
            return "m" if noun > 0.04 * total and noun > adjective else "v"
        if verb + object_ > 0.5 * noun and verb + object_ > 0.08 * total:
            return "m" if noun > 0.5 * adjective or noun > verb else "a"
        return "n" if noun + uses["e"] > 1.2 * adjective and (noun * 4 > adjective or word.endswith("s")) else "a"


def count() -> Counts:
    counts = Counts()
    files = [*sorted(DATA.glob("parlparse/**/*.xml")), *sorted(DATA.glob("historic/S5*.xml"))]
    for path in files:
        if any(part in path.name for part in SKIPPED):
            continue
        for debate in debates(path):
            for piece in pieces(debate):
                counts.add(piece)
    return counts


_OTHERS = frozenset({
    "it", "him", "them", "us", "me", "there", "here", "then", "when", "where", "what", "how", "why", "if", "but",
    "so", "because", "while", "although", "though", "until", "since", "before", "after", "over", "under", "about",
    "into", "out", "up", "down", "off", "through", "between", "against", "during", "without", "within", "upon",
    "been", "be", "being", "am", "having", "than", "too", "very", "only", "just", "even", "now", "still", "again",
})  # fmt: skip
FUNCTION = DETERMINERS | BEFORE_VERBS | AFTER_NOUNS | _OTHERS


def write(counts: Counts, out: Path) -> None:
    lines = [f"# {counts.documents} debates; word, debates that hold it, use; then pairs of words"]
    for word, many in sorted(counts.words.items()):
        if many >= WORD_FLOOR and re.fullmatch(r"[a-z][a-z-]+", word):
            lines.append(f"{word}\t{many}\t{counts.letter(word)}")
    for pair, many in sorted(counts.phrases.items()):
        first, second = pair.split(" ")
        if many < PHRASE_FLOOR or {first, second} & FUNCTION or not re.fullmatch(r"[a-z-]{2,} [a-z-]{2,}", pair):
            continue
        if counts.letter(second) in "nm" and counts.letter(first) in "nma":
            lines.append(f"{pair}\t{many}")
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{counts.documents} debates, {sum(counts.total.values())} words, {len(lines)} lines")
    print(f"{out.stat().st_size} bytes in {out}")


if __name__ == "__main__":
    if not DATA.is_dir():
        sys.exit(f"There is nothing at {DATA} to count.")
    write(count(), Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
