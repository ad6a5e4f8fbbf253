"""Commitments and other classes measured: on sittings not trained on, and on the two excerpts."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.baselines import TfIdf, any_will, own_will
from benchmarks.elsewhere import elsewhere
from benchmarks.gold_sentences import BLIND_LABELS, SENTENCES, SHARED, Labelled, labelled, own_labelled, transcript_of
from benchmarks.scores import HEADER, Counts, count, iou, line
from benchmarks.train_commitments import CERTAIN, POSSIBLE, fit
from benchmarks.written_sentences import written
from hansard_tui.extract.commitments import find_commitments
from hansard_tui.extract.rules import Rules, load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.extract.utterances import Candidate
from hansard_tui.extract.weighing import load_weighing, ranked
from hansard_tui.model.finding import Commitment, Tier, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Transcript

BLIND = ("daylord2009-10-27a.xml",)
"""Sittings whose labels nobody looked at while most rules were written; a few rules were written after."""
OTHERS_BLIND = ("daylord2009-10-27a.xml", "debates2016-05-10a.xml")
"""Sittings that nobody looked at while most rules for the other classes were written; some finds were seen since."""
_EVEN = 0.5
_LONG = (15, 30, 50)
"""Words: the bounds of the classes of length."""
_OVERLAP = 0.5
_GOVERNMENT = {"minister", "assumed minister"}
_JUST_POSSIBLE = CERTAIN - 0.001


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled sentence with what was found in it by weights trained on other sittings."""

    row: Labelled
    text: str
    score: float
    span: tuple[int, int]

    @property
    def certain(self) -> bool:
        """Whether it is shown as a certain commitment."""
        return self.score >= CERTAIN

    @property
    def possible(self) -> bool:
        """Whether it is shown at all."""
        return self.score >= POSSIBLE


def judge(rows: Sequence[Labelled], others: Sequence[Labelled] = ()) -> Iterator[Judged]:
    """Score each row by weights trained on every sitting but its own, of `rows` and of `others`."""
    for file in sorted({row.file for row in rows}):
        weighing = fit(row for row in (*rows, *others) if row.file != file)
        text = transcript_of(file).text
        for row in rows:
            if row.file == file:
                yield _judged(row, text, weighing.score)


def _judge_in_folds(rows: Sequence[Labelled], others: Sequence[Labelled], folds: int = 4) -> Iterator[Judged]:
    """Score many small files by a few models, each trained on every file outside its fold."""
    files = sorted({row.file for row in rows})
    for fold in range(folds):
        held = set(files[fold::folds])
        weighing = fit(row for row in (*rows, *others) if row.file not in held)
        for row in rows:
            if row.file in held:
                yield _judged(row, row.text or transcript_of(row.file).text, weighing.score)


def _judge_by(score: Callable[[Candidate], float], rows: Sequence[Labelled]) -> list[Judged]:
    return [_judged(row, row.text, score) for row in rows]


def _judged(row: Labelled, text: str, score: Callable[[Candidate], float]) -> Judged:
    said = row.span.quote(text)
    scored = ranked([(score(candidate), candidate) for candidate in row.candidates], CERTAIN)
    if not scored or row.capacity is None or not row.capacity.may_speak_for_government:
        return Judged(row, said, 0.0, (0, 0))
    likeliest, candidate = scored[0]
    if row.capacity.name not in _GOVERNMENT:
        likeliest = min(likeliest, _JUST_POSSIBLE)
    span = candidate.words.between(candidate.clause.start, candidate.clause.end)
    return Judged(row, said, likeliest, (span.start, span.end))


def _counts(judged: Sequence[Judged], keep: Callable[[Judged], bool] = lambda _: True) -> Counts:
    return count((one.row.is_commitment, one.certain) for one in judged if keep(one))


def _length(one: Judged) -> str:
    words = len(one.text.split())
    return next((f"up to {bound} words" for bound in _LONG if words <= bound), f"over {_LONG[-1]} words")


def _table(judged: Sequence[Judged]) -> Iterator[str]:
    yield HEADER
    yield line("all", _counts(judged))
    yield line("clear labels alone", _counts(judged, lambda one: not one.row.borderline))
    groups: list[Callable[[Judged], str]] = [
        lambda one: f"House: {one.row.house}",
        lambda one: f"speaker: {one.row.capacity.name if one.row.capacity else 'chair'}",
        _length,
        lambda one: f"sitting: {one.row.file.removesuffix('.xml')}",
    ]
    for group in groups:
        for name in sorted({group(one) for one in judged}):
            yield line(name, _counts(judged, lambda one, name=name, group=group: group(one) == name))  # type: ignore[misc]  # mypy takes no defaults in a lambda


