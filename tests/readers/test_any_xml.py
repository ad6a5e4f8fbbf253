"""XML of no known format keeps its words."""

from hansard_tui.model.transcript import Heading, Narrative
from hansard_tui.readers.any_xml import looks_like, read
from hansard_tui.readers.formats import sniff

DATA = b"""<?xml version="1.0"?>
<minutes><title>Lamps</title><item><para>The lamps are <i>lit</i>.</para><para>Still.</para></item>
loose words<empty/></minutes>"""


def test_words_are_kept_in_order_and_titles_are_headings() -> None:
    found = read(DATA.replace(b"loose words", b""))
    assert found.transcript.text == "Lamps\nThe lamps are lit.\nStill."
    assert [type(block) for block in found.transcript.blocks] == [Heading, Narrative, Narrative]
    assert [problem.kind for problem in found.problems] == ["unknown format"]


def test_words_between_elements_are_not_lost() -> None:
    text = read(DATA).transcript.text
    assert all(word in text for word in ("Lamps", "lit", "Still", "loose words"))


def test_it_is_asked_last_of_all_xml() -> None:
    assert sniff(DATA, "x.xml").name == "xml"
    assert sniff(b'<?xml version="1.0"?><publicwhip/>', "x.xml").name == "parlparse"
    assert not looks_like("<b>Mr X:</b> plain text with a tag")
