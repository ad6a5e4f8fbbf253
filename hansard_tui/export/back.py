"""Edited notes, tags and status from our own Markdown; quotations never."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hansard_tui.export.escape import plain_paragraphs
from hansard_tui.export.identity import BLOCK, CHANGED, FIELDS, OURS, Identity, digest, digest_of, read_comment, trimmed
from hansard_tui.export.links import SITES
from hansard_tui.export.notes import FENCE
from hansard_tui.model.annotation import Annotation

_FIELDS = re.compile(rf"(?:^| · )(?=(?:{'|'.join(FIELDS)}): )")
_LINK = re.compile(rf" · (?:{'|'.join(SITES)})$")
_TAGS_APART = re.compile(r'"(?:[^"\\]|\\.)*"|\s+(?=#\S)')
"""A quoted tag, to be passed over, or white space before another hash: people leave the comma out."""


@dataclass(frozen=True, slots=True)
class ImportedNote:
    """One annotation as the file has it."""

    identity: Identity
    quotation: tuple[str, ...]
    """Paragraphs, unescaped; they are compared and never taken over."""
    attribution: str
    note: str
    tags: tuple[str, ...]
    status: str
    owner: str
    due: str
    line: int
    """Where its identity stands in the file, from 1."""

    @property
    def digest(self) -> str:
        """Tell it from other states of the same annotation."""
        return digest(self.note, self.tags, self.status, self.owner, self.due)

    @property
    def edited(self) -> bool:
        """Whether anything that may be edited is other than it was printed."""
        return self.digest != self.identity.was


@dataclass(frozen=True, slots=True)
class ImportedNotes:
    """All that a file holds, and what in it could not be read."""

    notes: tuple[ImportedNote, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What taking a file over would do: nothing is done yet."""

    updated: tuple[Annotation, ...] = ()
    """As they would be; their `modified` is the caller's to set."""
    unchanged: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    """Edited in the file and elsewhere since it was written: left alone."""
    unknown: tuple[str, ...] = ()
    """Named by the file and not among the reader's notes."""
    quotations: tuple[str, ...] = ()
    """Those whose quotation was edited in the file, which is never taken over."""

    def counts(self) -> str:
        """Tell the counts in one line."""
        rows = (
            ("to change", self.updated),
            ("unchanged", self.unchanged),
            ("changed here as well and left alone", self.conflicts),
            ("not known", self.unknown),
            ("quotations edited, which are never taken over", self.quotations),
        )
        return ", ".join(f"{len(row)} {name}" for name, row in rows)


