"""What a citation knows of itself."""

from hansard_tui.export.cited import Citation
from hansard_tui.export.columns import Columns


def test_committees_on_bills_are_told_from_the_rest() -> None:
    assert Citation("Commons", "Public Bill Committee").committee
    assert Citation("", "Standing Committee A").committee
    assert not Citation("Lords", "Grand Committee").committee
    assert not Citation("Commons", "Westminster Hall").committee
    assert not Citation("Senate", "Finance Committee", parliament="Canada").committee


def test_only_a_rolling_text_without_columns_is_unassigned() -> None:
    assert Citation(edition="rolling").unassigned
    assert not Citation(edition="daily").unassigned
    assert not Citation(columns=Columns(1, 1), edition="rolling").unassigned


def test_a_name_alone_places_nothing() -> None:
    assert not Citation(name="Jane", title="A Bill", excerpt="001").placed
    assert Citation(volume="1").placed
