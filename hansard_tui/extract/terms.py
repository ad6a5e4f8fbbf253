"""Things spoken of: the gazetteer's subjects, documents, bodies, and phrases that a transcript comes back to."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from hansard_tui.extract.background import load_background
from hansard_tui.extract.bodies import HEADS, find_bodies
from hansard_tui.extract.candidates import Barred, Free, Place, choose_phrases, rarity
from hansard_tui.extract.gazetteer import Match, find_labels, fold, labels
from hansard_tui.extract.phrases import Scan, names, scan, spelled_initials
from hansard_tui.extract.rules import Entry, Rules
from hansard_tui.extract.wordforms import initials, singular, slug
from hansard_tui.model.finding import Mention
from hansard_tui.model.span import Span

_SPELLED = frozenset({"phrase", "gazetteer", "document", "body"})
_LEAST = 0.5
RARE = 7.0
"""The rarity (inverse document frequency) at which a mention weighs 1."""
_DOCUMENT_HEADS = frozenset({
    "guidance", "code", "strategy", "mandate", "regulation", "framework", "charter", "convention", "treaty",
    "protocol", "statement", "directive", "guideline", "directions", "agreement", "memorandum",
    "codes", "strategies", "mandates", "regulations", "frameworks", "charters", "conventions", "treaties",
    "protocols", "statements", "directives", "guidelines", "agreements",
})  # fmt: skip
_NAMED_AFTER = frozenset({"review", "report", "inquiry", "convention", "treaty", "accord", "declaration", "judgment"})
"""What may be called after a person or a place alone."""
_OF_A_NATION = ("ish", "ian", "ean", "can", "ese", "annual", "strategic")
_SHORTEST_ACRONYM = 3
_ACRONYM = re.compile("Z(?<!ZZ)(?!Z)")
_BEARS_A_NAME = re.compile(r"DC{1,3}[nm]|DC{2,4}(?!C)")
"""One to three capitalised words after "the", and the one that they qualify."""
_LOOSE = re.compile(r" (?=[,’'])")
_LONGEST_HEADING = 20
"""Words and marks."""
_STOPS = frozenset(".?!—:;”")
_SELDOM = 20
"""Debates: a word that stands in more of them is no surname, or not that alone."""
_LONGEST_SUBJECT = 5
"""Words before "guidance", "strategy" and the like."""


def find_terms(text: str, taken: Sequence[Span], people: frozenset[str], rules: Rules) -> list[Mention]:
    """Find the terms of a text; none begins inside a span of `taken` (people, Acts, clauses), which is sorted.

    `people` are parts of the names of people, in small letters: a name made of them alone is no term.

    Keys are the gazetteer's ("body:clinical-commissioning-group"), or "document:sen-guidance", "topic:local-offer",
    "body:acpo". `weight` grows with how rare the term is in ordinary debate.
    """
    words = scan(text, rules)
    free = Free(words, taken)
    called = names(words)
    matches = _outside([match for match in find_labels(words, rules) if free(match.first, match.last)], called)
    matches = _meant_here(words, [match for match in matches if not _in_a_name(words, match)])
    heads = words.places(HEADS | _DOCUMENT_HEADS)  # once for both: a long text has many words
    matches, bodies = _with_bodies(words, matches, free, heads)
    documents = [place for place in _documents(words, matches, heads) if not _touches(place, bodies)]
    kept = _unnested(matches, documents)
    covered = [(match.first, match.last) for match in kept]
    covered += [(place.first, place.last) for place in (*documents, *bodies)]
    general = [(match.first, match.last) for match in kept if _is_general(words, match)]
    barred = _barred(words, people, rules)
    phrases = choose_phrases(words, free, set(covered).difference(general), barred, general)
    phrases = [place for place in phrases if not _is_known_word(words, place, rules)]
    phrases += _short_for(words, bodies, free, {*covered, *((place.first, place.last) for place in phrases)})
    held = {place for phrase in phrases for place in range(phrase.first, phrase.last)}
    kept = [match for match in kept if match.first not in held]
    mentions = [_subject(words, match) for match in _with_generic_heads(words, kept, rules)]
    known = {(match.first, match.last) for match in kept}
    mentions += [_document(words, place) for place in documents if (place.first, place.last) not in known]
    mentions += [_body(words, place) for place in bodies]
    mentions += [_phrase(words, place) for place in phrases]
    return _merge_acronyms(_with_complements(words, mentions), text)


def _is_general(words: Scan, match: Match) -> bool:
    """Whether a subject is one ordinary word, which a longer phrase may hold: "pensions" in "frozen pensions"."""
    return match.last - match.first == 1 and words.shape[match.first] not in "CZ"


def _is_known_word(words: Scan, place: Place, rules: Rules) -> bool:
    """Whether a phrase is one word that the gazetteer has in small letters: "Coroners" inside a longer name."""
    if place.last - place.first > 1 or words.shape[place.first] == "Z":
        return False
    return any(not label.acronym for label in labels(rules).alone.get(singular(fold(words.lower[place.first])), ()))


def _barred(words: Scan, people: frozenset[str], rules: Rules) -> Barred:
    """Give what makes no phrase by itself; the surnames that stand here after a first name are people's."""
    forenames = rules.word_list("forename_male") | rules.word_list("forename_female")
    background = load_background()
    after = [place + 1 for place in words.places(forenames)]
    surnames = {words.lower[place] for place in after if words.shape[place : place + 1] in {"C", "c"}}
    surnames = {surname for surname in surnames if background.words.get(surname, 0) < _SELDOM}
    return Barred(rules.word_list("weak_noun"), people | surnames | forenames, forenames)


