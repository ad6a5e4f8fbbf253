"""The verbs that read transcripts and print what is in them; each takes what was asked and gives an exit code."""

import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence

from hansard_tui import library
from hansard_tui.cli import rows
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING, AskError
from hansard_tui.cli.printing import Printer, columns, shortened
from hansard_tui.cli.rows import Found, Row
from hansard_tui.library import OpenTranscript
from hansard_tui.model.finding import Commitment, Tier, Undertaking

_QUOTED = 200  # characters of a quotation on a line for people
_PLACE = re.compile(r"(\d{1,15})(?:\s*(?:[-–:]|\.\.)\s*(\d{1,15}))?")


def opened(asked: Namespace, out: Printer) -> Sequence[OpenTranscript]:
    """Open what was named, or the two excerpts, saying what could not be opened.

    Raises:
        AskError: nothing could be opened.
    """
    texts, failures = library.open_all(asked.files, asked.format)
    for failure in failures:
        out.fail(failure)
    if not texts:
        raise AskError("", BAD_INPUT)
    return texts


def standard_input() -> str:
    """Read standard input to its end.

    Raises:
        AskError: it is closed, or not UTF-8.
    """
    if sys.stdin is None:
        raise AskError("Standard input is closed.", BAD_INPUT)
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise AskError(f"Standard input is not UTF-8 at byte {error.start + 1}.", BAD_INPUT) from error


def offsets(words: str, length: int) -> tuple[int, int]:
    """Read START or START-END, in characters of a text of this length.

    Raises:
        AskError: they are not numbers, or lie outside the text.
    """
    match = _PLACE.fullmatch(words.strip())
    if match is None:
        raise AskError(f"--at: START or START-END is wanted, in characters, not “{words[:60]}”.")
    start = int(match[1])
    end = int(match[2]) if match[2] else start
    if not start <= end <= length or start >= max(1, length):
        raise AskError(f"--at: the text has {length} characters.")
    return start, end


def found(asked: Namespace, out: Printer) -> Found:
    """Open what was named and find everything in it."""
    own = library.own_rules()
    pairs = [(text, library.find(text.transcript, own)) for text in opened(asked, out)]
    for note in dict.fromkeys(note for _, findings in pairs for note in findings.notes):
        out.warn(note)
    return pairs


def ended(out: Printer, *, any_found: bool) -> int:
    """Give the exit code of a verb that has printed what there was; that there was nothing is said to people."""
    if not (any_found or out.failed or out.as_json):
        out.warn("nothing found.")
    return BAD_INPUT if out.failed else FINE if any_found else NOTHING


def commitments(asked: Namespace, out: Printer) -> int:
    """Print commitments of every class, or of those asked for."""
    wanted = set(asked.class_ or Undertaking)
    any_found, folded = False, 0
    # People are shown the possible ones when they ask; programs are given all, each with its tier.
    tiers = {asked.tier} if asked.tier else set(Tier) if out.as_json or asked.possible else {Tier.CERTAIN}
    for text, findings in found(asked, out):
        every = [one for one in findings.commitments if one.undertaking in wanted and _says(text, one, asked.speaker)]
        kept = [one for one in every if one.tier in tiers]
        folded += len(every) - len(kept)
        any_found |= bool(kept)
        if out.as_json:
            for row in rows.commitments(text, kept):
                out.row(row)
        else:
            out.lines(_commitment_lines(text, list(rows.commitments(text, kept))))
    if folded and not asked.tier:
        out.lines([f"{folded} more are only possible; --possible shows them."])
    return ended(out, any_found=any_found)


def _says(text: OpenTranscript, found: Commitment, speakers: Sequence[str] | None) -> bool:
    """Whether a finding is said by one of these speakers, each given by words of the name; nobody named: by anyone."""
    said = text.transcript.contribution_at(found.start)
    name = said.attribution.shown.casefold() if said is not None else ""
    return not speakers or any(words.casefold() in name for words in speakers)


def _commitment_lines(text: OpenTranscript, kept: list[Row]) -> Iterable[str]:
    yield f"{text.title}  ({text.path})"
    for undertaking in Undertaking:
        group = [row for row in kept if row["class"] == undertaking]
        if group:
            yield f"\n  {undertaking.value.replace('_', ' ').capitalize()}  {len(group)}"
        for row in group:
            yield from _finding_lines(row)
    yield ""


