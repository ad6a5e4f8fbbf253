"""The table of conversions."""

import pytest

from hansard_tui.export.convert import CONVERSIONS, Conversion, convert, find_conversion
from hansard_tui.model.transcript import Transcript
from tests.export.convert.debates import told


@pytest.mark.parametrize("conversion", CONVERSIONS, ids=lambda conversion: conversion.name)
def test_each_is_found_by_name_and_by_the_name_of_a_file(conversion: Conversion) -> None:
    assert find_conversion(conversion.name) is conversion
    assert find_conversion(f"Day{conversion.suffix.upper()}") is conversion
    assert conversion.help


@pytest.mark.parametrize("conversion", CONVERSIONS, ids=lambda conversion: conversion.name)
def test_each_keeps_every_letter_in_order(conversion: Conversion) -> None:
    before = [letter for letter in told().text if letter.isalnum()]
    written = iter(convert(told(), conversion.name))
    assert all(letter in written for letter in before)


@pytest.mark.parametrize("conversion", CONVERSIONS, ids=lambda conversion: conversion.name)
def test_nothing_at_all_can_be_written(conversion: Conversion) -> None:
    assert isinstance(convert(Transcript(""), conversion.name), str)


def test_what_is_not_there_is_told_with_what_is() -> None:
    with pytest.raises(ValueError, match="text, markdown, jsonl, akoma-ntoso"):
        convert(told(), "wordstar")
