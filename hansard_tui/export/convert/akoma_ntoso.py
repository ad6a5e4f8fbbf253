"""A transcript as Akoma Ntoso 3.0: sections by heading, a speech for each contribution, columns as page breaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from hansard_tui.export.convert.paragraphs import Paragraph, paragraphs
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import (
    Block,
    Column,
    Contribution,
    Division,
    Heading,
    Kind,
    Shape,
    Time,
    Transcript,
    Vote,
)

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OUR_NAMESPACE = "https://hansard-tui.invalid/ns/votes"
"""For what Akoma Ntoso has no element for: each member's vote, inside its count."""

_ELEMENTS = {Kind.QUESTION: "question", Kind.ANSWER: "answer"}
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNKNOWN = "unknown"


def write(transcript: Transcript) -> str:
    """Write the whole transcript.

    What XML cannot hold (control characters) becomes U+FFFD, and a contribution by nobody known is `by="#unknown"`.
    """
    people = _People()
    body = "".join(_body(transcript, people))
    divisions = [block for block in transcript.blocks if isinstance(block, Division)]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<akomaNtoso xmlns="{NAMESPACE}">\n<debate name="hansard">\n'
        f"{_meta(transcript, people, divisions)}{_preface(transcript)}"
        f"<debateBody>\n{body}</debateBody>\n</debate>\n</akomaNtoso>\n"
    )


@dataclass(slots=True)
class _People:
    """Everybody who speaks, each with an identifier that is the same on every run."""

    known: dict[Attribution, str] = field(default_factory=dict)

    def reference(self, attribution: Attribution) -> str:
        if not attribution.known and not attribution.member_ids:
            return f"#{_UNKNOWN}"
        key = Attribution(
            attribution.printed,
            attribution.name,
            attribution.office,
            attribution.party,
            attribution.constituency,
            attribution.member_ids,
        )
        return "#" + self.known.setdefault(key, f"person_{len(self.known) + 1}")


def _body(transcript: Transcript, people: _People) -> Iterator[str]:
    levels: list[int] = []
    numbers = iter(range(1, len(transcript.blocks) + 2))
    for count, block in enumerate(transcript.blocks, start=1):
        if isinstance(block, Heading):
            while levels and levels[-1] >= block.level:
                levels.pop()
                yield "</debateSection>\n"
            levels.append(block.level)
            yield f'<debateSection name="section" eId="dbsect_{next(numbers)}">\n{_heading(transcript, block)}'
            continue
        if not levels:
            # An open section without a heading: the level nought is closed by any heading.
            levels.append(99)
            yield f'<debateSection name="section" eId="dbsect_{next(numbers)}">\n'
        yield _block(transcript, block, count, people)
    yield "</debateSection>\n" * len(levels) or '<debateSection name="section" eId="dbsect_1"/>\n'


def _heading(transcript: Transcript, block: Heading) -> str:
    lines = [_inline(paragraph) for paragraph in paragraphs(transcript, block)]
    return f"<heading{_identity(block)}>{'<br/>'.join(lines)}</heading>\n"


def _block(transcript: Transcript, block: Block, count: int, people: _People) -> str:
    lines = list(paragraphs(transcript, block))
    if isinstance(block, Contribution):
        return _speech(block, lines, people)
    name = f' eId="division_{count}" class="division"' if isinstance(block, Division) else ""
    return "".join(
        f"<narrative{name if not index else ''}{_identity(block) if not index else ''}>{_inline(line)}</narrative>\n"
        for index, line in enumerate(lines)
    )


def _speech(block: Contribution, lines: list[Paragraph], people: _People) -> str:
    element = _ELEMENTS.get(block.kind, "speech")
    by = quoteattr(people.reference(block.attribution))
    kind = "" if block.kind in {Kind.SPEECH, *_ELEMENTS} else f" class={quoteattr(block.kind)}"
    number = f"<num>{_fit(block.number)}</num>" if block.number else ""
    printed = f"<from>{_fit(block.attribution.printed)}</from>\n" if block.attribution.printed else ""
    words = "".join(_paragraph(line) for line in lines)
    return f"<{element} by={by}{kind}{_identity(block)}>{number}{printed}{words or '<p/>'}</{element}>\n"


def _paragraph(line: Paragraph) -> str:
    if line.shape is None:
        return f"<p>{_inline(line)}</p>\n"
    name = "quote" if line.shape is Shape.QUOTATION else line.shape.value
    return f"<block name={quoteattr(name)}>{_inline(line)}</block>\n"


def _inline(line: Paragraph) -> str:
    parts: list[str] = []
    for piece in line.pieces:
        if isinstance(piece, Column):
            parts.append(f"<eop number={_quoted(piece.number)} class={_quoted(piece.unit)}/>")
        elif isinstance(piece, Time):
            parts.append(f'<recordedTime time="{piece.clock}:00"/>' if re.fullmatch(r"\d\d:\d\d", piece.clock) else "")
        else:
            parts.append(_fit(piece))
    return "".join(parts)


def _identity(block: Block) -> str:
    """Give the publisher's identifier as a GUID: it may be any word, where an eId is ours and has a grammar."""
    return f" GUID={_quoted(block.id)}" if re.fullmatch(r"\S+", block.id) else ""


