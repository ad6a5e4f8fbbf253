"""Things spoken of: the gazetteer's subjects, documents, bodies, and phrases that this transcript keeps coming back to."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hansard_tui.extract.background import Background, load_background
from hansard_tui.extract.gazetteer import Match, find_labels, key_of
from hansard_tui.extract.phrases import Scan, joined_phrases, names, scan, simple_phrases
from hansard_tui.extract.rules import Entry, Rules
from hansard_tui.extract.wordforms import initials, is_acronym, singular, slug
from hansard_tui.model.finding import Mention
from hansard_tui.model.span import Span

RARE = 7.0
"""The rarity (inverse document frequency) at which a mention weighs 1."""
FEW_WORDS = 6000
"""A text of no more words than this is an excerpt: a rare phrase counts there though it stands only once."""
_DOCUMENT_HEADS = frozenset(
    "guidance code strategy mandate regulation framework charter convention treaty protocol statement directive "
    "guideline directions agreement memorandum".split()
)
_TWO_WORD_DOCUMENTS = frozenset({("white", "paper"), ("green", "paper"), ("command", "paper"), ("action", "plan")})


@dataclass(frozen=True, slots=True)
class _Place:
    """A phrase where it stands: words first to last (the one after) of the scan."""

    first: int
    last: int
    key: str


def find_terms(text: str, taken: Sequence[Span], rules: Rules) -> list[Mention]:
    """Find the terms of a text; none begins inside a span of `taken` (people, Acts, clauses), which is sorted.

    Keys are the gazetteer's ("body:clinical-commissioning-group"), or "document:sen-guidance", "topic:local-offer",
    "body:acpo". `weight` grows with how rare the term is in ordinary debate.
    """
    words = scan(text, rules)
    background = load_background()
    free = _Free(words, taken)
    called = names(words)
    matches = _outside([match for match in find_labels(words, rules) if free(match.first, match.last)], called)
    documents = _documents(words, matches)
    documented = {(place.first, place.last) for place in documents}
    kept = _unnested(matches, documents)
    phrases = _accepted(words, background, free, kept, documented, rules)
    mentions = [_subject(words, match, background) for match in _with_generic_heads(words, kept, rules)]
    known = {(match.first, match.last) for match in kept}
    mentions += [_document(words, place) for place in documents if (place.first, place.last) not in known]
    mentions += [_phrase(words, place, background) for place in phrases]
    return _merge_acronyms(_with_complements(words, mentions))


class _Free:
    """Tells whether a phrase stands clear of the spans that are taken."""

    def __init__(self, words: Scan, taken: Sequence[Span]) -> None:
        self._words = words
        spans = [span for span in taken if span.end > span.start]
        self._starts = [span.start for span in spans]
        reach = 0
        self._reach: list[int] = []
        for span in spans:
            reach = max(reach, span.end)
            self._reach.append(reach)

    def __call__(self, first: int, last: int) -> bool:
        end = self._words.ends[last - 1]
        place = bisect_right(self._starts, end - 1)
        return not place or self._reach[place - 1] <= self._words.starts[first]


def _documents(words: Scan, matches: Sequence[Match]) -> list[_Place]:
    """Find documents that are named by their subject: "SEN guidance", "UK marine policy statement", "SEN code of practice"."""
    ends = {match.last: match.first for match in matches}
    found: list[_Place] = []
    for place, word in enumerate(words.lower):
        if singular(word) not in _DOCUMENT_HEADS:
            continue
        last = place + 1
        if word == "code" and words.lower[place + 1 : place + 3] == ["of", "practice"]:
            last = place + 3
        first = ends.get(place, place)
        while first > 0 and (words.shape[first - 1] == "Z" or (words.shape[first - 1] == "C" and place - first < 4)):
            first -= 1
        if first < place and words.shape[first:place].strip("C"):
            found.append(_Place(first, last, f"document:{slug(words.key(first, last))}"))
    return found


def _outside(matches: Sequence[Match], called: Sequence[tuple[int, int]]) -> list[Match]:
    """Leave out what stands inside a longer name."""
    holder = {place: name for name in called for place in range(*name)}
    return [
        match
        for match in matches
        if not (name := holder.get(match.first))
        or match.last >= name[1]
        and match.first <= name[0]
        or match.last > name[1]
    ]


def _unnested(matches: Sequence[Match], documents: Sequence[_Place]) -> list[Match]:
    """Leave out what stands inside a document's name, unless it is the name itself."""
    inside = {place for document in documents for place in range(document.first, document.last)}
    same = {(document.first, document.last) for document in documents}
    taken = [match for match in matches if (match.first, match.last) in same]
    return [match for match in matches if match in taken or not (match.first in inside or match.last - 1 in inside)]


