"""Details of a clause: who, what, when, on what condition, how much, to whom."""

import re
from collections.abc import Iterator

from hansard_tui.extract.acts import find_action, find_actor
from hansard_tui.extract.addressees import find_addressee
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.conditions import find_condition
from hansard_tui.extract.quick import Quick, in_small
from hansard_tui.extract.times import own_times
from hansard_tui.extract.tokens import Words
from hansard_tui.model.finding import Detail
from hansard_tui.model.span import Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SEASON = (
    r"(?:spring|summer|autumn|winter|new year|year|month|week|session|recess|Budget|Queen[’']s Speech|King[’']s Speech|"
    r"summer recess|Easter|Christmas|Parliament|quarter|financial year|decade|fortnight|day)"
)
_NUMBER = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of|several|matter of)"
_DEADLINE = Quick(re.compile(
    rf"""\b(?:
    (?:by|before|from|until|in|on|at|after|during|within|over|throughout|for)\s+(?:the\s+)?(?:early\s+|late\s+
        |mid-?|end\s+of\s+)?
        (?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s+\d{{4}}|\s+(?:this
            |next|of\s+next|of\s+this)\s+year)?
  | (?:by|before|from|until|in|after|during|to|for)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+|spring\s+
      |summer\s+|autumn\s+|winter\s+)*(?:1[89]|20)\d\d(?:[-/–]\d{{2,4}})?(?:\s+to\s+(?:20)\d\d)?
  | (?:in|within|over|for|during|before|by|at|from)\s+the\s+(?:very\s+)?(?:next|coming|following|near
      |remainder\s+of|rest\s+of|end\s+of|course\s+of|beginning\s+of|start\s+of|middle\s+of|first|second|new
      |late|early)\s+(?:half\s+of\s+|quarter\s+of\s+)?(?:the\s+|this\s+|next\s+)?(?:{_NUMBER}\s+)?(?:future
      |{_SEASON}s?|days?|{_MONTH})(?:\s+(?:of\s+)?(?:this|next)\s+(?:year|month|week|Parliament))?(?:\s+ahead)?
  | (?:within|in|over|under|for)\s+(?:the\s+next\s+)?{_NUMBER}\s+(?:more\s+)?(?:days?|weeks?|months?|years?)
      (?:[’'])?(?:\s+time)?
  | (?:later\s+)?(?:this|next)\s+(?:coming\s+)?(?:{_SEASON}|{_MONTH}|Monday|Tuesday|Wednesday|Thursday|Friday
      |morning|afternoon|evening|time)(?:\s+(?:this|next)\s+year)?
  | (?:early|late|later|earlier|soon|earliest)\s+(?:in\s+)?(?:this|next|the\s+new)\s+(?:{_SEASON}|{_MONTH})
  | (?:in|within)\s+(?:the\s+)?(?:{_SEASON}s?|weeks|months|days|years)\s+(?:to\s+come|ahead)
  | (?:in|by|before|until|over)\s+(?:the\s+)?(?:{_SEASON})(?:\s+(?:\d{{4}}|of\s+(?:next|this)\s+year
      |next\s+year|recess))?
  | in\s+due\s+course | as\s+soon\s+as\s+(?:possible|practicable|we\s+can|is\s+practicable|I\s+can
      |they\s+are\s+ready|it\s+is\s+available) | as\s+quickly\s+as\s+(?:possible|we\s+can)
  | at\s+the\s+(?:earliest|first)\s+(?:possible\s+)?opportunity | at\s+an\s+early\s+(?:date|opportunity|stage)
      | without\s+delay | immediately | straightaway | forthwith
  | (?:very\s+)?shortly | (?:very\s+)?soon | today | tomorrow | tonight | imminently | (?:on|by|before|until
      |next)\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:\s+\d{{1,2}}\s+{_MONTH})?
  | (?:at|on|before|by|until)\s+(?:Report|Third\s+Reading|Second\s+Reading|Committee)(?:\s+stage)?
  | before\s+(?:the\s+)?(?:House\s+rises|we\s+(?:rise|break)(?:\s+for[\w\s]{{0,20}}recess)?|Royal\s+Assent
      |the\s+(?:summer|Christmas|Easter)\s+recess)
  | from\s+\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?
  | (?:in|during|for|throughout)\s+(?:this|the\s+next|the\s+current|the\s+coming)\s+(?:Parliament|Session
      |spending\s+review\s+period)
  )\b""",
    re.VERBOSE | re.IGNORECASE,
))  # fmt: skip
_TIMES = (
    "day", "week", "month", "year", "soon", "early", "shortly", "course", "quickly", "time", "may", "parliament",
    "session", "report", "reading", "committee", "spring", "summer", "autumn", "winter", "january", "february",
    "march", "april", "june", "july", "august", "september", "october", "november", "december", "recess", "budget",
    "speech", "easter", "christmas", "quarter", "decade", "fortnight", "future", "come", "ahead", "opportunity",
    "delay", "immediately", "straightaway", "forthwith", "tomorrow", "tonight", "imminently", "morning",
    "afternoon", "evening", "rise", "break", "assent", "period",
)  # fmt: skip
"""Letters of which some, or a figure, stand in every deadline: a search that costs far less than the pattern's."""
_DIGIT = re.compile(r"\d")
_NUMBERS = ("hundreds", "thousands", "millions", "tens")
_BARE_YEARS = re.compile(r"\bin\s+((?:1[89]|20)\d\d(?:[-/–]\d{2,4})?)\b", re.IGNORECASE)
_COUNTED = (
    r"(?:[\w-]+\s+){0,2}?(?:places|people|families|children|homes|houses|pounds|jobs|schools|hospitals|officers|"
    r"teachers|nurses|doctors|apprenticeships|pupils|patients|students|staff|refugees|areas|projects|beds|times|"
    r"per\s+cent|percent|years|weeks|months|hours|members|authorities|councils|miles|units|grants|schemes|"
    r"posts|dwellings)"
)
_QUANTITY = Quick(
    re.compile(
        rf"(?:\b(?:up\s+to|more\s+than|over|at\s+least|around|about|nearly|almost|an?\s+(?:further|additional|"
        rf"extra)|another|some|"
        rf"as\s+much\s+as|as\s+many\s+as|a\s+total\s+of|a\s+minimum\s+of)\s+)*"
        rf"(?:[£$€]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|m|bn|k)\b)?|\d[\d,.]*%|\d+(?:\.\d+)?\s+per\s+cent\b"
        rf"|\b(?:\d[\d,]*\d|\d)(?:\s+(?:million|billion))?\s+(?:more\s+|new\s+|extra\s+|additional\s+)?{_COUNTED}\b"
        rf"|\b(?:hundreds|thousands|millions|tens)\s+of\s+(?:thousands\s+of\s+)?(?:\w+ly\s+)?(?:\w+ed\s+)?\w+)",
        re.IGNORECASE,
    )
)
_BENEFICIARY = Quick(
    re.compile(
        r"\b(?:for|to\s+(?:help|support|protect|assist))\s+((?:[\w’'-]+\s+){0,5}?(?:people|children|families|"
        r"patients|workers|"
        r"victims|pensioners|residents|communities|authorities|councils|schools|hospitals|businesses|tenants|"
        r"carers|students|"
        r"women|men|pupils|young\s+people|veterans|farmers|households|taxpayers))\b",
        re.IGNORECASE,
    )
)


