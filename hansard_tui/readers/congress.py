"""The Congressional Record as its publisher sends it in plain text: "  Mr. SMITH of New Jersey. Mr. Speaker, …"."""

import re
from collections.abc import Iterator

_CAPITALS = r"(?:(?:Mc|Mac|De|La|Le|Van|Von|Del|Di|O')? ?[A-ZÀ-Þ][A-ZÀ-Þ'’-]+|[A-Z]\.)"
_LABEL = re.compile(
    rf" {{1,4}}(?P<label>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.|Senator) {_CAPITALS}(?: {_CAPITALS}){{0,3}}"
    r"(?: of (?:[A-Z][a-z]+)(?: [A-Z][a-z]+){0,3})?|"
    r"The (?:[A-Z]{4,}(?: [A-Z]{4,}){0,3}|SPEAKER|CHAIR)(?: pro tempore)?(?: \([^()\n]{3,60}\))?)\. (?=\S)"
)
_PAGES = re.compile(r"\[\[?Pages? (?P<page>[A-Z]{0,2}\d{1,6})(?:-[A-Z]{0,2}\d{1,6})?\]\]?")
_TIME = re.compile(r"\s*\{time\}\s+(?P<hour>\d\d)(?P<minute>\d\d)\s*")
_PARAGRAPH = re.compile(r" {1,4}\S")
_HEAD = 4000
_FEWEST = 2


def unfolded(text: str) -> str | None:
    """Give the text with its speakers before colons and its paragraphs apart; nothing where it is none of it."""
    head = text[:_HEAD]
    marks = sum(_LABEL.match(line) is not None for line in text[: _HEAD * 10].split("\n"))
    if not marks or (marks < _FEWEST and "Congressional Record" not in head):
        return None
    return "\n".join(_lines(text))


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if found := _PAGES.fullmatch(line.strip()):
            yield from ("", f"Page {found['page']}", "")
        elif found := _TIME.fullmatch(line):
            yield from ("", f"{found['hour']}:{found['minute']}", "")
        elif found := _LABEL.match(line):
            yield from ("", f"{found['label']}: {line[found.end() :]}")
        elif line.startswith("[") or _PARAGRAPH.match(line):
            yield from ("", line.strip())
        else:
            yield line
