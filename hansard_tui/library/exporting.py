"""Gather what the reader wants to take away, and write it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hansard_tui import __version__
from hansard_tui.library.remembering import place
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Transcript

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Bundle, Options
    from hansard_tui.store.annotations import Annotations


def bundle(
    texts: Iterable[tuple[Transcript, Findings]], annotations: "Annotations", options: "Options | None" = None
) -> "Bundle":
    """Gather what an export is made from: the transcripts, what was found in them, what the reader added."""
    from hansard_tui.export.bundle import Bundle, Chapter, Options

    chapters = tuple(Chapter(text, findings, *place(annotations, text)) for text, findings in texts)
    generator = f"hansard-tui {__version__}"
    return Bundle(chapters, datetime.now(UTC).replace(microsecond=0), generator, options or Options())


def export(gathered: "Bundle", name: str) -> str:
    """Write a bundle in the format of this name.

    Raises:
        KeyError: there is no such format.
    """
    from hansard_tui.export.formats import export as write

    return write(gathered, name)


def known_names() -> dict[str, tuple[str, ...]]:
    """Give, by setting, the names that it may take, for `config.load_settings`."""
    from hansard_tui.export.citation import CITATION_STYLES
    from hansard_tui.export.formats import EXPORTS

    return {"citation": tuple(CITATION_STYLES), "export": tuple(EXPORTS)}
