"""The other end of a pair, and the answer to a promise: what was said there, by whom, and where."""

from dataclasses import dataclass

from hansard_tui.export.citation import citation_of, format_citation
from hansard_tui.export.identity import ANSWERED, ANSWERS, PAIRED
from hansard_tui.export.links import official_url, safe_url
from hansard_tui.export.passages import Entry, who_speaks
from hansard_tui.export.styles import short_column
from hansard_tui.model.annotation import ANSWER_NOTE, Motivation, pair_id


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The passage that an entry leads to."""

    label: str
    """What it is to the entry: "Answered by", "In answer to", or "Paired with"."""
    words: str
    """As they were marked."""
    who: str
    day: str
    column: str
    cited: str
    """In the bundle's style where its transcript is at hand; else which transcript, when and where, as was noted."""
    url: str

    @property
    def told(self) -> str:
        """Give the line of who and where."""
        return ", ".join(part for part in (self.who, self.cited) if part)

    @property
    def line(self) -> str:
        """Tell all of it in one line."""
        return f"{self.label}: {self.words} — {self.told}"


def far_end(entry: Entry) -> FarEnd | None:
    """Tell of the other end of an entry; none where it has none."""
    far = entry.paired
    if far is None:
        return None
    mark = entry.annotation
    promise = mark.motivation is Motivation.ASSESSING
    label = ANSWERED if promise else ANSWERS if entry.far and mark.note == ANSWER_NOTE else PAIRED
    # A promise stands where it was made alone: it is the pair of it and its answer that stands at both.
    place = entry.chapter.ends.get((pair_id(mark) if promise else mark.id, not entry.far))
    if place is None:
        cited = ", ".join(part for part in (far.name, far.day, f"col {far.column}" if far.column else "") if part)
        return FarEnd(
            label, far.exact, far.attribution or "Speaker not given", far.day, far.column, cited, safe_url(far.source)
        )
    transcript, span = place
    citation = citation_of(transcript, span.start, span.end)
    return FarEnd(
        label=label,
        words=far.exact,
        who=who_speaks(transcript, span.start, span.end),
        day=citation.day.isoformat() if citation.day else far.day,
        column=short_column(citation.columns) if citation.columns else far.column,
        cited=format_citation(citation, entry.style),
        url=official_url(transcript, span.start),
    )
