"""Why something was found, in sentences for a person: by which words, who is to act, in what capacity it was said."""

import re
from pathlib import PurePath

from hansard_tui.extract.capacity import ASSUMED, MINISTER, NOT_KNOWN, Capacity
from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.extract.utterances import Candidate

_READINGS = {
    "promise": "says what {who} will do",
    "directed promise": "promises a step that can be checked afterwards",
    "offer": "offers to do something",
    "pledge": "gives a pledge",
    "intention": "states an intention",
    "soft": "says that something will be looked at",
    "continuing": "says that something will go on being done",
    "restraint": "says what will not be done",
    "agentless act": "says that something will be done, which is for the Government to do",
    "process act": "says what will come of the Government’s own work",
    "announcement": "announces a step that is being taken",
    "decision": "tells what has been decided",
    "can oblige": "offers what can be done",
    "agentless being": "says what there will be",
    "agentless start": "says what will happen",
}
_BY_WEIGHT = "has no form that is always a promise; all its words weighed together make it one"
_WHO = {"i": "the speaker", "we": "the Government", "government": "the Government", "one": "the Government"}
_CAPACITIES = {ASSUMED: "is assumed to be a minister", NOT_KNOWN: "is not known to be a minister"}
_STATED = ("printed as", "was ")
"""How evidence begins that states an office; any other is a sign of one."""
_SIGNS = 3
_PLAIN = (
    ("deadline", "a time is named"), ("quantity", "an amount is named"), ("object member", "it is done for a Member"),
    ("requested", "it was asked for just before"), ("closing", "it closes the contribution"),
    ("purpose", "its purpose is given"), ("answer", "it stands in a short reply"),
    ("after a process", "a review or the like was just spoken of"),
    ("role main", "it is the main statement of its sentence"),
)  # fmt: skip
"""What stands in a feature's name, and how a reader is told of it; the first that fits."""
_ADVERBS = {
    word: f"“{printed}” strengthens it"
    for word, printed in {
        "of": "of course", **{word: word for word in (
            "absolutely", "always", "certainly", "definitely", "fully", "gladly", "happily", "indeed", "naturally",
            "obviously", "personally", "urgently", "very",
        )},
    }.items()
}  # fmt: skip
_LONGEST = 110
_STYLED = re.compile(r"\b(?:my|the|right|noble|hon)$", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"\.?(?:\s+(?:right|hon\.|noble|learned|gallant|and)){0,5}\s+(?:Friends?|Gentleman|Lady|Members?|Lords?|Baroness)\b"
)


def why_promised(candidate: Candidate, trigger: str, actor: str, capacity: Capacity, strongest: tuple[str, ...]) -> str:
    """Say which words promise what, who is to act and in what capacity it was said, then at most three signs."""
    kind = candidate.clause.subject.kind
    negated = candidate.clause.predicate.negated and candidate.verdict in {"promise", "directed promise"}
    reading = "says what will not be done" if negated else _READINGS.get(candidate.verdict, _BY_WEIGHT)
    reading = reading.format(who=_WHO.get(kind, f"“{actor}”" if actor else "the Government"))
    said, signs = _capacity(capacity), _signs(candidate, strongest)
    whose = f"the speaker, who {said}" if kind == "i" else f"{_subject(kind, actor)}; the speaker {said}"
    return f"“{shown(trigger)}” {reading}. Its subject is {whose}.{signs}"


def _subject(kind: str, actor: str) -> str:
    """Tell who or what is to act, in the words that are printed."""
    if not actor:
        return "nobody who is named"
    if kind == "process":
        return f"“{actor}”, taken for the Government’s own work"
    own = kind in _WHO and actor.lower().removeprefix("the ").removeprefix("this ") != "government"
    return f"“{actor}”, for the Government" if own else f"“{actor}”"


def _capacity(capacity: Capacity) -> str:
    stated = capacity.evidence.startswith(_STATED)
    taken = "is a minister" if stated else "is taken for a minister"
    told = taken if capacity.name == MINISTER else _CAPACITIES.get(capacity.name, f"is {capacity.name}")
    return f"{told} ({capacity.evidence})"


def _signs(candidate: Candidate, strongest: tuple[str, ...]) -> str:
    told = tuple(dict.fromkeys(filter(None, (_plain(candidate, feature) for feature in strongest))))[:_SIGNS]
    return f" Signs: {'; '.join(told)}." if told else ""


def _plain(candidate: Candidate, feature: str) -> str:
    """Tell a feature of the model in plain words; empty where it repeats the sentence or means nothing to a reader."""
    if feature.startswith("verb "):
        # The verb as it is printed: what the model calls it may be cut short.
        predicate = candidate.clause.predicate
        verb = candidate.words.at(predicate.verb)
        return f"the verb “{verb}”" if verb and "," not in feature and "&" not in feature else ""
    if feature.startswith("adverb "):
        return _ADVERBS.get(feature.removeprefix("adverb "), "")
    return next((told for name, told in _PLAIN if name in feature), "")


def why_matched(text: str, match: re.Match[str], pattern: Pattern, rules: Rules, end: int) -> str:
    """Say what the words do that a pattern matched, in a sentence of `text` that ends at `end`.

    Of a rule of the reader's own its name and its file are told.
    """
    words = shown(_in_full(text, match, end))
    if pattern.own:
        return f"“{words}” matches your own rule “{pattern.name}” of {PurePath(pattern.file).name}."
    reasons = rules.table("reasons")
    told = reasons.get(pattern.name) or reasons.get(pattern.fields.get("class", ""), "is what the rule looks for")
    return f"“{words}” {told}."


def _in_full(text: str, match: re.Match[str], end: int) -> str:
    """Give what was matched with the rest of a style of address that it broke off in: "I agree with my hon"."""
    if _STYLED.search(match[0]) and (rest := _ADDRESSED.match(text, match.end(), end)):
        return text[match.start() : rest.end()]
    return match[0].rstrip(" ,.;")


def shown(words: str) -> str:
    """Give words in one line, of very many the first."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
