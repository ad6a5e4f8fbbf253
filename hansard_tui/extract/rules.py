"""Rules as data: word lists, tables, patterns and a gazetteer, read from YAML, each problem told by file and line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hansard_tui.extract.offices import Offices, PeopleError, read_offices
from hansard_tui.extract.quick import Quick

if TYPE_CHECKING:
    import yaml

_FOLDER = Path(__file__).parent / "rules"
_TRUE = {"true", "yes", "on"}
_KEYS = ("about", "words", "tables", "patterns", "gazetteer", "cases")
_PATTERN_LISTS = ("examples", "counter_examples")
_CUE_LISTS = ("cues", "also")
_FIELDS = frozenset({"group", "class", "kind", "key", "weight"})
"""What any pattern may say beside what those of its group do."""


class RuleError(ValueError):
    """A rule that cannot be used; its message names the file and the line."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}, line {line}: {message}")
        self.file = file
        self.line = line


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with what a match of it means."""

    name: str
    regex: re.Pattern[str]
    fields: Mapping[str, str] = field(default_factory=dict)
    """Every other scalar of the entry as it was written: class, strength, kind …"""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    file: str = ""
    cues: tuple[str, ...] = ()
    """Lower-case letters of which some stand in whatever the pattern matches; none where that is not known."""
    also: tuple[str, ...] = ()
    """More such letters, of which some stand there as well."""
    own: bool = False
    """Whether it is the reader's own; `file` says where it stands."""

    quick: Quick = field(init=False, repr=False, compare=False)
    """What finds the matches of `regex` sooner."""

    def __post_init__(self) -> None:
        """Make ready what finds the matches sooner."""
        object.__setattr__(self, "quick", Quick(self.regex))

    def may_match(self, lowered: str) -> bool:
        """Whether a text, given in lower case, may match: a search that costs far less than the pattern's."""
        if self.cues and not any(map(lowered.__contains__, self.cues)):
            return False
        return not self.also or any(map(lowered.__contains__, self.also))

    @property
    def group(self) -> str:
        """Who uses the pattern."""
        return self.fields.get("group", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """A subject of the gazetteer, shaped like SKOS: a preferred label, other labels, what it belongs to."""

    label: str
    kind: str = "subject"
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    key: str = ""
    """Typed and canonical where the entry gives one; empty where it is made from the label."""


@dataclass(frozen=True, slots=True)
class Case:
    """A whole example for a test: what is found in `text`."""

    text: str
    expect: str
    """The undertaking's value ("commitment", "duty" …), perhaps with " possible", or "none"."""
    fields: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """Everything that the finders know about words. Equal only to itself, so that what is made from it can be kept."""

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()
    gazetteer: tuple[Entry, ...] = ()
    cases: tuple[Case, ...] = ()
    offices: Offices = field(default_factory=Offices)
    """Who held which office when, from the reader's files of people; empty where there are none."""

    def word_list(self, name: str) -> frozenset[str]:
        """Give the words listed under `name`, in lower case; none where there is no such list."""
        return self.words.get(name, frozenset())

    def table(self, name: str) -> Mapping[str, str]:
        """Give the table called `name`; empty where there is none."""
        return self.tables.get(name, {})

    def group(self, name: str) -> tuple[Pattern, ...]:
        """Give the patterns whose `group` is `name`, in the order of their files."""
        return tuple(pattern for pattern in self.patterns if pattern.group == name)


@dataclass(slots=True)
class _Draft:
    """Rules while files are added to them."""

    words: dict[str, set[str]] = field(default_factory=dict)
    tables: dict[str, dict[str, str]] = field(default_factory=dict)
    patterns: dict[str, Pattern] = field(default_factory=dict)
    gazetteer: dict[str, Entry] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)

    def finish(self) -> Rules:
        return Rules(
            words={name: frozenset(words) for name, words in self.words.items()},
            tables=self.tables,
            # The reader's own come first: of several that say the same the first is told.
            patterns=tuple(sorted(self.patterns.values(), key=lambda pattern: not pattern.own)),
            gazetteer=tuple(self.gazetteer.values()),
            cases=tuple(self.cases),
        )