def _finding_lines(row: Row) -> Iterable[str]:
    sure = "" if row["tier"] == Tier.CERTAIN else row["tier"]
    words = filter(None, [sure, row.get("strength"), rows.told_by(row), row.get("capacity")])
    place = [
        f"column {row['column']}" if "column" in row else "",
        row.get("time"),
        f"at {row['start']}",
        row.get("heading"),
    ]
    yield f"    {', '.join(words)}".rstrip()
    yield f"      {' · '.join(filter(None, place))}"
    yield f"      “{shortened(row['quote'], _QUOTED)}”"
    called = {"action": "action, not done"} if row.get("polarity") == "negative" else {}
    told = [role for role in rows.DETAILS if role in row]
    details = [f"{called.get(role, role)}: {shortened(row[role]['value'], _QUOTED)}" for role in told]
    yield from ([f"      {' · '.join(details)}"] if details else [])
    yield from ([f"      {row['why']}"] if "why" in row else [])
    yield from ([f"      said also at {', '.join(map(str, row['said_also']))}"] if "said_also" in row else [])


def topics(asked: Namespace, out: Printer) -> int:
    """Print topics in rank order."""
    every = rows.topics(found(asked, out))
    kept = every[: asked.most] if asked.most else every
    if out.as_json:
        for row in kept:
            out.row(row)
    else:
        table = ([str(len(row["mentions"])), row["label"], ", ".join(row["aliases"][:4])] for row in kept)
        out.lines(columns(table))
    return ended(out, any_found=bool(kept))


def references(asked: Namespace, out: Printer) -> int:
    """Print what is referred to, people who can be told among it, and the links between transcripts."""
    pairs = found(asked, out)
    things = rows.things((text, findings.references) for text, findings in pairs)
    things += rows.things((text, rows.told(findings.people)) for text, findings in pairs)
    known = [(text.transcript, findings) for text, findings in pairs]
    links = rows.linked(pairs, library.links(known) if asked.links else {})
    if out.as_json:
        for row in [*things, *links]:
            out.row(row)
    else:
        out.lines(_thing_lines(things))
        out.lines(_link_lines(links))
    return ended(out, any_found=bool(things))


def people(asked: Namespace, out: Printer) -> int:
    """Print the people who are named."""
    things = rows.things((text, findings.people) for text, findings in found(asked, out))
    if out.as_json:
        for row in things:
            out.row(row)
    else:
        out.lines(_thing_lines(things))
    return ended(out, any_found=bool(things))


def _thing_lines(things: list[Row]) -> list[str]:
    ordered = sorted(things, key=lambda row: (row["kind"], -len(row["mentions"])))
    return columns([row["kind"], str(len(row["mentions"])), row["label"], _wordings(row)] for row in ordered)


def _wordings(row: Row) -> str:
    said = dict.fromkeys(" ".join(mention["quote"].split()) for mention in row["mentions"])
    spoken = sum(mention["start"] == mention["end"] for mention in row["mentions"])
    quoted = [f"“{words}”" for words in list(said) if words and words != row["label"]]
    return ", ".join([*([f"speaks {spoken} times" if spoken > 1 else "speaks once"] if spoken else []), *quoted[:4]])


def _link_lines(links: list[Row]) -> Iterable[str]:
    if links:
        yield f"\nLinks  {len(links)}"
    for link in (row["link"] for row in links):
        ends = [f"“{shortened(link[end]['quote'], 60)}” {link[end]['start']}" for end in ("from", "to")]
        yield f"  {link['confidence']:6}  {ends[0]} → {ends[1]}  ({link['why'] or link['relation']})"


def outline(asked: Namespace, out: Printer) -> int:
    """Print headings, contributions and divisions in order."""
    for text in opened(asked, out):
        parts = [rows.block(text, part) for part in text.transcript.blocks]
        if out.as_json:
            for row in parts:
                out.row(row)
        else:
            out.lines([f"{text.title}  ({text.path})", *_outline_lines(parts), ""])
    return ended(out, any_found=True)


def _outline_lines(parts: list[Row]) -> Iterable[str]:
    level = 0
    for row in parts:
        if row["kind"] == "heading":
            level = row["level"]
            yield f"{'  ' * level}{shortened(row['text'], 100)}"
        elif row["kind"] == "division":
            counts = ", ".join(f"{side} {count}" for side, count in row.get("sides", {}).items())
            yield f"{'  ' * (level + 1)}Division {row.get('number', '')}: {counts}".rstrip(" :")
        elif row["kind"] != "narrative":
            where = ", ".join(row[name] for name in ("column", "time") if name in row)
            who = rows.told_by(row) or "Speaker not given"
            kind = "" if row["kind"] == "speech" else f" ({row['kind']})"
            yield f"{'  ' * (level + 1)}{who}{kind}  {row.get('words', 0)} words{'  ' + where if where else ''}"


