"""Answers that take what they promise or refuse from the question before them: "Yes, I will", "I fear not"."""

import re

from hansard_tui.extract.utterances import Surroundings
from hansard_tui.model.finding import Commitment, Detail, Tier, Undertaking
from hansard_tui.model.span import Span

_ANSWER = re.compile(
    r"\s*(?:(?:Yes|Certainly|Of course|Absolutely|Indeed|My Lords|Very well|I can|Most certainly|"
    r"By all means)[,.;:—\s]+)*"
    r"(?P<promise>(?:(?:I|we)\s+(?:(?:certainly|most certainly|will certainly|of course)\s+)?"
    r"(?:will|shall|would be|am|are)(?:\s+(?:certainly|gladly|indeed|happily|of course|very|most|only too|"
    r"more than|happy|pleased|"
    r"delighted|willing|prepared|do|be|to|that|so|just|exactly|it|this|undertake))*)|(?:Yes|Certainly|"
    r"Absolutely|Of course))\s*"
    r"(?:,?\s*indeed)?\s*[.!—]?\s*$",
    re.IGNORECASE,
)
_WILL_THEY = (
    r"\b(?:will|would|can|could)\s+(?:\w+\s+){0,6}?(?:Minister|Secretary of State|Prime Minister|Friend|Lord|"
    r"Baroness|Lady|Gentleman|Government|he|she|they|you|Leader|Chancellor)\b"
)
_REFUSAL = re.compile(
    r"\s*(?:My Lords,\s+)?(?P<no>No(?=\s*[,.;—])|I\s+(?:fear|am\s+afraid)\s+not\b|"
    r"Not\s+at\s+(?:this\s+stage|present)\b)",
    re.IGNORECASE,
)
_REQUESTED = re.compile(_WILL_THEY + r"\s+(?P<action>[^?.]{3,300})\?", re.IGNORECASE)
_OF_OPINION = re.compile(
    r"(?:not\s+)?(?:confirm|tell|say|explain|accept|admit|acknowledge|recognise|understand|see|know|"
    r"agree(?!\s+to\b)|have|be|give\s+way)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    _WILL_THEY + r"(?:\s+(?:please|now|also|therefore|kindly|at least|further))*\s+"
    r"(?P<action>(?:undertake|agree|commit|promise|assure|ensure|confirm|meet|write|publish|look|consider|"
    r"review|bring|come|give|take|"
    r"place|set|make|provide|work|speak|raise|report|visit|join|urge|ask|tell|introduce|extend|support|"
    r"investigate|update|consult|"
    r"arrange|discuss|increase|establish|press|do|keep|help|act|send|put|examine|reconsider|return)\b[^?]{3,300})\?",
    re.IGNORECASE,
)
_OF_FACT = re.compile(r"confirm|tell|agree(?!\s+to\b)", re.IGNORECASE)
_LONGEST = 120
"""Characters: an answer that is longer says itself what it promises."""
_OPENING = 20
"""Characters: an answer begins so near to where its contribution does."""


def find_answer(text: str, sentence: Span, around: Surroundings) -> Commitment | None:
    """Give the promise that a short sentence makes by answering the request in the contribution before it, if it does.

    Its action is the request's, a detail whose span lies in that contribution.
    """
    if around.previous is None or sentence.end - sentence.start > _LONGEST or not around.capacity.speaks_for_government:
        return None
    answer = _ANSWER.match(text, sentence.start, sentence.end)
    if answer is None:
        return None
    requests = list(_ASKED.finditer(text, around.previous.start, around.previous.end))
    request = requests[-1] if requests else None
    says_will = len(answer["promise"].split()) > 1
    if request is None or _OF_FACT.match(request["action"]):
        return None
    if not says_will and not _opens(sentence, around):
        return None
    action = Detail(request.start("action"), request.end("action"), "action", request["action"])
    return Commitment(
        sentence.start,
        max(sentence.start, sentence.end - 1),
        tier=Tier.CERTAIN if says_will else Tier.POSSIBLE,
        strength="firm",
        subtype="action",
        details=(action,),
        sentence=Span(sentence.start, sentence.end),
        trigger=Span(answer.start("promise"), answer.end("promise")),
        rule="answer",
        why=f"“{answer['promise']}” answers the request before it: “{request['action']}”.",
    )


def find_refusal(text: str, sentence: Span, around: Surroundings) -> Commitment | None:
    """Give the refusal by which a contribution begins that says no to a request: "Will he meet me?" "No."."""
    if around.previous is None or not _opens(sentence, around):
        return None
    answer = _REFUSAL.match(text, sentence.start, sentence.end)
    if answer is None:
        return None
    requests = list(_REQUESTED.finditer(text, around.previous.start, around.previous.end))
    if not requests or _OF_OPINION.match(requests[-1]["action"]):
        return None
    request = requests[-1]
    return Commitment(
        sentence.start,
        max(sentence.start, sentence.end - 1),
        Undertaking.REFUSAL,
        polarity="negative",
        details=(Detail(request.start("action"), request.end("action"), "action", request["action"]),),
        sentence=Span(sentence.start, sentence.end),
        trigger=Span(answer.start("no"), answer.end("no")),
        rule="says_no",
        why=f"“{answer['no']}” answers the request before it: “{request['action']}”.",
    )


def _opens(sentence: Span, around: Surroundings) -> bool:
    return sentence.start <= around.block.start + _OPENING
