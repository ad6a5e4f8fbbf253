"""The ladder by which a passage is looked for in a text that changed: each rung has a floor, below which it says no."""

from collections.abc import Callable

from hansard_tui.model.anchor import Anchor, Location, Standing
from hansard_tui.model.member import INFERRED
from hansard_tui.model.span import Span
from hansard_tui.store.candidates import Candidate, Candidates
from hansard_tui.store.ground import Ground, label

CONTEXT = 32
"""Characters of context kept on either side of a quotation."""

# The floors were tuned on whole sitting days; benchmarks/anchors.py measures what they do.
_NEAR_HERE = 0.65
_NEAR_ELSEWHERE = 0.90
_SUGGESTED = 0.75
_SHORT = 24
_LONG = 60
_CONTEXT_OF_SHORT = 0.80
_CONTEXT = 0.60
_CONTEXT_MOVED = 0.45
_CONTEXT_REWORDED = 0.50
_LIKE = 0.80
_MARGIN = 0.05
_SAME_EXCERPT = 0.80


def climb(anchor: Anchor, ground: Ground) -> Location:
    """Look for an anchor whose own block has changed or gone: moved, reworded, suggested or lost.

    Costs well under a millisecond where the block is still there, some milliseconds where a whole day is searched.
    """
    search = _Search(anchor, ground)
    rungs = search.rungs()
    return next((found for rung in rungs if (found := rung())), Location(Standing.LOST, None, 0.0))


