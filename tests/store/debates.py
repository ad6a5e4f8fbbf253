"""Small debates made by hand for the store's tests, and their re-issues."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Block, Contribution, Heading, Sitting, Source, Transcript

Spoken = tuple[str, str, str]
"""A block's id, who says it (empty for a heading), and the words."""

MEALS: tuple[Spoken, ...] = (
    ("uk/debate/2009-10-27a.10.0", "", "School Meals"),
    (
        "uk/debate/2009-10-27a.10.1",
        "Ann Archer",
        "What steps is the Department taking to bring hot meals to every school in the county before the winter term?",
    ),
    (
        "uk/debate/2009-10-27a.10.2",
        "Bill Baker",
        (
            "We will publish the new standard for school meals before the House rises — and I give that undertaking. "
            "The right hon. Lady did not mention the kitchens, “which matter most”, but we shall mend them all.\n"
            "I refer her to the answer that I gave some moments ago. No child should go hungry in a classroom."
        ),
    ),
    (
        "uk/debate/2009-10-27a.11.0",
        "Cora Carter",
        (
            "I thank the Minister for that reply. No child should go hungry in a classroom. Will he come to Northfield "
            "and see the kitchens for himself, since the council has waited three years for its grant?"
        ),
    ),
    (
        "uk/debate/2009-10-27a.11.1",
        "Bill Baker",
        "I should be delighted to visit Northfield in the spring, and to bring the cheque with me if the House allows.",
    ),
)


def debate(spoken: Iterable[Spoken] = MEALS, name: str = "meals", path: str = "") -> Transcript:
    """Make a transcript of blocks; its file is said to lie at `path`."""
    blocks: list[Block] = []
    text = ""
    parts = list(spoken)
    for number, (identifier, member, words) in enumerate(parts):
        start = len(text)
        text += words + ("\n" if number < len(parts) - 1 else "")
        attribution = Attribution(printed=member, certainty=Certainty.STATED)
        blocks.append(
            Contribution(start, len(text), identifier, attribution)
            if member
            else Heading(start, len(text), identifier, level=1)
        )
    source = Source(path or f"/debates/{name}.txt", name, "plain", sha256(text.encode()).hexdigest())
    return Transcript(text, source, Sitting(house="Commons", day=date(2009, 10, 27)), Layer(blocks))


def reissue(*changes: tuple[str, str], spoken: Iterable[Spoken] = MEALS) -> Transcript:
    """Make the next issue of a debate: its letter goes from a to b, and each change is (old words, new words)."""
    again: list[Spoken] = []
    for identifier, member, words in spoken:
        new = words
        for old, words_now in changes:
            new = new.replace(old, words_now)
        again.append((identifier.replace("27a.", "27b."), member, new))
    return debate(again, "meals-b")


def place(transcript: Transcript, words: str, nth: int = 0) -> tuple[int, int]:
    """Give where words stand in a debate: the first time, or the nth after it."""
    start = transcript.text.index(words)
    for _ in range(nth):
        start = transcript.text.index(words, start + 1)
    return start, start + len(words)
