"""A widget that draws its own lines, with the styles of its parts by name."""

from typing import ClassVar

from rich.style import Style
from textual.widget import Widget


class Drawn(Widget):
    """Component styles, laid over the widget's own and kept until the colours change."""

    PREFIX: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[tuple[str, ...], Style] = {}

    def style(self, *names: str) -> Style:
        """Give the style of these parts, the strongest last; of the widget itself for none."""
        known = self._styles.get(names)
        if known is None:
            # The widget's own style is put together from all its ancestors: too dear for every run of every line.
            known = self.rich_style
            for name in names:
                known += self.get_component_rich_style(f"{self.PREFIX}--{name}", partial=True)
            self._styles[names] = known
        return known

    def notify_style_update(self) -> None:
        """Forget the styles: a theme was chosen, or a class was set."""
        self._styles = {}
        super().notify_style_update()
