from hansard_tui.model.transcript import Contribution, Heading, Narrative, Shape
from hansard_tui.readers.europarl import looks_like
from hansard_tui.readers.formats import read

DAY = """<CHAPTER ID=1>
Resumption of the session
(The sitting was opened at 5 p.m.)
<SPEAKER ID=1 NAME="President">
I declare resumed the session &amp; so on.
(Applause)
<P>
Thank you.
<SPEAKER ID="2" LANGUAGE="ES" NAME="Carmen Low Est&#233;vez" AFFILIATION="PPE-DE">
<P> Mr President, <B>I</B> thank you.
"""


def test_speakers_have_their_group_their_number_and_their_paragraphs() -> None:
    parsed = read(DAY.encode(), "ep-99-01-18.txt")
    transcript = parsed.transcript
    assert transcript.source.format == "europarl"
    assert [type(block) for block in transcript.blocks] == [Heading, Heading, Contribution, Contribution]
    said = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [(one.attribution.shown, one.attribution.office, one.attribution.party, one.id) for one in said] == [
        ("President", "President", "", "1.1"),
        ("Carmen Low Estévez", "", "PPE-DE", "1.2"),
    ]
    assert [one.quote(transcript.text).strip() for one in said] == [
        "I declare resumed the session & so on.\n(Applause)\nThank you.",
        "Mr President, I thank you.",
    ]
    assert [passage.shape for passage in transcript.passages] == [Shape.ASIDE]
    assert (transcript.sitting.house, str(transcript.sitting.day)) == ("European Parliament", "1999-01-18")
    assert [(one.kind, one.count) for one in parsed.problems] == [("unknown tag", 2)]


def test_words_before_anybody_speaks_are_the_reporters() -> None:
    blocks = read(b'So.\n<SPEAKER ID=1 NAME="A B">\nYes.\n', "ep-99-13-45.txt", "europarl").transcript.blocks
    assert [type(block) for block in blocks] == [Narrative, Contribution]


def test_other_markup_is_none_of_it() -> None:
    assert looks_like('<SPEAKER ID=1 NAME="A">')
    assert not looks_like('<?xml version="1.0"?><speaker id="1" name="a"/>')
    assert not looks_like('<speech speakername="A">')
