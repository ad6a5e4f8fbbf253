"""A stretch of a transcript's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets, in code points of a transcript's text.

    There is no length: an empty span, a milestone, would be false.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse offsets that run backwards.

        Raises:
            ValueError: `start` is negative or lies after `end`.
        """
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")

    def covers(self, offset: int) -> bool:
        """Whether the character at `offset` lies inside; a milestone covers the character it stands before."""
        return self.start <= offset < max(self.end, self.start + 1)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any character of [start, end) lies inside."""
        return self.start < end and start < max(self.end, self.start + 1)

    def encloses(self, other: "Span") -> bool:
        """Whether `other` lies inside from end to end."""
        return self.start <= other.start and other.end <= self.end

    def quote(self, text: str) -> str:
        """Give the words of `text` that the span covers."""
        return text[self.start : self.end]
