"""Duties: clauses by which somebody other than the Government is bound."""

import re
from collections.abc import Iterator

from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.tokens import Words
from hansard_tui.model.finding import Commitment, Detail, Undertaking
from hansard_tui.model.span import Span

_OBLIGING = frozenset({"must", "should", "have_to", "is_to"})
_BOUND = frozenset({"third", "instrument", "process", "they", "it", "name", "other", "he", "this", "money", "there"})
_PARLIAMENTARY = frozenset(
    {"lord", "lords", "gentleman", "lady", "house", "member", "members", "government", "minister"}
)
_UNSUITED = frozenset({"if", "whether", "wh", "question", "than", "when"})
_REPORTING = frozenset({"hope", "doubt", "think", "said", "fact", "sure"})
_BURDENS = frozenset({"have", "need", "required", "obliged", "expected"})
_EVALUATING = frozenset(
    {"be", "remember", "say", "admit", "confess", "recognise", "mean", "know", "like", "think", "seem"}
)
_OF_LAW = re.compile(
    r"\b(?:(?P<has>ha(?:s|ve|d)|(?:is|are|be)\s+under)\s+(?:[\w-]+\s+){0,3}?"
    r"(?P<duty>dut(?:y|ies)|obligations?|responsibilit(?:y|ies))\b"
    r"(?P<aside>(?:—[^—]{1,60}—|\s*,[^,]{1,60},)?)\s*(?:to|of|for|under|on)\b"
    r"|(?P<requires>requires?|requiring|oblig(?:es|ing)|compels?|"
    r"(?<!the )(?<!NHS )mandates)\s+(?P<object>[^.;:—]{2,120}?)"
    r"\s+to\s+(?P<verb>[a-z-]+)"
    r"|(?P<puts>(?:plac(?:es?|ing|ed)|puts?|impos(?:es?|ing))\s+(?:[\w-]+\s+){0,4}?"
    r"(?:dut(?:y|ies)|obligations?|requirements?|responsibilit(?:y|ies))\s+(?:up)?on)\b"
    r"|(?P<duties>duties|duty|obligations?|requirements?)\s+(?:for|on|"
    r"upon)\s+(?P<bound>[^.;:—]{2,100}?)\s+to\s+(?P<act>[a-z-]+)"
    r"|(?P<passive>(?:is|are|be|being|was|were)\s+(?:legally\s+|statutorily\s+|also\s+|still\s+)?"
    r"(?:required|obliged|mandated|under\s+(?:a|an)\s+(?:[\w-]+\s+)?(?:duty|"
    r"obligation)))\s+(?:by\s+[\w\s]{2,30}\s+)?to\s+"
    r"|(?P<recommends>(?:recommends?|specif(?:y|ies)|stipulates?"
    r"|(?:code|guidance|[Cc]hapter\s+\w+|[Bb]ill|[Aa]ct|[Cc]lause\s+\w+|[Rr]egulations?|[Ss]chedule|"
    r"standards?|policy|mandate|"
    r"[Dd]irective|[Cc]onvention|charter|framework|[Ss]ection\s+\w+|[Ii]t)\s+(?:also\s+|already\s+)?"
    r"(?:provides?|says?|states?|makes?\s+(?:it\s+)?clear|reflects?))\s+that)\s+[^.;]{3,160}?\b(?:should|must|shall)\b"
    r"|(?P<job>(?:job|duty|responsibility)\s+of)\s+(?:all\s+|the\s+|"
    r"every\s+)*[\w\s]{3,50}?(?:,[^,]{3,60},)?\s+to\s+[a-z]+"
    r")",
)
_NEGATED = re.compile(
    r"\b(?:no|not|without|remov\w+|would|could|might|may|if|whether|Amendments?\s+\d+\w*)\s+(?:\w+\s+){0,2}$"
)
_MEMBERS = re.compile(r"\b(?:Members?|Lords?|House|Government|Minister|we|I|us)\b[^,;—]{0,40}$")
_LAW_CUES = (
    "dut", "oblig", "responsib", "requir", "compel", "mandat", "plac", "puts", "impos", "expected to", "job of",
    "recommend",
    "specif", "stipul", "that",
)  # fmt: skip
_STATUTE = re.compile(r"\b(?:[Cc]lauses?|[Bb]ill|[Ss]chedule|[Aa]mendment|[Ss]ubsection)\b")
_LAW = re.compile(r"\b(?:[Aa]ct|[Ss]ection|[Rr]egulations?|law|statut\w+)\b")
_GUIDANCE = re.compile(r"\b(?:code|guidance|guidelines|[Cc]hapter|should|recommend\w*)\b")
_MANDATE = re.compile(r"\bmandate\b")
_GOVERNMENT_BOUND = re.compile(
    r"\s*(?:us|me|the\s+(?:Government|Minister|Secretary\s+of\s+State|Treasury)|Ministers|my\s+Department|him|"
    r"the\s+(?:House|amendment)|"
    r"(?:a|the|more|some|further|careful|great|much|two|both)\s+\w+)\s*$",
    re.IGNORECASE,
)
_AND_TO = re.compile(r",?\s+and(?:,[^,]{2,30},)?\s+(?P<act>to\s+[a-z]+)")
_BOUND_WORDS = 16
_CUT = re.compile(r"[;—]|,\s+(?:so\b|but\b|which\b|because\b|although\b)|\s+so\s+that\b|\s+because\b")


