"""Papers by the title that they have in quotation marks: "the “Open for all” strategy", "a report, “Rising Tide”"."""

import re

from hansard_tui.extract.wordforms import slug
from hansard_tui.model.finding import Mention

DOCUMENT = "document"
_TITLE = r"(?:“(?P<title>[A-Z0-9][^“”\n]{3,90}?),?”|\"(?P<straight>[A-Z0-9][^\"\n]{3,90}?),?\")"
_KIND = (
    r"(?:(?:consultation|discussion|policy|strategy|position|command) )?(?:report|strategy|review|[Ww]hite [Pp]aper"
    r"|[Gg]reen [Pp]aper|paper|document|consultation|guidance|charter|framework|action plan|pamphlet|booklet|leaflet"
    r"|manifesto|study|publication|campaign|programme|plan)\b"
)
_QUOTED = re.compile(rf"{_TITLE}(?P<kind> {_KIND})?")
_INTRODUCED = re.compile(rf"(?:\b{_KIND}|\b(?:entitled|titled|called|headed)),? $")
_SENTENCE = re.compile(r"[.?!;:—] |\.\.\.|[.!]$")
"""What no title holds."""
_LOOK_BACK = 40
_FEW_WORDS = 12


def find_papers(text: str) -> list[Mention]:
    """Find papers, strategies and campaigns by title. Keys are "document:rising-tide".

    A title stands in quotation marks beside a word that says what it is the title of; once one is known, the same
    words in quotation marks are that paper again. The mention takes in the word that follows it.
    """
    quoted = list(_QUOTED.finditer(text))
    titles = {_key(match) for match in quoted if _is_title(match) and (match["kind"] or _is_introduced(text, match))}
    return [_mention(match) for match in quoted if _is_title(match) and _key(match) in titles] if titles else []


def _words(match: re.Match[str]) -> str:
    return " ".join((match["title"] or match["straight"]).split())


def _key(match: re.Match[str]) -> str:
    return f"{DOCUMENT}:{slug(_words(match).replace('’', chr(39)))}"


def _is_title(match: re.Match[str]) -> bool:
    """Whether what is quoted is a title, and no sentence that somebody said."""
    shown = _words(match)
    named = shown.endswith((" Bill", " Act")) or shown.startswith("Committee ")
    return not named and not _SENTENCE.search(shown) and len(shown.split()) <= _FEW_WORDS


def _is_introduced(text: str, match: re.Match[str]) -> bool:
    return bool(_INTRODUCED.search(text, max(0, match.start() - _LOOK_BACK), match.start()))


def _mention(match: re.Match[str]) -> Mention:
    start = match.start() + (0 if match["kind"] else 1)
    end = match.end() - (0 if match["kind"] else 1)
    label = _words(match)
    return Mention(
        start, end, _key(match), DOCUMENT, label, rule="quoted title", why="a paper by its title", weight=0.8
    )
