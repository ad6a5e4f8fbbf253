import pytest

from hansard_tui.readers.amending import Amending

CASES = [
    (["9: Clause 4, page 2, line 1, at end insert—", "After section 8 insert—", 'a quay."', "It rains."], "yyyn"),
    (["10: Clause 5, page 3, leave out lines 4 to 6", "It rains."], "yn"),
    (["It rains."], "n"),
]


@pytest.mark.parametrize(("paragraphs", "expected"), CASES)
def test_an_amendment_goes_on_to_its_closing_quotation_marks(paragraphs: list[str], expected: str) -> None:
    amending = Amending()
    assert "".join("y" if amending.takes(words, formula=False) else "n" for words in paragraphs) == expected


def test_a_formula_ends_an_amendment() -> None:
    amending = Amending()
    assert amending.takes("9: Clause 4, page 2, line 1, at end insert—", formula=False)
    assert not amending.takes("Amendment 9 agreed.", formula=True)
    assert not amending.takes("It rains.", formula=False)
