"""The annotations of a bundle, each with all that an export says of it, chosen, ordered and grouped."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from hansard_tui.export.bundle import Bundle, Chapter, Options
from hansard_tui.export.citation import Citation, citation_of, format_citation, parse_columns
from hansard_tui.export.dates import find_day, long_date
from hansard_tui.export.links import official_url
from hansard_tui.export.styles import chamber
from hansard_tui.export.worddiff import same_words
from hansard_tui.model.anchor import Anchor, Location, Standing
from hansard_tui.model.annotation import ANSWER_NOTE, Annotation, Motivation, Placed, pair_id
from hansard_tui.model.finding import Undertaking
from hansard_tui.model.member import Attribution
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution, Transcript, shown_name

_KINDS = {
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.LINKING: "pair",
    Motivation.ASSESSING: "commitment",
}
KINDS = tuple(dict.fromkeys((*_KINDS.values(), *(each.value for each in Undertaking), "accepted", "rejected")))
"""What annotations can be chosen by; the W3C's own words are understood as well."""
_NAMED = 3  # people named in one line; the others are counted


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says within a passage; `label` is empty where the passage has one voice alone."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation as an export tells it."""

    annotation: Annotation
    chapter: Chapter
    span: Span | None
    """Where it stands in the open text; none where it is lost or only suggested."""
    standing: Standing
    turns: tuple[Turn, ...]
    """The quotation as it was first marked."""
    now: str
    """The words that stand there today, where they are others."""
    who: str
    citation: Citation
    cited: str
    """The citation in the bundle's style."""
    url: str
    headings: tuple[str, ...]
    topics: tuple[str, ...]
    color: str = ""
    """The name that the reader gave the colour."""
    number: int = 0
    """Its place in the export, from 1."""
    far: bool = False
    """Whether it is the far end of a pair that stands in this transcript."""
    style: str = "oscola"
    """Of citations."""

    @property
    def anchor(self) -> Anchor:
        """Give the end of the annotation that stands in this transcript."""
        far = self.annotation.other
        return far if self.far and far is not None else self.annotation.anchor

    @property
    def paired(self) -> Anchor | None:
        """Give the other end of a pair or of an answered promise; none where there is none."""
        return self.annotation.anchor if self.far else self.annotation.other

    @property
    def quotation(self) -> str:
        """Give the words as they were first marked, a line feed between paragraphs."""
        return self.anchor.exact

    @property
    def caveat(self) -> str:
        """Say in one plain sentence what a reader of the quotation must know; "" where the words stand as marked."""
        if self.span is None:
            perhaps = self.standing is Standing.SUGGESTED
            return "Not found in this text for certain." if perhaps else "Not found in this text."
        return f"Text changed since it was marked; it now says: {' '.join(self.now.split())}" if self.now else ""

    @property
    def kind(self) -> str:
        """What the annotation is, in a word."""
        return kind_of(self.annotation)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading (and the headings above it)."""

    path: tuple[str, ...]
    entries: tuple[Entry, ...]


def kind_of(annotation: Annotation) -> str:
    """Name an annotation's kind: "highlight", "bookmark", "pair", or for a judgement the undertaking it accepts."""
    if annotation.motivation is Motivation.ASSESSING:
        known = {undertaking.value for undertaking in Undertaking}
        return annotation.verdict if annotation.verdict in known else "commitment"
    return _KINDS[annotation.motivation]


def speaker_line(attribution: Attribution) -> str:
    """Print who speaks with constituency and party, each once; "Speaker not given" where nothing says."""
    line = attribution.shown
    for more in (attribution.constituency, attribution.party):
        if more and f"({more})" not in line:
            line += f" ({more})"
    return line + attribution.told.removeprefix(attribution.shown)


def who_speaks(transcript: Transcript, start: int, end: int) -> str:
    """Name everybody whose words [start, end) takes in, in order, and count those beyond the third."""
    blocks = transcript.blocks.overlapping(start, max(end, start + 1))
    said = [block for block in blocks if isinstance(block, Contribution)]
    lines = list(dict.fromkeys(speaker_line(block.attribution) for block in said))
    if not lines:
        return "Official Report" if blocks else "Speaker not given"
    if len(lines) > _NAMED:
        return f"{', '.join(lines[:_NAMED])} and {len(lines) - _NAMED} more"
    return f"{', '.join(lines[:-1])} and {lines[-1]}" if len(lines) > 1 else lines[0]


