"""The verbs of citing: the citation of a passage, and quotations checked against what was said."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import library
from hansard_tui.cli.choices import known, settings_of
from hansard_tui.cli.codes import BAD_INPUT, AskError
from hansard_tui.cli.marking import passage_in
from hansard_tui.cli.printing import Printer, columns, shortened, worded
from hansard_tui.cli.rows import Row, applying
from hansard_tui.cli.verbs import ended, opened, standard_input
from hansard_tui.library import OpenTranscript
from hansard_tui.model.span import Span

if TYPE_CHECKING:
    from hansard_tui.export.verify import Verdict

_QUOTED = 200


def cite(asked: Namespace, out: Printer) -> int:
    """Print the citation of a passage, or a citation in another style."""
    settings = settings_of(asked, out)
    every = [name for kind, name, _, _ in library.writing_formats() if kind == "citation"]
    styles = every if asked.all else [known("citation", asked.style or settings.citation)]
    cited = _citer(asked, out)
    printed = {style: words for style in styles if (words := cited(style))}
    if out.as_json:
        for style, words in printed.items():
            out.row({"style": style, "citation": words})
    else:
        out.lines(columns(([style, words] if asked.all else [words]) for style, words in printed.items()))
    return ended(out, any_found=bool(printed))


def _citer(asked: Namespace, out: Printer) -> Callable[[str], str]:
    """Give what prints, in a style, the passage that was named, or the citation that was given."""
    if asked.at is None and asked.quote is None and not _is_there(asked.what):
        return partial(_recited, asked.what)
    asked.files = [asked.what]
    text = opened(asked, out)[0]
    named = asked.at is not None or asked.quote is not None
    span = passage_in(asked, text, out) if named else Span(0, len(text.transcript.text))
    return partial(library.cite, text.transcript, span.start, span.end)


def _recited(citation: str, style: str) -> str:
    if never := library.no_such_day(citation):
        raise AskError(f"{never} is no day of the calendar, so what this cites cannot be found.", BAD_INPUT)
    again = library.recite(citation, style)
    if again is None:
        words = f"“{shortened(citation, _QUOTED)}” is neither a file nor a citation that can be read."
        raise AskError(words, BAD_INPUT)
    return again


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def verify(asked: Namespace, out: Printer) -> int:
    """Print for each quotation whether it was said so, by whom and where; or how it was altered."""
    pasted = _pasted(asked)
    texts = opened(asked, out)
    style = known("citation", asked.style or settings_of(asked, out).citation)
    verdicts, code = library.verify(pasted, [text.transcript for text in texts], style, whole=asked.quote is not None)
    for verdict in verdicts:
        if out.as_json:
            out.row(_row(verdict, texts))
        else:
            out.lines(_lines(_row(verdict, texts)))
    if not verdicts:
        out.warn("There was no quotation to look for.")
    return BAD_INPUT if out.failed else code


def _pasted(asked: Namespace) -> str:
    if asked.quote is not None:
        return str(asked.quote)
    if asked.quotes is None or asked.quotes == "-":
        if "-" in asked.files:
            raise AskError("Standard input cannot hold both the quotations and a transcript; use --quote or --quotes.")
        return standard_input()
    try:
        return Path(asked.quotes).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AskError(f"{asked.quotes}: {getattr(error, 'strerror', None) or error}.", BAD_INPUT) from error


def _row(verdict: "Verdict", texts: Iterable[OpenTranscript]) -> Row:
    path = next((text.path for text in texts if text.transcript is verdict.transcript), "")
    span = verdict.span
    where = applying(transcript=path, attribution=verdict.who, citation=verdict.cited, url=verdict.url)
    if span is not None and verdict.transcript is not None:
        where |= {"start": span.start, "end": span.end, "quote": span.quote(verdict.transcript.text)}
    return {
        "outcome": verdict.outcome.value,
        "line": verdict.line,
        "quotation": verdict.quotation,
        **where,
        **applying(similarity=round(verdict.similarity, 3), changes=[list(change) for change in verdict.changes]),
    }


def _lines(row: Row) -> Iterable[str]:
    yield f"{row['outcome'].upper()}  line {row['line']}  “{shortened(row['quotation'], _QUOTED)}”"
    if "changes" in row:
        yield "  " + worded((kind, words) for kind, words in row["changes"])
    if "transcript" in row:
        yield f"  {row.get('attribution', '')}, {row.get('citation', '')}  {row.get('url', '')}".rstrip()
        yield f"  {row['transcript']}:{row['start']}"
