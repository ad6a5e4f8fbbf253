"""Markdown: one quotation a passage, with who said it, where it stands, and the reader's note."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC
from itertools import takewhile

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.citation import citation_of, format_citation
from hansard_tui.export.escape import escape_markdown, plain_paragraphs, printable
from hansard_tui.export.identity import BEGIN, CHANGED, END, FIELDS, comment, one_line, seal
from hansard_tui.export.links import safe_url, site_of
from hansard_tui.export.notes import print_note
from hansard_tui.export.pairs import far_end
from hansard_tui.export.passages import Entry, Turn, entries, grouped, title_of, turns_of, who_speaks
from hansard_tui.export.worddiff import word_diff
from hansard_tui.model.anchor import Standing
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.transcript import Transcript

_SIMPLE_TAG = re.compile(r"[^\W\d_](?:[\w/-]*[^\W_])?")
_DEEPEST = 6
_STANDINGS = {
    Standing.REWORDED: "reworded",
    Standing.SUGGESTED: "suggested, not confirmed",
    Standing.LOST: "not found in this text",
}


def quoted(paragraphs: Iterable[str]) -> str:
    """Make a block quote of Markdown paragraphs."""
    return "\n>\n".join(f"> {line}" for paragraph in paragraphs for line in [paragraph.replace("\n", "\n> ")])


def turn_paragraphs(turns: tuple[Turn, ...]) -> list[str]:
    """Give the escaped paragraphs of a quotation; a speaker's label is a paragraph of its own, all in bold."""
    paragraphs = []
    for turn in turns:
        words = [escape_markdown(paragraph) for paragraph in plain_paragraphs(turn.text)]
        if turn.label and words:
            paragraphs.append(f"**{escape_markdown(turn.label, opening=False)}:**")
        paragraphs += words
    return paragraphs


def link(url: str) -> str:
    """Print a link, named as its site, whose address no character can break out of; "" where none is safe."""
    address = safe_url(url).replace("&", "&amp;")
    return f"[{site_of(url)}](<{address}>)" if address else ""


def attribution(entry: Entry) -> str:
    """Print who, where and the link: the last paragraph of a quotation."""
    words = escape_markdown(f"— {entry.who}, {entry.cited}", opening=False)
    return " · ".join(part for part in (words, link(entry.url)) if part)


def print_tag(tag: str) -> str:
    """Print a tag as programs that know tags read it; any other between quotation marks."""
    plain = one_line(tag)
    if _SIMPLE_TAG.fullmatch(plain):
        return f"#{plain}"
    marked = plain.replace("\\", "\\\\").replace('"', '\\"')
    return escape_markdown(f'#"{marked}"', opening=False)


def details(entry: Entry) -> str:
    """Print the line of what can be edited: kind, colour, letter, tags, status, owner, due day."""
    mark = entry.annotation
    tags = ", ".join(print_tag(tag) for tag in mark.tags if one_line(tag))
    told = {
        "Kind": entry.kind,
        "Colour": entry.color if mark.motivation is Motivation.HIGHLIGHTING else "",
        "Letter": mark.letter,
        "Status": mark.status,
        "Owner": mark.owner,
        "Due": mark.due,
        "Standing": _STANDINGS.get(entry.standing, ""),
    }
    printed = {name: escape_markdown(one_line(value), opening=False) for name, value in told.items()} | {"Tags": tags}
    return " · ".join(f"{name}: {printed[name]}" for name in FIELDS if printed[name])


def changes(before: str, after: str) -> str:
    """Print a change word by word, in HTML's own marks: they hold where Markdown's would touch punctuation."""
    marks = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    runs = word_diff(" ".join(plain_paragraphs(before)), " ".join(plain_paragraphs(after)))
    printed = ""
    for kind, words in runs:
        core = words.strip(" ")
        head, tail = words[: len(words) - len(words.lstrip(" "))], words[len(words.rstrip(" ")) :]
        body = escape_markdown(core, opening=not printed.strip())
        printed += words if not core else head + marks[kind].format(body) + tail
    return printed.strip(" ")


def changed_block(entry: Entry, *, callouts: bool = False) -> str:
    """Print what the words have become, word by word, as a block quote; "" where they are as they were marked."""
    if not entry.now:
        return ""
    diff = changes(entry.quotation, entry.now)
    return quoted([f"[!warning] {CHANGED}\n{diff}"] if callouts else [f"**{CHANGED}**", diff])


def pair_block(entry: Entry) -> str:
    """Print the other end of a pair, or the answer to a promise, as a block quote; "" where there is none."""
    far = far_end(entry)
    if far is None:
        return ""
    words = [escape_markdown(paragraph) for paragraph in plain_paragraphs(far.words)]
    told = " · ".join(part for part in (escape_markdown(f"— {far.told}", opening=False), link(far.url)) if part)
    return quoted([f"**{far.label}**", *words, told])