def turns_of(transcript: Transcript, start: int, end: int) -> tuple[Turn, ...]:
    """Cut [start, end) where another block begins; labels are given only where several contributions are touched."""
    blocks = transcript.blocks.overlapping(start, end)
    several = sum(isinstance(block, Contribution) for block in blocks) > 1
    turns = []
    for block in blocks or (Span(start, end),):
        text = transcript.text[max(start, block.start) : min(end, block.end)]
        spoken = isinstance(block, Contribution) and several
        turns.append(Turn(speaker_line(block.attribution) if spoken and isinstance(block, Contribution) else "", text))
    return tuple(turns)


def _remembered(anchor: Anchor, transcript: Transcript) -> Citation:
    """Tell of a passage that is not in the text any more what its anchor remembers."""
    base = citation_of(transcript, 0, 0)
    day = find_day(anchor.day) or base.day
    return replace(base, day=day, columns=parse_columns(anchor.column), name=anchor.attribution)


def _headings(transcript: Transcript, start: int) -> tuple[str, ...]:
    return tuple(" ".join(heading.quote(transcript.text).split()) for heading in transcript.headings_at(start))


def _topics(chapter: Chapter, span: Span) -> tuple[str, ...]:
    topics = chapter.findings.topics
    return tuple(topic.label for topic in topics if any(span.overlaps(m.start, m.end) for m in topic.mentions))


def _placed(chapter: Chapter, placed: Placed, style: str) -> Entry:
    transcript, span, annotation = chapter.transcript, Span(placed.start, placed.end), placed.annotation
    anchor = annotation.other if placed.far and annotation.other else annotation.anchor
    exact, here = anchor.exact, span.quote(transcript.text)
    # A place that the reader accepted is exact from then on, but its words are still not those that are quoted.
    changed = placed.standing is Standing.REWORDED or (bool(anchor.later) and not same_words(exact, here))
    citation = citation_of(transcript, span.start, span.end)
    return Entry(
        annotation=annotation,
        chapter=chapter,
        span=span,
        standing=placed.standing,
        turns=turns_of(transcript, span.start, span.end) if exact == here else (Turn("", exact),),
        now=here if changed else "",
        who=who_speaks(transcript, span.start, span.end),
        citation=citation,
        cited=format_citation(citation, style),
        url=official_url(transcript, span.start),
        headings=_headings(transcript, span.start),
        topics=_topics(chapter, span),
        far=placed.far,
        style=style,
    )


def _unplaced(chapter: Chapter, annotation: Annotation, location: Location, style: str) -> Entry:
    anchor = annotation.other if location.far and annotation.other else annotation.anchor
    citation = _remembered(anchor, chapter.transcript)
    return Entry(
        annotation=annotation,
        chapter=chapter,
        span=None,
        standing=location.standing,
        turns=(Turn("", anchor.exact),),
        now="",
        who=anchor.attribution or "Speaker not given",
        citation=citation,
        cited=format_citation(citation, style),
        url=chapter.transcript.sitting.url and official_url(chapter.transcript, 0),
        headings=anchor.headings,
        topics=(),
        far=location.far,
        style=style,
    )


def wanted(annotation: Annotation, options: Options, *, rejected: bool = False) -> bool:
    """Whether the options choose this annotation.

    A finding that the reader rejected is chosen only by the kind "rejected", or where `rejected` asks for those too.
    """
    names = dict(options.color_names)
    kinds = {kind_of(annotation), str(annotation.motivation), annotation.verdict} - {""}
    if annotation.verdict == "rejected" and not rejected and "rejected" not in options.kinds:
        return False
    chosen = not options.kinds or bool(kinds & set(options.kinds))
    colored = not options.colors or {annotation.color, names.get(annotation.color, "")} & set(options.colors)
    tagged = not options.tags or set(annotation.tags) & set(options.tags)
    return bool(chosen and colored and tagged)


def _spoken_by(entry: Entry, words: tuple[str, ...]) -> bool:
    return not words or any(word.casefold() in entry.who.casefold() for word in words)