def _with_generic_heads(words: Scan, matches: Sequence[Match], rules: Rules) -> list[Match]:
    """Let a subject take in a head that adds nothing: "joint commissioning arrangements"."""
    heads = rules.word_list("generic_head")
    grown: list[Match] = []
    for match in matches:
        last = match.last
        follows = words.lower[last] if last < len(words.lower) else ""
        if singular(follows) in heads and words.shape[last] in "nm" and not words.lower[last - 1].endswith("s"):
            match = replace(match, last=last + 1)
        grown.append(match)
    return grown


def _rarity(words: Sequence[str], background: Background) -> float:
    """Tell how rare a phrase is: the mean of its words and of its rarest pair."""
    content = [word for word in words if word[0].isalpha() and word not in {"and", "of", "for", "the", "in"}]
    if not content:
        return 0.0
    single = sum(background.rarity(word) for word in content) / len(content)
    if len(content) == 1:
        return single
    pairs = [background.pair_rarity(a, b) for a, b in zip(content, content[1:], strict=False)]
    return 0.5 * single + 0.5 * min(pairs)


def _accepted(
    words: Scan,
    background: Background,
    free: _Free,
    matches: Sequence[Match],
    documented: set[tuple[int, int]],
    rules: Rules,
) -> list[_Place]:
    """Choose the phrases that are worth a mention, and for each place the longest."""
    covered = bytearray(len(words.lower))
    for first, last in [*((match.first, match.last) for match in matches), *documented]:
        covered[first:last] = b"\1" * (last - first)
    places = [_Place(a, b, words.key(a, b)) for a, b in simple_phrases(words) if not any(covered[a:b])]
    places += [_Place(a, b, words.key(a, b)) for a, b in joined_phrases(words) if not any(covered[a:b])]
    counts = Counter(place.key for place in places)
    test = _Test(words, background, rules, counts)
    chosen = [place for place in places if test(place) and free(place.first, place.last)]
    chosen.sort(key=lambda place: (place.first, -place.last))
    kept: list[_Place] = []
    reach = 0
    for place in chosen:
        if place.first >= reach:
            kept.append(place)
            reach = place.last
    return _often_enough(kept, test)


def _often_enough(places: Sequence[_Place], test: "_Test") -> list[_Place]:
    """Leave out what has become too seldom since the longer phrases took their places."""
    left = Counter(place.key for place in places)
    return [place for place in places if left[place.key] >= test.least(place)]


class _Test:
    """Whether a phrase names a thing that the transcript is about."""

    def __init__(self, words: Scan, background: Background, rules: Rules, counts: Counter[str]) -> None:
        self.words = words
        self.background = background
        self.counts = counts
        self.weak = rules.word_list("weak_noun")
        self.short = len(words.lower) <= FEW_WORDS
        self._told: dict[str, bool] = {}

    def least(self, place: _Place) -> int:
        """Give how often a phrase must stand in the text."""
        shape = self.words.shape[place.first : place.last]
        if self.short and (place.last - place.first > 1 and not set(shape) & set("&o,f") or self._is_name(shape)):
            return 1
        return 2

    @staticmethod
    def _is_name(shape: str) -> bool:
        return len(shape) > 1 and set(shape) <= set("CZof&") or shape == "Z"

    def __call__(self, place: _Place) -> bool:
        if place.key not in self._told:
            self._told[place.key] = self._tell(place)
        return self._told[place.key]

    def _tell(self, place: _Place) -> bool:
        count = self.counts[place.key]
        if count < self.least(place):
            return False
        lower = self.words.lower[place.first : place.last]
        shape = self.words.shape[place.first : place.last]
        rarity = _rarity(
            [*lower[:-1], singular(lower[-1])] if lower[-1] not in self.background.words else lower, self.background
        )
        if len(lower) == 1:
            if lower[0] in self.weak or len(lower[0]) < 3 or shape == "m" or shape == "a":
                return False
            return rarity >= (2.0 if shape == "Z" else 3.6 if count > 2 else 4.2)
        if all(word in self.weak for word in lower if word not in {"of", "and", "for", ","}):
            return False
        if count == 1 and lower[-1] in self.weak and not self._is_name(shape):
            return False
        floor = 3.0 if count > 2 else 3.6
        return rarity >= (floor if count > 1 else 4.6) + (0.4 if lower[-1] in self.weak else 0.0)


