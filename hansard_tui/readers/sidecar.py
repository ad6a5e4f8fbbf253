"""What a reader tells of a text beside it: a sidecar's YAML, or the front matter above plain text and Markdown."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Block, Column, Contribution, Parsed, Problem
from hansard_tui.readers.labels import attribute

if TYPE_CHECKING:
    import yaml

MOST_CHARACTERS = 1 << 16
"""Of YAML that is read."""

_FRONT = re.compile(r"---[^\S\n]*\n(?P<yaml>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_ORDER = re.compile(r"-?[0-9]{1,18}")
_HOUSES = {"house of commons": "Commons", "house of lords": "Lords", "commons": "Commons", "lords": "Lords"}
_SITTING = (
    "house",
    "venue",
    "title",
    "bill",
    "stage",
    "volume",
    "series",
    "session",
    "parliament",
    "language",
    "url",
    "edition",
)
_NAMES = frozenset({*_SITTING, "date", "day", "speaker", "column", "order"})
_OTHERS = frozenset({"layout", "year", "month", "month_slug", "categories", "tags", "slug", "permalink", "author"})
"""Names that blogs' front matter has, and that say nothing of a debate."""
_KEY = re.compile(rf"^(?:{'|'.join(sorted(_NAMES | _OTHERS))})[^\S\n]*:(?:\s|\Z)", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was told, by name, beside what could not be read."""

    values: dict[str, str]
    problems: tuple[Problem, ...] = ()


def split_front_matter(text: str) -> tuple[Facts, str]:
    """Give the facts of the YAML between two lines of three dashes at the beginning, and the text below."""
    found = _FRONT.match(text)
    # Words between two rules are no front matter, whatever colons stand in them.
    if not found or not _KEY.search(found["yaml"]):
        return Facts({}), text
    return facts_of(found["yaml"], "front matter", first=2), text[found.end() :]


def facts_of(source: str, place: str, first: int = 1) -> Facts:
    """Read YAML of names and plain values; what is wrong is told with its line.

    `place` names the YAML in messages, `first` is the line of the file that it begins on.
    """
    if len(source) > MOST_CHARACTERS:
        return Facts({}, (Problem("sidecar", f"The {place} is too long to be read.", first),))
    import yaml  # noqa: PLC0415  (a tenth of the time of a start, and most texts have neither)

    loader = None
    try:
        loader = yaml.SafeLoader(source)
        root = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first + (mark.line if mark else 0)
        said = getattr(error, "problem", None) or "it cannot be read"
        return Facts({}, (Problem("sidecar", f"The {place} is not YAML, line {line}: {said}.", line),))
    except (RecursionError, ArithmeticError, ValueError) as error:
        # PyYAML lets what a character of no code point raises pass through.
        line = first + (loader.line if loader else 0)
        told = "is nested too deeply" if isinstance(error, RecursionError) else "has a character that cannot be"
        return Facts({}, (Problem("sidecar", f"The {place} {told}, line {line}.", line),))
    if root is None:
        return Facts({})
    if not isinstance(root, yaml.MappingNode):
        return Facts({}, (Problem("sidecar", f'The {place} must be names and values, such as "house: Lords".', first),))
    return _read(root, place, first)


def apply(parsed: Parsed, sidecar: bytes, path: str = "") -> Parsed:
    """Give what was read with the facts of the sidecar that lies beside the file, which overrule the file's own."""
    del path
    try:
        source = sidecar.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"The sidecar is not UTF-8, at byte {error.start}."
        return replace(parsed, problems=(*parsed.problems, Problem("sidecar", message)))
    return supply(parsed, facts_of(source, "sidecar"))


def supply(parsed: Parsed, facts: Facts) -> Parsed:
    """Give what was read with facts told beside it: the sitting's, who speaks where nobody is named, a first column."""
    transcript = parsed.transcript
    sitting = replace(transcript.sitting, **_fields(facts))
    transcript = replace(transcript, sitting=sitting)
    if speaker := facts.values.get("speaker", ""):
        blocks = Layer(_named(block, speaker) for block in transcript.blocks)
        transcript = replace(transcript, blocks=blocks)
    column = facts.values.get("column", "")
    if column and transcript.text and not (transcript.columns and transcript.columns[0].start == 0):
        transcript = replace(transcript, columns=Layer([Column(0, 0, column), *transcript.columns]))
    if _ORDER.fullmatch(facts.values.get("order", "")):
        source = replace(transcript.source, order=int(facts.values["order"]))
        transcript = replace(transcript, source=source)
    return Parsed(transcript, (*parsed.problems, *facts.problems))


def _named(block: Block, speaker: str) -> Block:
    if not isinstance(block, Contribution) or block.attribution.known:
        return block
    return replace(block, attribution=attribute(speaker, certainty=Certainty.SUPPLIED))


def _read(root: "yaml.MappingNode", place: str, first: int) -> Facts:
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for key, value in root.value:
        name = str(key.value).strip().lower() if isinstance(key.value, str) else ""
        line = first + key.start_mark.line
        if name in _OTHERS:
            continue
        told = _wrong(name, value, values, place, line)
        if told:
            problems.append(Problem("sidecar", told, line))
        elif value.tag != "tag:yaml.org,2002:null":
            values["date" if name == "day" else name] = " ".join(value.value.split())
    return Facts(values, tuple(problems))


def _wrong(name: str, value: "yaml.Node", values: dict[str, str], place: str, line: int) -> str:
    """Say what is wrong with one name and value, or nothing."""
    where = f"The {place}, line {line}"
    if name not in _NAMES:
        from difflib import get_close_matches  # noqa: PLC0415  (wanted only where something is misspelt)

        near = get_close_matches(name[:40], _NAMES, 1)
        meant = f"is {near[0]!r} meant? There" if near else "there"
        return f"{where}: {name[:40]!r} is not known; {meant} are {', '.join(sorted(_NAMES))}."
    if name in values:
        return f"{where}: {name!r} is given twice; the first counts."
    if not isinstance(value.value, str):
        return f"{where}: {name!r} takes one value."
    if name in {"date", "day"} and value.value.strip() and _day(value.value.strip()) is None:
        return f"{where}: the date {value.value[:40]!r} is not a day written as 2013-10-30."
    if name == "order" and value.value.strip() and not _ORDER.fullmatch(value.value.strip()):
        return f"{where}: the order {value.value[:40]!r} is not a whole number."
    return ""


def _fields(facts: Facts) -> dict[str, Any]:
    """Give the facts that are `Sitting`'s, by the names of its fields."""
    known = {name: value for name, value in facts.values.items() if name in _SITTING and value}
    fields: dict[str, Any] = dict(known)
    if house := known.get("house"):
        fields["house"] = _HOUSES.get(house.lower(), house)
    if day := _day(facts.values.get("date", "")):
        fields["day"] = day
    return fields


def _day(words: str) -> date | None:
    found = _ISO.match(words)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