class _File:
    """One YAML file while it is read; it turns nodes into values and problems into sentences."""

    def __init__(self, name: str, text: str, *, own: bool = False) -> None:
        self.name = name
        self.text = text
        self.own = own

    def error(self, node: "yaml.Node", message: str) -> RuleError:
        return RuleError(self.name, node.start_mark.line + 1, message)

    def root(self) -> "yaml.Node | None":
        import yaml  # noqa: PLC0415  (a start that has kept the words it wants does not pay for it)

        # Where PyYAML was built without libyaml its own loader does the same, slower.
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            node: yaml.Node | None = yaml.compose(self.text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            last = len(self.text.splitlines())
            line = min(mark.line + 1, last) if mark else 1
            raise RuleError(self.name, line, f"not YAML: {error.problem}") from error
        except (yaml.YAMLError, RecursionError) as error:
            raise RuleError(self.name, 1, f"not YAML: {error}") from error
        return node

    def pairs(self, node: "yaml.Node", what: str) -> Iterator[tuple[str, "yaml.Node", "yaml.Node"]]:
        if not _is(node, "mapping"):
            raise self.error(node, f"{what} must be a mapping of names to values")
        for key, value in node.value:
            yield self.scalar(key, "a name"), key, value

    def items(self, node: "yaml.Node", what: str) -> list["yaml.Node"]:
        if not _is(node, "sequence"):
            raise self.error(node, f"{what} must be a list")
        return list(node.value)

    def scalar(self, node: "yaml.Node", what: str) -> str:
        if not _is(node, "scalar"):
            raise self.error(node, f"{what} must be plain text")
        return str(node.value)

    def strings(self, node: "yaml.Node", what: str) -> tuple[str, ...]:
        if _is(node, "scalar"):
            return (str(node.value),)
        return tuple(self.scalar(item, f"each of {what}") for item in self.items(node, what))


def _is(node: "yaml.Node", kind: str) -> bool:
    return getattr(node, "id", "") == kind


def _add_words(file: _File, node: "yaml.Node", draft: _Draft) -> None:
    for name, _, value in file.pairs(node, "words"):
        listed = {word.lower() for word in file.strings(value, f"words.{name}")}
        draft.words.setdefault(name, set()).update(listed)


def _add_tables(file: _File, node: "yaml.Node", draft: _Draft) -> None:
    for name, _, value in file.pairs(node, "tables"):
        table = draft.tables.setdefault(name, {})
        for key, _, entry in file.pairs(value, f"tables.{name}"):
            table[key] = file.scalar(entry, f"tables.{name}.{key}")


def _compile(file: _File, node: "yaml.Node", source: str, flags: re.RegexFlag) -> re.Pattern[str]:
    try:
        return re.compile(source, flags)
    except (re.error, RecursionError, OverflowError) as error:
        raise file.error(node, f"this is no regular expression: {error}") from error


def _add_patterns(file: _File, node: "yaml.Node", draft: _Draft) -> None:
    for item in file.items(node, "patterns"):
        scalars: dict[str, str] = {}
        lists: dict[str, tuple[str, ...]] = {}
        match: yaml.Node | None = None
        for key, _, value in file.pairs(item, "a pattern"):
            if key in _PATTERN_LISTS or key in _CUE_LISTS:
                lists[key] = file.strings(value, key)
            elif key == "match":
                match = value
            else:
                scalars[key] = file.scalar(value, key)
        if match is None or not scalars.get("name"):
            raise file.error(item, "a pattern needs a name and a match")
        flags = re.NOFLAG if scalars.pop("case", "").lower() in _TRUE else re.IGNORECASE
        name = scalars.pop("name")
        regex = _compile(file, match, file.scalar(match, "match"), flags)
        examples, counter_examples, cues, also = (lists.get(key, ()) for key in (*_PATTERN_LISTS, *_CUE_LISTS))
        made = Pattern(name, regex, scalars, examples, counter_examples, file.name, cues, also, own=file.own)
        if file.own and (problem := wrong_with(made, draft.patterns.values())):
            raise file.error(item, problem)
        draft.patterns[name] = made


def wrong_with(pattern: Pattern, known: Iterable[Pattern]) -> str:
    """Say why a reader's own pattern would never do what it is for, by the packaged ones; empty where it would."""
    packaged_ones = [one for one in known if not one.own]
    groups = {one.group for one in packaged_ones}
    if pattern.group not in groups:
        return _unknown("group", pattern.group, groups)
    classes = {one.fields["class"] for one in packaged_ones if one.group == pattern.group and "class" in one.fields}
    if classes and pattern.fields.get("class", "") not in classes:
        return _unknown("class", pattern.fields.get("class", ""), classes)
    fields = _FIELDS.union(*(one.fields for one in packaged_ones if one.group == pattern.group))
    if strange := min(set(pattern.fields) - fields, default=""):
        return _unknown("field", strange, fields)
    for text in pattern.examples:
        if not pattern.regex.search(text) or not pattern.may_match(text.lower()):
            return f"{pattern.name!r} does not find its example “{text}”"
    for text in pattern.counter_examples:
        if pattern.regex.search(text):
            return f"{pattern.name!r} finds “{text}”, which is given as what it must not find"
    return ""


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    told = f"there is no {what} {name!r} here" if name else f"a {what} is missing"
    return f"{told}; it may be one of {', '.join(sorted(filter(None, known)))}"


def _add_gazetteer(file: _File, node: "yaml.Node", draft: _Draft) -> None:
    for item in file.items(node, "gazetteer"):
        values = {key: file.strings(value, key) for key, _, value in file.pairs(item, "an entry")}
        unknown = set(values) - {"label", "kind", "aliases", "broader", "key"}
        label = "".join(values.get("label", ()))
        if unknown or not label:
            raise file.error(item, f"an entry has no {min(unknown)!r}" if unknown else "an entry needs a label")
        known = draft.gazetteer.get(label.lower(), Entry(label))
        draft.gazetteer[label.lower()] = Entry(
            label=known.label,
            kind="".join(values.get("kind", ())) or known.kind,
            aliases=tuple(dict.fromkeys((*known.aliases, *values.get("aliases", ())))),
            broader=tuple(dict.fromkeys((*known.broader, *values.get("broader", ())))),
            key="".join(values.get("key", ())) or known.key,
        )


def _add_cases(file: _File, node: "yaml.Node", draft: _Draft) -> None:
    for item in file.items(node, "cases"):
        values = {key: file.scalar(value, key) for key, _, value in file.pairs(item, "a case")}
        if "text" not in values or "expect" not in values:
            raise file.error(item, "a case needs text and expect")
        text, expect = values.pop("text"), values.pop("expect")
        draft.cases.append(Case(text, expect, values, file.name, item.start_mark.line + 1))


def _add(file: _File, draft: _Draft) -> None:
    add = {
        "words": _add_words,
        "tables": _add_tables,
        "patterns": _add_patterns,
        "gazetteer": _add_gazetteer,
        "cases": _add_cases,
    }
    root = file.root()
    if root is None:
        return
    for name, key, value in file.pairs(root, "a file of rules"):
        if name not in _KEYS:
            raise file.error(key, f"there is no {name!r} here; it may be one of {', '.join(_KEYS)}")
        if name in add:
            add[name](file, value, draft)


def packaged() -> Iterator[tuple[str, str]]:
    """Give the name and text of each packaged file of rules, in the order of their names."""
    for path in sorted(_FOLDER.glob("*.yaml")):
        yield path.name, path.read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def _load(extra: tuple[tuple[str, str], ...]) -> Rules:
    draft = _Draft()
    people = [(name, text) for name, text in extra if name.endswith(".json")]
    for name, text in packaged():
        _add(_File(name, text), draft)
    for name, text in (one for one in extra if one not in people):
        _add(_File(name, text, own=True), draft)
    try:
        return replace(draft.finish(), offices=read_offices(people))
    except PeopleError as error:
        raise RuleError(error.file, error.line, error.message) from error


def read_packaged(name: str) -> str:
    """Give the text of one packaged file."""
    return (_FOLDER / name).read_text(encoding="utf-8")


@lru_cache(maxsize=2)
def load_packaged(name: str) -> Rules:
    """Give the rules of one packaged file alone: whoever wants no others waits a twentieth of the time."""
    draft = _Draft()
    _add(_File(name, read_packaged(name)), draft)
    return draft.finish()


def load_rules(extra: Sequence[tuple[str, str]] = ()) -> Rules:
    """Give the packaged rules with the reader's own files, each a (name, text) pair, added in order.

    Words and gazetteer entries are added to those there are; a table's row or a pattern of the same name is replaced.
    A file whose name ends in .json is one of people and their offices.

    Raises:
        RuleError: a file is not YAML, or holds something that is no rule or no people; file and line are named.
    """
    return _load(tuple((name, text) for name, text in extra))
