"""Whose turn it was before: the people whom a form of address without a name may mean."""

import re
from collections.abc import Iterator, Sequence

from hansard_tui.extract.names import Members, person_key, speaker_name
from hansard_tui.model.transcript import Contribution, Transcript

_BACK = 4
"""Turns that are looked back over."""
_PRESIDES = re.compile(r"\b(?:Speaker|Chair(?:man|person|woman)?|Convener|Presiding Officer)\b")
_FROM_THE_CHAIR = re.compile(
    r"Order[.!,]|(?:Before|As) I call|I must (?:now )?put the Question"
    r"|I (?:(?:shall|must|am) )?(?:now )?(?:call|have to announce|(?:going to )?suspend)"
)
"""How those begin who preside, whatever they are printed as."""
_IN_THE_CHAIR = re.compile(r" in the Chair")
_CHAIRS_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})$")
_LONGEST_NAME = 60


class Turns:
    """The contributions of a transcript by who spoke; whoever presides is nobody's hon. Friend."""

    def __init__(self, transcript: Transcript, contributions: Sequence[Contribution], members: Members) -> None:
        text = transcript.text
        chairs = [match.start() for match in _IN_THE_CHAIR.finditer(text)]
        names = (_CHAIRS_NAME.search(text, max(0, end - _LONGEST_NAME), end) for end in chairs)
        presiding = {person_key(name[1]) for name in names if name}
        calling = {
            block.attribution.shown for block in contributions if _FROM_THE_CHAIR.match(text, block.start, block.end)
        }
        told: dict[str, str] = {}
        self._speakers: list[str] = []
        for block in contributions:
            shown = block.attribution.shown
            if shown not in told:
                name = speaker_name(block)
                key = members.resolve(person_key(name)) if name else ""
                chair = _PRESIDES.search(f"{shown} {block.attribution.office}") or key in presiding
                told[shown] = "" if chair or shown in calling else key
            self._speakers.append(told[shown])

    def before(self, place: int) -> Iterator[str]:
        """Give the keys of those who spoke before the contribution at `place`, the last first, each once."""
        here = self._speakers[place] if 0 <= place < len(self._speakers) else ""
        given = {here, ""}
        for key in reversed(self._speakers[max(0, place - _BACK) : max(0, place)]):
            if key not in given:
                given.add(key)
                yield key
