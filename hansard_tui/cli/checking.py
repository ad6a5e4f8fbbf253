"""The verb that says what a file was read as, and what is wrong with it."""

from argparse import Namespace
from collections.abc import Iterator

from hansard_tui.cli import rows
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING
from hansard_tui.cli.printing import Printer
from hansard_tui.cli.verbs import opened
from hansard_tui.library import OpenTranscript
from hansard_tui.model.transcript import Contribution, Division, Heading, Transcript


def check(asked: Namespace, out: Printer) -> int:
    """Print what is wrong with each file, and in a line what was read in it; nothing wrong is the good end.

    Programs are given the problems alone.
    """
    wrong = 0
    for text in opened(asked, out):
        wrong += len(text.problems)
        for problem in text.problems:
            if out.as_json:
                out.row(rows.problem(text, problem))
                continue
            line = f":{problem.line}" if problem.line else ""
            times = f" ({problem.count} times)" if problem.count > 1 else ""
            out.lines([f"{text.path}{line}: {problem.message}{times}"])
        if not out.as_json:
            out.lines([f"{text.path}: {_summary(text)}"])
    return BAD_INPUT if out.failed else NOTHING if wrong else FINE


def _summary(text: OpenTranscript) -> str:
    """Say what was read: "read as parlparse, Commons, 2016-03-11: 339 contributions by 84 speakers …; no problems."."""
    transcript = text.transcript
    sitting = transcript.sitting
    day = sitting.day.isoformat() if sitting.day else ""
    as_what = ", ".join(filter(None, (transcript.source.format, sitting.house, sitting.venue, day)))
    count = sum(problem.count for problem in text.problems)
    problems = "no problems" if not count else _counted(count, "problem")
    return f"read as {as_what}: {', '.join(_parts(transcript))}; {problems}."


def _parts(transcript: Transcript) -> Iterator[str]:
    said = [block for block in transcript.blocks if isinstance(block, Contribution)]
    known = {one.attribution.member_ids or one.attribution.shown for one in said if one.attribution.known}
    nobody = sum(not one.attribution.known for one in said)
    yield f"{_counted(len(said), 'contribution')} by {_counted(len(known), 'speaker')}" + (
        f" ({nobody} of nobody named)" if nobody else ""
    )
    yield _counted(sum(isinstance(block, Heading) for block in transcript.blocks), "heading")
    if transcript.columns:
        first, last = transcript.columns[0], transcript.columns[-1]
        one = first.number == last.number
        yield f"{first.unit} {first.number}" if one else f"{first.unit}s {first.number} to {last.number}"
    else:
        yield "no columns"
    yield _counted(len(transcript.times), "time")
    divisions = [block for block in transcript.blocks if isinstance(block, Division)]
    votes = sum(len(division.votes) for division in divisions)
    yield _counted(len(divisions), "division") + (f" with {_counted(votes, 'vote')}" if votes else "")


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s" if count else f"no {thing}s"