def subtype_of(sentence: str, clause: str) -> str:
    """Tell what a duty rests on: mandate, guidance, the Bill, existing law, or nothing but expectation."""
    if _MANDATE.search(clause):
        return "mandate"
    if _GUIDANCE.search(clause) and not _STATUTE.search(clause):
        return "guidance"
    if _STATUTE.search(sentence):
        return "statutory_in_bill"
    return "statutory_existing" if _LAW.search(sentence) or re.search(r"\bdut(?:y|ies)\b", clause) else "expectation"


def _cut(text: str, start: int, end: int) -> int:
    match = _CUT.search(text, start, end)
    return match.start() if match else end


def _make(  # noqa: PLR0913, PLR0917  # the parts of one duty
    text: str, sentence: Span, span: Span, trigger: Span, why: str, details: tuple[Detail, ...]
) -> Commitment:
    quote = span.quote(text)
    return Commitment(
        span.start,
        span.end,
        Undertaking.DUTY,
        subtype=subtype_of(sentence.quote(text), quote),
        details=details,
        sentence=Span(sentence.start, sentence.end),
        trigger=trigger,
        rule="duty",
        why=why,
    )


def _detail(text: str, role: str, start: int, end: int) -> Detail:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;."):
        end -= 1
    return Detail(start, end, role, text[start:end])


def of_clause(words: Words, clause: Clause, lexicon: Lexicon) -> Commitment | None:
    """Give the duty that a clause with "must", "should" or "will have to" puts on somebody, if it does."""
    predicate, subject = clause.predicate, clause.subject
    if subject.kind not in _BOUND or clause.role in _UNSUITED or clause.governor in _REPORTING:
        return None
    if subject.head in _PARLIAMENTARY or predicate.form == "perfect" or not _binds(clause, lexicon):
        return None
    span = words.between(clause.start, clause.end)
    trigger = words.between(predicate.first, predicate.verb + 1)
    actor = words.between(subject.first, subject.end)
    after = words.starts[predicate.verb]
    details = (_detail(words.text, "actor", actor.start, actor.end), _detail(words.text, "action", after, span.end))
    why = f"“{trigger.quote(words.text)}” puts a duty on “{actor.quote(words.text)}”, who is not the Government."
    return _make(words.text, words.span, span, trigger, why, details)