def _told_by_promises(found: Iterable[Entry]) -> Container[str]:
    """Give the ids of the pairs that say no more than their promises do, which are told with their answers."""
    return {
        pair_id(one.annotation) for one in found if one.annotation.motivation is Motivation.ASSESSING and one.paired
    }


def _says_more(annotation: Annotation) -> bool:
    return bool(annotation.tags) or annotation.note != ANSWER_NOTE


def entries(bundle: Bundle, *, everything: bool = False) -> tuple[Entry, ...]:
    """Give every annotation that is wanted, transcript by transcript, in the order of the text, the lost ones last.

    A promise and the pair of it and its answer are one entry, unless the reader wrote something of his own to the pair.
    `everything` gives both, and with all other kinds the findings that the reader rejected.
    """
    options = bundle.options
    rejected = everything and not options.kinds
    found: list[Entry] = []
    for chapter in bundle.chapters:
        stand = [placed for placed in chapter.placed if wanted(placed.annotation, options, rejected=rejected)]
        found += [_placed(chapter, placed, options.style) for placed in stand]
        for annotation, location in sorted(chapter.unplaced, key=lambda pair: pair[0].anchor.progression):
            if options.include_unplaced and wanted(annotation, options, rejected=rejected):
                found.append(_unplaced(chapter, annotation, location, options.style))
    told = () if everything else _told_by_promises(found)
    found = [entry for entry in found if entry.annotation.id not in told or _says_more(entry.annotation)]
    spoken = [entry for entry in found if _spoken_by(entry, options.attributions)]
    names = dict(options.color_names)
    return tuple(
        replace(entry, number=number, color=names.get(entry.annotation.color, entry.annotation.color))
        for number, entry in enumerate(spoken, 1)
    )


def title_of(transcript: Transcript) -> str:
    """Name a transcript for people: its debate's title, or its House and day, or its file's name."""
    sitting = transcript.sitting
    day = f"{chamber(citation_of(transcript, 0, 0))}, {long_date(sitting.day)}" if sitting.house and sitting.day else ""
    return " ".join((sitting.title or day or shown_name(transcript.source.name) or "Untitled").split())


def _by_transcript(entry: Entry) -> tuple[tuple[str, ...], ...]:
    title = title_of(entry.chapter.transcript)
    if entry.span is None:
        return ((title, "Not found in this text"),)
    inner = tuple(heading for heading in entry.headings if heading and heading != title)
    return ((title, *inner),)


def _by_commitment(entry: Entry) -> tuple[tuple[str, ...], ...]:
    return ((entry.annotation.status or "open",),)


def _by_collection(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """Give the folder that the transcript lies in, which is how readers keep what belongs together, and the title."""
    folder = PurePath(entry.chapter.transcript.source.path).parent.name
    return ((folder or "Without a folder", title_of(entry.chapter.transcript)),)


ORDERS: Mapping[str, Callable[[Entry], tuple[tuple[str, ...], ...]]] = {
    "transcript": _by_transcript,
    "text": lambda entry: ((title_of(entry.chapter.transcript),),),
    "collection": _by_collection,
    "tag": lambda entry: tuple((f"{tag}",) for tag in entry.annotation.tags) or (("Without a tag",),),
    "speaker": lambda entry: ((entry.who,),),
    "topic": lambda entry: (entry.topics[:1] or ("Without a topic",),),
    "kind": lambda entry: ((entry.kind.replace("_", " ").capitalize(),),),
    "color": lambda entry: (((entry.color or entry.annotation.color).capitalize(),),),
    "status": _by_commitment,
}
"""How an export can be grouped, by name: each gives the heading paths that an entry stands under."""


def grouped(bundle: Bundle) -> tuple[Group, ...]:
    """Group the entries as the options say; a group stands where its first entry would.

    Raises:
        KeyError: there is no such order.
    """
    order = ORDERS[bundle.options.by]
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for entry, path in _paths(entries(bundle), order):
        groups.setdefault(path, []).append(entry)
    return tuple(Group(path, tuple(members)) for path, members in groups.items())


def _paths(
    found: tuple[Entry, ...], order: Callable[[Entry], tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    for entry in found:
        for path in order(entry):
            yield entry, path
