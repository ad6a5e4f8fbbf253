"""A transcript as JSON lines: one object for each block, a contribution with all that is known of it."""

import json
from collections.abc import Iterator

from hansard_tui.export.convert.paragraphs import paragraphs
from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Block, Column, Contribution, Division, Heading, Time, Transcript


def write(transcript: Transcript) -> str:
    """Write every block, in order; an empty field is left out, and paragraphs are parted by a line feed."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(transcript))


def rows(transcript: Transcript) -> Iterator[dict[str, object]]:
    """Give each block as a mapping of the fields that are known."""
    path: list[tuple[int, str]] = []
    for block in transcript.blocks:
        lines = list(paragraphs(transcript, block))
        words = "\n".join(line.text for line in lines)
        if isinstance(block, Heading):
            path = [(level, text) for level, text in path if level < block.level]
            path.append((block.level, words))
        row = {
            "date": transcript.sitting.day.isoformat() if transcript.sitting.day else "",
            "house": transcript.sitting.house,
            "venue": transcript.sitting.venue,
            **_block(block),
            "headings": [text for _, text in path],
            **_milestones(transcript, block),
            "text": words,
        }
        yield {name: value for name, value in row.items() if value not in ("", [], None)}


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Contribution):
        return {"block": "contribution", **_contribution(block), "id": block.id}
    if isinstance(block, Heading):
        return {"block": "heading", "level": block.level, "id": block.id}
    if isinstance(block, Division):
        return {"block": "division", **_division(block), "id": block.id}
    return {"block": "narrative", "id": block.id}


def _contribution(block: Contribution) -> dict[str, object]:
    who = block.attribution
    return {
        "kind": block.kind.value,
        "speaker": who.printed,
        "name": who.name,
        "office": who.office,
        "party": who.party,
        "constituency": who.constituency,
        "member_ids": list(who.member_ids),
        "certainty": "" if who.certainty is Certainty.STATED else who.certainty.value,
        "number": block.number,
    }


def _division(block: Division) -> dict[str, object]:
    votes = [
        {"name": vote.name, "side": vote.side, "teller": vote.teller, "proxy": vote.proxy, "member_id": vote.member_id}
        for vote in block.votes
    ]
    return {"number": block.number, "sides": dict(block.sides), "votes": votes, "question": block.question}


def _milestones(transcript: Transcript, block: Block) -> dict[str, object]:
    """Give the column and the time in force where the block begins, and each milestone inside it by its offset."""
    column, time = transcript.column_at(block.start), transcript.time_at(block.start)
    # What begins after the last word of all is the last block's.
    end = block.end + (block.end == len(transcript.text))
    inside: list[Column | Time] = [
        *transcript.columns.within(block.start, end),
        *transcript.times.within(block.start, end),
    ]
    return {
        "column": column.number if column else "",
        "time": (time.clock or time.printed) if time else "",
        "columns": [[mark.start - block.start, mark.number] for mark in inside if isinstance(mark, Column)],
        "times": [[mark.start - block.start, mark.clock or mark.printed] for mark in inside if isinstance(mark, Time)],
    }
