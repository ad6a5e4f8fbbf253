"""What a jump puts aside and brings back: the whole view."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hansard_tui.model.span import Span

_MOST_REMEMBERED = 500
_MOST_KEPT = 100
_PANES = 2


@dataclass(frozen=True, slots=True)
class PaneState:
    """One pane: which transcript, where its window begins, and what is chosen in it."""

    text: int = 0
    top: int = 0
    cursor: Span = field(default_factory=lambda: Span(0, 0))
    focus: Span | None = None
    selection: Span | None = None

    def same_place(self, other: "PaneState") -> bool:
        """Whether both stand at the same sentence of the same transcript."""
        return (self.text, self.cursor) == (other.text, other.cursor)


@dataclass(frozen=True, slots=True)
class ViewState:
    """Everything that Back restores."""

    panes: tuple[PaneState, ...] = (PaneState(),)
    active: int = 0
    split: bool = True
    tab: str = ""
    """The list of the sidebar that stood open; empty where that is not known."""
    filter: str = ""
    """What that list was narrowed to."""
    reason: str = ""
    """Why the jump was made that led away from here: "same clause"."""

    @property
    def pane(self) -> PaneState:
        """The pane that the keys act on."""
        return self.panes[self.active]

    def same_place(self, other: "ViewState") -> bool:
        """Whether both stand at the same place."""
        return self.pane.same_place(other.pane)


@dataclass(slots=True)
class Trail:
    """The jumps made so far. Going back keeps what lies forward until a new jump is made."""

    _steps: list[ViewState] = field(default_factory=list)
    _at: int = 0

    def leave(self, view: ViewState, reason: str = "") -> None:
        """Remember the view that a jump is about to leave; one that was just left is not remembered twice."""
        del self._steps[self._at :]
        if not self._steps or not self._steps[-1].same_place(view):
            self._steps.append(replace(view, reason=reason))
        else:
            self._steps[-1] = replace(view, reason=reason)
        del self._steps[:-_MOST_REMEMBERED]
        self._at = len(self._steps)

    def back(self, now: ViewState) -> ViewState | None:
        """Give the view before; `now` is kept to come forward to."""
        if self._at == 0:
            return None
        if self._at == len(self._steps):
            self._steps.append(now)
        else:
            self._steps[self._at] = replace(now, reason=self._steps[self._at].reason)
        self._at -= 1
        return self._steps[self._at]

    def forward(self, now: ViewState) -> ViewState | None:
        """Give the view that Back came from."""
        if self._at + 1 >= len(self._steps):
            return None
        self._steps[self._at] = replace(now, reason=self._steps[self._at].reason)
        self._at += 1
        return self._steps[self._at]

    def go_to(self, index: int, now: ViewState) -> ViewState | None:
        """Give the view at `index` of the trail; `now` is kept."""
        if not 0 <= index < len(self._steps):
            return None
        if self._at == len(self._steps):
            self._steps.append(now)
        self._at = index
        return self._steps[index]

    @property
    def steps(self) -> Sequence[ViewState]:
        """Every view remembered, the oldest first."""
        return tuple(self._steps)

    @property
    def at(self) -> int:
        """Where in the trail the reader is; its length when at the newest place."""
        return self._at

    # Kept from one day to the next --------------------------------------------------------------------------------

    def kept(self) -> dict[str, Any]:
        """Give the newest steps as plain values, and where in them the reader is."""
        first = max(0, len(self._steps) - _MOST_KEPT)
        return {"at": max(0, self._at - first), "steps": [_plain(view) for view in self._steps[first:]]}

    @classmethod
    def of_kept(cls, kept: object, lengths: Sequence[int]) -> "Trail":
        """Read what was kept, for texts of these lengths; what cannot be read is left out."""
        plain = kept if isinstance(kept, dict) else {}
        steps, at = plain.get("steps"), plain.get("at")
        views = [view for step in (steps if isinstance(steps, list) else []) if (view := _view(step, lengths))]
        return cls(views, min(at, len(views)) if isinstance(at, int) and at >= 0 else len(views))


def _plain(view: ViewState) -> dict[str, Any]:
    panes = [[pane.text, pane.top, pane.cursor.start, pane.cursor.end] for pane in view.panes]
    kept: dict[str, Any] = {"panes": panes, "active": view.active, "split": view.split, "reason": view.reason}
    return {**kept, "tab": view.tab, "filter": view.filter}


def _view(step: object, lengths: Sequence[int]) -> ViewState | None:
    try:
        plain: dict[str, Any] = dict(step)  # type: ignore[call-overload]  # whatever stands in the file
        panes = tuple(
            PaneState(text, top, Span(start, end))
            for text, top, start, end in plain["panes"]
            if 0 <= start <= end <= lengths[text] and 0 <= top <= lengths[text]
        )
        active = int(plain["active"])
        fits = len(panes) == _PANES and active in range(_PANES)
        tab, narrowed = str(plain.get("tab", "")), str(plain.get("filter", ""))
        return ViewState(panes, active, bool(plain["split"]), tab, narrowed, str(plain["reason"])) if fits else None
    except (TypeError, ValueError, KeyError, IndexError):
        return None
