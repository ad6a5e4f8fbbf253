"""Norms: patterns by which a law, a code or a Minister's expectation binds somebody: "requires … to", "is bound to"."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from hansard_tui.extract.bearers import bears, bears_before
from hansard_tui.extract.bound import Bound, subject_before
from hansard_tui.extract.duties import make_duty
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.quick import in_small
from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.extract.sieve import Said, sieve_of
from hansard_tui.extract.telling import detail
from hansard_tui.model.finding import Commitment, Detail
from hansard_tui.model.span import Span

_SOURCE = re.compile(
    r"\b(?:clauses?|bill|acts?|schedule|(?-i:Part)\s+\d+|section|chapter|paragraph|provisions?|powers?|amendments?|regulations?|directives?|law|laws|"
    r"legislation|statut\w+|code|guidance|guidelines|mandate|polic(?:y|ies)|orders?|licen[cs]es?|charter|convention|treaty|rules?|"
    r"schemes?|proposals?|measures?|arrangements?|instruments?|system|framework|agreement|contracts?|reforms?|standards?|requirements?|fund|funds|funding|programme|obligations?|dut(?:y|ies)|"
    r"process|plan|strategy|criteria|terms|tests?|notice|court|authority|it|they|we|which|(?-i:[A-Z]{3,}))\b",
    re.IGNORECASE,
)
"""What can require something of somebody, as against challenges and needs."""
_NEGATED = re.compile(
    r"\b(?:no|not|without|remov\w+|would|could|might|may|should|ought\s+to|if|whether|Amendments?\s+\d+\w*)"
    r"\s+(?:\w+\s+){0,3}$|\b(?:[Nn]othing|[Nn]one|[Nn]either|not\s+for)\b[^;—]{0,60}$"
)
_UNTOLD = re.compile(
    r"\b(?:said|argued|contended|suggest(?:ed|s)|asked|claimed|feared|promised)\s+(?:\w+\s+){0,4}?(?:that|to|whether)\b[^;—]*$"
    r"|\b(?:purpose|objective|intention|aim|seek|seeking|concerned|fear)\b[^.;—]{0,60}$"
    r"|\b(?:wants?|wish|hopes?|let\s+us)\b(?:(?!,\s+but\b)[^;—])*$|\b(?:how|what|(?<!is )why)\s+(?:[\w'’-]+\s+){0,5}$"
)
"""Before a match, what makes it somebody else's view, a wish or an indirect question."""
_OPINED = re.compile(
    r"\b(?:I|we|he|she|they)\s+(?:\w+\s+){0,2}?(?:think|thinks|believe|believes|feel|feels|hope|want|wants|wish|agree|agrees)\b(?![^.;]*;)"
    r"|\b(?:important|right|essential|vital|crucial|imperative|ideally|in\s+my\s+view|fear|worry|myth)\b"
    r"(?!\s+to\s+(?:say|note|highlight|stress|emphasise|remember|recognise|underline|point\s+out|be\s+clear|make\s+clear|recall|state)\b)[^;]{0,80}$"
)
"""Before a match, what makes it an opinion and no law."""
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether)\b(?:(?!,|;|—|\bthen\b).)*$")
"""Before a match, what makes it a supposition: "if the council has a duty to"."""
_OFFICE = re.compile(
    r"us\b|(?:the\s+)?(?:Secretary\s+of\s+State|Lord\s+Chancellor|Treasury|Home\s+Secretary|Chancellor)\b"
    r"|(?:a\s+|any\s+|the\s+)?(?:Welsh\s+|Scottish\s+)?Ministers?\b"
)
_OFFICE_BEFORE = re.compile(
    r"(?:^|[\s“])(?P<who>(?:the\s+|The\s+)?(?:Secretary\s+of\s+State|Lord\s+Chancellor|Ministers\s+of\s+the\s+Crown))\s*$"
)
"""Offices that a law binds by name."""
_BY_LAW = re.compile(
    r"\b(?:by|under|in)\s+(?:[\w-]+\s+){0,6}?(?:clause|section|subsection|schedule|act|bill|law|statute|regulation)"
    r"|\b(?:required|obliged|obligation|duty)\s+to\s+(?:consult|lay|publish|report|set|have\s+regard|take\s+account|review|prepare|consider|make|give|notify|appoint)\b",
    re.IGNORECASE,
)
_OWN_OFFICE = re.compile(r"\b(?:Home|Foreign|Cabinet|Scotland|Wales|Commonwealth)\s+Office\s*$")
_SUITS: Mapping[str, Callable[[Bound], bool]] = {
    "": lambda bound: not bound.pronoun or bound.general,
    "general": lambda bound: bound.general and not bound.none,
    "each": lambda bound: bound.each and not bound.none,
    "some": lambda bound: not bound.none and (not bound.pronoun or bound.general),
    "none": lambda bound: bound.none,
}
"""What a pattern asks of the subject, by its `who`."""
_AND_TO = re.compile(r",?\s+and(?:,[^,]{2,30},)?\s+(?P<act>to\s+[a-z]+)")
_MARKS_BEFORE = re.compile(r"(?:[;—]|,(?:\s+and)?|\bthat|\bbecause|\bwhere|\bbut|\bif)\s+")
_BEFORE = 60
"""Characters before a match that can take it back."""
_CUT = re.compile(
    r"[;—]|,\s+(?:so\b|but\b|which\b|because\b|although\b|and\s+(?:I|we|it|there|they|he|she|this|that)\b)"
    r"|,\s+and\s+(?:the|an?|any|those|our|my|no)\s+(?:[\w’'-]+\s+){1,5}?(?:will|shall|is|are|has|have|must|can|may|was|were)\b"
    r"|,\s+(?:in|for|to|by|after|from|on)\s+(?:\w+\s+){0,3}?which\b|\s+so\s+that\b|\s+because\b"
)


