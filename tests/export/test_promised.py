"""All that was found, as CSV with its reasons."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

from hansard_tui.export.bundle import Bundle, Chapter, Options
from hansard_tui.export.promised import HEADER, write_findings
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.finding import Commitment, Detail, Findings, Tier, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution, Heading, Source, Transcript
from hansard_tui.store.anchors import describe

TEXT = "Ports\nWe will not close it in May.\n=We cannot say."
_WHO = Attribution(printed="The Minister", certainty=Certainty.STATED)
TRANSCRIPT = Transcript(
    TEXT,
    Source("a.txt", "a", "plain", "1" * 64),
    blocks=Layer([Heading(0, 6), Contribution(6, len(TEXT), attribution=_WHO)]),
)
PROMISE = Commitment(
    6, 27, strength="firm", polarity="negative", why="because", sentence=Span(6, 35),
    details=(Detail(6, 8, "actor", "We"), Detail(18, 26, "action", "close it"), Detail(27, 33, "deadline", "in May")),
)  # fmt: skip
REFUSAL = Commitment(35, 49, Undertaking.REFUSAL, sentence=Span(35, 50))
MAYBE = Commitment(36, 49, tier=Tier.POSSIBLE, sentence=Span(35, 50))


def table(*, options: Options | None = None, placed: Layer[Placed] | None = None) -> list[dict[str, str]]:
    findings = Findings(commitments=Layer([PROMISE, REFUSAL, MAYBE]))
    chapter = Chapter(TRANSCRIPT, findings, placed or Layer())
    bundle = Bundle((chapter,), datetime(2026, 11, 28, tzinfo=UTC), options=options or Options())
    return list(csv.DictReader(io.StringIO(write_findings(bundle))))


def test_each_certain_finding_is_a_row_with_who_what_when_and_why() -> None:
    promise, refusal = table()
    assert tuple(promise) == HEADER
    expected = {
        "class": "commitment", "strength": "firm", "speaker": "The Minister", "heading": "Ports", "who acts": "We",
        "what": "close it", "not": "not", "by when": "in May", "why": "because", "start": "6", "transcript": "a",
    }  # fmt: skip
    assert {name: promise[name] for name in expected} == expected
    assert refusal["words"] == "'=We cannot say"


def test_classes_and_speakers_can_be_chosen() -> None:
    assert [row["class"] for row in table(options=Options(kinds=("refusal",)))] == ["refusal"]
    assert table(options=Options(attributions=("Quill",))) == []
    assert len(table(options=Options(attributions=("minister",)))) == 2


def test_what_the_reader_rejected_is_left_out() -> None:
    mark = Annotation("urn:1", Motivation.ASSESSING, describe(TRANSCRIPT, 6, 27), verdict="rejected")
    assert [row["class"] for row in table(placed=Layer([Placed(6, 27, mark)]))] == ["refusal"]
    accepted = replace(mark, verdict="accepted")
    assert len(table(placed=Layer([Placed(6, 27, accepted)]))) == 2
