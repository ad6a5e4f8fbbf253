"""What words can be."""

import pytest

from hansard_tui.extract.lexicon import CLASSES, SUBJECTS, lexicon
from hansard_tui.extract.rules import load_rules

KNOWN = lexicon(load_rules())


@pytest.mark.parametrize(
    ("word", "lemma", "kind"),
    [
        ("publishing", "publish", "ing"),
        ("planned", "plan", "both"),
        ("carries", "carry", "third"),
        ("written", "write", "participle"),
        ("introduced", "introduce", "both"),
        ("cancelled", "cancel", "both"),
        ("publish", "publish", "base"),
    ],
)
def test_forms_lead_to_their_verb(word: str, lemma: str, kind: str) -> None:
    form = KNOWN.form(word)
    assert form is not None
    assert (form.lemma, form.kind) == (lemma, kind)


def test_an_unlisted_verb_is_guessed_by_its_ending_and_other_words_are_none() -> None:
    guessed = KNOWN.form("florbed")
    assert guessed is not None
    assert guessed.kind == "both"
    assert KNOWN.form("river") is None


def test_adverbs_are_told_from_verbs_in_ly() -> None:
    assert KNOWN.is_adverb("slowly")
    assert not KNOWN.is_adverb("supply")


def test_each_class_and_each_kind_of_subject_has_its_words() -> None:
    assert {name for names in KNOWN.classes.values() for name in names} == set(CLASSES)
    assert {name for names in KNOWN.subjects.values() for name in names} == set(SUBJECTS)
    assert KNOWN.classes["write"][0] == "write"
