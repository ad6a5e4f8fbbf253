"""One line of the log: an operation as JSON, and what is told of lines that hold none."""

import json
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
