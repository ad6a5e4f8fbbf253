"""Who voted how, side by side, as a division's printed lists have it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hansard_tui.model.transcript import Vote

_SIDES = {
    "aye": "Ayes",
    "no": "Noes",
    "content": "Contents",
    "not content": "Not Contents",
    "abstain": "Abstentions",
    "both": "Both sides",
    "": "Side not given",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One lobby."""

    name: str
    """As the House calls it."""
    names: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()


def sides_of(votes: Sequence[Vote]) -> Iterator[Side]:
    """Give each side with those who voted on it, in the order in which the sides are first named."""
    for side in dict.fromkeys(vote.side for vote in votes):
        here = [vote for vote in votes if vote.side == side]
        yield Side(
            _SIDES.get(side, side.capitalize()),
            tuple(printed(vote) for vote in here if not vote.teller),
            tuple(printed(vote) for vote in here if vote.teller),
        )


def printed(vote: Vote) -> str:
    """Give a voter's name, with whoever cast the vote by proxy."""
    return f"{vote.name} (Proxy vote cast by {vote.proxy})" if vote.proxy else vote.name
