"""A widget that draws its own lines, with the styles of its parts by name."""

from collections.abc import Mapping
from typing import ClassVar, Self

from rich.style import Style
from textual.color import Color
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class Drawn(Widget):
    """The styles of parts, laid over the widget's own and kept until the colours change.

    They are no component classes: Textual would match its whole stylesheet against each of them, for every widget, at
    the start and at every change, and that took longer than all else that a start does.
    """

    STYLES: ClassVar[Mapping[str, str]] = {}
    """By the name of a part: "bold underline $foreground on $panel", each word but the manner a variable of themes."""
    PART: ClassVar[str] = ""
    """What its parts are called by where a terminal has few colours."""

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[tuple[str, ...], Style] = {}
        self._colors: Mapping[str, str] = {}
        self._lines: dict[int, Strip] = {}
        self.frame = Size(0, 0)
        """The size that is drawn for: Textual works out `size` from the whole layout whenever it is asked."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a region, or give them as they were drawn.

        Textual's own way also looks for a border, a padding, a tint, an opacity and links in every line of a widget,
        which takes it longer than the drawing. A widget drawn here has none of these.
        """
        size = self.size
        if size != self.frame:
            self.frame, self._lines = size, {}
        behind, filters = self.background_colors[1], self.get_line_filters()
        strips = []
        for y in crop.line_range:
            strip = self._lines.get(y)
            if strip is None:
                strip = self.render_line(y)
                for each in filters:
                    strip = strip.apply_filter(each, behind)
                self._lines[y] = strip
            strips.append(strip)
        if crop.column_span == (0, size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw anew, these regions alone where some are given."""
        if not regions:
            self._lines = {}
        for region in regions:
            for y in region.line_range:
                self._lines.pop(y, None)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def style(self, *names: str) -> Style:
        """Give the style of these parts, the strongest last; of the widget itself for none."""
        known = self._styles.get(names)
        if known is None:
            # The widget's own style is put together from all its ancestors: too dear for every run of every line.
            known = self.rich_style
            for name in names:
                colors = self.app.theme_variables
                known += _style(self.STYLES[name], colors) + _few(f"{self.PART}-{name}", colors)
            self._styles[names] = known
        return known

    def notify_style_update(self) -> None:
        """Forget the styles: a theme was chosen or read again, or a class was set."""
        self._styles, self._lines = {}, {}
        colors = self.app.theme_variables
        if colors is not self._colors:
            self._colors = colors
            self.refresh()
        super().notify_style_update()


def _style(said: str, variables: Mapping[str, str]) -> Style:
    fore, _, behind = said.partition("on ")
    words = fore.split()
    color = next((word for word in words if word[0] == "$"), "")
    return Style(
        color=Color.parse(variables[color[1:]]).rich_color if color else None,
        bgcolor=Color.parse(variables[behind[1:]]).rich_color if behind else None,
        bold="bold" in words or None,
        italic="italic" in words or None,
        underline="underline" in words or None,
        reverse="reverse" in words or None,
    )


def _few(part: str, variables: Mapping[str, str]) -> Style:
    """Give the colours of a part in a terminal of few, which are told beside the theme's."""
    letters, ground = variables.get(f"letters-{part}"), variables.get(f"ground-{part}")
    return Style(
        color=Color.parse(letters).rich_color if letters else None,
        bgcolor=Color.parse(ground).rich_color if ground else None,
    )