def _detail(text: str, role: str, start: int, end: int) -> Detail:
    return Detail(start, end, role, text[start:end])


def find_deadlines(text: str, start: int, end: int) -> Iterator[Detail]:
    """Give the times named in [start, end) of `text`, in order."""
    small = in_small(text)
    lowered = small[start:end] or text[start:end].lower()
    if not any(map(lowered.__contains__, _TIMES)) and not _DIGIT.search(lowered):
        return
    for match in _DEADLINE.finditer(text, small, start, end):
        bare = _BARE_YEARS.fullmatch(match[0])
        first = match.start() + bare.start(1) if bare else match.start()
        yield _detail(text, "deadline", first, match.end())


def find_quantity(text: str, start: int, end: int) -> Detail | None:
    """Give the first sum of money, share or number of things named in [start, end) of `text`."""
    small = in_small(text)
    lowered = small[start:end] or text[start:end].lower()
    if not _DIGIT.search(lowered) and not any(map(lowered.__contains__, _NUMBERS)):
        return None
    match = _QUANTITY.search(text, small, start, end)
    return _detail(text, "quantity", match.start(), match.end()) if match else None


def find_beneficiary(text: str, start: int, end: int) -> Detail | None:
    """Give the first group of people that something is done for in [start, end) of `text`."""
    match = _BENEFICIARY.search(text, in_small(text), start, end)
    return _detail(text, "beneficiary", match.start(1), match.end(1)) if match else None


def find_details(words: Words, clause: Clause, start: int, end: int) -> tuple[Detail, ...]:
    """Give the details of the clause that covers [start, end) of the text: actor, action and whatever else it says."""
    text, predicate = words.text, clause.predicate
    after = words.starts[predicate.verb] if predicate.verb < len(words.starts) else end
    times = own_times(text, start, end, after, list(find_deadlines(text, start, end)))
    condition = find_condition(text, start, end)
    actor = find_actor(words, clause)
    # A time inside the subject is more often the subject's: "the decision made on Wednesday will be published".
    own = [time for time in times if actor is None or not actor.start <= time.start < actor.end] or times
    told = (
        actor,
        find_action(words, clause, Span(start, end), times, condition),
        *own[:1],
        condition,
        find_quantity(text, start, end),
        find_addressee(text, after, end),
        find_beneficiary(text, after, end),
    )
    return tuple(detail for detail in told if detail is not None)
