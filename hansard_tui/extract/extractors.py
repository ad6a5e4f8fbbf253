"""The table of finders, and all of them run over one transcript."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hansard_tui.extract.commitments import find_commitments
from hansard_tui.extract.language import is_english
from hansard_tui.extract.people import find_people
from hansard_tui.extract.references import find_references
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.extract.topics import find_topics
from hansard_tui.model.finding import Findings, Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.model.uncollected import uncollected

_NOT_ENGLISH = "not English: nothing is looked for"


@dataclass(frozen=True, slots=True)
class Extractor:
    """One kind of finding: its name is the field of `Findings` that it fills."""

    name: str
    find: Callable[[Transcript, Layer[Sentence], Rules], Sequence[Span | object]]


EXTRACTORS: tuple[Extractor, ...] = (
    Extractor("topics", find_topics),
    Extractor("commitments", find_commitments),
    Extractor("references", find_references),
    Extractor("people", find_people),
)


def find_all(transcript: Transcript, rules: Rules) -> Findings:
    """Find everything in `transcript`; the same transcript and rules give the same findings.

    What the reader of the findings must know stands in `notes`.
    """
    with uncollected():
        return _all(transcript, rules)


def _all(transcript: Transcript, rules: Rules) -> Findings:
    sentences = find_sentences(transcript, rules)
    notes = () if is_english(transcript) else (_NOT_ENGLISH,)
    return Findings(
        sentences=sentences,
        commitments=find_commitments(transcript, sentences, rules),
        topics=find_topics(transcript, sentences, rules),
        references=find_references(transcript, sentences, rules),
        people=find_people(transcript, sentences, rules),
        notes=notes,
    )