def _binds(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether such a clause lays down what somebody is to do, and does not argue or reckon."""
    predicate, kind = clause.predicate, clause.subject.kind
    if predicate.trigger in {"will", "is_to"}:
        return kind == "third" and (predicate.trigger == "is_to" or bool(_BURDENS & set(predicate.chain)))
    if predicate.trigger not in _OBLIGING:
        return False
    if kind == "third":
        return not (predicate.lemma in _EVALUATING and predicate.form == "base")
    if clause.role not in {"main", "that", "so"} or predicate.lemma in _EVALUATING:
        return kind in {"instrument", "process"} and predicate.form == "adjective" and clause.governor == "require"
    if kind in {"it", "this", "he", "they"}:
        return predicate.trigger == "must" and "act" in lexicon.classes.get(predicate.lemma, ())
    return (predicate.form == "passive" or kind == "instrument") and predicate.trigger in {"must", "should", "have_to"}


def of_law(text: str, sentence: Span) -> Iterator[Commitment]:
    """Give the duties that a sentence states by "requires … to", "has a duty to", "is required to" and the like."""
    lowered = sentence.quote(text).lower()
    if not any(map(lowered.__contains__, _LAW_CUES)):
        return
    for match in _OF_LAW.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - 50) : match.start()]
        if _NEGATED.search(before) or (match["has"] and _MEMBERS.search(before)):
            continue
        if match["requires"] and (
            _GOVERNMENT_BOUND.match(match["object"]) or len(match["object"].split()) > _BOUND_WORDS
        ):
            continue
        trigger = _trigger(match)
        start = _clause_start(text, sentence, match)
        end = _cut(text, match.end(), sentence.end)
        while end > start and text[end - 1] in " .,;—?!":
            end -= 1
        why = f"“{trigger.quote(text)}” states a duty."
        parts = list(_parts(text, match, start, max(end, start)))
        for part in parts:
            yield _make(text, sentence, part, trigger, why, _details(text, match, start, part.end, part is parts[0]))


def _parts(text: str, match: re.Match[str], start: int, end: int) -> Iterator[Span]:
    """Split "requires X to agree … and to publish …" into its acts; every other duty is one."""
    if not match["requires"]:
        yield Span(start, end)
        return
    place = start
    for joint in _AND_TO.finditer(text, match.end(), end):
        yield Span(place, joint.start())
        place = joint.start("act")
    yield Span(place, end)


def _trigger(match: re.Match[str]) -> Span:
    name = next(name for name in ("requires", "puts", "duties", "passive", "recommends", "job", "has") if match[name])
    if name == "has":
        return Span(match.start("has"), match.end("duty"))
    return Span(match.start(name), match.end(name))


def _clause_start(text: str, sentence: Span, match: re.Match[str]) -> int:
    """Where the clause begins: after the last mark or "that" before the trigger."""
    if match["duties"]:
        return match.start()
    before = text[sentence.start : match.start()]
    last = max(
        (found.end() for found in re.finditer(r"(?:[;—]|,(?:\s+and)?|\bthat|\bbecause|\bwhere|\bbut|\bif)\s+", before)),
        default=0,
    )
    return sentence.start + last


def _details(text: str, match: re.Match[str], start: int, end: int, first: bool) -> tuple[Detail, ...]:
    if match["requires"] and not first:
        return (_detail(text, "actor", match.start("object"), match.end("object")),)
    if match["requires"]:
        return (
            _detail(text, "actor", match.start("object"), match.end("object")),
            _detail(text, "action", match.start("verb"), end),
            _detail(text, "source", start, match.start()),
        )
    if match["duties"]:
        actor = _detail(text, "actor", match.start("bound"), match.end("bound"))
        return (actor, _detail(text, "action", match.start("act"), end))
    if match["recommends"] or match["puts"] or match["job"]:
        return (_detail(text, "source", start, match.start()),)
    return (_detail(text, "actor", start, match.start()), _detail(text, "action", match.end(), end))


_BODIES_ACT = frozenset(
    {"consider", "decide", "review", "examine", "publish", "report", "issue", "investigate", "continue", "look"}
)


def of_third_party(words: Words, clause: Clause, verdict: str, lexicon: Lexicon) -> Commitment | None:
    """Give the act of an independent body that a clause foretells: "which NHS England will review"."""
    predicate, subject = clause.predicate, clause.subject
    if verdict != "third party will" or predicate.negated or predicate.chain or clause.governor in _REPORTING:
        return None
    if predicate.form in {"noun", "adjective", "passive", "ellipsis"} or predicate.trigger == "is_to":
        return None
    classes = lexicon.classes.get(predicate.lemma, ())
    if (
        (subject.antecedent or subject.kind) not in {"third", "name"}
        or clause.role in {*_UNSUITED, "restrictive"}
        or not ("act" in classes or predicate.lemma in _BODIES_ACT)
    ):
        return None
    return _told(
        words, clause, Undertaking.THIRD_PARTY, "third_party", "says what a body other than the Government will do"
    )


def of_ongoing(words: Words, clause: Clause, verdict: str, lexicon: Lexicon) -> Commitment | None:
    """Give what the Government is doing now: "we are reviewing the guidance"."""
    predicate = clause.predicate
    classes = set(lexicon.classes.get(predicate.lemma, ()))
    if (
        verdict not in {"ongoing", "announcement"}
        or predicate.negated
        or clause.role in {*_UNSUITED, "restrictive"}
        or classes <= {"cognition", "procedural"}
    ):
        return None
    if predicate.lemma in {"say", "talk", "speak", "go", "ask", "think", "aware", "suggest"} or not classes:
        return None
    return _told(words, clause, Undertaking.ONGOING, "ongoing", "says what the Government is doing")


def _told(words: Words, clause: Clause, undertaking: Undertaking, rule: str, reading: str) -> Commitment:
    span = words.between(clause.start, clause.end)
    trigger = words.between(clause.predicate.first, clause.predicate.end)
    actor = words.between(clause.subject.first, clause.subject.end)
    after = words.starts[clause.predicate.verb]
    return Commitment(
        span.start,
        span.end,
        undertaking,
        polarity="negative" if clause.predicate.negated else "positive",
        details=(
            _detail(words.text, "actor", actor.start, actor.end),
            _detail(words.text, "action", after, max(after, span.end)),
        ),
        sentence=Span(words.span.start, words.span.end),
        trigger=trigger,
        rule=rule,
        why=f"“{trigger.quote(words.text)}” {reading}.",
    )