@lru_cache(maxsize=4)
def _among(rules: Rules) -> int:
    return sieve_of(rules).among(lambda pattern: pattern.group == "duty")


def of_law(text: str, sentence: Span, rules: Rules, lexicon: Lexicon, said: Said | None = None) -> Iterator[Commitment]:
    """Give the duties that the patterns find in a sentence: "requires … to", "has a duty to", "is required to".

    What was `said` is the sentence, sifted.
    """
    sieve = sieve_of(rules)
    told: list[Commitment] = []
    for pattern in sieve.passing(said or sieve.say(text, sentence.start, sentence.end), _among(rules)):
        for match in pattern.quick.finditer(text, in_small(text), sentence.start, sentence.end):
            made = list(_of_pattern(text, sentence, pattern, match, lexicon))
            if not any(one.overlaps(other.start, other.end) for one in made for other in told):
                told += made
                yield from made


def _of_pattern(
    text: str, sentence: Span, pattern: Pattern, match: re.Match[str], lexicon: Lexicon
) -> Iterator[Commitment]:
    """Give the duties of one match, if it states any."""
    if pattern.fields.get("bearer") == "subject":
        start = _subject_bound(text, sentence, pattern, match, lexicon)
        if start is not None:
            yield from _of_match(text, sentence, pattern, match, start)
    elif _holds(text, sentence, pattern, match, lexicon):
        yield from _of_match(text, sentence, pattern, match)


def _subject_bound(text: str, sentence: Span, pattern: Pattern, match: re.Match[str], lexicon: Lexicon) -> int | None:
    """Give where the subject begins that a match binds, if it is somebody else and the duty is asserted."""
    before = text[sentence.start : match.start()]
    office = _OFFICE_BEFORE.search(before) if pattern.fields.get("office") == "law" else None
    if office and _BY_LAW.search(text, match.start(), sentence.end):
        return sentence.start + office.start("who")
    bound = subject_before(before, lexicon)
    if bound is None or not _SUITS[pattern.fields.get("who", "")](bound):
        return None
    ahead = before[: bound.start]
    if _UNTOLD.search(ahead[-_BEFORE * 2 :]) or _OPINED.search(ahead) or _OWN_OFFICE.search(before):
        return None
    return sentence.start + bound.start


def _holds(text: str, sentence: Span, pattern: Pattern, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a match states a duty of somebody who is not the Government, as a fact."""
    before = text[sentence.start : match.start()]
    near = before[-_BEFORE:]
    if _NEGATED.search(near) or _UNTOLD.search(near):
        return False
    bearer = pattern.fields.get("bearer")
    if bearer in {"before", "others"} and (
        not bears_before(before, lexicon, named=bearer == "before") or _OPINED.search(near) or _SUPPOSED.search(near)
    ):
        return False
    if pattern.fields.get("source") == "law" and not _SOURCE.search(near):
        return False
    return _binds(pattern, match, lexicon)


def _binds(pattern: Pattern, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what the match says is bound can be, and to an act."""
    bound, act = (match.groupdict().get(name) for name in ("bound", "act"))
    if act and not act[0].islower():
        return False
    if bound and pattern.fields.get("office") == "law" and _OFFICE.match(bound):
        return True
    named = pattern.fields.get("bearer") == "named"
    if named and bound == "it":
        return act in lexicon.lists["body_acts"]
    return bound is None or bears(bound, lexicon, named=named)


def _of_match(
    text: str, sentence: Span, pattern: Pattern, match: re.Match[str], begins: int | None = None
) -> Iterator[Commitment]:
    trigger = Span(*match.span("trigger" if match.groupdict().get("trigger") else 0))
    start = match.start() if pattern.fields.get("from") == "match" else _clause_start(text, sentence, match)
    start = start if begins is None else begins
    end = _cut(text, match.end(), sentence.end)
    while end > start and text[end - 1] in " .,;—?!":
        end -= 1
    why = f"“{trigger.quote(text)}” states a duty."
    parts = list(_parts(text, pattern, match, Span(start, max(end, start))))
    for part in parts:
        told = tuple(_details(text, pattern, match, part, first=part is parts[0]))
        yield make_duty(text, sentence, part, trigger, pattern.name, why, told)


def _cut(text: str, start: int, end: int) -> int:
    match = _CUT.search(text, start, end)
    return match.start() if match else end


def _parts(text: str, pattern: Pattern, match: re.Match[str], whole: Span) -> Iterator[Span]:
    """Split "requires X to agree … and to publish …" into its acts; every other duty is one."""
    place = whole.start
    for joint in _AND_TO.finditer(text, match.end(), whole.end) if pattern.fields.get("acts") == "split" else ():
        yield Span(place, joint.start())
        place = joint.start("act")
    yield Span(place, whole.end)


def _clause_start(text: str, sentence: Span, match: re.Match[str]) -> int:
    """Where the clause begins: after the last mark or "that" before the trigger."""
    ends = [found.end() for found in _MARKS_BEFORE.finditer(text, sentence.start, match.start())]
    return max(ends, default=sentence.start)


def _details(text: str, pattern: Pattern, match: re.Match[str], part: Span, *, first: bool) -> Iterator[Detail]:
    """Give who is bound, to what, and what says so; of a further act the actor alone."""
    groups = match.groupdict()
    if groups.get("bound"):
        yield detail(text, "actor", *match.span("bound"))
    elif pattern.fields.get("actor") == "before":
        yield detail(text, "actor", part.start, match.start())
    if first:
        start = match.start("act") if groups.get("act") else match.end()
        yield detail(text, "action", start, max(start, part.end))
    if first and "source" in pattern.fields:
        yield detail(text, "source", part.start, match.start())
