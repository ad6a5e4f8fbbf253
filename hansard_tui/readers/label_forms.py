"""Labels that stand otherwise than before a colon: in brackets, before a dash or a tab, above the words."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from hansard_tui.readers.speakers import Likeness, label_of, likeness

_BRACKETED = re.compile(r"\s{0,40}\[(?P<label>[^\[\]\n]{2,120})\](?: ?:)?(?P<words>(?: .*)?)")
_DASHED = re.compile(r"\s{0,40}(?P<label>[^—–:\n]{2,120}?\)?)(?:\.?[—–]|\.--?|--)\s?(?P<words>[A-ZÀ-Þ“\"‘(\[].*)")
_STOPPED = re.compile(r"\s{0,40}(?P<label>(?:M\.|MM\.|Mmes?|Mlle) [^.:\n]{2,100})\. (?P<words>[A-ZÀ-Þ«“].*)")
"""As Paris and Brussels print them."""
_TABBED = re.compile(
    r"(?:[\[(]?(?P<time>\d{1,2}[:.]\d\d(?::\d\d)?)[\])]?[ \t]+)?(?P<label>[^\t:\n]{2,120})(?<=\S)\t+(?P<words>\S.*)"
)
_TIMED = re.compile(
    r"\s{0,40}(?P<label>\S[^\n:]{1,80}?)\s{1,8}[\[(]?(?P<time>\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?)[\])]?:?\s*"
    r"(?P<words>)",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"\s{0,40}(?P<label>[^:\n]{2,120}):(?P<words>)(?P<time>)")
_HEAD = 160
"""Letters in which a label stands."""
_FEWEST = 2
_OFTEN = 3
_PRINTED = re.compile(
    r"\s{0,40}(?:[^—–:\n]{2,120}?\)?\.(?:[—–]|--?)|[^—–:\na-zß-ÿ]{0,8}[^—–:\na-zß-ÿ]{4,120}(?:[—–]|--))"
)
_MOST = 0.8
_SHARE = 50
"""Of so many lines with words, one at least names somebody."""
_SHOUTED = re.compile(r"[A-Z][A-Z.'’ -]{3,}\Z")
_SAMPLE = 4000
"""Lines among which a form is looked for."""


def relabelled(text: str) -> str | None:
    """Give the text with "Name: words" where it has another form throughout; nothing where it has none."""
    lines = text.split("\n")
    sample = lines[:_SAMPLE]
    colons = sum(label_of(line) is not None for line in sample)
    full = sum(bool(line.strip()) for line in sample)
    for form, write, may_be in _FORMS:
        found = [match["label"].strip() for line in sample if may_be(line) and (match := form.fullmatch(line))]
        names = (
            frozenset(found)
            if form is _STOPPED
            else _names(found, alone=form in {_TIMED, _ABOVE} or len(found) >= _MOST * full)
        )
        marked = sum(label in names for label in found)
        if form is _DASHED and not _is_printed(sample, names) and not (marked >= _OFTEN and marked * 2 >= full):
            # A sentence may begin with somebody's title and break off at a dash.
            continue
        if marked >= _FEWEST and marked > colons and marked * _SHARE >= full:
            return "\n".join(_rewritten(lines, form, write, names))
    return None


def _is_printed(lines: list[str], names: frozenset[str]) -> bool:
    """Whether most names before dashes stand in capitals, or with a full stop after them, as no sentence begins."""
    found = [line for line in lines if _is_dashed(line) and line.lstrip().startswith(tuple(names))]
    printed = sum(bool(_PRINTED.match(line)) for line in found)
    return printed >= _FEWEST and printed * 2 > len(found)


def said_by(name: str, label: str) -> str:
    """Give the line by which pages name who speaks, whatever the name looks like."""
    return f"{name} Portrait {label.strip()}"


def _names(labels: list[str], *, alone: bool) -> frozenset[str]:
    """Give those that are people: by a title or an office; by capitals or by coming again; any, where no line has none.

    `alone` says that hardly a line has none, or that what stands beside each says enough.
    """
    counts = Counter(labels)
    sure = {label for label in counts if likeness(label) is Likeness.SURE}
    may_be = {
        label
        for label, count in counts.items()
        if likeness(label) is Likeness.PERHAPS and (alone or count >= _FEWEST or _SHOUTED.fullmatch(label))
    }
    if sum(counts[label] for label in (sure or may_be)) < _FEWEST:
        return frozenset()
    return frozenset(sure | may_be)


def _rewritten(
    lines: list[str], form: re.Pattern[str], write: Callable[[re.Match[str]], str], names: frozenset[str]
) -> Iterator[str]:
    for line in lines:
        found = form.fullmatch(line)
        yield write(found) if found and found["label"].strip() in names else line


def _colon(found: re.Match[str]) -> str:
    """Write a label and its words; brackets of a form are no part of the label."""
    return f"{found['label'].strip()}: {found['words'].strip()}".rstrip()


def _caption(found: re.Match[str]) -> str:
    label = found["label"].strip()
    return f"\n{said_by(label, label)}\n{found['words']}"


def _after_time(found: re.Match[str]) -> str:
    before = f"[{found['time']}] " if found["time"] else ""
    label = found["label"].strip()
    return f"{before}{_colon(found)}" if found["words"] else said_by(label, f"{before}{label}")


def _is_dashed(line: str) -> bool:
    head = line[:_HEAD]
    return "—" in head or "–" in head or "--" in head or ".-" in head


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], Callable[[str], bool]], ...] = (
    (_BRACKETED, _colon, lambda line: "[" in line[:_HEAD]),
    (_DASHED, _colon, _is_dashed),
    (_STOPPED, _caption, lambda line: line.lstrip()[:1] == "M"),
    (_TABBED, _after_time, lambda line: "\t" in line[:_HEAD]),
    (_TIMED, _after_time, lambda line: len(line) <= _HEAD and ":" in line),
    (_ABOVE, _after_time, lambda line: len(line) <= _HEAD and line.endswith(":")),
)
"""Each with what writes a line of it anew, and a question that most other lines answer sooner than the pattern."""