def _with_bodies(
    words: Scan, matches: list[Match], free: Free, heads: Sequence[int]
) -> tuple[list[Match], list[Place]]:
    """Find bodies by name, in the place of what stands inside: "Marsh District Council" is not any district council.

    A body that the gazetteer has, alone or as part of a longer name, keeps its key.
    """
    holder = {place: match for match in matches for place in range(match.first, match.last)}
    bodies: list[Place] = []
    for first, end in find_bodies(words, heads):
        # What is joined by "and" may be somebody: "the Institute for Tidal Studies and Ada Renn".
        joined = words.shape.rfind("&", first, end)
        last = joined if joined > 0 and not free(first, end) else end
        held = [holder[place] for place in (first, last - 1) if place in holder]
        if free(first, last) and not any(match.first <= first and match.last >= last for match in held):
            bodies.append(Place(first, last, f"body:{slug(words.key(first, last))}"))
    return [match for match in matches if not _touches(Place(match.first, match.last, ""), bodies)], bodies


def _touches(place: Place, others: Sequence[Place]) -> bool:
    """Whether a place has a word in common with one of others, which are in order and apart."""
    after = bisect_left(others, place.last, key=lambda other: other.first)
    return after > 0 and others[after - 1].last > place.first


def _short_for(words: Scan, bodies: Sequence[Place], free: Free, covered: set[tuple[int, int]]) -> Iterator[Place]:
    """Find acronyms of the bodies that are named here, though they stand only once."""
    forms = {initials(tuple(words.printed[body.first : body.last])) for body in bodies}
    for acronym in _ACRONYM.finditer(words.shape) if forms else ():
        first, last = acronym.span()
        fits = len(words.printed[first]) >= _SHORTEST_ACRONYM and words.printed[first] in forms
        if fits and acronym.span() not in covered and free(first, last):
            yield Place(first, last, words.key(first, last))


def _body(words: Scan, place: Place) -> Mention:
    lower = tuple(words.lower[place.first : place.last])
    span = words.starts[place.first], words.end(place.last - 1)
    why = "a body by its name"
    return Mention(
        *span, place.key, "body", _printed(words, place), rule="body", why=why, weight=_weight(lower, _LEAST)
    )


def _documents(words: Scan, matches: Sequence[Match], heads: Sequence[int]) -> list[Place]:
    """Find documents that are named by their subject: "SEN guidance", "PACE code of practice"."""
    ends = {match.last: match.first for match in matches}
    found: list[Place] = []
    for place in heads:
        word = words.lower[place]
        if word not in _DOCUMENT_HEADS:
            continue
        last = place + 1
        if word == "code" and words.lower[place + 1 : place + 3] == ["of", "practice"]:
            last = place + 3
        first = ends.get(place, place)
        while first > 0 and place - first < _LONGEST_SUBJECT and words.shape[first - 1] in "ZC":
            first -= 1
        # "Trade agreements" are many, and no document.
        many = words.printed[place].islower() and word.endswith("s") and not set("CZ") & set(words.shape[first:place])
        # The mandate of an election is no document, and that of the NHS is one.
        plain = word.startswith("mandate") and not set("CZ") & set(words.shape[first:place])
        if first < place and words.shape[first:place].strip("C") and not (plain or (many and word != "directions")):
            found.append(Place(first, last, f"document:{slug(words.key(first, last))}"))
    return sorted([*found, *(place for place in _named_after(words, ends) if not _touches(place, found))])


