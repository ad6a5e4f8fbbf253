"""One line of the log: an operation as JSON, and what is told of lines that hold none."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

_NAMED = 5
"""Line numbers that a sentence names at most."""
_LOOKED_BACK = 3


def encode(operation: Json) -> bytes:
    """Give an operation as one line of UTF-8, without the line feed."""
    try:
        return json.dumps(operation, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8, but JSON has a way to write it.
        return json.dumps(operation, separators=(",", ":")).encode()


def decode(line: bytes) -> Json | None:
    """Read one line; none where it is not a JSON object with an operation and an id in words."""
    try:
        loaded = json.loads(line.decode().lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    words = all(isinstance(loaded.get(name), str) for name in ("op", "id", "ts"))
    return loaded if words and isinstance(loaded.get("by", ""), str) else None


class Line(Mapping[str, Any]):
    """A good line of the log that keeps its bytes; what it says is read again where that was let go."""

    __slots__ = ("_read", "raw")

    def __init__(self, raw: bytes, read: Json | None = None) -> None:
        self.raw, self._read = raw, read

    def whole(self) -> Json:
        """Give all that it says."""
        return self._read if self._read is not None else decode(self.raw) or {}

    def forget(self) -> None:
        """Let go of what it says: of thousands of lines few are ever asked again."""
        self._read = None

    def part(self, name: str) -> "Part":
        """Give one of its objects, read when it is asked for."""
        return Part(self, name)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
        return self.whole()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self.whole())


class Part(Mapping[str, Any]):
    """An object that a line holds."""

    __slots__ = ("_line", "_name")

    def __init__(self, line: Line, name: str) -> None:
        self._line, self._name = line, name

    def whole(self) -> Json:
        """Give all of it."""
        part: Json = self._line.whole()[self._name]
        return part

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as above
        return self.whole()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self.whole())


def plain(held: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what a line or a part of one holds as it is in memory, which is asked much faster."""
    return held.whole() if isinstance(held, (Line, Part)) else held


class BadLines:
    """The lines that could not be read, which are kept in the file as they are."""

    def __init__(self) -> None:
        self._bad: list[tuple[int, bytes]] = []

    @property
    def numbers(self) -> tuple[int, ...]:
        """Their line numbers, from 1."""
        return tuple(number for number, _ in self._bad)

    def add(self, number: int, line: bytes) -> None:
        """Remember one."""
        self._bad.append((number, line))

    def forgive(self, line: bytes) -> None:
        """Forget a line that broke off where a full disk cut it, now that the whole of it was written again."""
        recent = self._bad[-_LOOKED_BACK:]
        healed = [entry for entry in recent if line.startswith(entry[1].rstrip(b"\r"))]
        for entry in healed:
            self._bad.remove(entry)

    def sentence(self, file: str) -> str:
        """Say how many there are and where; empty where there are none."""
        if not self._bad:
            return ""
        where = ", ".join(map(str, self.numbers[:_NAMED])) + (" …" if len(self._bad) > _NAMED else "")
        if len(self._bad) == 1:
            return f"{file}: line {where} could not be read; it is kept as it is."
        return f"{file}: {len(self._bad)} lines could not be read; they are kept as they are: {where}."
