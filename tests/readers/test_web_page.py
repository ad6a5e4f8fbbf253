"""Pages of any other site."""

from hansard_tui.model.transcript import Contribution, Heading
from hansard_tui.readers import web_page


def test_headings_speakers_and_nothing_of_the_site() -> None:
    html = (
        "<html><head><title>Minutes</title></head><body><nav>Menu</nav><h1>Council of Cove</h1><p>11 May 2023</p>"
        "<p>THE SPEAKER: Order.</p><p><b>Ann Lee:</b> Yes.</p><p>More.</p><footer>Contact us</footer></body></html>"
    )
    transcript = web_page.read(html.encode()).transcript
    assert transcript.text.splitlines() == ["Council of Cove", "11 May 2023", "Order.", "Yes.", "More."]
    assert isinstance(transcript.blocks[0], Heading)
    spoken = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [block.attribution.printed for block in spoken] == ["THE SPEAKER", "Ann Lee"]
    assert str(transcript.sitting.day) == "2023-05-11"


def test_only_pages_are_recognised() -> None:
    assert web_page.looks_like("<!DOCTYPE html><p>x")
    assert not web_page.looks_like("<debate/>")