def print_entry(entry: Entry, *, callouts: bool = False, notes: bool = True, block: str = "") -> str:
    """Print one annotation: quotation, changes, note, editable line, identity; `block` is Obsidian's id for it."""
    parts = (
        quoted([*turn_paragraphs(entry.turns), attribution(entry)]),
        f"^{block}" if block else "",
        changed_block(entry, callouts=callouts),
        pair_block(entry),
        print_note(entry.annotation.note) if notes else "",
        details(entry),
        comment(entry.annotation) if notes else "",
    )
    return "\n\n".join(part for part in parts if part)


def document_title(bundle: Bundle, what: str = "Highlights") -> str:
    """Name the whole export: its transcript, or of how many it holds what."""
    if len(bundle.chapters) == 1:
        return title_of(bundle.chapters[0].transcript)
    return f"{what} from {len(bundle.chapters)} transcripts"


def _yaml(value: object) -> str:
    """Print strings and lists as JSON, which YAML reads; no "<" as itself, lest a title hold one of our markers."""
    return printable(json.dumps(value, ensure_ascii=False)).replace("<", r"\u003c")


def front_matter(bundle: Bundle, kind: str = "hansard-highlights") -> str:
    """Print what programs read first: strings in JSON's form, which is YAML's too; what is unknown has no line."""
    exported = bundle.exported.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    what = "Commitments" if kind == "hansard-commitments" else "Highlights"
    title = document_title(bundle, what)
    fields: list[tuple[str, object]] = [
        ("title", f"{what}: {title}" if len(bundle.chapters) == 1 else title),
        ("kind", kind),
        ("generator", bundle.generator),
        ("exported", exported),
    ]
    if len(bundle.chapters) == 1:
        sitting = bundle.chapters[0].transcript.sitting
        day = sitting.day.isoformat() if sitting.day else ""
        fields += [
            ("house", sitting.house),
            ("date", day),
            ("volume", sitting.volume),
            ("source", safe_url(sitting.url)),
        ]
    fields.append(("tags", sorted({tag for entry in entries(bundle) for tag in entry.annotation.tags})))
    lines = [f"{name}: {_yaml(value)}" for name, value in fields if value]
    return "\n".join(["---", *lines, "---"])


def heading_steps(path: tuple[str, ...], before: tuple[str, ...], level: int) -> list[tuple[int, str]]:
    """Give the headings of `path` that were not in force already, each with its level; the first of all has `level`."""
    kept = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(path, before, strict=False))))
    return [(min(level + depth, _DEEPEST), words) for depth, words in enumerate(path) if depth >= kept]


def body(bundle: Bundle, print_one: Callable[[Entry], str]) -> list[str]:
    """Print the title and every group with its headings, each passage by `print_one`; a list of blocks."""
    title = document_title(bundle)
    blocks = [f"# {escape_markdown(title, opening=False)}"]
    before: tuple[str, ...] = ()
    for group in grouped(bundle):
        path = group.path[1:] if group.path[:1] == (title,) else group.path
        steps = heading_steps(path, before, 2)
        blocks += [f"{'#' * depth} {escape_markdown(words, opening=False)}" for depth, words in steps]
        blocks += [print_one(entry) for entry in group.entries]
        before = path
    return blocks if len(blocks) > 1 else [*blocks, "Nothing is marked here yet."]


def document(bundle: Bundle, blocks: list[str], kind: str = "hansard-highlights") -> str:
    """Put front matter, markers and the licence's sentence around the blocks of an export."""
    parts = [front_matter(bundle, kind), BEGIN, *blocks, bundle.licence, END]
    return seal("\n\n".join(part for part in parts if part) + "\n")


def write_markdown(bundle: Bundle) -> str:
    """Write the default Markdown, which `back.read_back` reads."""
    options = bundle.options
    return document(
        bundle,
        body(bundle, lambda entry: print_entry(entry, callouts=options.callouts, notes=options.include_notes)),
    )


def citation_line(transcript: Transcript, start: int, end: int, style: str = "oscola") -> str:
    """Tell in one line who says [start, end) and where, as plain text."""
    cited = format_citation(citation_of(transcript, start, end), style)
    return printable(f"{who_speaks(transcript, start, end)}, {cited}")


def quote_with_citation(
    transcript: Transcript, start: int, end: int, style: str = "oscola", *, markdown: bool = False
) -> str:
    """Give the words of [start, end) and the line of who and where, as plain text or as a Markdown block quote."""
    turns = turns_of(transcript, start, end)
    line = citation_line(transcript, start, end, style)
    if markdown:
        return quoted([*turn_paragraphs(turns), escape_markdown(f"— {line}", opening=False)]) + "\n"
    said = [
        f"{turn.label}: {words}" if turn.label and not index else words
        for turn in turns
        for index, words in enumerate(plain_paragraphs(turn.text))
    ]
    return "“" + "\n".join(said) + f"”\n— {line}\n"
