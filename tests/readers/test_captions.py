import pytest

from hansard_tui.readers.captions import caption_of


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Photo of Ann Lee Ann Lee The Minister for Lamps", ("Ann Lee", "The Minister for Lamps", "", "", "")),
        ("Photo of Ann Lee Ann Lee Labour, Cove", ("Ann Lee", "", "Labour", "Cove", "")),
        ("Photo of Ann Lee Ann Lee Labour, Cove  2:30 pm, 14 March 2023", ("Ann Lee", "", "Labour", "Cove", "2:30 pm")),
        ("Ann Lee Portrait Ann Lee (Cove) (Lab)", ("Ann Lee", "", "Lab", "Cove", "")),
        ("Ann Lee Portrait [13:31:12] Ann Lee", ("Ann Lee", "", "", "", "13:31:12")),
    ],
)
def test_a_caption_names_who_speaks(line: str, told: tuple[str, ...]) -> None:
    label = caption_of(line)
    assert label is not None
    who = label.attribution
    assert (who.name, who.office, who.party, who.constituency, label.time) == told


@pytest.mark.parametrize("line", ["", "Photo of Ann Lee", "A Portrait", "Mr Pell: yes."])
def test_other_lines_are_no_captions(line: str) -> None:
    assert caption_of(line) is None
