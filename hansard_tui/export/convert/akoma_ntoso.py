"""A transcript as Akoma Ntoso 3.0: sections by heading, a speech for each contribution, an empty span for a column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hansard_tui.export.convert.akoma_ntoso_head import Head
from hansard_tui.export.convert.paragraphs import Paragraph, paragraphs
from hansard_tui.export.convert.voters import printed
from hansard_tui.export.convert.xml_words import fit, quoted
from hansard_tui.model.transcript import Block, Column, Contribution, Division, Heading, Kind, Shape, Time, Transcript

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_ELEMENTS = {Kind.QUESTION: "question", Kind.ANSWER: "answer"}
_TELLER = ' class="teller"'
_CLOCK = re.compile(r"\d\d:\d\d")
_NO_HEADING = 1_000_000
"""The level of a section without a heading: any heading closes it."""


def write(transcript: Transcript) -> str:
    """Write the whole transcript.

    What XML cannot hold (control characters) becomes U+FFFD; a contribution by nobody known refers to "#".
    """
    body = "".join(_Body(transcript).write())
    head = Head(transcript)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<akomaNtoso xmlns="{NAMESPACE}">\n<debate name="hansard">\n{head.write()}'
        f"<debateBody>\n{body}</debateBody>\n</debate>\n</akomaNtoso>\n"
    )


@dataclass(slots=True)
class _Body:
    transcript: Transcript
    used: set[str] = field(default_factory=set)
    sections: int = 0

    def write(self) -> Iterator[str]:
        """Give the sections, nested as their headings are."""
        head = Head(self.transcript)
        levels: list[int] = []
        for place, block in enumerate(self.transcript.blocks):
            if isinstance(block, Heading):
                while levels and levels[-1] >= block.level:
                    levels.pop()
                    yield "</debateSection>\n"
                levels.append(block.level)
                yield f"{self._section(block)}<heading>{self._lines(block)}</heading>\n"
                continue
            if not levels:
                levels.append(_NO_HEADING)
                yield self._section(None)
            yield self._block(block, place, head)
        yield "</debateSection>\n" * len(levels) or self._section(None) + "</debateSection>\n"

    def _section(self, block: Block | None) -> str:
        self.sections += 1
        own = self._identity(block) or f' eId="dbsect_{self.sections}"'
        return f'<debateSection name="section"{own}>\n'

    def _identity(self, block: Block | None) -> str:
        """Give the publisher's identifier, once: an eId is unique and holds no white space."""
        if block is None or not re.fullmatch(r"\S+", block.id) or block.id in self.used:
            return ""
        self.used.add(block.id)
        return f" eId={quoted(block.id)}"

    def _lines(self, block: Block) -> str:
        return "<br/>".join(self._inline(line) for line in paragraphs(self.transcript, block))

    def _block(self, block: Block, place: int, head: Head) -> str:
        if isinstance(block, Contribution):
            return self._speech(block, head)
        if isinstance(block, Division):
            return self._division(block, place)
        first, lines = self._identity(block), []
        for line in paragraphs(self.transcript, block):
            lines.append(f"<narrative{first}>{self._inline(line)}</narrative>\n")
            first = ""
        return "".join(lines)

    def _speech(self, block: Contribution, head: Head) -> str:
        element = _ELEMENTS.get(block.kind, "speech")
        kind = "" if block.kind in {Kind.SPEECH, *_ELEMENTS} else f" class={quoted(block.kind)}"
        lines = list(paragraphs(self.transcript, block))
        attributes = (
            f"by={quoted(head.reference(block.attribution))}{self._started(lines)}{kind}{self._identity(block)}"
        )
        number = f"<num>{fit(block.number)}</num>" if block.number else ""
        printed = f"<from>{fit(block.attribution.printed)}</from>\n" if block.attribution.printed else ""
        words = "".join(self._paragraph(line, first=index == 0) for index, line in enumerate(lines))
        return f"<{element} {attributes}>{number}{printed}{words or '<p/>'}</{element}>\n"

    def _started(self, lines: list[Paragraph]) -> str:
        """Give the time printed right before a speech, where the day is known: the schema wants both."""
        day = self.transcript.sitting.day
        first = lines[0].time if lines else None
        return (
            f' startTime="{day.isoformat()}T{first.clock}:00"'
            if day and first and _CLOCK.fullmatch(first.clock)
            else ""
        )

    def _paragraph(self, line: Paragraph, *, first: bool) -> str:
        words = self._inline(line, timed=not first or not self.transcript.sitting.day)
        if line.shape is None:
            return f"<p>{words}</p>\n"
        if line.shape is Shape.LIST:
            return f"<ul><li>{words}</li></ul>\n"
        return f"<block name={quoted('quote' if line.shape is Shape.QUOTATION else line.shape.value)}>{words}</block>\n"

    def _inline(self, line: Paragraph, *, timed: bool = True) -> str:
        opening = line.time
        parts: list[str] = []
        for piece in line.pieces:
            if isinstance(piece, Column):
                number = re.sub(r"\W", "_", piece.number)
                parts.append(f'<span class="col_{number}"/>')
            elif isinstance(piece, Time):
                parts.append(self._time(piece) if timed or piece is not opening else "")
            else:
                parts.append(fit(piece))
        return "".join(parts)

    def _time(self, time: Time) -> str:
        if not _CLOCK.fullmatch(time.clock):
            return ""
        day = self.transcript.sitting.day
        before = f"{day.isoformat()}T" if day else ""
        return f'<recordedTime time="{before}{time.clock}:00"/>'

    def _division(self, block: Division, place: int) -> str:
        """Set the line with its counts marked up, and the votes after it."""
        words = self._lines(block)
        for index, (_, count) in enumerate(block.sides, start=1):
            marked = (
                f'<quantity eId="division_{place}__qty_{index}" refersTo="#side_{place}_{index}" '
                f'normalized="{count}">{count}</quantity>'
            )
            words = re.sub(rf"(?<![\w\"#]){count}(?![\w\"])(?!</quantity>)", marked, words, count=1)
        votes = "".join(
            f"<vote by={quoted('#' + vote.member_id)} choice={quoted('#' + Head.side(vote.side))}"
            f"{_TELLER if vote.teller else ''}>{fit(printed(vote))}</vote> "
            for vote in block.votes
        )
        return f'<narrative class="division" eId="division_{place}">{words}{votes}</narrative>\n'
