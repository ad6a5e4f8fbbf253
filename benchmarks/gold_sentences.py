"""The labelled sentences, those of ../shared/gold and our own, each found again in the transcript it was taken from."""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from hansard_tui.extract.capacity import Capacity
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.extract.utterances import (
    Candidate,
    Surroundings,
    candidates_of,
    context_of,
    find_surroundings,
    spoken_sentences,
    words_of,
)
from hansard_tui.model.finding import Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.readers.formats import read

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
SENTENCES = SHARED / "gold" / "sentences.jsonl"
OWN = Path(__file__).with_name("labels.tsv")
"""Labels of our own for other sentences of ../shared/data: where each stands and what it is, never its words."""
BLIND_LABELS = Path(__file__).with_name("labels_blind.tsv")
"""The same for sittings of Edinburgh and Belfast: never trained on, and to be read by nobody who writes rules."""
COMMITMENT = "COMMITMENT"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled sentence where it stands in its transcript."""

    label: str
    file: str
    borderline: bool
    span: Span
    """The sentence's."""
    evidence: Span | None
    """The words that make it a commitment, where it is one."""
    also: tuple[str, ...] = ()
    """Other labels of the same sentence."""
    strength: str = ""
    house: str = ""
    capacity: Capacity | None = None
    """As the program sees it; none in what the chair says."""
    candidates: tuple[Candidate, ...] = ()
    told: dict[str, Any] = field(default_factory=dict, compare=False)
    """The row as it was written."""
    counts: float = 1.0
    """How much it counts in training: what we wrote ourselves counts less than what was said."""
    text: str = ""
    """Its transcript's, where it is of no file: one that we wrote, or of a page elsewhere."""

    @property
    def is_commitment(self) -> bool:
        """Whether the label is the core class."""
        return self.label == COMMITMENT

    @property
    def is_open(self) -> bool:
        """Whether its annotators, or one in doubt, held two labels possible, of which one is a commitment."""
        return self.label == "DISPUTED" or (not self.is_commitment and COMMITMENT in self.also)


def rows() -> list[dict[str, Any]]:
    """Give the rows of the file as they stand.

    Raises:
        FileNotFoundError: ../shared/gold is not here.
    """
    return [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line.strip()]


@lru_cache(maxsize=16)
def transcript_of(file: str) -> Transcript:
    """Read the sitting day called `file`.

    Raises:
        FileNotFoundError: no such file stands under ../shared/data.
    """
    path = next((SHARED / "data").rglob(file), None)
    if path is None:
        raise FileNotFoundError(file)
    return read(path.read_bytes(), str(path)).transcript


def labelled(rules: Rules) -> Iterator[Labelled]:
    """Give every labelled sentence that is found again, in the order of the files, with its candidate clauses."""
    lexicon(rules)
    told = rows()
    for file in sorted({row["file"] for row in told}):
        yield from _of_file([row for row in told if row["file"] == file], transcript_of(file), rules)


def _of_file(told: list[dict[str, Any]], transcript: Transcript, rules: Rules) -> Iterator[Labelled]:
    blocks = {block.id: block for block in transcript.blocks}
    around = find_surroundings(transcript, rules)
    places = {surroundings.block.start: surroundings for surroundings in around}
    for row in told:
        block = blocks.get(row["source"])
        start = transcript.text.find(row["sentence"], block.start, block.end) if block else -1
        if block is None or start < 0:
            continue
        sentence = Sentence(start, start + len(row["sentence"]))
        surroundings = places.get(block.start)
        candidates: tuple[Candidate, ...] = ()
        if surroundings is not None and any(True for _ in spoken_sentences(Layer([sentence]), [surroundings])):
            candidates = _candidates(transcript, sentence, surroundings, rules)
        yield Labelled(
            row["label"],
            row["file"],
            row["borderline"],
            Span(sentence.start, sentence.end),
            _evidence(row, transcript.text, sentence),
            tuple(row.get("also") or ()),
            row.get("strength", ""),
            transcript.sitting.house,
            surroundings.capacity if surroundings else None,
            candidates,
            row,
        )


def _candidates(
    transcript: Transcript, sentence: Sentence, surroundings: Surroundings, rules: Rules
) -> tuple[Candidate, ...]:
    context = context_of(transcript.text, sentence, surroundings, transcript.sitting.house)
    return tuple(candidates_of(words_of(transcript, sentence), context, rules))


@dataclass(frozen=True, slots=True)
class _Own:
    """One line of our own labels; places are code points of the transcript's text."""

    file: str
    start: int
    end: int
    check: int
    """Of the sentence's words, so that a transcript which is read otherwise is told apart."""
    label: str
    borderline: bool
    evidence: Span | None
    also: tuple[str, ...]
    """Other classes of other clauses."""


def _own(labels: Path) -> Iterator[_Own]:
    for line in labels.read_text(encoding="utf-8").splitlines():
        file, start, end, check, label, borderline, first, last, also = line.split("\t")
        evidence = Span(int(first), int(last)) if first else None
        others = tuple(also.split()) if also else ()
        yield _Own(file, int(start), int(end), int(check), label, borderline == "b", evidence, others)


def own_labelled(rules: Rules, labels: Path = OWN) -> Iterator[Labelled]:
    """Give every sentence that we labelled ourselves and that still stands where it stood; none where data are absent.

    One annotator labelled each, from ../shared/gold/GUIDE.md, reading sentences that the program had flagged and others
    drawn by chance; so they are to train on and to learn from, and no fair sample to judge by.
    """
    for file, group in groupby(_own(labels), key=lambda own: own.file):
        path = SHARED / "data" / file
        if path.exists():
            yield from _own_of_file(list(group), read(path.read_bytes(), str(path)).transcript, rules)


def _own_of_file(told: list[_Own], transcript: Transcript, rules: Rules) -> Iterator[Labelled]:
    text = transcript.text
    sound = {own.start: own for own in told if zlib.crc32(text[own.start : own.end].encode()) == own.check}
    sentences = Layer(Sentence(own.start, own.end) for own in sound.values())
    for sentence, surroundings in spoken_sentences(sentences, find_surroundings(transcript, rules)):
        own = sound[sentence.start]
        yield Labelled(
            own.label,
            Path(own.file).name,
            own.borderline,
            Span(sentence.start, sentence.end),
            own.evidence,
            own.also,
            house=transcript.sitting.house,
            capacity=surroundings.capacity,
            candidates=_candidates(transcript, sentence, surroundings, rules),
        )


def _evidence(row: dict[str, Any], text: str, sentence: Sentence) -> Span | None:
    quote = row.get("span") if row["label"] == COMMITMENT else None
    if not quote:
        return None
    start = text.find(quote, sentence.start, sentence.end)
    return Span(start, start + len(quote)) if start >= 0 else None


def found_again(rules: Rules) -> tuple[int, int]:
    """Give how many of the rows are found again, and how many there are; a check of the readers and the splitter."""
    told = rows()
    whole = 0
    for file in sorted({row["file"] for row in told}):
        transcript = transcript_of(file)
        known = {(s.start, s.end) for s in find_sentences(transcript, rules)}
        blocks = {block.id: block for block in transcript.blocks}
        for row in told:
            block = blocks.get(row["source"])
            if row["file"] == file and block is not None:
                start = transcript.text.find(row["sentence"], block.start, block.end)
                whole += (start, start + len(row["sentence"])) in known
    return whole, len(told)
