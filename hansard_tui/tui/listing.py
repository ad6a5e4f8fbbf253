"""The rows of the sidebar's lists, for all open transcripts together, told apart."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from hansard_tui.model.annotation import Motivation, Placed
from hansard_tui.model.finding import Mention, Tier, Undertaking
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution, Heading
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.undertakings import commitments
from hansard_tui.tui.widgets.sidebar import Item

_LISTED = (Motivation.HIGHLIGHTING, Motivation.BOOKMARKING, Motivation.LINKING)
"""The marks that the tab of notes lists and counts; judgements are told with what they judge."""
_MOST_MENTIONS = 400
_BEFORE, _AFTER = 12, 72  # letters of context about a mention
_OPENING = 24  # letters of a speech that stand for it


def outline(readings: Sequence[Reading], unfolded: Container[str]) -> list[Item]:
    """Headings, each folded over those who spoke under it; for a text with neither, its paragraphs' first words."""
    items: list[Item] = []
    for reading in readings:
        items.append(Item(reading.title, style="group"))
        parts = [block for block in reading.transcript.blocks if isinstance(block, (Heading, Contribution))]
        is_open = True
        for block, following in zip_longest(parts, parts[1:]):
            if isinstance(block, Heading):
                folded = None
                if isinstance(following, Contribution):
                    folded = part_key(reading, block) not in unfolded
                is_open = not folded
                items.append(_part(reading, block, folded=folded))
            elif is_open:
                items.append(_part(reading, block))
        if len(parts) <= 1:
            del items[-len(parts) or len(items) :]
            items += _by_paragraph(reading)
    return items


def part_key(reading: Reading, heading: Heading) -> str:
    """Give the key by which the part under a heading is unfolded."""
    return f"part:{reading.index}:{heading.start}"


def _part(reading: Reading, block: Heading | Contribution, *, folded: bool | None = None) -> Item:
    column = reading.transcript.column_at(block.start)
    number, span = column.number if column is not None else "", _bare(block)
    if isinstance(block, Contribution):
        return Item(block.attribution.told, number, "", "", 4, reading.index, span)
    label, indent = block.quote(reading.transcript.text).strip(), min(block.level - 1, 4)
    return Item(label, number, "", "heading", indent, reading.index, span, part_key(reading, block), folded)


def _by_paragraph(reading: Reading) -> list[Item]:
    items, text, at = [], reading.transcript.text, 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            items.append(Item(line[:160], glyph=str(number), text=reading.index, span=Span(at, at + len(line))))
        at += len(line) + 1
    return items[:_MOST_MENTIONS]


def topics(readings: Sequence[Reading], unfolded: Container[str]) -> list[Item]:
    """Topics of all transcripts in rank order, those of one key together, each with its mentions in all of them."""
    merged: dict[str, list[tuple[Reading, int, str, tuple[Mention, ...]]]] = {}
    for reading in readings:
        for rank, topic in enumerate(reading.found.topics):
            merged.setdefault(topic.key, []).append((reading, rank, topic.label, topic.mentions))
    items: list[Item] = []
    ranked = sorted(merged.items(), key=lambda pair: (min(part[1] for part in pair[1]), pair[0]))
    for key, parts in ranked:
        mentions = [(reading, mention) for reading, _, _, several in parts for mention in several]
        counts = _counts(readings, [reading for reading, _ in mentions])
        item = Item(parts[0][2], counts, style="topic", key=key, folded=key not in unfolded)
        items += _thing(item, mentions)
    return items


def references(readings: Sequence[Reading], unfolded: Container[str]) -> list[Item]:
    """Everything referred to, by kind, most mentioned first."""
    return _things(readings, lambda reading: reading.found.references, "reference", unfolded)


def people(readings: Sequence[Reading], unfolded: Container[str]) -> list[Item]:
    """Everybody who speaks, with what they said, and everybody who is named."""
    spoken = _speakers(readings, unfolded)
    named = _things(readings, lambda reading: reading.found.people, "person", unfolded)
    heads = [item for item in named if item.folded is not None]
    return [*spoken, Item("Named", str(len(heads)), style="group"), *named] if spoken and named else spoken or named


