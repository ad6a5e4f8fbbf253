"""What a line that is typed in may go on with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

_TOLD = 12  # no line has room for more


@dataclass(slots=True)
class Completions:
    """Words to choose from, by their beginning; where none begins so, by any part."""

    words: Sequence[str] = ()
    by_word: bool = False
    """Whether the last word alone is completed, not all that is typed."""
    _stem: str = ""
    _offered: str | None = None
    _turn: int = field(default=-1)

    def fitting(self, typed: str) -> list[str]:
        """Give the words that fit what is typed."""
        wanted = _folded(self._split(typed)[1])
        if not wanted:
            return []
        begun = [word for word in self.words if _folded(word).startswith(wanted)]
        return begun or [word for word in self.words if wanted in _folded(word)]

    def told(self, typed: str) -> str:
        """Say what Tab would do."""
        if typed == self._offered:
            typed = self._stem
        fitting = [word for word in self.fitting(typed) if _folded(word) != _folded(self._split(typed)[1])]
        more = " …" if len(fitting) > _TOLD else ""
        return f"Tab: {' · '.join(fitting[:_TOLD])}{more}" if fitting else ""

    def following(self, typed: str) -> str:
        """Give what Tab makes of it: first all that the words have in common, then each of them in turn."""
        if typed != self._offered:
            self._stem, self._turn = typed, -1
        fitting = self.fitting(self._stem)
        if not fitting:
            return typed
        before, begun = self._split(self._stem)
        common = _common(fitting)
        if self._turn < 0 and _folded(common).startswith(_folded(begun)) and len(common) > len(begun):
            self._offered = None
            return before + common
        self._turn = (self._turn + 1) % len(fitting)
        self._offered = before + fitting[self._turn]
        return self._offered

    def _split(self, typed: str) -> tuple[str, str]:
        at = typed.rfind(" ") + 1 if self.by_word else 0
        return typed[:at], typed[at:]


def _folded(word: str) -> str:
    return word.replace("_", " ").casefold()


def _common(words: Sequence[str]) -> str:
    """Give the letters that all words begin with."""
    # The first and the last in order differ the most.
    first, last = min(words), max(words)
    same = next((i for i, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), None)
    return first[: min(len(first), len(last)) if same is None else same]
