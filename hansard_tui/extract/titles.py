"""Titles of Acts and Bills: where one begins, what belongs to it, its key, and the years that follow it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hansard_tui.extract.wordforms import slug
from hansard_tui.model.finding import Mention

BILL, ACT = "bill", "act"
_ONE_YEAR = r"(?:1[2-9]|20)\d\d\b(?![-–/]\d)"
_HEAD = re.compile(
    r"(?P<word>Acts?|Bills?|ACTS?|BILLS?|Measure)\b(?! Committee)"
    rf"(?:(?: of|,(?=\s+\d{{4}}(?:[,.;:)’']| and| to| is| was|$)))?\s+(?P<years>{_ONE_YEAR}"
    rf"(?:(?:, | and | to |, and |-|–){_ONE_YEAR})*))?(?: \[(?:HL|Lords)\])?"
)
_ACT_OF = re.compile(
    r" of (?!Parliament|God|Congress|Assembly|Adjournment|Sederunt|Grace|Faith|Tynwald)[A-Z][a-z]+(?: (?P<year>\d{4}))?"
)
"""What makes a title of its own of "Act" and "Bill": "the Act of Settlement", "the Bill of Rights"."""
_YEAR = re.compile(r"(?:1[2-9]|20)\d\d")
_WORD = re.compile(r"[\w’'&-]+|[^\w\s]|\n")
_LOOK_BACK = 120
"""Characters: the longest short titles are about as long."""
_JOINING = frozenset({"and", "of", "for", "in", "to", "etc", "&", ",", ".", "with"})
_OPENING = frozenset({
    "The", "This", "That", "These", "Those", "Our", "A", "An", "In", "On", "At", "By", "As", "It", "Is", "If", "We",
    "I", "He", "She", "They", "But", "And", "Or", "So", "Under", "Since", "When", "While", "Which", "What", "Why",
    "How", "Does", "Do", "Did", "Will", "Would", "Should", "Can", "Could", "May", "Has", "Have", "Had", "No", "Not",
    "Any", "Every", "Each", "Both", "My", "Your", "Because", "Before", "After", "Although", "Unless", "Until",
    "From", "With", "Without", "Of", "To", "For", "Section", "Sections", "Clause", "Part", "Schedule",
})  # fmt: skip
_KINDS = frozenset({
    "public", "private", "hybrid", "money", "member’s", "member's", "members’", "members'", "supply", "government",
    "government's", "government’s", "draft", "new", "original", "lords", "commons", "principal", "previous", "same",
    "present", "current", "whole", "entire", "own", "primary", "parent", "opposition", "ten", "minute", "rule", "great",
    "good", "scottish", "welsh", "english", "british", "irish", "european",
})  # fmt: skip
"""Words that describe a Bill or an Act where no others stand before it: "a Private Member's Bill"."""
_DRAFTS = frozenset({
    "draft", "original", "previous", "same", "present", "current", "principal", "government's", "government’s",
})  # fmt: skip
"""Words before a title that are no part of it."""
_BUSINESS = frozenset({"Consideration", "Committal", "Recommittal", "Withdrawal", "Reprint"})
"""First words of headings of business on a Bill that they do not name."""
_CHANGE_OF = re.compile(r"(?:Amendments?|Repeal|Application|Extension|Modification|Commencement|Operation) (?:of|to) ")
"""The beginning of a heading that says what is done to an Act."""
_WITH_THE = re.compile(
    r"(?:National Parks and )?(?:Representation|Offences|Access|Assisted Dying|Protection|Prevention|Regulation|Reform"
    r"|Rehabilitation|Abolition|Administration|Registration|Suppression) (?:of|to|for|[Aa]gainst) the $"
)
"""What stands before "the" inside a title: "Representation of the People Act"."""
_FORENAME = re.compile(r"Bill [A-Z][a-z]+(?![a-z])(?! Committee)")
_A_YEAR = re.compile(r" (\d{4})\b(?!\s*[-–])")
_CAPITALS = re.compile(r"\b[A-Z]{3,6}$")
_BILL_TITLE = re.compile(r"^(?P<title>.*?\bBill)\b")


def heads(text: str) -> Iterator[re.Match[str]]:
    """Give the words that a title ends with; a pattern that asked for a word's beginning would try every letter."""
    for head in _HEAD.finditer(text):
        if not head.start() or not text[head.start() - 1].isalnum():
            yield head


def years_of(text: str, found: Iterable[re.Match[str]]) -> dict[str, set[str]]:
    """Give the years that each Act's title has anywhere in the text, of which `found` are the heads."""
    years: dict[str, set[str]] = {}
    for head in found:
        if head["years"] and (start := title_start(text, head.start())) is not None:
            name = _singular(slug(text[start : head.end("word")]))
            years.setdefault(name, set()).update(_YEAR.findall(head["years"]))
    return years


def _singular(name: str) -> str:
    return name.removesuffix("s") if name.endswith(("-acts", "-bills")) else name


def title_start(text: str, end: int, *, with_acts: bool = False) -> int | None:
    """Find where the title that ends at `end` begins; none where there is no title.

    A title `with_acts` may hold that of an Act: "Ports Act 1991 (Amendment) Order".
    """
    floor = max(0, end - _LOOK_BACK * (2 if with_acts else 1))
    words = list(_WORD.finditer(text, floor, end))
    if floor and words and words[0].start() == floor and text[floor - 1].isalnum():
        words = words[1:]
    if words and words[-1][0] in {"of", "for", "in", "to", "with", ","}:
        return None  # "the provisions of Act"
    start: int | None = None
    bracket = False
    for word in reversed(words):
        shown = word[0]
        if shown == "(" and not bracket:
            break
        if shown in "()":
            bracket = shown == ")"
        elif not bracket and not _belongs(shown) and not (with_acts and (shown == "Act" or _YEAR.fullmatch(shown))):
            break
        elif shown[0].isupper() and not bracket:
            start = word.start()
    if start is None:
        return None
    longer = _WITH_THE.search(text, max(0, start - _LOOK_BACK), start)
    changed = _CHANGE_OF.match(text, start, end)
    return longer.start() if longer else changed.end() if changed else start


