"""Findings and transcripts as the rows that `--json` prints: stable names, code points, nothing that does not apply."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hansard_tui import library
from hansard_tui.library import Links, OpenTranscript
from hansard_tui.model.finding import Commitment, Detail, Findings, Mention
from hansard_tui.model.member import INFERRED, Certainty
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Contribution, Division, Heading, Problem

Row = dict[str, Any]
Found = Sequence[tuple[OpenTranscript, Findings]]

DETAILS = ("actor", "action", "addressee", "beneficiary", "quantity", "deadline", "condition", "source")


def applying(**fields: object) -> Row:
    """Give the fields that apply: those that are not empty."""
    return {name.rstrip("_"): value for name, value in fields.items() if value not in (None, "", (), [], {})}


def place(text: OpenTranscript, span: Span) -> Row:
    """Give where a span lies and exactly its words."""
    column = text.transcript.column_at(span.start)
    return {
        "transcript": text.path,
        **applying(column=column.number if column else ""),
        "start": span.start,
        "end": span.end,
        "quote": span.quote(text.transcript.text),
    }


def commitments(text: OpenTranscript, found: Iterable[Commitment]) -> Iterator[Row]:
    """Give the row of each commitment; the heading is looked for once for all that one person says."""
    last, heading = -1, ""
    several = tuple(found)
    again = library.repeats(text.transcript, several)
    for one in several:
        block = text.transcript.block_at(one.start)
        if block is None or block.start != last:
            headings = text.transcript.headings_at(one.start)
            heading = " ".join(headings[-1].quote(text.transcript.text).split()) if headings else ""
            last = block.start if block is not None else -1
        others = [other.start for other in again.get((one.start, one.end), ()) if other.start != one.start]
        yield {**commitment(text, one, heading), **applying(said_also=others)}


def commitment(text: OpenTranscript, found: Commitment, heading: str = "") -> Row:
    """Give a commitment's row, of whatever class."""
    said = text.transcript.contribution_at(found.start)
    time, day = text.transcript.time_at(found.start), text.transcript.day_at(found.start)
    first: dict[str, Detail] = {}
    for detail in found.details:
        if detail.value or detail.end > detail.start:
            first.setdefault(detail.role, detail)
    head = {"class": found.undertaking.value, "tier": found.tier.value, "transcript": text.path}
    who = said.attribution.shown if said and said.attribution.known else ""
    return {
        **head,
        **applying(contribution=said.id if said else "", attribution=who, certainty=uncertain(said)),
        **applying(heading=heading, date=day.isoformat() if day else ""),
        **applying(time=(time.clock or time.printed) if time else ""),
        **place(text, found),
        "sentence": {"start": found.sentence.start, "end": found.sentence.end},
        **applying(strength=found.strength, subtype=found.subtype),
        **{role: _detail(text, first[role]) for role in DETAILS if role in first},
        **applying(polarity=found.polarity, capacity=found.capacity, rule=found.rule, why=found.why),
        **({} if found.score is None else {"score": found.score}),
    }


def uncertain(said: Contribution | None) -> str:
    """Give how it is known who speaks where we have told it ourselves; else nothing."""
    certainty = said.attribution.certainty if said else Certainty.UNKNOWN
    return certainty.value if certainty is Certainty.INFERRED else ""


def _detail(text: OpenTranscript, detail: Detail) -> Row:
    where = {"start": detail.start, "end": detail.end} if detail.end > detail.start else {}
    return {"value": detail.value or detail.quote(text.transcript.text), **where}


def topics(found: Found) -> list[Row]:
    """Give each topic once, with its mentions in every transcript; the best-ranked of any transcript come first."""
    rows: dict[str, Row] = {}
    ranks: dict[str, tuple[int, int]] = {}
    for index, (text, findings) in enumerate(found):
        for rank, topic in enumerate(findings.topics):
            row = rows.setdefault(topic.key, {"label": topic.label, "kind": topic.kind, "aliases": [], "score": 0.0})
            row["aliases"] += [alias for alias in topic.aliases if alias not in row["aliases"]]
            row["score"] = max(row["score"], round(topic.score, 6))
            row.setdefault("mentions", []).extend(place(text, mention) for mention in topic.mentions)
            row.update(applying(why=row.get("why") or topic.why))
            ranks[topic.key] = min(ranks.get(topic.key, (rank, index)), (rank, index))
    return [rows[key] for key in sorted(rows, key=lambda key: ranks[key])]


