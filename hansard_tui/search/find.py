"""Words looked for in one transcript, as they are typed."""

import re
from dataclasses import dataclass

from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span

# What a keyboard types stands for what Hansard prints.
_PRINTED = {"'": "['‘’]", '"': '["“”]', "-": "[-‐-―]"}

_PROBE = "a b"  # short, so that no pattern is slow in it


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for, and how."""

    words: str
    case: bool | None = None
    """Whether capitals matter; none means that they do once one is typed."""
    whole_word: bool = False
    regex: bool = False


class QueryError(ValueError):
    """A pattern that cannot be read; the message is a sentence for a person."""


class Hit(Span):
    """Where the words were found."""

    __slots__ = ()


def compile_query(query: Query) -> re.Pattern[str]:
    """Turn a query into a pattern.

    Raises:
        QueryError: The pattern cannot be read, or it matches nothing at all.
    """
    body = query.words if query.regex else _literal(query.words)
    if not body:
        raise QueryError("Nothing to look for.")
    _compiled(body, re.NOFLAG)  # by itself, so that what is wrong is told of what was typed
    if query.whole_word:
        body = rf"(?<!\w)(?:{body})(?!\w)"
    case = query.case if query.case is not None else any(letter.isupper() for letter in query.words)
    return _compiled(body, re.NOFLAG if case else re.IGNORECASE)


def _compiled(body: str, flags: re.RegexFlag) -> re.Pattern[str]:
    try:
        return re.compile(body, flags)
    except re.error as error:
        where = "" if error.pos is None else f" (character {error.pos + 1})"
        raise QueryError(f"Not a pattern: {error.msg}{where}.") from error
    except OverflowError:
        raise QueryError("That pattern cannot be read: it repeats something more often than can be counted.") from None
    except RecursionError:
        raise QueryError("That pattern cannot be read: it is nested too deeply.") from None


def _literal(words: str) -> str:
    """Give a pattern for words as they are typed.

    Any run of spaces stands for any other, once: a pattern of several runs in a row would try every way to share them.
    """
    parts = re.split(r"\s+", words)
    return r"\s+".join("".join(_PRINTED.get(letter, re.escape(letter)) for letter in part) for part in parts)


def find(text: str, query: Query, most: int = 100_000) -> Layer[Hit]:
    """Give every place of `text` where `query` is found, `most` at the most; empty matches are left out.

    Raises:
        QueryError: The query cannot be read.
    """
    pattern = compile_query(query)
    hits: list[Hit] = []
    for match in pattern.finditer(text):
        if match.end() > match.start():
            hits.append(Hit(match.start(), match.end()))
            if len(hits) >= most:
                break
    return Layer(hits)


def matches_no_letters(query: Query) -> bool:
    """Whether a query may be found where nothing stands: as a beginning, an end, or a letter that need not be there."""
    return query.regex and any(match.start() == match.end() for match in compile_query(query).finditer(_PROBE))