def show(asked: Namespace, out: Printer) -> int:
    """Print the whole text with its headings and who speaks."""
    for text in opened(asked, out):
        for part in text.transcript.blocks:
            row = rows.block(text, part, words=True)
            if out.as_json:
                out.row(row)
            else:
                out.lines(_block_lines(row, asked.width))
    return ended(out, any_found=True)


def _block_lines(row: Row, width: int | None) -> Iterable[str]:
    if "attribution" in row:
        yield f"{rows.told_by(row)}:"
    for paragraph in row["text"].split("\n"):
        yield from _wrapped(paragraph, width)
    if "sides" in row:
        yield " · ".join(f"{side} {count}" for side, count in row["sides"].items())
    yield from (line for votes in _votes_by_side(row) for line in _wrapped(votes, width))
    yield ""


def _votes_by_side(row: Row) -> Iterable[str]:
    """Give the names on each side of a division, tellers and proxies marked; a list may not say on which side it is."""
    sides: dict[str, list[str]] = {}
    for vote in row.get("votes", ()):
        proxy = f" (by proxy: {vote['proxy']})" if "proxy" in vote else ""
        teller = " (teller)" if "teller" in vote else ""
        sides.setdefault(vote.get("side", ""), []).append(f"{vote['name']}{teller}{proxy}")
    for side, names in sides.items():
        yield f"{side.capitalize() or 'Side not given'}: {', '.join(names)}"


def _wrapped(paragraph: str, width: int | None) -> list[str]:
    if not width:
        return [paragraph]
    import textwrap

    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False) or [""]


def list_(asked: Namespace, out: Printer) -> int:
    """Print what is known of each transcript as a whole."""
    listed = [rows.listed(text) for text in opened(asked, out)]
    if out.as_json:
        for row in listed:
            out.row(row)
        return ended(out, any_found=True)
    table = [["Date", "House", "Speeches", "Words", "Problems", "Title", "File"]]
    for row in listed:
        numbers = [str(row[name]) for name in ("contributions", "words", "problems")]
        title = shortened(row["title"], 60)
        table.append([_days(row), row.get("house", "–"), *numbers, title, row["transcript"].replace("\n", "␊")])
    out.lines(columns(table))
    return ended(out, any_found=True)


def _days(row: Row) -> str:
    """Give a transcript's day, or the first and the last of several."""
    first, last = row.get("date", "–"), row.get("last_date", "")
    return f"{first} to {last}" if last else first


def search(asked: Namespace, out: Printer) -> int:
    """Print every place where the words are found, with the words around it."""
    query = library.Query(asked.words, True if asked.case else None, asked.word, asked.regex)
    any_found = False
    for text in opened(asked, out):
        try:
            # A reader's own pattern may be one that never ends.
            look = library.search_apart if asked.regex else library.search
            hits = look(text.transcript, query)
        except library.QueryError as error:
            raise AskError(str(error)) from error
        any_found |= bool(hits)
        for hit in hits:
            row = _hit(text, hit.start, hit.end, asked.around)
            if out.as_json:
                out.row(row)
            else:
                who = rows.told_by(row)
                out.lines([f"{text.path}:{hit.start}: {who + ': ' if who else ''}{_in_context(row)}"])
    return ended(out, any_found=any_found)


def _hit(text: OpenTranscript, start: int, end: int, around: int) -> Row:
    transcript = text.transcript
    paragraph, said = transcript.paragraph_at(start), transcript.contribution_at(start)
    column = transcript.column_at(start)
    who = said.attribution.shown if said and said.attribution.known else ""
    return {
        "transcript": text.path,
        "start": start,
        "end": end,
        "quote": transcript.text[start:end],
        "before": transcript.text[max(paragraph.start, start - around) : start],
        "after": transcript.text[end : max(end, min(paragraph.end, end + around))],
        **rows.applying(attribution=who, certainty=rows.uncertain(said), contribution=said.id if said else ""),
        **rows.applying(column=column.number if column else ""),
    }


def _in_context(row: Row) -> str:
    return " ".join(f"{row['before']}[{row['quote']}]{row['after']}".split())
