"""Paragraphs of parlparse: which run on in plain words, how others are set apart, which are the House's procedure."""

import re

from lxml import etree

from hansard_tui.model.transcript import Shape
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.flow import words_of
from hansard_tui.readers.procedure import is_aside, is_spoken

PLAIN = frozenset({"phrase", "i", "I", "em", "b", "strong", "sup", "SUP", "sub", "a", "span", "citation", "u", "name"})
"""Elements whose words run on in the sentence."""
_FORMULA = re.compile(
    # Most paragraphs begin with no letter that procedure begins with, and are seen to by the first line.
    r"(?=[\[\sQMORACSTBHD]|It b)\[?\s*(?:"
    r"Question (?:put|agreed|proposed|accordingly|again)|Motion (?:made|agreed|by leave)|Ordered|Resolved|"
    r"(?:Amendments?|Clauses?|Schedules?|Title)(?: \d+\w*(?:(?:,| to| and) \d+\w*)*)?,? "
    r"(?:(?:as amended, )?(?:made|agreed|proposed|negatived|by leave|not moved|withdrawn|disagreed|ordered))|"
    r"Amendments? \d+\w*(?: and \d+\w*)?\s*\Z|(?:Clause|Schedule) \d+\w* ?:|Clause, by leave|"
    r"Moved by (?:The |Lord|Lady|Baroness|Earl|Viscount|Mr|Mrs|Ms|Sir|Dame)|Bill to be |Mr\.? (?:Deputy )?Speaker put |"
    r"(?:The )?(?:House|Committee|Assembly|Sitting|Meeting|Debate) "
    r"(?:adjourned|divided(?: on|:|\.|—)|rose|suspended|resumed|interrupted)|"
    r"Debate to be |Bill (?:read|ordered|presented|accordingly)|Adjourned|It being (?:after|half|\w+ o.clock|\d))"
)
"""Procedure that is printed at the end of a speech; whoever speaks after it is named anew."""
_STAGED = re.compile(r"(?:rose|indicated (?:dissent|assent)|nodded|made an? \w+)\s*[.—–-]*\s*\Z")
_SET_APART = {"indent": Shape.QUOTATION, "indentitalic": Shape.QUOTATION, "numindent": Shape.LIST}
_READ_OUT = frozenset({"That ", "“That", "‘That", '"That'})
_BRACKETS = frozenset("[(")
_MANY = 1000
"""Children that are held all at once, which is quicker than to walk along them; more would fill the memory."""
_UNSTYLED = ["pid"]
"""The attributes of most paragraphs."""


def plain_words(element: etree._Element) -> list[str] | None:
    """Give the words of a speech of plain paragraphs, as nine of ten are; nothing for any other.

    A day's time is spent here.
    """
    if len(element) > _MANY or (element.text and not element.text.isspace()):
        return None
    out = []
    for child in element[:]:  # type: ignore[index]  # lxml-stubs know no slices
        tail = child.tail
        if child.tag != "p" or child.keys() != _UNSTYLED or (tail and not tail.isspace()):
            return None
        words = running_words(child) if len(child) else child.text
        if not words or words.isspace() or _FORMULA.match(words) or not (words[0].isalpha() or aside_of(words) is None):
            return None
        out.append(words)
    return out


def running_words(child: etree._Element) -> str | None:
    """Give the words of a paragraph that holds nothing but words and names of words; nothing for any other."""
    if len(child) > _MANY:
        return None
    words = child.text or ""
    for one in child[:]:  # type: ignore[index]  # as above
        if len(one) or one.tag not in PLAIN:
            return None
        words = f"{words}{one.text or ''}{one.tail or ''}"
    return words


def shape_of(child: etree._Element) -> Shape | None:
    """Say how an element is set apart by its style."""
    if child.tag == "table":
        return Shape.TABLE
    names = child.keys()
    if names == _UNSTYLED:
        return None
    if "amendmenttext" in names and child.get("amendmenttext"):
        return Shape.AMENDMENT
    style = child.get("class", "")
    if style == "italic":
        words = (child.text or "").strip()
        # A motion that is read out is in italics, where Belfast prints it.
        return Shape.ASIDE if _STAGED.match(words) else Shape.QUOTATION if words[:5] in _READ_OUT else None
    return _SET_APART.get(
        style, Shape.QUOTATION if "pwmotiontext" in names and child.get("pwmotiontext") == "quot" else None
    )


def aside_of(words: str) -> Shape | None:
    """Tell "[Interruption.]" as a paragraph of its own."""
    if words[:1] not in _BRACKETS and not words[:1].isspace():
        return None
    return Shape.ASIDE if words.lstrip()[:1] in _BRACKETS and is_aside(words.strip()) else None


def in_first_person(pieces: str | list[Piece]) -> bool:
    """Whether a paragraph is somebody's own words, which procedure and the text of bills never are."""
    return is_spoken(pieces.strip() if isinstance(pieces, str) else words_of(pieces))


def is_formula(words: str, child: etree._Element) -> bool:
    """Whether a paragraph inside a speech is the House's procedure and nobody's words."""
    return (
        _FORMULA.match(words) is not None
        and child.get("class", "italic") == "italic"
        and not child.get("amendmenttext")
    )
