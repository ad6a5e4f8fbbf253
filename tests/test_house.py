"""The rooms stay small, say what they are, and are tested."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = sorted(path for path in (ROOT / "hansard_tui").rglob("*.py"))
# Rooms that hold nothing to test by themselves: plain nouns, messages, and verbs tested through the screens they make.
TESTED_ELSEWHERE = {
    "anchor.py",
    "annotation.py",
    "member.py",
    "messages.py",
    "base.py",
    "app.py",
    "__main__.py",
    "drawn.py",
}


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_room_is_small_and_opens_with_a_sentence(room: Path) -> None:
    text = room.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a room says what it is"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


def test_every_room_has_a_test_of_its_own() -> None:
    tests = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    missing = [
        str(room.relative_to(ROOT))
        for room in ROOMS
        if room.name != "__init__.py" and room.name not in TESTED_ELSEWHERE and f"test_{room.name}" not in tests
    ]
    assert missing == []