def _named_after(words: Scan, ends: Mapping[int, int]) -> Iterator[Place]:
    """Find reviews and conventions that bear a name: "the Renn review", "the Quay convention".

    A report of what the gazetteer has, which `ends` tells, is one of many.
    """
    for named in _BEARS_A_NAME.finditer(words.shape):
        first, place = named.start() + 1, named.end() - 1
        plain = words.lower[first - 1] in {"the", "this", "that"} and words.lower[place] in _NAMED_AFTER
        nation = place - first == 1 and words.lower[first].endswith(_OF_A_NATION)
        if plain and not nation and ends.get(place) != first:
            yield Place(first, place + 1, f"document:{slug(words.key(first, place + 1))}")


def _outside(matches: Sequence[Match], called: Sequence[tuple[int, int]]) -> list[Match]:
    """Leave out what stands inside a longer name."""
    holder = {place: name for name in called for place in range(*name)}
    kept: list[Match] = []
    for match in matches:
        first, last = holder.get(match.first, (match.first, match.last))
        if match.last > last or (match.first, match.last) == (first, last):
            kept.append(match)
    return kept


def _in_a_name(words: Scan, match: Match) -> bool:
    """Whether a common word is printed as a name, or part of one: "Nurse" in "Nurse Cavell Street", "the Union"."""
    common = match.last - match.first == 1 and not match.label.acronym and not match.label.capitals[0]
    if not common or not words.printed[match.first][0].isupper():
        return False
    shape = words.shape
    if shape[match.last : match.last + 1] in {"C", "Z"} or (match.first > 0 and shape[match.first - 1] in "CZ"):
        return True
    return match.first > 0 and words.printed[match.first - 1].islower() and not _in_a_heading(words, match.first)


def _in_a_heading(words: Scan, place: int) -> bool:
    """Whether a word stands in a line that has no sentence's end, as headings do."""
    first = last = place
    while first > 0 and words.printed[first - 1] != "\n":
        first -= 1
    while last < len(words.printed) and words.printed[last] != "\n":
        last += 1
        if last - first > _LONGEST_HEADING:
            return False
    return words.printed[last - 1] not in _STOPS


def _meant_here(words: Scan, matches: list[Match]) -> list[Match]:
    """Leave out acronyms that this text spells out otherwise: "GLA" beside a "Gangmasters Licensing Authority"."""
    spelled = {match.label.entry.label for match in matches if not match.label.acronym}
    doubtful = {match.label.entry.label for match in matches if match.label.acronym} - spelled
    if not doubtful:
        return matches
    forms = spelled_initials(words)
    return [
        match
        for match in matches
        if match.label.entry.label not in doubtful or match.label.shown.removesuffix("s").upper() not in forms
    ]


def _unnested(matches: Sequence[Match], documents: Sequence[Place]) -> list[Match]:
    """Leave out what stands inside a document's name, unless it is the name itself."""
    inside = {place for document in documents for place in range(document.first, document.last)}
    same = {(document.first, document.last) for document in documents}
    return [
        match
        for match in matches
        if (match.first, match.last) in same or not (match.first in inside or match.last - 1 in inside)
    ]


def _with_generic_heads(words: Scan, matches: Sequence[Match], rules: Rules) -> list[Match]:
    """Let a subject take in a head that adds nothing: "joint commissioning arrangements", not "energy arrangements"."""
    heads = rules.word_list("generic_head")
    grown: list[Match] = []
    for match in matches:
        last = match.last
        follows = words.lower[last] if last < len(words.lower) else ""
        # The programmes of a body are not the body.
        broad = match.label.entry.kind == "body" or (match.label.entry.kind == "policy" and last - match.first == 1)
        plural = words.lower[last - 1].endswith("s")
        if not broad and not plural and singular(follows) in heads and words.shape[last] in "nm":
            grown.append(replace(match, last=last + 1))
        else:
            grown.append(match)
    return grown


