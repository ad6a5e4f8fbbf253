"""Find everything in a transcript, and link what several mention."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from hansard_tui import paths
from hansard_tui.library import cache, parsed
from hansard_tui.library.opening import OpenTranscript
from hansard_tui.model.finding import Commitment, Findings, Link, Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.search.find import Hit, Query
from hansard_tui.search.find import find as look_for

if TYPE_CHECKING:
    from hansard_tui.extract.parallels import Index
    from hansard_tui.extract.repeats import Repeats
    from hansard_tui.extract.rules import Rules

Links = dict[tuple[int, int], tuple[Link, ...]]
"""By the indices of the two transcripts, the links that lead from the first to the second."""

_MOST_INDEXED = 8
_MOST_LETTERS = 16_000_000  # of a text whose findings are kept
_INDEXES: "dict[int, tuple[Transcript, Index]]" = {}


def own_rules() -> tuple[tuple[str, str], ...]:
    """Give the reader's own files of rules, each its path and its text; one that cannot be read is left out."""
    folder = paths.rules_folder()
    files = (
        sorted(one for one in folder.iterdir() if one.suffix in {".yaml", ".yml", ".json"}) if folder.is_dir() else []
    )
    return tuple((str(path), path.read_bytes().decode("utf-8", "replace")) for path in files if path.is_file())


def find(transcript: Transcript, own: Sequence[tuple[str, str]] = ()) -> Findings:
    """Find everything in a transcript; plain values in and out, so that it may run in another process.

    `own` are the reader's rules. A file of them that is wrong is left out, and `Findings.notes` says what is wrong.
    """
    from hansard_tui.extract.extractors import find_all

    rules, problems = _rules(own)
    findings = find_all(transcript, rules)
    return replace(findings, notes=(*findings.notes, *problems)) if problems else findings


def found_before(text: OpenTranscript, own: Sequence[tuple[str, str]] = ()) -> Findings | None:
    """Give what was found in a file when it was last open, if neither it nor any rule has changed since."""
    kept = parsed.load(parsed.found_key(text.key, own), Findings) if text.key is not None else None
    return kept[0] if kept else None


def keep_found(text: OpenTranscript, findings: Findings, own: Sequence[tuple[str, str]] = ()) -> None:
    """Keep what was found in a file for the next time; a text of very many words is looked through anew."""
    if text.key is not None and len(text.transcript.text) < _MOST_LETTERS:
        parsed.keep(parsed.found_key(text.key, own), (findings,), len(text.transcript.text))


def _rules(own: Sequence[tuple[str, str]]) -> "tuple[Rules, tuple[str, ...]]":
    """Give the rules with the reader's own, and what is wrong with these; a file that is wrong is left out alone."""
    from hansard_tui.extract.rules import RuleError, load_rules

    kept = list(own)
    problems: list[str] = []
    while True:
        try:
            return load_rules(tuple(kept)), tuple(problems)
        except RuleError as error:
            problems.append(str(error))
            left = [one for one in kept if one[0] != error.file]
            kept = left if len(left) < len(kept) else []


def rule_problems(own: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Say what is wrong with the reader's rules, by file and line; nothing where they can be read."""
    return _rules(own)[1]


def rules_added(own: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Say what each file of the reader's rules adds: its patterns by name; or that it is left out."""
    from hansard_tui.extract.rules import RuleError, load_rules

    told: dict[str, str] = {}
    for name, text in own:
        try:
            rules = load_rules([(name, text)])
        except RuleError:
            told[name] = "left out"
            continue
        patterns = [pattern.name for pattern in rules.patterns if pattern.own]
        holders = len(rules.offices.held)
        people = f"{holders} {'person' if holders == 1 else 'people'} with an office" if holders else ""
        told[name] = (
            f"{len(patterns)} pattern{'s' * (len(patterns) != 1)}: {', '.join(patterns)}" if patterns else people
        )
    return told


def repeats(transcript: Transcript, commitments: Iterable[Commitment]) -> "Repeats":
    """Join what was promised more than once: by where each begins and ends, all that say the same."""
    from hansard_tui.extract.repeats import find_repeats

    return find_repeats(transcript, commitments)


def step_back() -> None:
    """Give way to the screen: a process that finds things in the background calls this first."""
    if hasattr(os, "nice"):
        os.nice(10)


def sentences_of(text: str) -> Layer[Sentence]:
    """Find the sentences of a text by itself, without those of the transcript around it."""
    from hansard_tui.extract.sentences import find_sentences

    return find_sentences(Transcript(text), _words_of_sentences())


@lru_cache(maxsize=1)
def _words_of_sentences() -> "Rules":
    """Give the lists that sentences are told by, kept as they were read: YAML is dear at the start."""
    from hansard_tui.extract.rules import Rules, load_packaged, read_packaged
    from hansard_tui.extract.sentences import ABBREVIATIONS

    def listed() -> dict[str, list[str]]:
        return {name: sorted(words) for name, words in load_packaged(ABBREVIATIONS).words.items()}

    made = cache.made_from(read_packaged(ABBREVIATIONS), "abbreviations", listed)
    return Rules(words={name: frozenset(words) for name, words in made.items()})


def links(texts: Sequence[tuple[Transcript, Findings]]) -> Links:
    """Link what the transcripts mention, each ordered pair of them by their indices."""
    from hansard_tui.extract.links import resolve_links

    return resolve_links(texts)


def most_like(source: Transcript, span: Span, target: Transcript) -> tuple[tuple[Span, str], ...]:
    """Give the passages of `target` that say the same as `span` of `source`, the likest first, each with the reason."""
    from hansard_tui.extract.parallels import most_like as compare

    return tuple((Span(one.start, one.end), one.why) for one in compare(source, span, target, _index_of(target)))


def _index_of(transcript: Transcript) -> "Index":
    """Index a transcript once; the last few are kept."""
    from hansard_tui.extract.parallels import build_index
    from hansard_tui.extract.rules import load_rules
    from hansard_tui.extract.sentences import find_sentences

    kept = _INDEXES.get(id(transcript))
    if kept is None or kept[0] is not transcript:
        kept = transcript, build_index(transcript, find_sentences(transcript), load_rules())
        _INDEXES[id(transcript)] = kept
        while len(_INDEXES) > _MOST_INDEXED:
            del _INDEXES[next(iter(_INDEXES))]
    return kept[1]


def search(transcript: Transcript, query: Query) -> Layer[Hit]:
    """Find words in a transcript.

    Raises:
        QueryError: the query cannot be read; the message is a sentence for a person.
    """
    return look_for(transcript.text, query)
