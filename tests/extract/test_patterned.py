"""References by patterns, the packaged ones and a reader's own."""

import pytest

from hansard_tui.extract.patterned import GROUP, find_patterned
from hansard_tui.extract.rules import Pattern, load_rules

RULES = load_rules()


@pytest.mark.parametrize("pattern", RULES.group(GROUP), ids=lambda pattern: pattern.name)
def test_each_pattern_matches_its_examples_and_no_counter_example(pattern: Pattern) -> None:
    assert pattern.examples
    assert pattern.counter_examples
    assert all(pattern.regex.search(example) for example in pattern.examples)
    assert not any(pattern.regex.search(example) for example in pattern.counter_examples)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("UIN 12345", "question:12345"),
        ("HCWS123", "statement:hcws123"),
        ("Regulation (EU) 2016/679", "eu-regulation:2016/679"),
        ("HC 210 of Session 2012-13", "paper:hc-210-of-2012-13"),
    ],
)
def test_a_key_takes_its_parts_from_the_match(text: str, key: str) -> None:
    assert [mention.key for mention in find_patterned(text, RULES)] == [key]


OWN = """
patterns:
  - { name: licence, group: reference, kind: licence, match: 'licence (\\d+)', key: "licence:{1}{2}", weight: "0.4" }
  - { name: buoy, group: reference, match: 'buoy \\w+', weight: heavy }
"""


def test_a_reader_adds_forms_of_reference() -> None:
    rules = load_rules((("own.yaml", OWN),))
    licence, buoy = find_patterned("licence 7 for Buoy North", rules)
    assert (licence.key, licence.kind, licence.weight) == ("licence:7", "licence", 0.4)
    assert (buoy.key, buoy.kind, buoy.weight) == ("reference:buoy north", "reference", 0.9)


def test_the_cues_of_a_pattern_stand_in_whatever_it_matches() -> None:
    for pattern in RULES.group(GROUP):
        assert all(pattern.may_match(example.lower()) for example in pattern.examples), pattern.name
