"""Sentences written by us in the manner of Hansard, each with its label: to train on, and to look for faults with.

A line of `benchmarks/written/*.tsv` has eight fields: label, "b" where it is borderline, House, role of the speaker,
other labels of the same sentence, the sentence before it or the question that it answers, the sentence, and the words
that promise or oblige. They stand in batches, look-alikes near each other: they are judged by whole stretches.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.gold_sentences import COMMITMENT, Labelled
from hansard_tui.extract.capacity import BACK_BENCH, MINISTER, OPPOSITION, Capacity
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.utterances import Candidate, Surroundings, candidates_of, context_of, words_of
from hansard_tui.model.finding import Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution, Sitting, Transcript

WRITTEN = Path(__file__).with_name("written")
STRETCH = 100
"""Lines: how many follow each other and are kept together."""
COUNTS = 0.4
"""How much a written sentence counts in training."""
_FIELDS = 8
_CAPACITIES = {
    "minister": Capacity(MINISTER, "written as a minister’s", 8.0),
    "backbench": Capacity(BACK_BENCH, "written as a back-bencher’s", -1.0),
    "opposition": Capacity(OPPOSITION, "written as the Opposition’s", -2.0),
}


def written(rules: Rules, folder: Path = WRITTEN) -> Iterator[Labelled]:
    """Give every written sentence, with its candidate clauses where a minister speaks; `file` names its stretch.

    Raises:
        ValueError: a line has not eight fields, or its span is not in its sentence.
    """
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            fields = line.split("\t")
            if len(fields) != _FIELDS or fields[7] not in fields[6]:
                message = f"{path.name}:{number + 1} has not eight fields, or its last is not in its sentence."
                raise ValueError(message)
            yield labelled_line(fields, f"{path.stem} {number // STRETCH}", rules)


def cases(rules: Rules) -> Iterator[Labelled]:
    """Give the rules' own examples and counter-examples of a commitment, and those of the other classes, as written."""
    for case in rules.cases:
        denied = case.expect.startswith("not ")
        wanted = case.expect.removeprefix("not ")
        if wanted != COMMITMENT.lower() and denied:
            continue  # what is no duty may be a promise
        label = COMMITMENT if wanted == COMMITMENT.lower() and not denied else "NONE"
        quote = case.text if label == COMMITMENT else ""
        yield labelled_line([label, "", "", "minister", "", "", case.text, quote], case.file, rules)


def transcript_of(house: str, context: str, sentence: str) -> tuple[Transcript, Sentence, Surroundings]:
    """Make a transcript of one sentence of a minister's; a `context` that ends with "?" was asked by somebody else."""
    asked = context.endswith("?")
    text = f"{context}{chr(10) if asked else ' '}{sentence}" if context else sentence
    start = len(text) - len(sentence)
    question = Contribution(0, len(context)) if asked else None
    block = Contribution(start if asked else 0, len(text))
    blocks = [question, block] if question else [block]
    transcript = Transcript(text, sitting=Sitting(house=house), blocks=Layer(blocks))
    return transcript, Sentence(start, len(text)), Surroundings(block, _CAPACITIES["minister"], asked, question)


def _unvoiced(candidate: Candidate) -> Candidate:
    """Leave out what tells of the speaker: all are ministers here by our own word, which is nothing to learn from."""
    kept = (name for name in candidate.features if not name.startswith(("capacity ", "voice ")))
    return replace(candidate, features=tuple(name for name in kept if not name.endswith(", minister")))


def labelled_line(fields: list[str], place: str, rules: Rules, counts: float = COUNTS) -> Labelled:
    """Give one sentence of a line of fields, where it stands in a transcript of its own."""
    label, borderline, house, role, also, context, said, quote = fields
    transcript, sentence, around = transcript_of(house, context, said)
    candidates: tuple[Candidate, ...] = ()
    if role == "minister":
        surroundings = context_of(transcript.text, sentence, around, house)
        candidates = tuple(map(_unvoiced, candidates_of(words_of(transcript, sentence), surroundings, rules)))
    start = transcript.text.find(quote, sentence.start)
    evidence = Span(start, start + len(quote)) if quote and label == COMMITMENT else None
    return Labelled(
        label,
        place,
        borderline == "b",
        Span(sentence.start, sentence.end),
        evidence,
        tuple(also.split()),
        house=house,
        capacity=_CAPACITIES[role],
        candidates=candidates,
        counts=counts,
        text=transcript.text,
    )
