from lxml import etree

from hansard_tui.model.transcript import Narrative, Shape
from hansard_tui.readers.formats import read
from hansard_tui.readers.parlparse_committees import KEY, listed

COMMITTEE = """<committee><chairmen><mpname attending="false">Mr. Owen Pell</mpname>
<mpname attending="true" membername="Ida Low">Ida Low</mpname></chairmen>
<mpname attending="true"> Lee, Ann <span class="italic">(Cove)</span> (Lab)</mpname>
<mpname attending="false" membername="Jo Mid"/><clerk>Chris Stone</clerk></committee>"""
LINES = ["Chairmen: Mr. Owen Pell, † Ida Low", "† Lee, Ann (Cove) (Lab)", "Jo Mid", "Chris Stone", KEY]


def test_those_who_attended_are_marked_as_hansard_marks_them() -> None:
    assert list(listed(etree.fromstring(COMMITTEE))) == LINES


def test_a_list_without_marks_has_no_key() -> None:
    assert list(listed(etree.fromstring("<committee><mpname>Lee, Ann</mpname></committee>"))) == ["Lee, Ann"]


def test_the_list_stands_in_the_transcript() -> None:
    transcript = read(f"<publicwhip>{COMMITTEE}</publicwhip>".encode()).transcript
    assert transcript.text.split("\n") == LINES
    assert all(isinstance(block, Narrative) for block in transcript.blocks)
    assert {passage.shape for passage in transcript.passages} == {Shape.LIST}