def _baselines(rows: Sequence[Judged]) -> Iterator[str]:
    yield line("any will/shall", count((one.row.is_commitment, any_will(one.text)) for one in rows))
    yield line("I/we/Government + will/shall", count((one.row.is_commitment, own_will(one.text)) for one in rows))
    pairs: list[tuple[bool, bool]] = []
    for file in sorted({one.row.file for one in rows}):
        others = [one for one in rows if one.row.file != file]
        model = TfIdf([one.text for one in others], [one.row.is_commitment for one in others])
        held = [one for one in rows if one.row.file == file]
        scores = model.scores([one.text for one in held])
        pairs += [(one.row.is_commitment, score >= _EVEN) for one, score in zip(held, scores, strict=True)]
    yield line("TF-IDF and logistic regression", count(pairs))


def _never_read(rules: Rules) -> Iterator[str]:
    """Judge what the shipped weights find in sittings that nobody read, on labels that nobody tuned on."""
    rows = list(own_labelled(rules, BLIND_LABELS))
    score = load_weighing().score
    judged = [_judged(row, transcript_of(row.file).text, score) for row in rows]
    yield line("all", _counts(judged))
    yield line("clear labels alone", _counts(judged, lambda one: not one.row.borderline))
    for file in sorted({row.file for row in rows}):
        yield line(f"sitting: {file.removesuffix('.xml')}", _counts([one for one in judged if one.row.file == file]))
    yield from _beyond(judged)


def _beyond(judged: Sequence[Judged]) -> Iterator[str]:
    there = [one for one in judged if one.row.is_commitment]
    shown = [one for one in judged if one.possible]
    both = sum(one.possible for one in there)
    share = f"{len(shown) / len(judged):.0%} of sentences flagged"
    yield f"certain and possible together: recall {both / len(there):.2f}, {share}"
    hits = [one for one in there if one.certain and one.row.evidence]
    good = sum(
        iou(one.span, (one.row.evidence.start, one.row.evidence.end)) >= _OVERLAP for one in hits if one.row.evidence
    )
    yield f"spans of what was found rightly: {good / max(len(hits), 1):.2f} overlap the label's by half or more"


def _of_pages(pages: Sequence[Labelled], others: Sequence[Labelled]) -> Iterator[str]:
    """Judge the sentences of public pages by weights trained without them, then in folds of other pages."""
    if not pages:
        yield "Sentences of public pages: their words are not here, so they are neither judged nor learnt from."
        return
    yield "Sentences of public pages, by ministers, but for those whose labels waver between a commitment and another"
    yield HEADER
    sure = [row for row in pages if not row.is_open]
    without = _judge_by(fit(others).score, sure)
    within = [one for one in _judge_in_folds(pages, others) if not one.row.is_open]
    for name, judged in (("trained without pages", without), ("in four folds", within)):
        yield line(name, _counts(judged))
        for house in ("Commons", "Lords"):
            yield line(f"{name}, {house}", _counts(judged, lambda one, house=house: one.row.house == house))  # type: ignore[misc]  # mypy takes no defaults in a lambda
    yield from _beyond(within)
    yield ""


def _others(rows: Sequence[Labelled], rules: Rules) -> Iterator[str]:
    """Judge the other classes by what the program finds in whole sittings; nothing of them is trained."""
    pairs: dict[str, list[tuple[bool, bool]]] = {}
    found: dict[str, Layer[Commitment]] = {}
    for row in rows:
        if row.file not in found:
            transcript = transcript_of(row.file)
            found[row.file] = find_commitments(transcript, find_sentences(transcript, rules), rules)
        here = {c.undertaking.value for c in found[row.file].overlapping(row.span.start, row.span.end)}
        labels = {row.label.lower(), *(label.lower() for label in row.also)}
        for undertaking in Undertaking:
            if undertaking is not Undertaking.COMMITMENT:
                pairs.setdefault(undertaking.value, []).append((undertaking.value in labels, undertaking.value in here))
    for name, counted in pairs.items():
        yield line(name, count(counted))


def seed(path: Path) -> Transcript:
    """Give an excerpt as its reader does: one contribution, a line break before a small letter a joined column."""
    text = path.read_text(encoding="utf-8").rstrip("\n")
    joined = "".join(" " if c == "\n" and text[i + 1 : i + 2].islower() else c for i, c in enumerate(text))
    return Transcript(joined, blocks=Layer([Contribution(0, len(joined))]))


