"""Train `hansard_tui/extract/weights/commitments.json` on the labelled sentences: run it, then `make evaluate`."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # a script's own folder is on the path, and the project's is not

from benchmarks.gold_sentences import Labelled, labelled, own_labelled  # noqa: E402  # the path is set first
from benchmarks.logistic import Example, Settings, Trained, train  # noqa: E402  # the path is set first
from hansard_tui.extract.capacity import MINISTER  # noqa: E402  # the path is set first
from hansard_tui.extract.rules import load_rules  # noqa: E402  # the path is set first
from hansard_tui.extract.utterances import Candidate  # noqa: E402  # the path is set first
from hansard_tui.extract.verdicts import PROMISING  # noqa: E402  # the path is set first

WEIGHTS = ROOT / "hansard_tui" / "extract" / "weights" / "commitments.json"
CERTAIN = 0.27
POSSIBLE = 0.037
SETTINGS = Settings(penalty=45)
_BORDERLINE = 0.5
_BESIDE = 0.3
"""What a clause beside the promise counts: the label is the sentence's."""
_ORDER = {"not asserted": 2, "other": 2, "need": 2, "third obligation": 2}


def _inside(row: Labelled, candidate: Candidate) -> bool:
    place = candidate.words.starts[candidate.clause.predicate.first]
    return row.evidence is not None and row.evidence.start - 1 <= place < row.evidence.end


def examples_of(row: Labelled) -> list[Example]:
    """Make a labelled sentence's clauses into examples: one may bear a promise, those beside it count less."""
    if row.label == "DISPUTED" or (row.label == "OTHER_PLEDGE" and row.capacity and row.capacity.name == MINISTER):
        return []  # the labels call some ministers' promises other pledges: their list of ministers lacks them
    inside = [candidate for candidate in row.candidates if _inside(row, candidate)]
    best = min(inside, key=lambda c: 0 if c.verdict in PROMISING else _ORDER.get(c.verdict, 1), default=None)
    weight = _BORDERLINE if row.borderline else 1.0
    beside = _BESIDE if row.is_commitment else weight
    made = [Example(c.features, positive=False, weight=beside) for c in row.candidates if c not in inside]
    return made + ([Example(best.features, positive=True, weight=weight)] if best else [])


def fit(rows: Iterable[Labelled], settings: Settings = SETTINGS) -> Trained:
    """Train on the clauses of `rows`."""
    return train([example for row in rows for example in examples_of(row)], settings)


def write(model: Trained, path: Path = WEIGHTS) -> None:
    """Write the weights as JSON, sorted by name, those near nought left out."""
    kept = {name: round(weight, 4) for name, weight in sorted(model.weights.items()) if abs(weight) >= 0.01}
    told = {
        "about": "Weights of readable features of clauses; made by benchmarks/train_commitments.py",
        "bias": round(model.bias, 4),
        "certain": CERTAIN,
        "possible": POSSIBLE,
        "weights": kept,
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(told, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] = ()) -> int:
    """Train on every labelled sentence and write the weights; arguments are files to leave out."""
    try:
        rules = load_rules()
        rows = [row for row in (*labelled(rules), *own_labelled(rules)) if row.file not in arguments]
    except FileNotFoundError as error:
        print(f"No labelled sentences: {error}")
        return 0
    model = fit(rows)
    write(model)
    print(f"{len(rows)} sentences, {len(model.weights)} features → {WEIGHTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
