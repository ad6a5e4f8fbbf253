"""To whom something is promised."""

import pytest

from hansard_tui.extract.addressees import find_addressee


@pytest.mark.parametrize(
    ("act", "addressee"),
    [
        ("write to the hon. Gentleman about homes", "the hon. Gentleman"),
        ("write to noble Baronesses about them", "noble Baronesses"),
        ("share them with him", "him"),
        ("make inquiries with my right hon. Friend the Chancellor and revert to him", "him"),
        ("meet the noble Baroness on Monday", "the noble Baroness"),
        ("let her know how it stands", "her"),
        ("talk to her further about that case", "her"),
        ("lay it on the Table of the House", "the House"),
        ("find out and let her know", "her"),
        ("keep the House informed", "the House"),
        ("find out from my right hon. Friend how it stands", ""),
        ("take the House’s views into account", ""),
        ("look at the hon. Gentleman's suggestion", ""),
        ("deliver them next year", ""),
        ("turn to her point about wells", ""),
        ("pay any claim brought against them in court", ""),
        ("act.", ""),
    ],
)
def test_addressees(act: str, addressee: str) -> None:
    found = find_addressee(act, 0, len(act))
    assert (found.value if found else "") == addressee
    assert found is None or found.quote(act) == addressee