def _speakers(readings: Sequence[Reading], unfolded: Container[str]) -> list[Item]:
    said = _said(readings)
    items = [Item("Speaking", str(len(said)), style="group")] if said else []
    for name, several in sorted(said.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        key, counts = f"speaks:{name}", _counts(readings, [reading for reading, _ in several])
        folded, first = key not in unfolded, _speech(*several[0])
        items.append(Item(name, counts, "", "person", 0, first.text, first.span, key, folded))
        items += [] if folded else [_speech(reading, block) for reading, block in several[:_MOST_MENTIONS]]
    return items


def _said(readings: Sequence[Reading]) -> dict[str, list[tuple[Reading, Contribution]]]:
    """Give what each who speaks said."""
    said: dict[str, list[tuple[Reading, Contribution]]] = {}
    for reading in readings:
        for name, several in reading.said.items():
            said.setdefault(name, []).extend((reading, block) for block in several)
    return said


def _speech(reading: Reading, block: Contribution) -> Item:
    text = reading.transcript.text
    end = text.find(" ", min(block.start + _OPENING, block.end), block.end)
    column = reading.transcript.column_at(block.start)
    where = " ".join(word for word in (reading.short, column.number if column is not None else "") if word)
    # Its first words stand for all of it: a preview that lights the whole of a speech shows nothing.
    begins = Span(block.start, end if end >= 0 else block.end)
    return Item(_one_line(text[block.start : block.end][:160]), where, "", "count", 2, reading.index, begins)


def _things(
    readings: Sequence[Reading], layer: Callable[[Reading], Iterable[Mention]], style: str, unfolded: Container[str]
) -> list[Item]:
    found: dict[tuple[str, str], list[tuple[Reading, Mention]]] = {}
    for reading in readings:
        for mention in layer(reading):
            # "As I said" refers to no thing, and an unresolved "she" to nobody in particular.
            if mention.kind == "discourse" or not mention.weight:
                continue
            found.setdefault((mention.kind, mention.key), []).append((reading, mention))
    items: list[Item] = []
    ordered = sorted(found.items(), key=lambda pair: (pair[0][0], -len(pair[1]), pair[0][1]))
    for kind, several in groupby(ordered, key=lambda pair: pair[0][0]):
        things = list(several)
        if style != "person":
            items.append(Item(_named(kind), str(len(things)), style="group"))
        for (_, key), mentions in things:
            counts = _counts(readings, [reading for reading, _ in mentions])
            item = Item(mentions[0][1].label, counts, style=style, key=key, folded=key not in unfolded)
            items += _thing(item, mentions)
    return items


def _thing(item: Item, mentions: Sequence[tuple[Reading, Mention]]) -> list[Item]:
    """Give the row of a thing that is mentioned, and its mentions below it where it is unfolded."""
    first_reading, first = mentions[0]
    item = replace(item, text=first_reading.index, span=_bare(first))
    if item.folded:
        return [item]
    return [
        item,
        *(
            Item(_context(reading, mention), reading.short, "", "count", 2, reading.index, _bare(mention), item.key)
            for reading, mention in mentions[:_MOST_MENTIONS]
        ),
    ]


def notes(readings: Sequence[Reading], unfolded: Container[str]) -> list[Item]:
    """Give the reader's marks in the order of the text, and those that could not be placed."""
    del unfolded
    items: list[Item] = []
    for reading in readings:
        marks = reading.marks_of(*_LISTED)
        if not marks and not reading.unplaced:
            continue
        items.append(Item(reading.title, str(len(marks)), style="group"))
        for placed in marks:
            items.append(_mark(reading, placed))
            if placed.annotation.note:
                words = _one_line(placed.annotation.note)
                items.append(Item(words, "", "", "note", 3, reading.index, _bare(placed)))
        if reading.unplaced:
            items.append(Item("Not placed (g? lists them)", str(len(reading.unplaced)), style="faint"))
    return items


def _mark(reading: Reading, placed: Placed) -> Item:
    annotation = placed.annotation
    glyph = {"bookmarking": f"⚑{annotation.letter}", "linking": "⇄"}.get(annotation.motivation, "▎")
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    words = _one_line(placed.quote(reading.transcript.text))
    colour = annotation.color if annotation.motivation is Motivation.HIGHLIGHTING else ""
    return Item(
        words, " ".join(w for w in (tags, colour) if w), glyph, "", 0, reading.index, _bare(placed), annotation.id
    )


def _counts(readings: Sequence[Reading], found: Sequence[Reading]) -> str:
    """Give how often in each open transcript: "3+10" tells both, in the order of the panes."""
    if len(readings) == 1:
        return str(len(found))
    return "+".join(str(sum(1 for each in found if each is reading)) for reading in readings)


def _context(reading: Reading, mention: Span) -> str:
    """Give a mention with a word or two before it, so that a narrow row still shows it, and what follows."""
    text = reading.transcript.text
    line = text.rfind("\n", 0, mention.start) + 1
    start = line
    if mention.start - line > _BEFORE:
        space = text.find(" ", mention.start - _BEFORE, mention.start)
        start = space + 1 if space >= 0 else mention.start
    return _one_line(f"{'…' if start > line else ''}{text[start : mention.end + _AFTER]}")


def _named(kind: str) -> str:
    plural = {"body": "Bodies", "policy": "Policies", "party": "Parties", "person": "People"}.get(kind)
    return plural or f"{kind.replace('_', ' ').capitalize()}s"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)


LISTS: dict[str, Callable[[Sequence[Reading], Container[str]], Sequence[Item]]] = {
    "outline": outline,
    "topics": topics,
    "commitments": commitments,
    "references": references,
    "people": people,
    "notes": notes,
}


def size_of(tab: str, readings: Sequence[Reading]) -> str:
    """Give the count that stands beside a tab's name; empty while findings are still looked for."""
    if tab == "outline":
        return ""
    if tab == "notes":
        return str(sum(len(reading.marks_of(*_LISTED)) + len(reading.unplaced) for reading in readings) or "")
    if any(reading.findings is None for reading in readings):
        return "…"
    if tab == "commitments":
        certain = [item for reading in readings for item in reading.judged if item.tier is Tier.CERTAIN]
        return str(sum(item.undertaking is Undertaking.COMMITMENT for item in certain))
    if tab == "topics":
        return str(len({topic.key for reading in readings for topic in reading.found.topics}))
    speaking = len({name for reading in readings for name in reading.said}) if tab == "people" else 0
    layer = "people" if tab == "people" else "references"
    mentions = [mention for reading in readings for mention in getattr(reading.found, layer)]
    named = {mention.key for mention in mentions if mention.weight and mention.kind != "discourse"}
    return str(speaking + len(named))
