"""`make evaluate`: what is found, against the hand-made answers in ../shared/gold."""

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(
    0, str(Path(__file__).resolve().parents[1])
)  # a script's own folder is on the path, and the project's is not

_PARTS = ("evaluate_commitments", "evaluate_references")


def main() -> int:
    """Print the report of each part that is there; 0 always, for figures are no fault."""
    for part in _PARTS:
        if find_spec(f"benchmarks.{part}") is not None:
            print(import_module(f"benchmarks.{part}").report())
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
