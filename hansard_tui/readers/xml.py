"""One safe, bounded parse of XML, and the mending of what is nearly XML, for every reader whose files are XML."""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html.entities import html5

from lxml import etree

from hansard_tui.model.transcript import Problem
from hansard_tui.readers.builder import ReadError

MOST_BYTES = 64 * 1024 * 1024
"""The largest real file, a whole volume, is 4 MB."""
MOST_TAGS = 5_000_000
"""A tree needs about a hundred bytes for each."""
WRAPPER = "document"
"""The root given to a file that has none, or several."""


_PROLOGUE = 1 << 16
"""Bytes in which a document type is looked for."""
_DEEPEST = 256
"""Levels of elements; libxml2 reads no deeper without lifting its other limits as well."""
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_DECLARATION = re.compile(r"<\?xml\s[^>]{0,200}\?>")
_EXTERNAL = re.compile(rb"""(<!DOCTYPE\s+[^\s\[>]+)(\s+(?:PUBLIC|SYSTEM)(?:\s+|"[^"]*"|'[^']*')*)""")
_TAG = re.compile(r"<[A-Za-z_][\w.-]{0,60}(?:\s[^<>]{0,2000})?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_ENTITY = re.compile(r"<!ENTITY\s+([\w.:-]{1,80})\s")
_ONE_BYTE = frozenset({"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
_C1_BYTE = re.compile(rb"[\x80-\x9f]")
_C1_REFERENCE = re.compile(rb"&(?=#)#(1(?:2[89]|[345][0-9]));")
"""That one letter alone begins it lets the search leap from one to the next."""
_ENDLESS = re.compile(rb">[^<]{8000000,}<")
"""Words of one place that are more, or nearly more, than libxml2 takes without lifting all of its limits."""
_OVERFULL = re.compile(r"huge text|[Tt]ext node too long")
_PART = 4_000_000
_INSTRUCTION = b"<?part?>"
"""Parts words into two places, and no reader knows anything of it."""
_C1_BEGINS = frozenset({b"#12", b"#13", b"#14", b"#15"})
_LEAPS = 1000
_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
_UNFIT = re.compile(
    "&(?:#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}));|([A-Za-z][\\w.:-]{0,60});|)"
    "|(<(?![A-Za-z_/!?]))|([\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ufffe\uffff])"
)
_CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ud800-\udfff\ufffe\uffff]")
_ROOTLESS = frozenset({"ERR_DOCUMENT_END", "ERR_DOCUMENT_EMPTY", "ERR_DOCUMENT_START"})
_WINDOWS = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(128, 256)
}
"""What surrogateescape makes of a byte that is not UTF-8, to what Windows-1252 means by it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file beside what was wrong with it."""

    root: etree._Element
    problems: tuple[Problem, ...] = ()


def parse(data: bytes, path: str = "") -> Document:
    """Parse XML without network, other files or unbounded entities.

    What is not well-formed is mended where its words can be kept, and each kind of defect is told in a problem.

    Raises:
        ReadError: it is too large, or holds no XML at all.
    """
    _refuse_giants(data, path)
    doctype = data.find(b"<!DOCTYPE", 0, _PROLOGUE)
    if doctype >= 0 and (found := _EXTERNAL.search(data, doctype, doctype + _PROLOGUE)):
        data = data[: found.end(1)] + re.sub(rb"\S", b" ", found[2]) + data[found.end() :]
    data, problems = _modernise(data)
    root, errors = _attempt(data)
    if root is None or errors:
        text, mended = _mend(data)
        root, errors = _attempt(text.encode("utf-8", "replace"))
        if root is None or any(error.type_name in _ROOTLESS for error in errors):
            root, errors = _attempt(_wrap(text).encode("utf-8", "replace"))
            mended = (*mended, Problem("several roots", "The file holds more than one root element, or none.", 1))
        if root is None and (first := _TAG.search(text)):
            root, errors = _attempt(
                _wrap(_mend(text[first.start() :].encode("utf-8", "replace"))[0]).encode("utf-8", "replace")
            )
            mended = (
                *mended,
                Problem("broken document type", "What stands before the first element cannot be read.", 1),
            )
        problems = (*problems, *mended, *_told(errors))
    if root is None:
        raise ReadError(f"{path or 'standard input'}: nothing in it can be read as XML.")
    return Document(root, problems)


def _refuse_giants(data: bytes, path: str) -> None:
    name = path or "standard input"
    if len(data) > MOST_BYTES:
        raise ReadError(f"{name}: {len(data) >> 20} MB of XML; the largest that is read is {MOST_BYTES >> 20} MB.")
    if len(data) > MOST_TAGS < data.count(b"<"):
        raise ReadError(f"{name}: more than {MOST_TAGS:,} tags in one file of XML.")


def _attempt(data: bytes) -> tuple[etree._Element | None, tuple[etree._LogEntry, ...]]:
    """Parse; where the words of one place are more than libxml2 takes, again with them in parts."""
    root, errors = _once(data)
    if any(_OVERFULL.search(error.message) for error in errors) and b"<![CDATA[" not in data:
        root, errors = _once(_ENDLESS.sub(lambda found: b"".join(_in_parts(found[0])), data))
    return root, errors


def _in_parts(words: bytes) -> Iterable[bytes]:
    """Give words with an instruction after every so many, where white space stands."""
    start = 0
    while len(words) - start > _PART:
        end = max(words.rfind(space, start, start + _PART) for space in (b" ", b"\n", b"\t"))
        if end <= start:
            break
        yield words[start:end]
        yield _INSTRUCTION
        start = end
    yield words[start:]


def _once(data: bytes) -> tuple[etree._Element | None, tuple[etree._LogEntry, ...]]:
    parser = etree.XMLParser(
        resolve_entities="internal",  # type: ignore[arg-type]  # lxml-stubs predate lxml 5, which added the word
        no_network=True,
        load_dtd=False,
        recover=True,
        remove_comments=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    return root, tuple(parser.error_log)


def _modernise(data: bytes) -> tuple[bytes, tuple[Problem, ...]]:
    """Give ASCII-compatible bytes in which C1 controls, which nobody prints, are the characters of Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0<\0" in data[:8] or b"<\0?\0" in data[:8]:
        wide = data.decode(
            "utf-16" if data[:1] in b"\xff\xfe" else "utf-16-be" if data[:1] == b"\0" else "utf-16-le", "replace"
        )
        data = _DECLARATION.sub("", wide.lstrip("\ufeff")).encode("utf-8", "replace")
    problems = []
    declared = _ENCODING.match(data)
    one_byte = declared is not None and declared[1].decode("ascii").lower() in _ONE_BYTE and not data.isascii()
    if declared and one_byte and (stray := _C1_BYTE.findall(data)):
        data = data[: declared.start(1)] + b"windows-1252" + data[declared.end(1) :]
        problems.append(_windows(len(stray)))
    if _may_refer(data) and (stray := _C1_REFERENCE.findall(data)):
        data = _C1_REFERENCE.sub(lambda match: b"&#%d;" % ord(_WINDOWS[0xDC00 + int(match[1])]), data)
        problems.append(_windows(len(stray)))
    return data, tuple(problems)


def _may_refer(data: bytes) -> bool:
    """Whether a reference to a character by its number, 1 and on, may stand in a file.

    To leap from one ampersand to the next is the processor's own, and quicker where they are few.
    """
    place = -1
    for _ in range(_LEAPS):
        place = data.find(b"&", place + 1)
        if place < 0:
            return False
        if data[place + 1 : place + 4] in _C1_BEGINS:
            return True
    return True


def _windows(count: int) -> Problem:
    message = "Characters of Windows-1252 stand in a file that says it is in another encoding; read as Windows-1252."
    return Problem("misdeclared character", message, count=count)


def _mend(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Decode, and escape what cannot stand in XML, so that no word is dropped; keep each line where it is."""
    text, problems = _decode(data)
    text = _DECLARATION.sub("", text)
    known = _PREDEFINED.union(_ENTITY.findall(text))
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}

    def escape(match: re.Match[str]) -> str:
        kind, mended = _escaped(match, known)
        if kind:
            counts[kind] += 1
            first.setdefault(kind, match.start())
        return mended

    text = "".join(_UNFIT.sub(escape, part) if plain else part for plain, part in _parts(text))
    told = (
        Problem(kind, _MENDED[kind], text.count("\n", 0, first[kind]) + 1, count=count)
        for kind, count in counts.items()
    )
    return text, (*problems, *told)


_MENDED = {
    "undeclared entity": "A named character that the file does not declare; read as HTML means it.",
    "bare ampersand": "An ampersand that begins no entity; kept as it stands.",
    "bare less-than sign": "A less-than sign that begins no tag; kept as it stands.",
    "control character": "A control character that XML forbids; shown as a replacement character.",
}


def _escaped(match: re.Match[str], known: frozenset[str]) -> tuple[str, str]:
    """Give the kind of defect, or nothing, and what to write."""
    decimal, hexadecimal, name, less, control = match.groups()
    if decimal or hexadecimal:
        code = int(decimal) if decimal else int(hexadecimal, 16)
        # libxml2 takes half a character by its number, and cannot give it back.
        control = "" if code <= sys.maxunicode and not _CONTROL.match(chr(code)) else match[0]
        return ("control character", "\ufffd") if control else ("", match[0])
    if control:
        return "control character", "\ufffd"
    if less:
        return "bare less-than sign", "&lt;"
    if name in known:
        return "", match[0]
    if name and f"{name};" in html5:
        return "undeclared entity", "".join(f"&#{ord(letter)};" for letter in html5[f"{name};"])
    return "bare ampersand", "&amp;" + match[0][1:]


def _decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    declared = _ENCODING.match(data)
    name = declared[1].decode("ascii") if declared else "utf-8"
    try:
        return data.decode(name), ()
    except (LookupError, UnicodeDecodeError):
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    mended = text.translate(_WINDOWS)
    count = sum(old != new for old, new in zip(text, mended, strict=True)) if mended != text else 1
    message = f"Bytes that are not {name}; read as UTF-8, and failing that as Windows-1252."
    return mended, (Problem("undecodable byte", message, count=count),)


def _parts(text: str) -> Iterable[tuple[bool, str]]:
    """Cut a text into markup that may be mended (True) and comments and CDATA that may not."""
    place = 0
    while (start := _earliest(text, place)) is not None:
        close = "-->" if text.startswith("<!--", start) else "]]>"
        end = text.find(close, start)
        if end < 0:
            break
        yield True, text[place:start]
        yield False, text[start : end + 3]
        place = end + 3
    yield True, text[place:]


def _earliest(text: str, place: int) -> int | None:
    match = _GUARDED.search(text, place)
    return match.start() if match else None


_GUARDED = re.compile(r"<!--|<!\[CDATA\[")


def _wrap(text: str) -> str:
    """Give a text one root, after its document type, so that nothing stands outside a root and is lost."""
    doctype = _DOCTYPE.search(text)
    head, rest = (text[: doctype.end()], text[doctype.end() :]) if doctype else ("", text)
    if doctype and doctype.start():
        head, rest = doctype[0], text[: doctype.start()] + rest
    return f"{head}<{WRAPPER}>{rest}</{WRAPPER}>"


def _told(errors: Iterable[etree._LogEntry]) -> Iterable[Problem]:
    """Tell each kind of error once, with its first line and its count (libxml2 stops counting at a hundred)."""
    kinds: dict[str, list[etree._LogEntry]] = {}
    for error in errors:
        kinds.setdefault(error.type_name, []).append(error)
    for found in kinds.values():
        said = " ".join(found[0].message.split())[:200].rstrip(".")
        if "depth" in said:
            yield Problem("left out", f"What is nested more than {_DEEPEST} deep is left out.", found[0].line)
        elif "huge text" in said or "too long" in said:
            yield Problem(
                "left out", "Words of more than ten million characters in one place are cut short.", found[0].line
            )
        else:
            yield Problem("not well-formed", f"The XML is not well-formed: {said}.", found[0].line, count=len(found))