def inline_text(token: Token) -> str:
    """Give the letters that a reader sees of an inline token: every renderer's, whatever its marks."""
    parts = []
    for child in token.children or ():
        if child.type in {"text", "text_special", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
    return "".join(parts)


def all_bold(token: Token) -> bool:
    """Whether a paragraph is one run of bold type: a speaker's label, for a quotation's own asterisks are escaped."""
    children = [child for child in token.children or () if child.type != "text" or child.content]
    if len(children) < len(("open", "close")) or (children[0].type, children[-1].type) != (
        "strong_open",
        "strong_close",
    ):
        return False
    return all(child.level >= children[0].level + 1 for child in children[1:-1])


def _top(tokens: Sequence[Token]) -> Iterable[tuple[str, int, int]]:
    """Give each block of the outermost level: its type, its first token and the one after its last."""
    start = 0
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting == 1:
            start = index
        elif token.level == 0:
            first = start if token.nesting == -1 else index
            yield tokens[first].type, first, index + 1


def _quote_paragraphs(tokens: Sequence[Token]) -> tuple[tuple[str, ...], str]:
    """Split a block quote into the paragraphs of the quotation, without labels, and its attribution."""
    inline = [token for token in tokens if token.type == "inline"]
    if not inline:
        return (), ""
    *said, last = inline
    return tuple(inline_text(token) for token in said if not all_bold(token)), _LINK.sub("", inline_text(last))


def _extra(tokens: Sequence[Token]) -> bool:
    """Whether a block is ours between a quotation and its note: Obsidian's id, a change, the far end of a pair."""
    if tokens[0].type == "paragraph_open":
        return BLOCK.fullmatch(inline_text(tokens[1])) is not None
    if tokens[0].type != "blockquote_open":
        return False
    first = next((token for token in tokens if token.type == "inline"), None)
    return first is not None and inline_text(first).split("\n")[0] in {*OURS, f"[!warning] {CHANGED}"}


def _tags(printed: str) -> tuple[str, ...]:
    parted = _TAGS_APART.sub(lambda found: found[0] if found[0].startswith('"') else ", ", printed)
    rows = csv.reader([re.sub(r'#(?=")', "", parted)], skipinitialspace=True, escapechar="\\", doublequote=False)
    tags = (tag.strip().removeprefix("#").strip() for row in rows for tag in row)
    return tuple(tag for tag in tags if tag)


def _details(printed: str) -> dict[str, str] | None:
    parts = [part for part in _FIELDS.split(printed) if part]
    fields = dict(part.split(": ", 1) for part in parts if ": " in part)
    return fields if fields and len(fields) == len(parts) else None


class _Reader:
    """Walks the outermost blocks of a file, gathering what belongs to the next identity."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.tokens = MarkdownIt("commonmark").parse(text)
        self.notes: list[ImportedNote] = []
        self.problems: list[str] = []
        self.pending: list[tuple[str, Sequence[Token]]] = []

    def read(self) -> ImportedNotes:
        for kind, first, after in _top(self.tokens):
            tokens = self.tokens[first:after]
            identity = read_comment(tokens[0].content) if kind == "html_block" else None
            if identity is not None:
                self._close(identity, (tokens[0].map or [0])[0] + 1)
                self.pending = []
            elif kind == "heading_open" and not any(name == "blockquote_open" for name, _ in self.pending):
                self.pending = []
            else:
                self.pending.append((kind, tokens))
        return ImportedNotes(tuple(self.notes), tuple(self.problems))

    def _close(self, identity: Identity, line: int) -> None:
        start = next((n for n, (kind, _) in enumerate(self.pending) if kind == "blockquote_open"), None)
        if start is None:
            self.problems.append(f"line {line}: no quotation stands before this identity; it is left out.")
            return
        quotation, attribution = _quote_paragraphs(self.pending[start][1])
        rest = self.pending[start:]
        while len(rest) > 1 and _extra(rest[1][1]):
            rest = rest[1:]
        fields: dict[str, str] | None = None
        if rest[-1][0] == "paragraph_open":
            fields = _details(inline_text(rest[-1][1][1]))
        if fields is None:
            self.problems.append(f"line {line}: the line of kind, tags and status is gone; this note is left alone.")
            return
        note = self._source(rest)
        told = (_tags(fields.get("Tags", "")), fields.get("Status", ""), fields.get("Owner", ""), fields.get("Due", ""))
        self.notes.append(ImportedNote(identity, quotation, attribution, note, *told, line))

    def _source(self, blocks: Sequence[tuple[str, Sequence[Token]]]) -> str:
        """Give what was typed between the first of these blocks and the last, a definition of a link as well."""
        (_, before), *inner, (_, details) = blocks
        if len(inner) == 1 and inner[0][0] == "fence" and inner[0][1][0].info.strip() == FENCE:
            return inner[0][1][0].content.removesuffix("\n")
        start, end = (before[0].map or [0, 0])[1], (details[0].map or [0, 0])[0]
        return trimmed("\n".join(self.lines[start:end]))


def read_back(markdown_text: str) -> ImportedNotes:
    """Read a Markdown export, edited or not: every note, and a sentence for each that is unreadable."""
    plain = markdown_text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _Reader(without_front_matter(plain)).read()


def without_front_matter(text: str) -> str:
    """Blank the front matter out, line by line, so that line numbers stay what they were."""
    match = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    return "\n" * match[0].count("\n") + text[match.end() :] if match else text


def _chosen(notes: Iterable[ImportedNote]) -> dict[str, ImportedNote]:
    """Take one of each identity: an export by tag prints a note several times, and the edited one counts."""
    chosen: dict[str, ImportedNote] = {}
    for note in notes:
        if note.identity.id not in chosen or (note.edited and not chosen[note.identity.id].edited):
            chosen[note.identity.id] = note
    return chosen


def plan(imported: ImportedNotes, annotations: Mapping[str, Annotation]) -> Changes:
    """Compare a file with the reader's notes (by id) and tell what would change: a dry run, and the thing itself."""
    updated, unchanged, conflicts, unknown, quotations = [], [], [], [], []
    for name, note in _chosen(imported.notes).items():
        mark = annotations.get(name)
        if mark is None:
            unknown.append(name)
            continue
        ends = (mark.anchor, mark.other) if mark.other else (mark.anchor,)
        if note.quotation not in [plain_paragraphs(end.exact) for end in ends]:
            quotations.append(name)
        if not note.edited or note.digest == digest_of(mark):
            unchanged.append(name)
        elif note.identity.was and note.identity.was != digest_of(mark):
            conflicts.append(name)
        else:
            fresh = replace(mark, note=note.note, tags=note.tags, status=note.status, owner=note.owner, due=note.due)
            updated.append(fresh)
    return Changes(tuple(updated), tuple(unchanged), tuple(conflicts), tuple(unknown), tuple(quotations))
