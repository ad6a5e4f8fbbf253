"""Pictures of the running program for README: `make pictures` writes docs/*.svg."""

import asyncio
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hansard_tui.config import Settings
from hansard_tui.library import open_seeds
from hansard_tui.tui.app import HansardApp

DOCS = Path(__file__).parent.parent / "docs"
SHOTS: Sequence[tuple[str, str, tuple[int, int], Sequence[str]]] = (
    ("reader", "green-benches", (140, 38), ("]", "c")),
    ("peek", "green-benches", (140, 38), ("w", "tab", "tab", "tab", "tab", "K")),
    ("sidebar", "red-benches", (140, 38), ("g", "t", "j", "l")),
    ("why", "vellum", (120, 34), ("]", "c", "i")),
    ("narrow", "order-paper", (60, 20), ("j",)),
    ("contrast", "high-contrast-dark", (120, 34), ("j", "a", "}", "2", "f")),
)


async def take(name: str, theme: str, size: tuple[int, int], keys: Sequence[str]) -> None:
    """Run the program on the two excerpts, press keys, and write the picture."""
    app = HansardApp(open_seeds(), Settings(theme=theme, tab="commitments"))
    async with app.run_test(size=size) as pilot:
        while not app.reader.settled:
            await pilot.pause(0.1)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        await pilot.pause(0.5)
        DOCS.mkdir(exist_ok=True)
        (DOCS / f"{name}.svg").write_text(app.export_screenshot(title="hansard-tui"), encoding="utf-8")
        print(f"docs/{name}.svg")


def main() -> None:
    """Take every picture, each from a reader's first start."""
    for shot in SHOTS:
        with tempfile.TemporaryDirectory() as home:
            os.environ["HANSARD_TUI_HOME"] = home
            asyncio.run(take(*shot))


if __name__ == "__main__":
    main()
