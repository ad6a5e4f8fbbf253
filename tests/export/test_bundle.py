"""What is under the licence is told by the transcripts themselves."""

import pytest

from hansard_tui.export.bundle import LICENCE, Bundle, Chapter
from hansard_tui.model.transcript import Sitting
from tests.export.debate import EXPORTED, transcript


@pytest.mark.parametrize(
    ("parliaments", "licence"),
    [(("",), LICENCE), (("United Kingdom",), LICENCE), (("Canada",), ""), (("Canada", ""), LICENCE), ((), "")],
)
def test_one_british_transcript_is_enough(parliaments: tuple[str, ...], licence: str) -> None:
    chapters = tuple(Chapter(transcript(sitting=Sitting("House", parliament=name))) for name in parliaments)
    assert Bundle(chapters, EXPORTED).licence == licence