def _meta(transcript: Transcript, people: _People, divisions: list[Division]) -> str:
    return (
        '<meta>\n<identification source="#hansard-tui">\n'
        f"{_frbr(transcript)}</identification>\n"
        f"{_analysis(transcript, divisions)}"
        '<references source="#hansard-tui">\n'
        '<TLCOrganization eId="hansard-tui" href="/ontology/organization/hansard-tui" showAs="hansard-tui"/>\n'
        f"{''.join(_house(transcript))}{''.join(_references(people))}"
        "</references>\n</meta>\n"
    )


def _frbr(transcript: Transcript) -> str:
    sitting = transcript.sitting
    day = sitting.day.isoformat() if sitting.day else "0001-01-01"
    house = re.sub(r"\W+", "-", sitting.house.lower()).strip("-") or "house"
    work = f"/akn/un/debate/{house}/{day}" if sitting.parliament else f"/akn/gb/debate/{house}/{day}"
    language = {"en": "eng", "cy": "cym", "fr": "fra"}.get(sitting.language, "und")
    country = "un" if sitting.parliament else "gb"
    levels = (
        ("Work", work, "sitting", f'<FRBRcountry value="{country}"/>\n'),
        ("Expression", f"{work}/{language}@", "sitting", f'<FRBRlanguage language="{language}"/>\n'),
        ("Manifestation", f"{work}/{language}@.xml", "sitting", '<FRBRformat value="application/akn+xml"/>\n'),
    )
    return "".join(
        f'<FRBR{level}>\n<FRBRthis value="{uri}/!main"/>\n<FRBRuri value="{uri}"/>\n'
        f'<FRBRdate date="{day}" name="{name}"/>\n<FRBRauthor href="#house"/>\n{last}</FRBR{level}>\n'
        for level, uri, name, last in levels
    )


def _house(transcript: Transcript) -> Iterator[str]:
    name = _quoted(transcript.sitting.house or "House not given")
    yield f'<TLCOrganization eId="house" href="/ontology/organization/house" showAs={name}/>\n'


def _references(people: _People) -> Iterator[str]:
    yield f'<TLCPerson eId="{_UNKNOWN}" href="/ontology/person/{_UNKNOWN}" showAs="Speaker not given"/>\n'
    for attribution, name in people.known.items():
        href = _quoted(attribution.member_ids[0].partition(":")[2] or name) if attribution.member_ids else f'"{name}"'
        shown = _quoted(attribution.name or attribution.shown)
        detail = ", ".join(filter(None, (attribution.office, attribution.constituency, attribution.party)))
        short = f" shortForm={_quoted(detail)}" if detail else ""
        yield f'<TLCPerson eId="{name}" href={_href(href)} showAs={shown}{short}/>\n'


def _href(quoted: str) -> str:
    return '"/ontology/person/' + re.sub(r"[^\w./-]+", "-", quoted[1:-1]) + '"'


def _analysis(transcript: Transcript, divisions: list[Division]) -> str:
    if not any(division.sides for division in divisions):
        return ""
    places = {id(block): count for count, block in enumerate(transcript.blocks, start=1)}
    votings = "".join(_voting(division, places[id(division)]) for division in divisions if division.sides)
    return f'<analysis source="#hansard-tui">\n<parliamentary>\n{votings}</parliamentary>\n</analysis>\n'


def _voting(division: Division, place: int) -> str:
    counts = "".join(
        f'<count eId="voting_{place}__count_{index}" refersTo={_quoted("#" + _slug(side))} value="{count}">'
        f"{_votes(division, side)}</count>\n"
        for index, (side, count) in enumerate(division.sides, start=1)
    )
    return f'<voting eId="voting_{place}" href="#division_{place}">\n{counts}</voting>\n'


def _votes(division: Division, side: str) -> str:
    wanted = _slug(side)
    sides = {wanted, wanted.removesuffix("s"), wanted.removesuffix("es")}
    return "".join(_vote(vote) for vote in division.votes if _slug(vote.side) in sides)


def _vote(vote: Vote) -> str:
    teller = ' teller="yes"' if vote.teller else ""
    proxy = f" proxy={_quoted(vote.proxy)}" if vote.proxy else ""
    return f"<vote xmlns={_quoted(OUR_NAMESPACE)} name={_quoted(vote.name)}{teller}{proxy}/>"


def _preface(transcript: Transcript) -> str:
    sitting = transcript.sitting
    parts = []
    if sitting.title:
        parts.append(f"<p><docTitle>{_fit(sitting.title)}</docTitle></p>\n")
    if sitting.day:
        day = sitting.day.isoformat()
        parts.append(f'<p><docDate date="{day}">{day}</docDate></p>\n')
    return f"<preface>\n{''.join(parts)}</preface>\n" if parts else ""


def _slug(words: str) -> str:
    return re.sub(r"\W+", "-", words.casefold()).strip("-") or "side"


def _fit(words: str) -> str:
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words), {"\r": "&#13;"})


def _quoted(words: str) -> str:
    return quoteattr(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words))
