"""The comments in a Markdown export by which our own edits find their way home."""

import hashlib
import json
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from hansard_tui.export.escape import printable
from hansard_tui.model.annotation import Annotation

BEGIN = "<!-- hansard:begin -->"
END = "<!-- hansard:end -->"
CHANGED = "Text changed since it was marked"
PAIRED = "Paired with"
ANSWERED = "Answered by"
ANSWERS = "In answer to"
BLOCK = re.compile(r"\^hansard-[A-Za-z0-9-]+")
"""Obsidian's id of a quotation, on a line of its own."""
OURS = (CHANGED, PAIRED, ANSWERED, ANSWERS)
"""How the block quotes begin that stand between a quotation and its note."""
_SEAL = "<!-- hansard:sum {} -->"
_SEALED = re.compile(r"<!-- hansard:sum (?P<sum>[0-9a-f]{12}) -->")
_COMMENT = re.compile(r"<!-- hansard:anno (?P<id>\S+)(?: rev=(?P<rev>\S*))?(?: was=(?P<was>\S*))? -->")
FIELDS = ("Kind", "Colour", "Letter", "Tags", "Status", "Owner", "Due", "Standing")
"""What the line of details may say, in order."""
_FIELD = re.compile(rf"· (?=(?:{'|'.join(FIELDS)}): )")
_BLANK_ENDS = re.compile(r"\A(?:[ \t]*\n)+|(?:\n[ \t]*)+\Z")


@dataclass(frozen=True, slots=True)
class Identity:
    """Which annotation a passage of an export is, and what of it was printed."""

    id: str
    revision: str = ""
    was: str = ""
    """The digest of what can be edited, as it was printed."""


def trimmed(note: str) -> str:
    """Give a note without blank lines at its ends, its line ends plain, no control characters in it."""
    plain = printable(note.replace("\r\n", "\n").replace("\r", "\n"))
    return _BLANK_ENDS.sub("", plain) if plain.strip() else ""


def one_line(words: str) -> str:
    """Give a tag or another short field as the line of details can hold it: one line, and no second field within."""
    return _FIELD.sub("• ", " ".join(printable(words).split()))


def digest(note: str, tags: tuple[str, ...], status: str, owner: str, due: str) -> str:
    """Tell two states of an annotation's editable fields apart, as far as they are printed; 12 hexadecimal digits."""
    told = json.dumps([trimmed(note), *([one_line(word) for word in row] for row in (tags, (status, owner, due)))])
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def digest_of(annotation: Annotation) -> str:
    """Give the digest of an annotation as it is now."""
    return digest(annotation.note, annotation.tags, annotation.status, annotation.owner, annotation.due)


def comment(annotation: Annotation) -> str:
    """Print the identity of an annotation as an HTML comment of one line."""
    name = quote(annotation.id, safe=":.-_").replace("--", "%2D%2D")
    revision = re.sub(r"\W", "", annotation.anchor.revision)[:12]
    return f"<!-- hansard:anno {name} rev={revision} was={digest_of(annotation)} -->"


def read_comment(text: str) -> Identity | None:
    """Read such a comment; none where the text is not one."""
    match = _COMMENT.fullmatch(text.strip())
    return Identity(unquote(match["id"]), match["rev"] or "", match["was"] or "") if match else None


def seal(text: str) -> str:
    """Put before the end marker a digest of all that lies between the markers, so that edits there can be seen."""
    start, end = text.find(BEGIN), text.rfind(END)
    return f"{text[:end]}{_SEAL.format(_sum(text[start:end]))}\n\n{text[end:]}"


def unsealed(text: str) -> bool:
    """Whether anything between the markers of a file was edited since it was written; false where it has no seal."""
    start, end = text.find(BEGIN), text.rfind(END)
    seals = list(_SEALED.finditer(text, max(start, 0), max(end, 0)))
    return bool(seals) and seals[-1]["sum"] != _sum(text[start : seals[-1].start()])


def _sum(region: str) -> str:
    return hashlib.sha256(" ".join(region.split()).encode("utf-8", "replace")).hexdigest()[:12]