def things(found: Iterable[tuple[OpenTranscript, Iterable[Mention]]]) -> list[Row]:
    """Give each thing that is referred to once, with its mentions in every transcript, in the order of the first."""
    rows: dict[str, Row] = {}
    for text, mentions in found:
        for mention in mentions:
            row = rows.setdefault(mention.key, {"key": mention.key, "kind": mention.kind, "label": mention.label})
            inferred = {} if mention.certain else {"certain": False}
            listed = {**place(text, mention), **applying(rule=mention.rule, why=mention.why), **inferred}
            row.setdefault("mentions", []).append(listed)
    return list(rows.values())


def told(people: Iterable[Mention]) -> Iterator[Mention]:
    """Give the mentions of people who can be told, by words: whoever speaks is no mention, nor is somebody unknown."""
    return (mention for mention in people if mention.end > mention.start and mention.weight)


def linked(found: Found, links: Links) -> list[Row]:
    """Give each link between two transcripts once, in the order of where they lead from."""
    seen: set[frozenset[tuple[int, int, int]]] = set()
    rows: list[Row] = []
    for (source, target), several in sorted(links.items(), key=lambda pair: pair[0]):
        for link in several:
            ends = ((source, link.source.start, link.source.end), (target, link.target.start, link.target.end))
            if frozenset(ends) in seen:
                continue
            seen.add(frozenset(ends))
            row = {"from": place(found[source][0], link.source), "to": place(found[target][0], link.target)}
            reason = {"relation": link.relation, "confidence": link.confidence.value, "why": link.why}
            rows.append({"link": {**row, **reason}})
    return rows


def block(text: OpenTranscript, part: Block, *, words: bool = False) -> Row:
    """Give a row of the outline; with `words` also what was said."""
    transcript = text.transcript
    column, time = transcript.column_at(part.start), transcript.time_at(part.start)
    said = part.quote(transcript.text).rstrip("\n")
    whole = words or not isinstance(part, Contribution)
    row = {"transcript": text.path, "kind": kind_of(part), **applying(id=part.id), "start": part.start}
    row["end"] = part.start + len(said)
    if isinstance(part, Heading):
        row["level"] = part.level
    if isinstance(part, Contribution):
        who = part.attribution
        row |= applying(attribution=who.shown if who.known else "", office=who.office, party=who.party)
        row |= applying(constituency=who.constituency, members=list(who.member_ids), certainty=who.certainty.value)
        row |= applying(number=part.number, cut_off=part.cut_off or None, words=len(said.split()))
    if isinstance(part, Division):
        row |= applying(number=part.number, question=part.question, sides=dict(part.sides))
        row |= applying(votes=[_vote(vote) for vote in part.votes] if words else [])
    row |= applying(column=column.number if column else "", time=(time.clock or time.printed) if time else "")
    return {**row, **({"text": said} if whole else {})}


def _vote(vote: object) -> Row:
    fields = ("name", "side", "teller", "proxy", "member_id")
    return {name: value for name in fields if (value := getattr(vote, name))}


def told_by(row: Row) -> str:
    """Print who speaks in the passage of a row; what is uncertain is called so."""
    who = str(row.get("attribution", ""))
    return who + (INFERRED if who and row.get("certainty") == Certainty.INFERRED else "")


def kind_of(part: Block) -> str:
    """Name what sort of block it is: heading, speech, question, answer …, narrative, division."""
    return part.kind.value if isinstance(part, Contribution) else type(part).__name__.lower()


def listed(text: OpenTranscript) -> Row:
    """Give what is known of a transcript as a whole."""
    transcript, sitting = text.transcript, text.transcript.sitting
    said = [part for part in transcript.blocks if isinstance(part, Contribution)]
    days = sorted({day for day in (sitting.day, *(one.day for one in transcript.days)) if day})
    return {
        "transcript": text.path,
        "title": text.title,
        **applying(format=transcript.source.format, house=sitting.house, venue=sitting.venue),
        **applying(date=days[0].isoformat() if days else "", volume=sitting.volume, bill=sitting.bill),
        **applying(stage=sitting.stage, language=sitting.language, url=sitting.url, sha256=transcript.source.sha256),
        **applying(last_date=days[-1].isoformat() if len(days) > 1 else ""),
        "contributions": len(said),
        "attributed": sum(part.attribution.known for part in said),
        "words": len(transcript.text.split()),
        "problems": sum(problem.count for problem in text.problems),
    }


def problem(text: OpenTranscript, wrong: Problem) -> Row:
    """Give a row of what a file's reader could not read."""
    fields: Mapping[str, object] = {"line": wrong.line, "offset": wrong.offset or None, "count": wrong.count}
    return {
        "transcript": text.path,
        "kind": wrong.kind,
        "message": wrong.message,
        **{k: v for k, v in fields.items() if v},
    }
