"""All operations folded into what stands now, and what can be undone and done again."""

import itertools
from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from hansard_tui.store.operation import Operation

Ours: TypeAlias = Callable[[str], bool]
"""Whether a writer's name is of those whose actions are meant."""


@dataclass(slots=True)
class _Action:
    """What was done at once: one key of the reader's."""

    group: str
    operations: list[Operation] = field(default_factory=list)

    @property
    def undoes(self) -> str:
        return self.operations[0].undoes

    @property
    def redoes(self) -> str:
        return self.operations[0].redoes


@dataclass(frozen=True, slots=True)
class Reversal:
    """An action to be taken back or done again: for each annotation what stands now and what should."""

    group: str
    changes: tuple[tuple[Operation, Operation | None], ...]
    """(what stands now, what should stand; none where there was nothing)."""


class History:
    """Operations by annotation, in the order of time; the order in which they arrive makes no difference."""

    def __init__(self) -> None:
        self._by_id: dict[str, list[Operation]] = {}

    def add(self, operations: Iterable[Operation]) -> set[str]:
        """Take operations in; give the ids of the annotations that now stand differently."""
        changed = set()
        for operation in operations:
            known = self._by_id.get(operation.id)
            if known is None:
                self._by_id[operation.id] = [operation]
                changed.add(operation.id)
                continue
            if any(one.order == operation.order and one.stored == operation.stored for one in known):
                continue
            before = known[-1]
            insort(known, operation, key=_order)
            if known[-1] is not before:
                changed.add(operation.id)
        return changed

    def standing(self, identifier: str) -> Operation | None:
        """Give the last word on an annotation: what stands, or that it was taken out."""
        known = self._by_id.get(identifier)
        return known[-1] if known else None

    def every(self) -> Iterator[Operation]:
        """Give all operations, those of each annotation in the order of time."""
        return itertools.chain.from_iterable(self._by_id.values())

    def winners(self) -> tuple[Operation, ...]:
        """Give the last word on every annotation, in the order of time."""
        return tuple(sorted((known[-1] for known in self._by_id.values()), key=_order_and_id))

    def undoable(self, ours: Ours) -> Reversal | None:
        """Give the last of our actions that still stands, with what stood before it."""
        done, _ = self._stacks(ours)
        return self._first(done, self._before)

    def redoable(self, ours: Ours) -> Reversal | None:
        """Give the last of our actions that was taken back, with what it had made."""
        _, undone = self._stacks(ours)
        return self._first(undone, self._again)

    def _stacks(self, ours: Ours) -> tuple[list[list[_Action]], list[list[_Action]]]:
        """Replay our actions: those that stand and those taken back, each with all that was done about it, in order."""
        done: list[list[_Action]] = []
        undone: list[list[_Action]] = []
        for action in self._actions(ours):
            source, target = (done, undone) if action.undoes else (undone, done)
            group = action.undoes or action.redoes
            if not group:
                done.append([action])
                undone.clear()
                continue
            chain = next((chain for chain in reversed(source) if chain[0].group == group), None)
            if chain is not None:
                source.remove(chain)
                target.append([*chain, action])
        return done, undone

    def _actions(self, ours: Ours) -> list[_Action]:
        actions: dict[tuple[str, str], _Action] = {}
        mine = (one for known in self._by_id.values() for one in known if one.group and ours(one.by))
        for operation in sorted(mine, key=_order_and_id):
            key = operation.by, operation.group
            actions.setdefault(key, _Action(operation.group)).operations.append(operation)
        return list(actions.values())

    def _first(
        self, chains: list[list[_Action]], aim: Callable[[list[_Action], str], Operation | None]
    ) -> Reversal | None:
        """Give the newest chain of which anything still stands as it was left; the rest has been changed since."""
        for chain in reversed(chains):
            changes = []
            for identifier in dict.fromkeys(operation.id for operation in chain[-1].operations):
                now = self._by_id[identifier][-1]
                left = [one for one in chain[-1].operations if one.id == identifier][-1]
                if now.stored == left.stored:
                    changes.append((now, aim(chain, identifier)))
            if changes:
                return Reversal(chain[0].group, tuple(changes))
        return None

    def _before(self, chain: list[_Action], identifier: str) -> Operation | None:
        """Give what stood before the last action of a chain touched an annotation."""
        first = next(one for one in chain[-1].operations if one.id == identifier)
        known = self._by_id[identifier]
        place = next(index for index, one in enumerate(known) if one is first)
        return known[place - 1] if place else None

    def _again(self, chain: list[_Action], identifier: str) -> Operation | None:
        """Give what the first action of a chain had made of an annotation."""
        return [one for one in chain[0].operations if one.id == identifier][-1]


def _order(operation: Operation) -> tuple[str, str]:
    return operation.order


def _order_and_id(operation: Operation) -> tuple[tuple[str, str], str]:
    return operation.order, operation.id
