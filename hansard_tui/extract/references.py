"""References: everything in a transcript that names a thing which another passage may name too."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from hansard_tui.extract.committees import find_committees
from hansard_tui.extract.described import find_described, in_order, with_documents
from hansard_tui.extract.instruments import find_instruments
from hansard_tui.extract.numbered import find_numbered
from hansard_tui.extract.papers import find_papers
from hansard_tui.extract.patterned import find_patterned
from hansard_tui.extract.people import can_be_read, find_people, name_words
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.statutes import Debates, find_statutes, with_scope
from hansard_tui.extract.terms import find_terms
from hansard_tui.model.finding import Mention, Sentence
from hansard_tui.model.layer import PLACE, Layer
from hansard_tui.model.transcript import Transcript

_OF_A_BILL = frozenset(
    {"clause", "new-clause", "amendment", "lords-amendment", "commons-amendment", "schedule", "new-schedule"}
)


def find_references(transcript: Transcript, sentences: Layer[Sentence], rules: Rules) -> Layer[Mention]:
    """Find clauses, Acts, Bills, citations, papers, documents, bodies, policies and groups, each under a typed key.

    A list or range gives one mention for each member, all with one span. `weight` is low for what is general;
    `certain` is false where the key is inferred. People are in `people.find_people`. Another language gives none.
    """
    del sentences  # the words alone tell
    return _found(transcript, rules) if can_be_read(transcript) else Layer()


@lru_cache(maxsize=2)
def _found(transcript: Transcript, rules: Rules) -> Layer[Mention]:
    text = transcript.text
    instruments = Layer(find_instruments(text))
    # An order's title may hold an Act's.
    acts = [one for one in find_statutes(transcript) if not instruments.overlapping(one.start, one.end)]
    statutes = sorted([*acts, *instruments], key=PLACE)
    day = transcript.sitting.day
    debates = Debates(transcript)
    numbered = [_scoped(mention, debates) for mention in find_numbered(text, day.year if day else 0)]
    numbered = [*_of_the_lords(numbered), *find_patterned(text, rules)]
    numbered = with_scope(numbered, statutes, text)
    people = find_people(transcript, Layer(), rules)
    papers = find_papers(text)
    taken = Layer([*statutes, *numbered, *people, *papers])
    terms = _with_committees(find_terms(text, taken, name_words(people), rules), find_committees(text))
    mentions = with_documents(sorted([*statutes, *numbered, *papers, *terms], key=PLACE), text)
    described = find_described(text)
    clauses = Layer([one for one in described if one.rule == "described"])
    if clauses:
        mentions = [mention for mention in mentions if not clauses.at(mention.start)]
    return in_order([*mentions, *described])


def _with_committees(terms: list[Mention], committees: list[Mention]) -> list[Mention]:
    """Put committees in the place of what stands inside their names; those that the gazetteer has keep its key."""
    held = Layer(terms)
    new = Layer(
        one
        for one in committees
        if not any(term.start <= one.start and term.end >= one.end for term in held.overlapping(one.start, one.end))
    )
    return [*(term for term in terms if not new.overlapping(term.start, term.end)), *new]


def _of_the_lords(numbered: list[Mention]) -> Iterator[Mention]:
    """Read "amendment 10B" as Lords amendment 10B where that was named before, to the same Bill."""
    named: set[tuple[str, str]] = set()
    for mention in sorted(numbered, key=PLACE):
        kind, _, number = mention.key.partition(":")
        if kind == "lords-amendment":
            named.add((number, mention.scope))
        if kind == "amendment" and (number, mention.scope) in named:
            label = f"Lords amendment {number}"
            why = f"{label} was named before"
            key, kind = f"lords-amendment:{number}", "lords-amendment"
            yield replace(mention, key=key, kind=kind, label=label, why=why, certain=False)
        else:
            yield mention


def _scoped(mention: Mention, debates: Debates) -> Mention:
    """Say of which Bill a clause or an amendment is."""
    if mention.kind not in _OF_A_BILL:
        return mention
    key = debates.bill_at(mention.start)[0]
    return Mention(
        mention.start, mention.end, mention.key, mention.kind, mention.label, mention.rule, mention.why, mention.weight,
        mention.certain, "" if key == "bill:this" else key,
    )  # fmt: skip