def _subject(words: Scan, match: Match, background: Background) -> Mention:
    entry: Entry = match.label.entry
    lower = words.lower[match.first : match.last]
    rarity = _rarity(lower, background)
    why = "in the gazetteer" if match.label.preferred else f"“{match.label.shown}” is a label of {entry.label}"
    return Mention(
        words.starts[match.first],
        words.ends[match.last - 1],
        key=key_of(entry),
        kind=entry.kind,
        label=entry.label,
        rule="gazetteer",
        why=why,
        weight=round(min(1.0, max(rarity, 0.5) / RARE), 3),
    )


def _printed(words: Scan, place: _Place) -> str:
    shown = " ".join(words.printed[place.first : place.last])
    return re.sub(r" (?=[,’'])", "", shown)


def _document(words: Scan, place: _Place) -> Mention:
    return Mention(
        words.starts[place.first],
        words.ends[place.last - 1],
        key=place.key,
        kind="document",
        label=_printed(words, place),
        rule="document",
        why="a document named by its subject",
        weight=0.9,
    )


def _phrase(words: Scan, place: _Place, background: Background) -> Mention:
    lower = words.lower[place.first : place.last]
    acronym = place.last - place.first == 1 and is_acronym(words.printed[place.first])
    return Mention(
        words.starts[place.first],
        words.ends[place.last - 1],
        key=f"{'body' if acronym else 'topic'}:{slug(place.key)}",
        kind="body" if acronym else "topic",
        label=_printed(words, place),
        rule="acronym" if acronym else "phrase",
        why="an acronym" if acronym else "a phrase that is rare in ordinary debate",
        weight=round(min(1.0, _rarity(lower, background) / RARE), 3),
        certain=True,
    )


def _with_complements(words: Scan, mentions: Sequence[Mention]) -> list[Mention]:
    """Join a group to what is said of it: "children and young people with SEN" is a group of its own."""
    by_start = {mention.start: mention for mention in mentions}
    index = {start: place for place, start in enumerate(words.starts)}
    joined: dict[Mention, Mention] = {}
    for group in mentions:
        if group.kind != "group":
            continue
        place = index.get(group.end + 1)
        if place is None or place + 1 >= len(words.starts) or words.lower[place] != "with":
            continue
        term = by_start.get(words.starts[place + 1])
        if term and term.kind in {"policy", "topic"}:
            joined[group] = replace(
                group,
                end=term.end,
                key=f"{group.key}+{term.key.split(':')[-1]}",
                label=f"{group.label} with {term.label}",
                rule="group with",
                why=f"{group.label} with {term.label}",
                weight=max(group.weight, term.weight),
            )
    return [joined.get(mention, mention) for mention in mentions]


def _merge_acronyms(mentions: list[Mention]) -> list[Mention]:
    """Give an acronym the key of the one phrase here that has its initials, or that defines it in brackets."""
    long_forms: dict[str, Counter[str]] = defaultdict(Counter)
    labels: dict[str, str] = {}
    for mention in mentions:
        if mention.rule == "phrase" and " " in mention.label:
            label_words = tuple(word for word in re.findall(r"[^\W_][\w-]*", mention.label))
            for small in (False, True):
                long_forms[initials(label_words, small=small)][mention.key] += 1
            labels[mention.key] = mention.label
    merged: list[Mention] = []
    for mention in mentions:
        form = mention.label.upper().rstrip("S") if mention.rule == "acronym" else ""
        held = (
            long_forms.get(form, Counter()) or long_forms.get(mention.label.upper(), Counter()) if form else Counter()
        )
        if len(held) == 1:
            key = next(iter(held))
            why = f"{mention.label} is read as {labels[key]}: initials match"
            mention = replace(
                mention, key=key, kind="topic", label=labels[key], rule="initials", why=why, certain=False
            )
        merged.append(mention)
    return merged