class _Search:
    """One anchor looked for in one transcript."""

    def __init__(self, anchor: Anchor, ground: Ground) -> None:
        self._anchor = anchor
        self._ground = ground
        self._block = ground.number_of(anchor.block)
        self._candidates = Candidates(anchor, ground, self._expected())
        self._length = len(self._candidates.quote)

    def _expected(self) -> int:
        """Where in the folded text the passage would stand if nothing before it had changed."""
        folded = self._ground.folded
        if self._block is None:
            return int(self._anchor.progression * len(folded.text))
        return folded.place(self._ground.blocks[self._block].start + self._anchor.offset)

    def rungs(self) -> tuple[Callable[[], Location | None], ...]:
        """Give the rungs in the order in which they are tried.

        A block's number, unlike a publisher's id, names another block as soon as one is put in before it; so what is
        found there is trusted only after the rest of the text has been looked at.
        """
        if not self._candidates.quote.strip():
            return (self._between_contexts if not self._candidates.quote else self._in_numbered,)
        if self._block is None:
            return self._elsewhere, self._near_elsewhere, self._suggestion
        if self._anchor.block.startswith("#"):
            return self._in_numbered, self._elsewhere, self._near_in_numbered, self._near_elsewhere, self._suggestion
        return (
            self._same_place,
            self._here,
            self._taken_over,
            self._reworded_here,
            self._elsewhere,
            self._near_elsewhere,
            self._suggestion,
        )

    def _region(self) -> tuple[int, int]:
        """Give the folded offsets of the block, and of those after it that a passage with line breaks may run into."""
        ground = self._ground
        first, last = ground.blocks[self._block or 0], ground.blocks[ground.last_of(self._block or 0)]
        end = first.start + self._anchor.offset + len(self._anchor.exact)
        if end > last.end and "\n" in self._anchor.exact.strip("\n"):
            reach = min(len(ground.text), end + len(self._anchor.exact) // 2)
            last = ground.blocks[ground.block_number(max(first.start, reach - 1))]
        return ground.folded.place(first.start), ground.folded.place(last.end)

    def _located(self, standing: Standing, candidate: Candidate) -> Location:
        start, end = self._ground.folded.origins_of(candidate.start, candidate.end)
        return Location(standing, Span(start, end), candidate.similarity)

    def _same_place(self) -> Location | None:
        """Rung 1: the words stand where they stood in their contribution."""
        found = self._candidates.exact_at(self._candidates.expected)
        return self._located(Standing.EXACT, found) if found else None

    def _here(self) -> Location | None:
        """Rung 2: the words stand elsewhere in their contribution; of several the one in the likest context."""
        found = self._candidates.exact(*self._region())
        floor = 0.0 if self._length >= _LONG else _CONTEXT_MOVED if self._length >= _SHORT else _CONTEXT
        best = max((one for one in found if one.context >= floor), key=_score, default=None)
        return self._located(Standing.MOVED, best) if best and not self._outdone(best) else None

    def _outdone(self, exact: Candidate) -> bool:
        """Whether the words stand here by chance: nearly the same words stand in the anchor's own context."""
        if min(exact.before, exact.after) >= _CONTEXT_OF_SHORT:
            return False
        near = self._nearest_here()
        return near is not None and near.score > exact.score + _MARGIN

    def _reworded_here(self) -> Location | None:
        """Rung 3: nearly the same words in the contribution; a short passage needs its context as well."""
        best = self._nearest_here()
        return self._located(Standing.REWORDED, best) if best else None

    def _nearest_here(self) -> Candidate | None:
        near = self._candidates.near(*self._region(), _NEAR_HERE)
        return max((one for one in near if one.context >= self._context_due(one)), key=_score, default=None)

    def _context_due(self, candidate: Candidate) -> float:
        """Give the context that a near match in the contribution needs: the less like the words, the more of it."""
        if self._length < _SHORT:
            return _CONTEXT_OF_SHORT
        return _CONTEXT_REWORDED if candidate.similarity < _LIKE else 0.0

    def _taken_over(self) -> Location | None:
        """Between: the contribution was split, and the same person says these very words in the same context."""
        whole = [
            one for one in self._everywhere() if one.before >= _CONTEXT_OF_SHORT and one.after >= _CONTEXT_OF_SHORT
        ]
        own = [one for one in whole if self._same_person(one)]
        near = self._nearest_here() if len(own) == 1 else None
        if len(own) != 1 or (near and near.score >= own[0].score - _MARGIN):
            return None
        return self._located(Standing.MOVED, own[0])

    def _same_person(self, candidate: Candidate) -> bool:
        return bool(self._said_by) and self._speaker(candidate) == self._said_by

    def _speaker(self, candidate: Candidate) -> str:
        ground = self._ground
        return label(ground.blocks[ground.block_number(ground.folded.origin(candidate.start))]).removesuffix(INFERRED)

    @property
    def _said_by(self) -> str:
        # One issue may state what another leaves us to infer.
        return self._anchor.attribution.removesuffix(INFERRED)

    def _everywhere(self) -> list[Candidate]:
        return self._candidates.exact(0, len(self._ground.folded.text))

    def _in_numbered(self) -> Location | None:
        """Rung 1 for a block that has only a number: the context must agree, or the words stand nowhere else."""
        found = self._candidates.exact_at(self._candidates.expected)
        if found and (found.context >= _CONTEXT or (self._length >= _LONG and len(self._everywhere()) == 1)):
            return self._located(Standing.EXACT, found)
        return None

    def _near_in_numbered(self) -> Location | None:
        """Rungs 2 and 3 for a block that has only a number."""
        region = self._region()
        found = self._candidates.exact(*region) or self._candidates.near(*region, _NEAR_HERE)
        fit = [one for one in found if one.context >= (_CONTEXT if self._length >= _SHORT else _CONTEXT_OF_SHORT)]
        if not fit:
            return None
        best = max(fit, key=_score)
        return self._located(Standing.MOVED if best.similarity == 1 else Standing.REWORDED, best)

    def _elsewhere(self) -> Location | None:
        """Rung 5: the words stand elsewhere, in a like context, or they are many and stand nowhere else."""
        found = self._everywhere()
        best = _clear_winner(found)
        if best and (self._in_context(best) or (self._length >= _LONG and len(found) == 1 and self._may_be_own(best))):
            return self._located(Standing.MOVED, best)
        return None

    def _in_context(self, candidate: Candidate) -> bool:
        """Whether a place elsewhere is in a like context: on both sides, where another person is known to speak."""
        known = candidate.context if self._may_be_own(candidate) else min(candidate.before, candidate.after)
        return known >= _CONTEXT

    def _may_be_own(self, candidate: Candidate) -> bool:
        return not self._said_by or self._speaker(candidate) in {"", self._said_by}

    def _near_elsewhere(self) -> Location | None:
        """Rungs 4 and 6: nearly the same words elsewhere; fewer will do where the same person says them."""
        if self._length < _SHORT:
            return None
        best = _clear_winner(self._candidates.near(0, len(self._ground.folded.text), _NEAR_HERE))
        if best is None:
            return None
        sure = best.similarity >= _NEAR_ELSEWHERE and self._in_context(best)
        mapped = self._same_person(best) and self._like_enough(best)
        return self._located(Standing.REWORDED, best) if sure or mapped else None

    def _like_enough(self, candidate: Candidate) -> bool:
        """Whether a place may be what became of the passage: a long one by itself, a short one with its context."""
        alone = self._length >= _LONG and candidate.similarity > _SAME_EXCERPT
        return alone or candidate.excerpt(self._length) > _SAME_EXCERPT

    def _suggestion(self) -> Location | None:
        """Rung 7: the likest words there are, for the reader to judge."""
        near = self._candidates.near(0, len(self._ground.folded.text), _SUGGESTED)
        here = self._candidates.near(*self._region(), _SUGGESTED) if self._block is not None else []
        found = [*self._everywhere(), *here, *near]
        return self._located(Standing.SUGGESTED, max(found, key=_score)) if found else None

    def _between_contexts(self) -> Location | None:
        """Where there are no words: the one place where what stood before meets what stood after."""
        found = self._candidates.seam()
        return self._located(Standing.MOVED, found) if found else None


def _score(candidate: Candidate) -> float:
    return candidate.score


def _clear_winner(found: list[Candidate]) -> Candidate | None:
    """Give the best of candidates if the second best is well behind it."""
    ranked = sorted(found, key=_score, reverse=True)
    return ranked[0] if ranked and (len(ranked) == 1 or ranked[0].score - ranked[1].score >= _MARGIN) else None
