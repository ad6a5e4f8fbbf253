"""The head of a debate in Akoma Ntoso."""

from dataclasses import replace

import pytest

from hansard_tui.export.convert.akoma_ntoso_head import UNKNOWN_DAY, Head
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Sitting, Transcript
from tests.export.convert.debates import told


def test_one_person_has_one_number_however_the_label_came() -> None:
    head = Head(Transcript(""))
    ann = Attribution(printed="Ann", certainty=Certainty.STATED)
    assert head.reference(ann) == head.reference(replace(ann, certainty=Certainty.CARRIED)) == "#person_1"
    assert head.reference(Attribution(printed="Bob")) == "#person_2"
    assert head.reference(Attribution()) == "#"


def test_the_work_is_named_by_country_house_and_day() -> None:
    assert 'value="/akn/gb/debate/commons/2023-05-11"' in Head(told()).write()
    canada = Head(Transcript("", sitting=Sitting(parliament="Canada", house="House of Commons"))).write()
    assert 'value="/akn/ca/debate/house-of-commons/undated"' in canada
    assert f'date="{UNKNOWN_DAY}"' in canada


def test_a_division_is_counted_in_the_analysis() -> None:
    head = Head(told()).write()
    assert head.count("<voting ") == 1
    assert head.count("<count ") == 2
    assert "<voting " not in Head(Transcript("")).write()


@pytest.mark.parametrize(
    ("side", "name"), [("aye", "ayes"), ("no", "noes"), ("not content", "not-content"), ("", "side")]
)
def test_sides(side: str, name: str) -> None:
    assert Head.side(side) == name
