"""The rows of the sidebar's list of what was promised, assured, conceded, refused and required."""

from bisect import bisect_right
from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import overload

from hansard_tui.model.finding import Commitment, Tier, Undertaking
from hansard_tui.model.span import Span
from hansard_tui.tui.narrowing import BELOW, Asked, parse_asked
from hansard_tui.tui.reading import Reading, glyph_of, style_of
from hansard_tui.tui.widgets.sidebar import Item

GROUPS = {
    Undertaking.COMMITMENT: "Commitments",
    Undertaking.ASSURANCE: "Assurances",
    Undertaking.CONCESSION: "Concessions",
    Undertaking.REFUSAL: "Refusals",
    Undertaking.DUTY: "Duties on others",
    Undertaking.THIRD_PARTY: "Others will act",
    Undertaking.REPORTED: "Reported promises",
    Undertaking.ONGOING: "In hand",
}
SINGLE = {
    Undertaking.DUTY: "Duty on others",
    Undertaking.THIRD_PARTY: "Act of others",
    Undertaking.ONGOING: "Work in hand",
}
"""What one finding is called, where that is not its group without an "s"."""
_DUTIES = {
    "statutory_in_bill": "in the Bill",
    "statutory_existing": "in law now",
    "mandate": "in a mandate",
    "guidance": "in guidance",
    "expectation": "expected",
}
STRENGTHS = ("firm", "standing", "conditional", "intention", "soft", "")
_OTHERS = frozenset({Undertaking.DUTY, Undertaking.THIRD_PARTY, Undertaking.REPORTED})
"""Classes of which whoever is bound, and by what, matters most: it stands before the words that bind."""
_LEADING = 12
"""Letters that may stand before the words that promise something; of more, a narrow row would show nothing else."""


class LateItems(Sequence[Item]):
    """Rows that are made when they are looked at: of ten thousand promises a screen shows thirty."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._makes: list[Callable[[int], Item]] = []
        self._length = 0

    def add(self, count: int, make: Callable[[int], Item]) -> None:
        """Go on with `count` rows; `make` gives each of them by its number, from 0."""
        if count:
            self._starts.append(self._length)
            self._makes.append(make)
            self._length += count

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._length))]
        at = index + self._length if index < 0 else index
        if not 0 <= at < self._length:
            raise IndexError(index)
        part = bisect_right(self._starts, at) - 1
        return self._makes[part](at - self._starts[part])


def commitments(readings: Sequence[Reading], unfolded: Container[str], narrowed: str = "") -> Sequence[Item]:
    """Give commitments by class and then by strength; the possible ones last, folded until they are asked for.

    `narrowed` leaves those that hold its words, as `parse_asked` reads them, and unfolds the possible ones.
    """
    asked = parse_asked(narrowed)
    certain: dict[Undertaking, list[tuple[Reading, Commitment]]] = {group: [] for group in GROUPS}
    possible: list[tuple[Reading, Commitment]] = []
    for reading in readings:
        for item in reading.judged:
            if asked and not asked.holds(_told(reading, item, asked)):
                continue
            (certain[item.undertaking] if item.tier is Tier.CERTAIN else possible).append((reading, item))
    items = LateItems()
    for group, found in certain.items():
        if found:
            _add(items, Item(GROUPS[group], str(len(found)), style="group"))
            _add_duties(items, found) if group is Undertaking.DUTY else _add_promises(items, group, found)
    if possible:
        is_open = bool(asked) or "possible" in unfolded
        _add(items, Item("Possible", str(len(possible)), style="group", key="possible", folded=not is_open))
        items.add(len(possible) if is_open else 0, lambda index: _promise(*possible[index]))
    return items


def _told(reading: Reading, item: Commitment, asked: Asked) -> Mapping[str, str]:
    """Give what a finding may be asked by, in small letters: its words, its class, who said it, where, by when."""
    key = (item.start, item.end, item.undertaking, item.tier)
    known = reading.told.get(key)
    if known is None:
        known = reading.told[key] = _telling(reading, item)
    if "topic" not in asked.fields:
        return known
    return {**known, "topic": " · ".join(reading.topics_in(item)).casefold()}


def _telling(reading: Reading, item: Commitment) -> dict[str, str]:
    details = {detail.role: detail.value for detail in item.details}
    told = {
        "words": item.quote(reading.transcript.text),
        "class": f"{item.undertaking.replace('_', ' ')} {GROUPS[item.undertaking]} {item.tier}",
        "speaker": _name(reading, item),
        "strength": f"{item.strength} {item.subtype.replace('_', ' ')}",
        "capacity": item.capacity,
        "heading": reading.heading_at(item.start),
        "due": details.get("deadline", ""),
        "condition": details.get("condition", ""),
    }
    small = {field: " ".join(words.casefold().split()) for field, words in told.items()}
    return {**small, "": "\n".join(small.values())}


def _name(reading: Reading, item: Commitment) -> str:
    who = reading.transcript.contribution_at(item.start)
    return who.attribution.told if who is not None and who.attribution.known else ""


def _add(items: LateItems, item: Item) -> None:
    items.add(1, lambda _: item)


def _add_promises(items: LateItems, group: Undertaking, found: list[tuple[Reading, Commitment]]) -> None:
    found.sort(key=lambda pair: (_strength(pair[1]), pair[0].index, pair[1].start))
    if group is Undertaking.COMMITMENT:
        items.add(2 * len(found), lambda index: (_below if index % 2 else _promise)(*found[index // 2]))
    else:
        items.add(len(found), lambda index: _promise(*found[index]))


def _below(reading: Reading, item: Commitment) -> Item:
    """Say below a commitment's words whose it is, how firm, what sort of act, and by when or on what condition."""
    due = [detail.value for role in ("deadline", "condition", "quantity") if (detail := item.detail(role))]
    # What stands in brackets after a name would leave a narrow row no room for anything else.
    name = _name(reading, item).partition(" (")[0]
    sort = "" if item.subtype == "action" else item.subtype.replace("_", " ")
    doubted = item.capacity if name and item.capacity not in {"", "minister"} else ""
    words = " · ".join(word for word in (name, doubted, item.strength, sort, *due) if word)
    return Item(_one_line(words), style="count", indent=BELOW)