def _subject(words: Scan, match: Match) -> Mention:
    entry: Entry = match.label.entry
    lower = tuple(words.lower[match.first : match.last])
    why = "in the gazetteer" if match.label.preferred else f"“{match.label.shown}” is a label of {entry.label}"
    return Mention(
        words.starts[match.first],
        words.end(match.last - 1),
        key=match.label.key,
        kind=entry.kind,
        label=entry.label,
        rule="gazetteer",
        why=why,
        weight=_weight(lower, _LEAST),
    )


def _printed(words: Scan, place: Place) -> str:
    shown = " ".join(words.printed[place.first : place.last])
    return _LOOSE.sub("", shown) if "," in shown or "’" in shown or "'" in shown else shown


def _document(words: Scan, place: Place) -> Mention:
    return Mention(
        words.starts[place.first],
        words.end(place.last - 1),
        key=place.key,
        kind="document",
        label=_printed(words, place),
        rule="document",
        why="a document named by its subject",
        weight=0.9,
    )


@lru_cache(maxsize=65536)
def _weight(lower: tuple[str, ...], least: float) -> float:
    """Give the weight of a term: how rare it is, from 0 to 1."""
    return round(min(1.0, max(rarity(lower, load_background()), least) / RARE), 3)


def _phrase(words: Scan, place: Place) -> Mention:
    lower = tuple(words.lower[place.first : place.last])
    acronym = words.shape[place.first : place.last] == "Z"
    return Mention(
        words.starts[place.first],
        words.end(place.last - 1),
        key=f"{'body' if acronym else 'topic'}:{slug(place.key)}",
        kind="body" if acronym else "topic",
        label=_printed(words, place),
        rule="acronym" if acronym else "phrase",
        why="an acronym" if acronym else "a phrase that is rare in ordinary debate",
        weight=_weight(lower, 0.0),
    )


def _with_complements(words: Scan, mentions: Sequence[Mention]) -> list[Mention]:
    """Join a group to what is said of it: "children and young people with SEN" is a group of its own."""
    by_start = {mention.start: mention for mention in mentions}
    joined: dict[Mention, Mention] = {}
    for group in mentions:
        if group.kind != "group":
            continue
        place = bisect_left(words.starts, group.end)
        if place + 1 >= len(words.starts) or words.lower[place] != "with":
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


def _merge_acronyms(mentions: list[Mention], text: str) -> list[Mention]:
    """Give an acronym the key of the one phrase here that has its initials, or that defines it in brackets."""
    if not any(mention.rule == "acronym" for mention in mentions):
        return mentions
    labels = {one.key: one.label for one in mentions if one.rule in _SPELLED and " " in one.label}
    long_forms = _by_initials(labels)
    defined = _defined(mentions, text)
    merged: list[Mention] = []
    for mention in mentions:
        key = (defined.get(mention.key) or _spelled_out(mention, long_forms)) if mention.rule == "acronym" else ""
        if key:
            how = "it stands in brackets after it" if mention.key in defined else "initials match"
            why = f"{mention.label} is read as {labels[key]}: {how}"
            kind = key.partition(":")[0]
            read = replace(mention, key=key, kind=kind, label=labels[key], rule="initials", why=why, certain=False)
            merged.append(read)
        else:
            merged.append(mention)
    return merged


def _by_initials(labels: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Give the keys of phrases by their initials, small words counted or not."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, label in labels.items():
        label_words = tuple(re.findall(r"[^\W_][\w-]*", label))
        for small in (False, True):
            found[initials(label_words, small=small)].add(key)
    return found


def _defined(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Give the phrase that each acronym is defined by: "the Coastal Path Authority (CPA)"."""
    found: dict[str, str] = {}
    for name, acronym in pairwise(sorted(mentions)):
        if acronym.rule == "acronym" and name.rule in _SPELLED and text[name.end : acronym.start] == " (":
            rest = iter(name.label.upper())
            if " " in name.label and all(letter in rest for letter in acronym.label.removesuffix("s").upper()):
                found.setdefault(acronym.key, name.key)
    return found


def _spelled_out(acronym: Mention, long_forms: Mapping[str, set[str]]) -> str:
    """Give the key of the one phrase that has the acronym's initials; empty where none or several have.

    Two initials are anybody's.
    """
    form = acronym.label.removesuffix("s").upper()
    held = long_forms.get(form, set())
    return next(iter(held)) if len(held) == 1 and len(form) > 2 else ""  # noqa: PLR2004  # as it says
