"""Rules as data."""

import pickle
import re
from pathlib import Path

import pytest

from hansard_tui.extract import sentences
from hansard_tui.extract.rules import Pattern, RuleError, load_packaged, load_rules, packaged
from hansard_tui.extract.sentences import ABBREVIATIONS

FILES = dict(packaged())


@pytest.mark.parametrize("name", FILES)
def test_each_packaged_file_says_what_it_is_for(name: str) -> None:
    assert "\nabout: " in "\n" + FILES[name]


@pytest.mark.parametrize("pattern", load_rules().patterns, ids=lambda pattern: pattern.name)
def test_each_pattern_matches_its_examples_and_not_its_counter_examples(pattern: Pattern) -> None:
    assert [text for text in pattern.examples if not pattern.regex.search(text)] == []
    assert [text for text in pattern.counter_examples if pattern.regex.search(text)] == []
    assert pattern.examples, "a pattern shows what it is for"


def test_a_readers_file_adds_words_and_replaces_patterns() -> None:
    first = (
        "words: {fruit: [Pear]}\npatterns:\n- {name: p, group: stance, class: refusal, match: pear, examples: [pear]}"
    )
    second = (
        "words: {fruit: [plum]}\npatterns:\n- {name: p, group: stance, class: refusal, match: plum, strength: firm}"
    )
    rules = load_rules([("a.yaml", first), ("b.yaml", second)])
    assert rules.word_list("fruit") == {"pear", "plum"}
    pattern, *others = rules.group("stance")
    assert pattern.own
    assert not any(other.own for other in others)
    assert pattern.regex.search("A PLUM")
    assert pattern.fields["strength"] == "firm"


def test_a_pattern_may_match_where_a_cue_of_each_list_stands() -> None:
    rules = load_rules([("a.yaml", "patterns:\n- {name: p, group: reference, match: x, cues: [a, b], also: [c, d]}")])
    pattern, *_ = rules.group("reference")
    assert [text for text in ("", "a", "c", "ac", "bd", "ab") if pattern.may_match(text)] == ["ac", "bd"]


def test_a_gazetteer_entry_of_the_same_label_is_extended() -> None:
    text = "gazetteer:\n- {label: Pears, aliases: [P]}\n- {label: pears, kind: fruit, aliases: [PP]}"
    entry = next(e for e in load_rules([("a.yaml", text)]).gazetteer if e.label == "Pears")
    assert (entry.kind, entry.aliases) == ("fruit", ("P", "PP"))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("words:\n  a: [b", 2, "not YAML"),
        ("patterns:\n- name: p\n  match: '('", 3, "no regular expression"),
        ("patterns:\n- match: p", 2, "needs a name"),
        ("\nverbs: {}", 2, "there is no 'verbs' here"),
        ("words: [a]", 1, "must be a mapping"),
        ("gazetteer:\n- {label: a, colour: b}", 2, "no 'colour'"),
        ("cases:\n- {text: a}", 2, "text and expect"),
        ("tables: {a: {b: [c]}}", 1, "plain text"),
        ("patterns:\n- {name: p, match: x}", 2, "a group is missing; it may be one of chair, duty,"),
        ("patterns:\n- {name: p, group: stands, match: x}", 2, "there is no group 'stands' here"),
        ("patterns:\n- {name: p, group: stance, match: x}", 2, "a class is missing; it may be one of assurance,"),
        ("patterns:\n- {name: p, group: stance, class: promise, match: x}", 2, "there is no class 'promise' here"),
        ("patterns:\n- {name: p, group: reference, match: x, colour: red}", 2, "there is no field 'colour' here"),
        ("patterns:\n- {name: p, group: reference, match: x, examples: [y]}", 2, "does not find its example “y”"),
        ("patterns:\n- {name: p, group: reference, match: x, cues: [z], examples: [x]}", 2, "find its example “x”"),
        ("patterns:\n- {name: p, group: reference, match: x, counter_examples: [ox]}", 2, "must not find"),
    ],
)
def test_a_bad_rule_is_told_by_file_and_line(text: str, line: int, words: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_rules([("mine.yaml", text)])
    assert caught.value.file == "mine.yaml"
    assert caught.value.line == line
    assert words in str(caught.value)


def test_an_empty_file_is_no_rules() -> None:
    assert load_rules([("mine.yaml", "")]).words == load_rules().words


def test_rules_go_to_another_process_and_back() -> None:
    rules = load_rules()
    again = pickle.loads(pickle.dumps(rules))
    assert (again.words, again.tables, len(again.patterns)) == (rules.words, rules.tables, len(rules.patterns))


def test_the_words_of_sentences_stand_in_one_file_alone() -> None:
    alone, whole = load_packaged(ABBREVIATIONS), load_rules()
    assert alone.words
    assert {name: whole.word_list(name) for name in alone.words} == alone.words
    source = Path(sentences.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'word_list\("(\w+)"\)', source)) <= set(alone.words)
