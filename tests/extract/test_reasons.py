"""Why something was found, in sentences for a person."""

import re

import pytest

from hansard_tui.extract.reasons import shown, why_matched
from hansard_tui.extract.rules import Pattern, load_rules
from tests.extract.test_describing import described

RULES = load_rules()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("I will publish the plan.", "afterwards. Its subject is the speaker, who is assumed to be a minister"),
        ("We will build it.", "the Government will do. Its subject is “We”, for the Government; the speaker is"),
        ("The Government will build it.", "Its subject is “The Government”; the speaker"),
        ("This plan will be published.", "“This plan will be published” says that something will be done"),
        ("There will be a review.", "Its subject is nobody who is named; the speaker"),
        ("We will not build it.", "says what will not be done"),
    ],
)  # fmt: skip
def test_a_promise_says_who_is_to_act_and_what_the_words_do(text: str, why: str) -> None:
    assert why in described(text).why


def test_signs_are_told_once_and_as_they_are_printed() -> None:
    why = described("I will be writing to him.").why
    assert why.count("the verb") == 1
    assert "the verb “writing”" in why


def _matched(text: str, pattern: Pattern) -> str:
    match = pattern.regex.search(text)
    assert match is not None
    return why_matched(text, match, pattern, RULES, len(text))


def test_a_rule_is_told_by_what_its_words_do_and_in_full() -> None:
    agrees = next(pattern for pattern in RULES.patterns if pattern.name == "agrees")
    assert _matched("I agree with my hon. Friend that it leaks.", agrees) == "“I agree with my hon. Friend” agrees."


def test_a_rule_that_is_not_listed_is_told_by_its_class() -> None:
    pattern = Pattern("new", re.compile("no"), {"group": "stance", "class": "refusal"})
    assert _matched("no", pattern) == "“no” declines what was asked."


def test_a_readers_own_rule_is_told_by_its_name_and_file() -> None:
    pattern = Pattern("mine", re.compile("compact"), {"class": "refusal"}, file="/home/me/rules/a.yaml", own=True)
    assert _matched("a compact", pattern) == "“compact” matches your own rule “mine” of a.yaml."


@pytest.mark.parametrize("name", sorted(RULES.table("reasons")))
def test_a_reason_reads_on_from_the_words(name: str) -> None:
    told = RULES.table("reasons")[name]
    assert told[0].islower()
    assert told[-1] not in ".;,"


def test_many_words_are_shown_in_part() -> None:
    assert shown("a b\n c") == "a b c"
    assert shown("word " * 60).endswith("word …")