def _add_duties(items: LateItems, found: list[tuple[Reading, Commitment]]) -> None:
    found.sort(key=lambda pair: (_source_of_duty(pair[1]), pair[0].index, pair[1].start))
    for source, pairs in groupby(found, key=lambda pair: _source_of_duty(pair[1])):
        several = list(pairs)
        _add(items, Item(source, style="count", indent=1))
        items.add(len(several), partial(_nth_promise, several))


def _nth_promise(found: Sequence[tuple[Reading, Commitment]], index: int) -> Item:
    return _promise(*found[index])


def _source_of_duty(item: Commitment) -> str:
    return _DUTIES.get(item.subtype, item.subtype.replace("_", " ") or "not said by what")


def _promise(reading: Reading, item: Commitment) -> Item:
    text = reading.transcript.text
    begins = _begins(item)
    words = _one_line(f"…{text[begins : item.end]}" if begins - item.start > _LEADING else item.quote(text))
    judged = {"accepted": "✓ ", "": ""}.get(reading.verdict_on(item), "~ ")
    times = len(reading.said_also(item)) + 1
    count = f"{f'×{times} ' if times > 1 else ''}{judged}{reading.short}".rstrip()
    return Item(words, count, glyph_of(item), style_of(item), 0, reading.index, _bare(item))


def _begins(item: Commitment) -> int:
    """Give where the words begin that a narrow row must show: who is to act, where it is told, and the promise."""
    if item.undertaking in _OTHERS or item.trigger.end <= item.trigger.start:
        return item.start
    actor = item.detail("actor")
    told = actor is not None and item.start <= actor.start < actor.end <= item.trigger.end
    return min(item.trigger.start, actor.start) if actor is not None and told else item.trigger.start


def _strength(item: Commitment) -> int:
    return STRENGTHS.index(item.strength) if item.strength in STRENGTHS else len(STRENGTHS)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)
