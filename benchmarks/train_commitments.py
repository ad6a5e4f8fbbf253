"""Train the weights of commitments on the labelled sentences: run it by `make train`, then `make evaluate`."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # a script's own folder is on the path, and the project's is not

from benchmarks.elsewhere import LABELS, elsewhere, wordless  # noqa: E402  # the path is set first
from benchmarks.gold_sentences import Labelled, labelled, own_labelled  # noqa: E402  # the path is set first
from benchmarks.logistic import Example, Settings, train  # noqa: E402  # the path is set first
from benchmarks.written_sentences import cases, written  # noqa: E402  # the path is set first
from hansard_tui.extract.capacity import MINISTER  # noqa: E402  # the path is set first
from hansard_tui.extract.linear import LinearModel  # noqa: E402  # the path is set first
from hansard_tui.extract.rules import load_rules  # noqa: E402  # the path is set first
from hansard_tui.extract.utterances import Candidate  # noqa: E402  # the path is set first
from hansard_tui.extract.verdicts import PROMISING  # noqa: E402  # the path is set first
from hansard_tui.extract.weighing import MODEL, SCREEN, Weighing, shown  # noqa: E402  # the path is set first

WEIGHTS = ROOT / "hansard_tui" / "extract" / "weights"
CERTAIN = 0.39
POSSIBLE = 0.02
SETTINGS = Settings(certain=CERTAIN, possible=POSSIBLE)
SCREENING = Settings(nearest=0.05, possible=0.014)
_BORDERLINE = 0.5
_BESIDE = 0.3
"""What a clause beside the promise counts: the label is the sentence's."""
_WITHOUT = "--without-pages"
_ORDER = {"not asserted": 2, "other": 2, "need": 2, "third obligation": 2}


def _inside(row: Labelled, candidate: Candidate) -> bool:
    place = candidate.words.starts[candidate.clause.predicate.first]
    return row.evidence is not None and row.evidence.start - 1 <= place < row.evidence.end


def weighed_clauses(row: Labelled) -> list[tuple[Candidate, bool, float]]:
    """Give the clauses of a sentence to learn from, whether each is a promise, and what it counts.

    One clause bears the promise; those beside it count less, for the label is the sentence's.
    """
    if row.is_open or (row.label == "OTHER_PLEDGE" and row.capacity and row.capacity.name == MINISTER):
        return []  # the labels call some ministers' promises other pledges: their list of ministers lacks them
    inside = [candidate for candidate in row.candidates if _inside(row, candidate)]
    best = min(inside, key=lambda c: 0 if c.verdict in PROMISING else _ORDER.get(c.verdict, 1), default=None)
    weight = (_BORDERLINE if row.borderline else 1.0) * row.counts
    beside = _BESIDE * weight if row.is_commitment else weight
    found = [(candidate, False, beside) for candidate in row.candidates if candidate not in inside]
    return found + ([(best, True, weight)] if best else [])


def fit(rows: Iterable[Labelled]) -> Weighing:
    """Train both looks on the clauses of `rows`."""
    clauses = [found for row in rows for found in weighed_clauses(row)]
    screen = train([Example(c.features, positive=p, weight=w) for c, p, w in clauses], SCREENING)
    return Weighing(screen, train([Example(tuple(shown(c)), positive=p, weight=w) for c, p, w in clauses], SETTINGS))


def write(model: LinearModel, name: str) -> None:
    """Write weights as JSON, sorted by name."""
    told = {
        "about": "Weights of readable features of clauses; made by benchmarks/train_commitments.py",
        "bias": model.bias,
        "certain": model.certain,
        "possible": model.possible,
        "weights": dict(sorted(model.weights.items())),
    }
    text = json.dumps(told, indent=0, ensure_ascii=False)
    (WEIGHTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main(arguments: Sequence[str] = ()) -> int:
    """Train on every labelled sentence and write the weights; arguments are files to leave out.

    Where the words of labelled pages are not here, weights made without them would know less than those that are
    shipped: nothing is written then, but with `--without-pages`.
    """
    lacking = wordless()
    if lacking and _WITHOUT not in arguments:
        print(f"The words of {lacking} labelled sentences of public pages are not in ../fresh (see {LABELS.name}).")
        print(f"Weights trained without them would know less. To train all the same: {_WITHOUT}")
        return 1
    try:
        rules = load_rules()
        found = [*labelled(rules), *own_labelled(rules), *written(rules), *cases(rules), *elsewhere(rules)]
    except FileNotFoundError as error:
        print(f"No labelled sentences: {error}")
        return 0
    rows = [row for row in found if row.file not in arguments]
    weighing = fit(rows)
    write(weighing.screen, SCREEN)
    write(weighing.model, MODEL)
    counted = f"{len(weighing.screen.weights)} and {len(weighing.model.weights)} weights"
    print(f"{len(rows)} sentences, {counted} → {WEIGHTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