def _seeds(rules: Rules) -> Iterator[str]:
    told = json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))
    totals: dict[str, list[tuple[bool, bool]]] = {}
    remarks: list[str] = []
    for document in told["documents"]:
        transcript = seed(SHARED / document["path"])
        found = find_commitments(transcript, find_sentences(transcript, rules), rules)
        gold = [one for one in told["annotations"] if one["sid"].startswith(document["id"][:3])]
        for undertaking in Undertaking:
            pairs, said = _matched(transcript.text, gold, found, undertaking)
            totals.setdefault(undertaking.value, []).extend(pairs)
            remarks += said
    yield HEADER
    for name, counted in totals.items():
        if counted:
            yield line(name, count(counted))
    yield from remarks


def _matched(
    text: str, gold: Sequence[dict[str, Any]], found: Layer[Commitment], undertaking: Undertaking
) -> tuple[list[tuple[bool, bool]], list[str]]:
    """Match what was found, as certain, to the annotations of one class, each once."""
    pairs: list[tuple[bool, bool]] = []
    remarks: list[str] = []
    left = [c for c in found if c.undertaking is undertaking and c.tier is Tier.CERTAIN]
    for one in (one for one in gold if one["cls"].lower() == undertaking.value):
        rival = max(left, key=lambda c: iou((c.start, c.end), (one["start"], one["end"])), default=None)
        hit = rival is not None and iou((rival.start, rival.end), (one["start"], one["end"])) >= _OVERLAP
        if hit and rival is not None:
            left.remove(rival)
        else:
            remarks.append(f"  missed {undertaking.value} at {one['start']}: {one['quote'][:70]!r}")
        pairs.append((True, hit))
    pairs += [(False, True) for _ in left]
    remarks += [f"  wrong  {undertaking.value} at {c.start}: {c.quote(text)[:70]!r}" for c in left]
    return pairs, remarks


def report() -> str:
    """Give the whole report; where ../shared/gold is absent, one sentence that says so."""
    if not SENTENCES.exists():
        return f"No labelled sentences at {SENTENCES}: commitments are not evaluated."
    rules = load_rules()
    rows, own, made = list(labelled(rules)), list(own_labelled(rules)), list(written(rules))
    pages = list(elsewhere(rules))
    files = sorted({row.file for row in rows})
    judged = list(judge(rows, [*own, *made, *pages]))
    blind = [one for one in judged if one.row.file in BLIND]
    parts = [
        f"COMMITMENTS: {len(rows)} labelled sentences of {len(files)} sittings, each by weights trained on the others",
        f"and on {len(own)} sentences that we labelled ourselves, none of them of the sitting judged,",
        f"on {len(made)} that we wrote and on {len(pages)} of public pages",
        "(the rules were written with the errors in view: fresh text will score lower)",
        *_table(judged),
        *_beyond(judged),
        "",
        "Baselines, the same sentences and folds",
        HEADER,
        *_baselines(judged),
        "",
        "Our own labels, by weights trained on other sittings (most are of sentences once flagged: the harder ones)",
        HEADER,
        line("all", _counts(list(_judge_in_folds(own, [*rows, *made, *pages])))),
        "",
        *_of_pages(pages, [*rows, *own, *made]),
        "Sentences that we wrote, by weights trained on real ones alone, then on other stretches of these too",
        HEADER,
        line("trained on real ones", _counts(_judge_by(fit([*rows, *own]).score, made))),
        line("in four folds", _counts(list(_judge_in_folds(made, [*rows, *own, *pages])))),
        "",
        "Blind: sittings that nobody read, by the shipped weights, which are not trained on them",
        HEADER,
        *_never_read(rules),
        "",
        f"Nearly blind: {', '.join(BLIND)}, whose labels were unread while most of the rules were written",
        HEADER,
        line("all", _counts(blind)),
        line("clear labels alone", _counts(blind, lambda one: not one.row.borderline)),
        *_beyond(blind),
        "",
        "Other classes, by rules alone, any finding of the class in the sentence",
        HEADER,
        *_others(rows, rules),
        f"of these, unread while most of their rules were written: {', '.join(OTHERS_BLIND)}",
        *_others([row for row in rows if row.file in OTHERS_BLIND], rules),
        "",
        "The same on our own labels, one class a sentence, and on the sittings that nobody read",
        HEADER,
        *_others([*own, *own_labelled(rules, BLIND_LABELS)], rules),
        "",
        "The two excerpts, spans overlapping by half or more",
        *_seeds(rules),
    ]
    return "\n".join(parts)
