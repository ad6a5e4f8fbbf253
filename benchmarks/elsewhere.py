"""Sentences of public pages that we labelled: the labels alone are here, and their words where somebody has the pages.

In `labels_elsewhere.tsv` the address of a page stands before the lines of its sentences, each of seven fields: a check
of the sentence’s words, label, "b" where it is borderline, House, other labels that could be held, and where in the
sentence the words stand that promise or oblige. The words are looked for in `../fresh/*.tsv`, whose lines have ten
fields: label, "b", House, role, other labels, the sentence before it or the question that it answers, the sentence,
the words that promise, a remark, the address. A sentence that is not there is left out.
"""

import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # a script's own folder is on the path, and the project's is not

from benchmarks.gold_sentences import Labelled  # noqa: E402  # the path is set first
from benchmarks.written_sentences import labelled_line  # noqa: E402  # the path is set first
from hansard_tui.extract.rules import Rules  # noqa: E402  # the path is set first

LABELS = Path(__file__).with_name("labels_elsewhere.tsv")
WORDS = ROOT.parent / "fresh"
_WORDED = 10
"""Fields of a line with words."""


def check_of(sentence: str) -> str:
    """Give the check by which a sentence's label is found again."""
    return str(zlib.crc32(sentence.encode()))


def _said(folder: Path) -> dict[str, tuple[str, str]]:
    """Give each sentence whose words are here, with what stands before it, by its check."""
    said: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) == _WORDED:
                said[check_of(fields[6])] = (fields[5], fields[6])
    return said


def _told(labels: Path) -> Iterator[tuple[str, list[str]]]:
    """Give the page and the fields of each line of labels."""
    page = ""
    for line in labels.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 1:
            page = line
        else:
            yield page, fields


def elsewhere(rules: Rules, labels: Path = LABELS, words: Path = WORDS) -> Iterator[Labelled]:
    """Give every labelled sentence whose words are in `words`, a minister's; `file` is its page."""
    said = _said(words)
    for page, (check, label, borderline, house, also, start, end) in _told(labels):
        if check in said:
            context, sentence = said[check]
            quote = sentence[int(start) : int(end)] if start else ""
            fields = [label, borderline, house, "minister", also, context, sentence, quote]
            yield labelled_line(fields, page, rules, counts=1.0)


def wordless(labels: Path = LABELS, words: Path = WORDS) -> int:
    """Give of how many labelled sentences the words are not in `words`."""
    said = _said(words)
    return sum(fields[0] not in said for _, fields in _told(labels))


def lines_of(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Give the page and a line of labels, without words, for each sentence of a minister in `files`, once."""
    taken: set[str] = set()
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            label, borderline, house, role, also, _, sentence, quote, _, page = line.split("\t")
            check = check_of(sentence)
            if role != "minister" or check in taken:
                continue
            taken.add(check)
            start = sentence.find(quote) if quote else -1
            place = (str(start), str(start + len(quote))) if start >= 0 else ("", "")
            yield page, "\t".join((check, label, borderline, house, also, *place))


def main(files: Sequence[str]) -> int:
    """Write the labels of `files`, without their words."""
    lines = sorted(lines_of(map(Path, files)))
    grouped = groupby(lines, key=itemgetter(0))
    told = (f"{page}\n" + "".join(f"{line}\n" for _, line in group) for page, group in grouped)
    LABELS.write_text("".join(told), encoding="utf-8")
    print(f"{len(lines)} labels → {LABELS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
