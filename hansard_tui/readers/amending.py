"""The words of an amendment among what the reporters wrote: where they begin, and how far they go."""

from hansard_tui.readers.procedure import is_amendment

_OPENED = ("—", "–", "-", ":")
_CLOSED = ('"', '".', '";', "”", "”.", "”;")


class Amending:
    """Follows one paragraph after another; what is to be inserted follows a dash, up to its closing quotation marks."""

    def __init__(self) -> None:
        self._going_on = False

    def takes(self, words: str, *, formula: bool) -> bool:
        """Whether this paragraph is an amendment's; a formula of procedure ends every one."""
        begun = words[:1].isdigit() and is_amendment(words)
        within = not formula and (self._going_on or begun)
        self._going_on = within and not words.endswith(_CLOSED) and (not begun or words.endswith(_OPENED))
        return within
