"""Plain text."""

from hansard_tui.export.bundle import LICENCE
from hansard_tui.export.plaintext import write_txt
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
BOTH = bundle(
    DEBATE,
    mark(DEBATE, f"{PROMISE}\nI am grateful.", 1, note="Mine | yours"),
    mark(DEBATE, "The lamps did not go out.", 2, exact="The lamps did go out."),
)


def test_plain_text_is_plain() -> None:
    text = write_txt(BOTH)
    assert text.startswith("Harbour Lights Bill\n===================\n\nSecond Reading\n--------------\n")
    assert "    The Minister of State (Mr Tom Brown):\n\n    We will publish the plan" in text
    assert "it now says: The lamps did\n    not go out." in text or "it now says: The lamps did not go out." in text
    assert all(len(line) <= 76 for line in text.split("\n") if line.startswith("    "))


def test_the_licence_is_said_whether_or_not_anything_is_marked() -> None:
    assert LICENCE in write_txt(BOTH)
    assert LICENCE in write_txt(bundle(DEBATE))
