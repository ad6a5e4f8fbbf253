"""Committees by their subject."""

import pytest

from hansard_tui.extract.committees import find_committees


@pytest.mark.parametrize(
    ("text", "quote", "key"),
    [
        ("the Ports and Piers Committee met", "Ports and Piers Committee", "committee:ports-and-piers"),
        ("the Ports Select Committee met", "Ports Select Committee", "committee:ports"),
        (
            "the Select Committee on Ports and Piers met",
            "Select Committee on Ports and Piers",
            "committee:ports-and-piers",
        ),
        ("the Committee on Ports and Piers met", "Committee on Ports and Piers", "committee:ports-and-piers"),
        ("the Committee for Marsh Development met", "Committee for Marsh Development", "committee:marsh-development"),
        (
            "the Committee on the Tides with the Marsh",
            "Committee on the Tides with the Marsh",
            "committee:tides-with-the-marsh",
        ),
        ("the Ports Committee for Marsh and Quay", "Ports Committee", "committee:ports"),
        (
            "the Select Committee on Marsh Affairs’ report",
            "Select Committee on Marsh Affairs",
            "committee:marsh-affairs",
        ),
        ("the Joint Committee on the Tides", "Joint Committee on the Tides", "committee:tides"),
    ],
)
def test_a_committee_is_found_under_its_subject(text: str, quote: str, key: str) -> None:
    (mention,) = find_committees(text)
    assert (mention.quote(text), mention.key) == (quote, key)


@pytest.mark.parametrize(
    "text",
    [
        "the Public Bill Committee",
        "in Grand Committee",
        "the Committee on Ports",
        "a Select Committee",
        "Third Delegated Legislation Committee",
        "the Gentleman’s Committee",
        "a Committee of the whole House",
        "His Committee met",
        "the Joint Committee on the Draft Ports Bill",
        "the Committee for the Ports and Piers Act",
        "in Committee on New Clause 4",
        "the Committee on Tuesday Afternoon",
    ],
)
def test_what_sits_on_one_bill_is_none(text: str) -> None:
    assert not find_committees(text)
