from hansard_tui.model.transcript import Contribution, Heading
from hansard_tui.readers.congress import unfolded
from hansard_tui.readers.formats import read

RECORD = """[Congressional Record Volume 169, Number 47 (Tuesday, March 14, 2023)]
[Senate]
[Pages S731-S732]
From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]

                         BRIDGES INSPECTION ACT

  Mr. MARSH. Mr. President, I rise to move the bill. Every bridge in the
country will be inspected once in five years, and the
reports will be published. The bill has the sup-
port of many.
  I thank Mr. Low.
  Ms. McASHBY of New Jersey. Will the Senator yield for a question about

[[Page S732]]

who is to pay for it?

                              {time}  1430

  The PRESIDING OFFICER (Mr. Low). Without objection, it is so ordered.

                          ____________________
"""


def test_the_record_names_its_speakers_before_full_stops() -> None:
    transcript = read(RECORD.encode(), "CREC-2023-03-14.txt").transcript
    said = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [(one.attribution.printed, one.attribution.office) for one in said] == [
        ("Mr. MARSH", ""),
        ("Ms. McASHBY of New Jersey", ""),
        ("The PRESIDING OFFICER (Mr. Low)", "The PRESIDING OFFICER"),
    ]
    assert said[0].quote(transcript.text).strip().endswith("has the support of many.\nI thank Mr. Low.")
    assert said[1].quote(transcript.text).strip() == (
        "Will the Senator yield for a question about who is to pay for it?"
    )
    assert [(page.number, page.unit) for page in transcript.columns] == [("S731", "page"), ("S732", "page")]
    assert [one.clock for one in transcript.times] == ["14:30"]
    sitting = transcript.sitting
    assert (sitting.house, str(sitting.day), sitting.volume) == ("Senate", "2023-03-14", "169")
    headings = [one.quote(transcript.text).strip() for one in transcript.blocks if isinstance(one, Heading)]
    assert "BRIDGES INSPECTION ACT" in headings


def test_other_text_is_none_of_it() -> None:
    assert unfolded("  Mr. Marsh. He spoke.\n  Mr. Low. He too.\n") is None
    assert unfolded("  Mr. MARSH. He spoke.\n") is None
    assert unfolded("") is None
