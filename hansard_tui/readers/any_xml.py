"""XML of no format that is known here: its words, paragraph by paragraph, and nothing made of them."""

import re

from lxml import etree

from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.flow import Flow, Recorder, name_of, names, tell
from hansard_tui.readers.xml import parse

_DECLARED = re.compile(r"\s*<\?xml\s")
_INLINE = names("a b i u em strong sup sub span hi emph ref name date num w pc s font small q abbr code")
_TITLES = names("title head heading headline subject subtitle")


def looks_like(head: str) -> bool:
    """Whether a file says that it is XML; every format that is known is asked before this one."""
    return _DECLARED.match(head) is not None and "<html" not in head.casefold()


def read(data: bytes, path: str = "") -> Parsed:
    """Read titles as headings, and every other element that holds words as narrative.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    document = parse(data, path)
    reader = Recorder(Flow(plain=_INLINE, breaks=names("p br li tr td row cell item line")))
    tell(reader.builder, document.problems)
    name = name_of(document.root)[:40]
    message = f"XML with the root <{name}> is in no format that is known here; its words are shown as they stand."
    reader.builder.problem("unknown format", message, 1)
    _narrate(document.root, reader, 0)
    return reader.builder.build()


def _narrate(element: etree._Element, reader: Recorder, level: int) -> None:
    """Give an element that has words of its own as one paragraph or more, and look for words in any other."""
    own = [element.text, *(child.tail for child in element)]
    if any(words and not words.isspace() for words in own) or len(element) == 0:
        if name_of(element) in _TITLES:
            reader.head(element, max(level, 1))
        else:
            reader.narrate(element)
        return
    for child in element:
        _narrate(child, reader, level + 1)
