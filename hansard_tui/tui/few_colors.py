"""How the text is drawn where a terminal has sixteen colours: its own, for the nearest to a theme's are mostly grey."""

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
_GLARING = {f"bright_{color}": shade for color, shade in _BRIGHT.items()}
_GROUNDS = {
    "highlight-1": "yellow",
    "highlight-2": "green",
    "highlight-3": "cyan",
    "highlight-4": "magenta",
    "highlight-5": "red",
    "highlight-6": "white",
    "search": "bright_cyan",
    "search-current": "bright_yellow",
}
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


def css() -> str:
    """Give the rules: bright letters in the dark and full ones in the light, and marks in black on a full colour.

    The cursor has no ground of its own: its bar tells it, and no letters stand well on grey.
    """
    rules = [".transcript--cursor { background: $background; }"]
    for name, color in _LETTERS.items():
        for part in ("transcript", "rows"):
            rules.append(f"App.-dark-mode .{part}--{name} {{ color: {_BRIGHT[color]}; }}")
            rules.append(f"App.-light-mode .{part}--{name} {{ color: {_FULL[color]}; }}")
    # The last rules weigh as much as the letters' own, so that black letters stand on the marks.
    for name, color in _GROUNDS.items():
        ground = f"background: {(_FULL | _GLARING)[color]}; color: black;"
        rules += [f"App.-{kind}-mode .transcript--{name} {{ {ground} }}" for kind in ("dark", "light")]
    return "\n".join(rules)


def has_few(color_system: str | None) -> bool:
    """Whether a terminal has no more than sixteen colours, and any at all."""
    return color_system in {"standard", "windows"}
