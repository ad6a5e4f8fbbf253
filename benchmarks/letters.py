"""Count the quotations that Markdown's parsers give back otherwise than they were said: real ones, then a fuzzer's.

Run it as `python benchmarks/letters.py [FOLDER [SECONDS [SEED]]]`; it ends with 1 where a letter was lost.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from markdown_it import MarkdownIt

from hansard_tui.export.back import inline_text, read_back
from hansard_tui.export.bundle import Bundle, Chapter
from hansard_tui.export.escape import escape_markdown, plain_paragraphs
from hansard_tui.export.formats import export
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Transcript
from hansard_tui.readers.formats import read

HERE = Path(__file__).resolve().parents[1]
PARSERS = {name: MarkdownIt(name) for name in ("commonmark", "gfm-like")}
PIECES = [
    *"\\`*_[](){}<>#+-=.!|~^$%&:;@/\"' \n\tab19iXé£—\u00a0\u202e\u2028\u200b\ufeff\x00\x1b",
    *(
        "http://",
        "www.",
        "&amp;",
        "---",
        "```",
        "~~~",
        "<!--",
        "-->",
        "[^1]",
        "1. ",
        "(a) ",
        "x.org",
        "%41",
        "xn--p1ai.",
    ),
    *("a@b.co", ":-: |", "\n> ", "\n    ", "\n- ", "<script>", "hansard:end", "Kind: ", "==", "[a]: b", "\n\n"),
]


def transcripts(folder: Path) -> Iterator[Transcript]:
    """Give every transcript in a folder that opens; whether they all do is the readers' own measure."""
    for path in sorted(folder.rglob("*")):
        try:
            yield read(path.read_bytes(), str(path)).transcript
        except (OSError, ValueError, ImportError):
            continue


def marked(transcript: Transcript) -> Layer[Placed]:
    """Highlight every block of a transcript."""
    return Layer(
        Placed(
            block.start, block.end, Annotation(f"urn:{number}", Motivation.HIGHLIGHTING, _anchor(words, block.start))
        )
        for number, block in enumerate(transcript.blocks)
        if (words := block.quote(transcript.text)).strip()
    )


def _anchor(words: str, start: int) -> Anchor:
    return Anchor("", "", "", "", 0, words, "", "", "", start)


def real(folder: Path) -> tuple[int, int]:
    """Export every block of every transcript and read it back: how many, and how many came back changed."""
    passages = changed = 0
    for transcript in transcripts(folder):
        marks = marked(transcript)
        text = export(Bundle((Chapter(transcript, placed=marks),), datetime.now(UTC)))
        back = {note.identity.id: note.quotation for note in read_back(text).notes}
        passages += len(marks)
        changed += sum(back.get(one.annotation.id) != plain_paragraphs(one.quote(transcript.text)) for one in marks)
    return passages, changed


def fuzz(seconds: float, seed: int) -> tuple[int, int]:
    """Escape random markup for so long: how many readings, and how many gave other letters."""
    rng = random.Random(seed)  # noqa: S311  not a secret: the same seed gives the same texts
    readings = changed = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        said = plain_paragraphs("".join(rng.choices(PIECES, k=rng.randint(1, 25))))
        text = "\n>\n".join(f"> {escape_markdown(paragraph)}" for paragraph in said)
        for parser in PARSERS.values() if said else ():
            readings += 1
            changed += tuple(inline_text(token) for token in parser.parse(text) if token.type == "inline") != said
    return readings, changed


def main(folder: str = str(HERE.parent / "shared" / "data"), seconds: str = "10", seed: str = "1") -> int:
    """Print both counts; 1 where any letter changed."""
    passages, changed = real(Path(folder))
    print(f"{passages:,} passages of {folder}: {changed} came back changed")
    readings, wrong = fuzz(float(seconds), int(seed))
    print(f"{readings:,} readings of random markup (seed {seed}) by {' and '.join(PARSERS)}: {wrong} changed")
    return int(bool(changed or wrong))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
