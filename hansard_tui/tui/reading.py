"""One open transcript as the screen sees it: its text, what was found, what the reader marked."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hansard_tui import library
from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.finding import Commitment, Findings, Mention, Tier, Topic, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution, Division, Heading

if TYPE_CHECKING:
    from hansard_tui.library import OpenTranscript

STYLES = {
    Undertaking.COMMITMENT: "commitment",
    Undertaking.ASSURANCE: "assurance",
    Undertaking.CONCESSION: "concession",
    Undertaking.REFUSAL: "refusal",
    Undertaking.DUTY: "duty",
}
GLYPHS = {
    Undertaking.COMMITMENT: "●",
    Undertaking.ASSURANCE: "▲",
    Undertaking.CONCESSION: "✓",
    Undertaking.REFUSAL: "✗",
    Undertaking.DUTY: "§",
}

_TAG = 8  # letters that tell one open text from another


def style_of(commitment: Commitment) -> str:
    """Give the name of the style that a finding is drawn in."""
    if commitment.undertaking is Undertaking.COMMITMENT and commitment.tier is Tier.POSSIBLE:
        return "possible"
    return STYLES.get(commitment.undertaking, "faint")


def glyph_of(commitment: Commitment) -> str:
    """Give the sign that stands for a finding in the gutter and the sidebar."""
    if commitment.undertaking is Undertaking.COMMITMENT and commitment.tier is Tier.POSSIBLE:
        return "○"
    return GLYPHS.get(commitment.undertaking, "·")


class Reading:
    """What the screen knows of one open transcript; findings arrive when they are ready."""

    def __init__(self, text: "OpenTranscript", index: int, *, alone: bool = False) -> None:
        self.version = 0
        self.alone = alone
        self.tag = ""
        """What tells it apart from the others that are open, where its title does not."""
        self.by_file = False
        """Whether it is called by its file's name, because another of the same House and day is open."""
        self.text = text
        self.transcript = text.transcript
        self.index = index
        self.findings: Findings | None = None
        self.placed: Layer[Placed] = Layer()
        self.unplaced: tuple[tuple[Annotation, Location], ...] = ()
        self.hits: Layer[Span] = Layer()
        self.topic: Topic | None = None
        self.leading: Layer[Mention] = Layer()
        self.show_possible = False
        self._sentences: dict[int, Layer[Span]] = {}
        self.told: dict[tuple[object, ...], Mapping[str, str]] = {}
        """What a list of findings is narrowed by: made once for each, however often a key is pressed."""
        self._headings: Layer[Heading] | None = None
        self._topical: tuple[tuple[Topic, ...], list[tuple[int, str]]] | None = None
        self._said: dict[str, list[Contribution]] | None = None
        self._repeats: tuple[Layer[Commitment], Mapping[tuple[int, int], tuple[Commitment, ...]]] | None = None
        self._judged: tuple[int, Layer[Commitment]] | None = None
        self._shown: tuple[int, Layer[Commitment]] | None = None
        self._marks: tuple[int, dict[tuple[Motivation, ...], Layer[Placed]]] = (0, {})
        self._walked: dict[str, tuple[int, Layer[Span]]] = {}

    def __setattr__(self, name: str, value: object) -> None:
        """Count every change of what is drawn, so that a picture of an older version is never taken for the new."""
        object.__setattr__(self, name, value)
        if not name.startswith("_") and name != "version":
            object.__setattr__(self, "version", self.version + 1)

    @property
    def title(self) -> str:
        """What to call it on the screen: its own title, or its House and day, or its file's name."""
        sitting = self.transcript.sitting
        if sitting.title or sitting.day is None or self.by_file:
            return self.text.title
        return ", ".join(word for word in (sitting.house, sitting.venue, f"{sitting.day:%d %B %Y}".lstrip("0")) if word)

    @property
    def short(self) -> str:
        """What to call it where there is little room; nothing where it is the only one."""
        return "" if self.alone else self.tag or self.title.removeprefix("Excerpt ")[:_TAG].strip()

    # Sentences ----------------------------------------------------------------------------------------------------

    def sentences_at(self, offset: int) -> Layer[Span]:
        """Give the sentences of the paragraph that holds `offset`; found when first asked for."""
        paragraph = self.transcript.paragraph_at(offset)
        known = self._sentences.get(paragraph.start)
        if known is None:
            found = library.sentences_of(paragraph.quote(self.transcript.text))
            spans = [Span(paragraph.start + span.start, paragraph.start + span.end) for span in found]
            known = self._sentences[paragraph.start] = Layer(spans or [paragraph])
        return known

    def sentence_at(self, offset: int) -> Span:
        """Give the sentence that holds `offset`, or the nearest of its paragraph."""
        sentences = self.sentences_at(min(offset, max(0, len(self.transcript.text) - 1)))
        return sentences.before(offset + 1) or sentences[0]

    def step_sentence(self, cursor: Span, step: int) -> Span:
        """Give the next sentence (1) or the one before (-1); the same at either end of the text."""
        sentences = self.sentences_at(cursor.start)
        index = sentences.index_before(cursor.start + 1) - 1 + step
        if 0 <= index < len(sentences):
            return sentences[index]
        paragraph = self.transcript.paragraph_at(cursor.start)
        beyond = paragraph.end + 1 if step > 0 else paragraph.start - 1
        if not 0 <= beyond < len(self.transcript.text):
            return cursor
        other = self.sentences_at(beyond)
        return other[0] if step > 0 else other[-1]

    # Layers -------------------------------------------------------------------------------------------------------

    @property
    def found(self) -> Findings:
        """What was found; nothing while it is still looked for."""
        return self.findings or Findings()

    def heading_at(self, offset: int) -> str:
        """Give the words of the last heading before `offset`."""
        if self._headings is None:
            blocks = [block for block in self.transcript.blocks if isinstance(block, Heading)]
            self._headings = Layer(blocks)
        heading = self._headings.before(offset + 1)
        return " ".join(heading.quote(self.transcript.text).split()) if heading else ""

    def topics_in(self, span: Span) -> list[str]:
        """Give the topics, by label, of which a mention begins in `span`."""
        if self._topical is None or self._topical[0] is not self.found.topics:
            labels = sorted((mention.start, topic.label) for topic in self.found.topics for mention in topic.mentions)
            self._topical = (self.found.topics, labels)
        labels = self._topical[1]
        first, last = (bisect_left(labels, (place, "")) for place in (span.start, span.end))
        return list(dict.fromkeys(label for _, label in labels[first:last]))

    @property
    def said(self) -> Mapping[str, Sequence[Contribution]]:
        """What each who speaks said, as far as it is known who; looked for once, for the text never changes."""
        if self._said is None:
            self._said = {}
            for block in self.transcript.blocks:
                if isinstance(block, Contribution) and block.attribution.known:
                    self._said.setdefault(block.attribution.told, []).append(block)
        return self._said

    @property
    def judged(self) -> Layer[Commitment]:
        """The commitments as the reader has judged them: rejected ones left out, corrected ones of their new class."""
        if self._judged is None or self._judged[0] != self.version:
            self._judged = (self.version, self._judge())
        return self._judged[1]

    def _judge(self) -> Layer[Commitment]:
        if not any(one.annotation.motivation is Motivation.ASSESSING for one in self.placed):
            return self.found.commitments
        kept: list[Commitment] = []
        for commitment in self.found.commitments:
            verdict = self.verdict_on(commitment)
            if verdict == "rejected":
                continue
            if verdict in set(Undertaking):
                kept.append(replace(commitment, undertaking=Undertaking(verdict), tier=Tier.CERTAIN))
            elif verdict == "accepted":
                kept.append(replace(commitment, tier=Tier.CERTAIN))
            else:
                kept.append(commitment)
        return Layer(kept)

    def said_also(self, commitment: Commitment) -> list[Commitment]:
        """Give where else the same person promises the same, in the order of the text."""
        if self._repeats is None or self._repeats[0] is not self.judged:
            self._repeats = (self.judged, library.repeats(self.transcript, self.judged))
        group = self._repeats[1].get((commitment.start, commitment.end), ())
        return [other for other in group if other.start != commitment.start]

    def verdict_on(self, commitment: Commitment) -> str:
        """Give the reader's last judgement of a finding: "accepted", "rejected", a class, or nothing."""
        verdicts = [
            placed.annotation
            for placed in self.placed.within(commitment.start, commitment.start + 1)
            if placed.annotation.motivation is Motivation.ASSESSING and placed.end == commitment.end
        ]
        return max(verdicts, key=lambda annotation: annotation.modified).verdict if verdicts else ""

    @property
    def commitments(self) -> Layer[Commitment]:
        """Commitments of every class that are shown."""
        if self._shown is None or self._shown[0] != self.version:
            shown = Layer(item for item in self.judged if self.show_possible or item.tier is Tier.CERTAIN)
            self._shown = (self.version, shown)
        return self._shown[1]

    def marks_of(self, *motivations: Motivation) -> Layer[Placed]:
        """Give the reader's marks of these kinds; sorted once for all who ask between two changes."""
        if self._marks[0] != self.version:
            self._marks = (self.version, {})
        known = self._marks[1].get(motivations)
        if known is None:
            kept = Layer(placed for placed in self.placed if placed.annotation.motivation in motivations)
            known = self._marks[1][motivations] = kept
        return known

    def layer(self, name: str) -> Layer[Span]:
        """Give the layer that "next" and "previous" of this name walk along; it is made once for many keys."""
        known = self._walked.get(name)
        if known is None or known[0] != self.version:
            known = self._walked[name] = (self.version, Layer(LAYERS[name](self)))
        return known[1]


