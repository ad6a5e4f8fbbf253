"""The place that a reader left, kept and found again."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.model.span import Span
from hansard_tui.tui.screens.reader import ReaderScreen
from hansard_tui.tui.views import PaneState, Trail
from hansard_tui.tui.widgets.sidebar import TABS


def remember(reader: ReaderScreen, theme: str) -> None:
    """Keep where the reader is in every open transcript, and how the screen was set. What cannot be kept is let go."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    panes = []
    with suppress(library.StoreError):
        for number, state in enumerate(reader.states):
            reading = reader.readings[state.text]
            top = reader.panes[number].view.top_offset
            position = library.Position(
                library.describe(reading.transcript, state.cursor.start, state.cursor.end),
                library.describe(reading.transcript, top, min(top + 40, len(reading.transcript.text))) if top else None,
                now,
            )
            library.save_position(reading.transcript.source, position)
            panes.append(library.Pane(reading.text.path, position, {"text": state.text}))
        extra: dict[str, Any] = {
            "split": reader.is_split,
            "width": reader.width,
            "color": reader.color,
            "layers": sorted(reader.shown),
            "linked": reader.linked,
            "sidebar_open": reader.sidebar_is_open,
            "trail": {**reader.trail.kept(), "texts": _texts(reader)},
        }
        library.save_session(library.Session(tuple(panes), reader.active, reader.sidebar.tabs.tab, theme, extra))


def recall(reader: ReaderScreen, settings: Settings) -> str:
    """Put the reader where they left; give the theme that was chosen last, or nothing."""
    session = library.load_session()
    for number, state in enumerate(reader.states):
        reader.states[number] = _placed(reader, state)
    if session is None:
        return ""
    extra = session.extra
    default = Settings()
    if session.sidebar in TABS and settings.tab == default.tab:
        reader.settings = replace(reader.settings, tab=session.sidebar)
    if isinstance(extra.get("sidebar_open"), bool) and settings.sidebar == default.sidebar:
        reader.settings = replace(reader.settings, sidebar=extra["sidebar_open"])
    if isinstance(extra.get("color"), str) and extra["color"] in tuple("123456"):
        reader.color = extra["color"]
    width = extra.get("width")
    if isinstance(width, int) and settings.width == default.width:
        reader.set_width(width)
    trail = extra.get("trail")
    if isinstance(trail, dict) and trail.get("texts") == _texts(reader):
        # Offsets hold in the very same texts only.
        reader.trail = Trail.of_kept(trail, [len(each.transcript.text) for each in reader.readings])
    same = [pane.path for pane in session.panes] == [reader.readings[state.text].text.path for state in reader.states]
    if same and len(reader.readings) > 1:
        reader.is_split = bool(extra.get("split", True))
        reader.active = 1 if session.focused == 1 and reader.is_split else 0
    return session.theme if settings.theme == default.theme else ""


def _texts(reader: ReaderScreen) -> list[str]:
    return [reading.transcript.source.sha256 for reading in reader.readings]


def _placed(reader: ReaderScreen, state: PaneState) -> PaneState:
    transcript = reader.readings[state.text].transcript
    position = library.load_position(transcript.source)
    if position is None:
        return state
    cursor = library.locate(position.cursor, transcript).span
    top = library.locate(position.top, transcript).span if position.top else None
    if cursor is None:
        return state
    return replace(state, cursor=Span(cursor.start, cursor.end), top=top.start if top else 0)
