"""How the text is drawn where a terminal has sixteen colours, or 256: the nearest to a theme's own run together."""

from collections.abc import Iterator, Mapping

# Each is what is sent as that very colour of the sixteen.
_FULL = {
    "red": "#aa0000",
    "green": "#00aa00",
    "yellow": "#aa5500",
    "magenta": "#aa00aa",
    "cyan": "#00aaaa",
    "white": "#aaaaaa",
}
_BRIGHT = {"red": "#ff5555", "green": "#55ff55", "yellow": "#ffff55", "magenta": "#ff55ff", "cyan": "#55ffff"}
_LETTERS = {
    "commitment": "yellow",
    "possible": "yellow",
    "assurance": "cyan",
    "concession": "green",
    "refusal": "red",
    "duty": "magenta",
    "topic": "yellow",
    "reference": "cyan",
    "person": "magenta",
}
_MARKS = (*(f"highlight-{number}" for number in range(1, 7)), "search", "search-current")
_GROUNDS_OF_16 = dict(
    zip(
        _MARKS,
        [
            *(_FULL[color] for color in ("yellow", "green", "cyan", "magenta", "red", "white")),
            _BRIGHT["cyan"],
            _BRIGHT["yellow"],
        ],
        strict=True,
    )
)
# Of the 256 that every terminal shows alike; the cursor's is a grey.
_GROUNDS_OF_256: Mapping[str, tuple[str, ...]] = {
    "dark": ("#5f5f00", "#005f00", "#005f5f", "#5f005f", "#5f0000", "#00005f", "#875f00", "#af5f00", "#303030"),
    "light": ("#ffffaf", "#d7ffd7", "#afd7ff", "#ffd7ff", "#ffd7af", "#d7d7ff", "#ffd75f", "#ffaf00", "#e4e4e4"),
    # Told apart by blue and yellow, and by how light they are.
    "colour-blind-dark": (
        *("#5f5f00", "#00005f", "#5f0000", "#5f5f5f", "#5f005f", "#005f5f", "#875f00", "#af5f00", "#303030"),
    ),
    "colour-blind-light": (
        *("#ffff87", "#afd7ff", "#ffd7af", "#d7ffff", "#ffafd7", "#d7d7af", "#ffd787", "#ffaf5f", "#e4e4e4"),
    ),
}


def variables(color_system: str | None, theme: str, background: str, *, dark: bool) -> dict[str, str]:
    """Give what `Drawn` lays over the styles of a terminal of so many colours; nothing where it has all, or none.

    Each is called by what it colours, whose and which part: "ground-transcript-search".
    """
    if color_system in {"standard", "windows"}:
        return dict(_of_16(background, dark=dark))
    if color_system != "256":
        return {}
    grounds = _GROUNDS_OF_256.get(theme) or _GROUNDS_OF_256["dark" if dark else "light"]
    return {f"ground-transcript-{name}": ground for name, ground in zip((*_MARKS, "cursor"), grounds, strict=True)}


def _of_16(background: str, *, dark: bool) -> Iterator[tuple[str, str]]:
    # The cursor has no ground of its own: its bar tells it, and no letters stand well on grey.
    yield "ground-transcript-cursor", background
    for name, color in _LETTERS.items():
        for part in ("transcript", "rows"):
            yield f"letters-{part}-{name}", (_BRIGHT if dark else _FULL)[color]
    for name, ground in _GROUNDS_OF_16.items():
        yield f"ground-transcript-{name}", ground
        yield f"letters-transcript-{name}", "#000000"