def _belongs(shown: str) -> bool:
    """Whether a word may stand inside a title."""
    if shown in _JOINING:
        return True
    if shown in _OPENING or shown in {"Act", "Bill", "Acts", "Bills"}:
        return False
    return shown[0].isupper() or shown[0] == "&"


def titled(text: str, head: re.Match[str], years: Mapping[str, set[str]]) -> list[Mention]:
    """Read an Act or Bill that is called by its title; a mention for each year where several follow."""
    if own := _ACT_OF.match(text, head.end("word")):
        title = " ".join(text[head.start() : own.end()].split())
        return [_mention(head.start(), own.end(), ACT, title.removesuffix(f" {own['year']}"), own["year"] or "")]
    start = _beginning(text, head)
    if start is None:
        return []
    kind = BILL if head["word"].lower().startswith(BILL) else ACT
    title = " ".join(text[start : head.end("word")].split())
    title = title.title() if title.isupper() else title
    given = _YEAR.findall(head["years"] or "")
    end = head.end("years") if given else head.end("word")
    known = years.get(_singular(slug(title)), set())
    if kind == ACT and not given and len(known) == 1 and not title.endswith("s"):
        why = "title; its year is given elsewhere in this transcript"
        return [replace(_mention(start, end, kind, title, next(iter(known))), why=why, certain=False)]
    return [_mention(start, end, kind, title, year) for year in given or [""]]


def _beginning(text: str, head: re.Match[str]) -> int | None:
    """Give where a title begins, without what describes it; none where nothing but that stands there."""
    start = title_start(text, head.start())
    if start is None or _FORENAME.match(text, head.start()):
        return None
    before = text[start : head.start()].split()
    while before and before[0].lower() in _DRAFTS:
        start = text.index(before[1] if len(before) > 1 else head["word"], start + len(before[0]))
        before = before[1:]
    described = all(word.lower() in _KINDS for word in before) and not (before and head["years"])
    return None if described or before[0].isdigit() or before[0] in _BUSINESS else start


def _mention(start: int, end: int, kind: str, title: str, year: str) -> Mention:
    key = f"{kind}:{named(title)}" + (f":{year}" if year and kind == ACT else "")
    why = "title and year" if year else "title"
    return Mention(
        start, end, key=key, kind=kind, label=f"{title} {year}".strip(), rule="title", why=why, weight=1.0
    )  # fmt: skip


def named(title: str) -> str:
    """Give what a key has of a title: "UK Ports Bill" and "United Kingdom Ports Bill" are one, as a plural is."""
    return _singular(re.sub(r"^uk-|(?<=-)uk-", "united-kingdom-", slug(title)))


def bill_title(heading: str) -> str:
    """Give the title of the Bill that a heading names: "Care Bill [HL]" is "Care Bill"; empty where it names none."""
    match = _BILL_TITLE.match(" ".join(heading.split()).replace("BILL", "Bill"))
    title = match["title"] if match else ""
    if title.upper().removesuffix("BILL").isupper() and title[:-4].isupper():
        title = title.title()
    words = title.split()
    described = all(word.lower() in _KINDS for word in words[:-1]) or (words[:1] and words[0].lower() in _DRAFTS)
    return title if len(words) > 1 and words[0] not in _OPENING and not described else ""


def spelled_out(found: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Read Acts and Bills that are called by their initials as the one here that has them."""
    titles = {one.key: one for one in found if one.rule == "title"}
    acts = {key: one for key, one in titles.items() if one.kind == ACT and key.count(":") > 1}
    bills = {key: one for key, one in titles.items() if one.kind == BILL}
    for mention in found:
        short = mention.label.removesuffix(" Act").removesuffix(" Bill")
        among = acts if mention.kind == ACT else bills
        meant = _of_initials(short, "", among) if mention.rule == "title" and short.isupper() else None
        yield _read_as(mention, meant) if meant else mention
    for year in _A_YEAR.finditer(text) if acts else ():
        capitals = _CAPITALS.search(text, max(0, year.start() - 7), year.start())
        if capitals and (meant := _of_initials(capitals[0], year[1], acts)):
            start, end = capitals.start(), year.end()
            yield _read_as(replace(meant, start=start, end=end, label=text[start:end]), meant)


def _read_as(mention: Mention, meant: Mention) -> Mention:
    why = f"{mention.label} is read as {meant.label}: initials match"
    return replace(mention, key=meant.key, label=meant.label, rule="initials", why=why, certain=False)


def _of_initials(short: str, year: str, acts: Mapping[str, Mention]) -> Mention | None:
    """Give the only Act that may be called by `short`: its letters stand in order in those of the title's words."""
    fitting: list[Mention] = []
    for act in acts.values():
        words = re.findall(r"[^\W\d_]+", act.label)
        letters = iter("".join(word[0] for word in words).upper())
        if act.label.startswith(short):
            continue
        if words[0][0] == short[0] and act.label.endswith(year) and all(letter in letters for letter in short):
            fitting.append(act)
    return fitting[0] if len(fitting) == 1 else None
