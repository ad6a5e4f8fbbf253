"""Spans of one kind over one text, in order: "next", "previous" and "what is here", written once."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, repeat
from operator import add, attrgetter, lt
from typing import TypeVar, overload

from hansard_tui.model.span import Span

T_co = TypeVar("T_co", bound=Span, covariant=True)


PLACE = attrgetter("start", "end")
"""Gives the key by which spans are put in order; written in Python it would take most of a layer's time."""


class Layer(Sequence[T_co]):
    """Spans sorted by start, then end; they may overlap and repeat. It never changes.

    A milestone (an empty span) counts as covering the character that it stands before.
    """

    __slots__ = ("_reach", "_spans", "_starts")

    def __init__(self, spans: Iterable[T_co] = ()) -> None:
        kept = tuple(spans)
        starts = [span.start for span in kept]
        apart = all(map(lt, starts, starts[1:]))  # most come in order, and to see so is quicker than to sort
        if not apart:
            kept = tuple(sorted(kept, key=PLACE))
            starts = [span.start for span in kept]
        reach = [span.end for span in kept]
        # The furthest end so far never falls, so a bisect finds the first span that can reach an offset. Of spans that
        # tile the text, none of them empty, it is their own end.
        if not apart or starts[1:] != reach[:-1] or starts[-1:] == reach[-1:]:
            reach = list(accumulate(map(max, reach, map(add, starts, repeat(1))), max))
        self._spans, self._starts, self._reach = kept, starts, reach

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, index: int | slice) -> T_co | tuple[T_co, ...]:
        return self._spans[index]

    def __eq__(self, other: object) -> bool:
        return self._spans == other._spans if isinstance(other, Layer) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._spans)

    def __repr__(self) -> str:
        return f"Layer({list(self._spans)!r})"

    def __reduce__(self) -> tuple[type["Layer[T_co]"], tuple[tuple[T_co, ...]]]:
        return (Layer, (self._spans,))

    def at(self, offset: int) -> tuple[T_co, ...]:
        """Every span that covers the character at `offset`, in order."""
        return self.overlapping(offset, offset + 1)

    def overlapping(self, start: int, end: int) -> tuple[T_co, ...]:
        """Every span that shares a character with [start, end), in order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return tuple(span for span in self._spans[first:last] if span.overlaps(start, end))

    def within(self, start: int, end: int) -> tuple[T_co, ...]:
        """Every span that begins in [start, end), in order."""
        return self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def after(self, offset: int) -> T_co | None:
        """Give the first span that begins after `offset`."""
        index = bisect_right(self._starts, offset)
        return self._spans[index] if index < len(self._spans) else None

    def before(self, offset: int) -> T_co | None:
        """Give the last span that begins before `offset`; `before(offset + 1)` finds a milestone at `offset`."""
        index = bisect_left(self._starts, offset)
        return self._spans[index - 1] if index else None

    def index_before(self, offset: int) -> int:
        """How many spans begin before `offset`."""
        return bisect_left(self._starts, offset)


class LateLayer(Layer[T_co]):
    """A layer whose spans are made when it is first looked into: what is only passed on or counted costs nothing."""

    __slots__ = ("_count", "_make")

    def __init__(self, count: int, make: Callable[[], Iterable[T_co]]) -> None:
        self._count, self._make = count, make

    def __getattr__(self, name: str) -> object:
        """Make the spans, which are missing until one is asked for."""
        if name not in Layer.__slots__:
            raise AttributeError(name)
        super().__init__(self._make())
        return getattr(self, name)

    def __len__(self) -> int:
        return self._count