def name_apart(readings: Sequence[Reading]) -> None:
    """Give readings tags that differ: their days, or where their titles differ."""
    days = [reading.transcript.sitting.day for reading in readings]
    if len({reading.title for reading in readings}) < len(readings):
        # Two parts of one day: what differs is the file's name.
        for reading in readings:
            reading.by_file = True
    titles = [reading.title.removeprefix("Excerpt ") for reading in readings]
    shared = 0
    if len(set(titles)) == len(titles) > 1:
        shared = next((i for i, letters in enumerate(zip(*titles, strict=False)) if len(set(letters)) > 1), 0)
    for reading, day, title in zip(readings, days, titles, strict=True):
        dated = day is not None and len(set(days)) == len(days)
        from_word = title.rfind(" ", 0, shared + 1) + 1 if shared else 0
        # Long names that differ at the end only: the letters about the first that differs.
        letters = title[from_word:] if shared - from_word < _TAG else f"…{title[shared - _TAG // 2 :]}"
        reading.tag = f"{day:%d %b}".lstrip("0") if dated and day else letters[:_TAG].strip(" ,")


LAYERS: dict[str, Callable[[Reading], "list[Span] | Layer[Span]"]] = {
    "commitment": lambda reading: [item for item in reading.commitments if item.undertaking is Undertaking.COMMITMENT],
    "finding": lambda reading: reading.commitments,
    "topic": lambda reading: list(reading.topic.mentions) if reading.topic else [],
    "person": lambda reading: reading.found.people,
    "reference": lambda reading: reading.leading,
    "hit": lambda reading: reading.hits,
    "highlight": lambda reading: reading.marks_of(Motivation.HIGHLIGHTING),
    "bookmark": lambda reading: reading.marks_of(Motivation.BOOKMARKING),
    "contribution": lambda reading: [b for b in reading.transcript.blocks if isinstance(b, Contribution)],
    "heading": lambda reading: [b for b in reading.transcript.blocks if isinstance(b, Heading)],
    "division": lambda reading: [b for b in reading.transcript.blocks if isinstance(b, Division)],
    "column": lambda reading: reading.transcript.columns,
}
