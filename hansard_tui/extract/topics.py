"""Topics: what a transcript is about, in rank order, with every mention of each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import log2

from hansard_tui.extract.references import find_references
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.wordforms import is_acronym, normal
from hansard_tui.model.finding import Mention, Sentence, Topic
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Heading, Transcript

MOST = 200
"""Topics of one transcript: what comes after is too faint to be one."""

_NO_TOPIC = frozenset(
    {
        "discourse",
        "column",
        "question",
        "paper",
        "part",
        "chapter",
        "paragraph",
        "subsection",
        "sub-paragraph",
        "section",
    }
)
_KIND_WEIGHTS = {
    "clause": 0.75, "amendment": 0.75, "new-clause": 0.75, "lords-amendment": 0.75, "commons-amendment": 0.75,
    "manuscript-amendment": 0.75, "new-schedule": 0.5, "new-section": 0.3,
    "schedule": 0.5, "act": 0.9, "bill": 0.9, "group": 0.85,
    "standing-order": 0.3, "article": 0.4, "regulation": 0.4, "topic": 0.9, "place": 0.8,
    "instrument": 0.9, "party": 0.3, "committee": 0.5,
}  # fmt: skip
_NUMBERED = frozenset({"clause", "amendment", "new-clause", "schedule", "new-schedule", "lords-amendment"})
_EACH_NUMBER = 0.85
_COMMON = 0.5
_OFTENER = 4
"""How many times oftener another form must be printed to be the label instead of the gazetteer's."""
_ONE_WORD, _ONCE, _TWICE = 0.6, 0.5, 0.75
"""How much less a phrase weighs that is one word, or stands once, or is one ordinary word that stands twice."""
_HEADED = 1.5
"""How much more a topic weighs that a heading names."""


def find_topics(transcript: Transcript, sentences: Layer[Sentence], rules: Rules) -> tuple[Topic, ...]:
    """Find what the transcript is about, the weightiest first.

    Each topic has its key, label, kind, the forms in which it is printed, a score (comparable within one transcript
    alone), its mentions and a reason. Variants, plurals and abbreviations are one topic. People and the ways of the
    House are none. The time taken is linear in the text.
    """
    references = find_references(transcript, sentences, rules)
    return rank_topics(transcript, references)


def topics_by_section(
    transcript: Transcript, references: Layer[Mention], level: int = 9
) -> tuple[tuple[Heading, tuple[Topic, ...]], ...]:
    """Rank the topics of each headed part by itself; headings deeper than `level` open no part of their own.

    `references` are those of the transcript. A part that is about nothing is left out.
    """
    headings = [block for block in transcript.blocks if isinstance(block, Heading) and block.level <= level]
    ends = [*(heading.start for heading in headings[1:]), len(transcript.text)]
    parts = (
        (heading, rank_topics(transcript, references.within(heading.start, end)))
        for heading, end in zip(headings, ends, strict=False)
    )
    return tuple((heading, topics) for heading, topics in parts if topics)


def rank_topics(transcript: Transcript, references: Iterable[Mention]) -> tuple[Topic, ...]:
    """Rank the topics among `references`, which are those of the transcript."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in references:
        if mention.kind not in _NO_TOPIC and mention.key != "bill:this" and mention.rule != "this bill":
            groups[mention.key.partition("+")[0]].append(mention)
    headings = Layer([block for block in transcript.blocks if isinstance(block, Heading)])
    topics = [_topic(transcript.text, key, mentions, headings) for key, mentions in groups.items()]
    topics.sort(key=_rank)
    return tuple(sorted(_fewer_numbers(topics), key=_rank)[:MOST])


def _rank(topic: Topic) -> tuple[float, int, str]:
    return -topic.score, topic.mentions[0].start, topic.key


def _fewer_numbers(topics: Iterable[Topic]) -> Iterator[Topic]:
    """Let each clause or amendment after the first weigh less, so that a list of them does not hide the subject."""
    seen = 0
    for topic in topics:
        if topic.kind in _NUMBERED:
            yield replace(topic, score=round(topic.score * _EACH_NUMBER**seen, 3))
            seen += 1
        else:
            yield topic


def _topic(text: str, key: str, mentions: Sequence[Mention], headings: Layer[Heading]) -> Topic:
    printed = Counter(normal(mention.quote(text)) for mention in mentions)
    headed = sum(_under(mention, headings) for mention in mentions)
    base = [mention for mention in mentions if "+" not in mention.key] or mentions
    label = _label(text, mentions)
    kind = mentions[0].kind
    weight = max(mention.weight for mention in base)
    score = len(mentions) ** 0.6 * (0.1 + weight) * _KIND_WEIGHTS.get(kind, 1.0)
    if mentions[0].rule == "phrase":
        score *= (_ONE_WORD if " " not in label else 1.0) * (_ONCE if len(mentions) == 1 else 1.0)
        score *= _TWICE if " " not in label and len(mentions) == 2 and label.islower() else 1.0  # noqa: PLR2004  # as it says
    elif mentions[0].rule == "body" and len(mentions) == 1:
        score *= _ONCE  # who wrote a letter is not what is debated
    elif kind == "policy" and " " not in label and weight < _COMMON:
        score *= 0.75  # "health", "energy": what nearly every debate touches
    score *= 1.0 + log2(1 + headed) * (_HEADED - 1.0)
    aliases = tuple(
        form for form, _ in sorted(printed.items(), key=lambda item: (-item[1], item[0])) if form != normal(label)
    )
    why = f"{len(mentions)} mention{'s' if len(mentions) > 1 else ''}, {_how_rare(weight)}"
    if headed:
        why += ", named in a heading"
    return Topic(key, label, kind, aliases, round(score, 3), tuple(mentions), why)


def _under(mention: Mention, headings: Layer[Heading]) -> bool:
    """Whether a mention stands in a heading."""
    heading = headings.before(mention.start + 1)
    return heading is not None and mention.start < heading.end


def _label(text: str, mentions: Sequence[Mention]) -> str:
    """Give what the thing is mostly called here, with the acronym beside it that is printed here.

    A subject of the gazetteer keeps the gazetteer's label unless another form is printed here many times oftener.
    """
    label = next((mention.label for mention in mentions if "+" not in mention.key), mentions[0].label)
    if mentions[0].rule not in {"gazetteer", "group with", "phrase", "initials", "body"}:
        return label
    acronyms = Counter(shown for mention in mentions if is_acronym(shown := mention.quote(text)))
    spelled = [one for one in mentions if "+" not in one.key and not is_acronym(one.quote(text))]
    if all(mention.rule in {"phrase", "initials", "body"} for mention in mentions):
        label = _mostly(text, spelled) if spelled else label
    else:
        label = _usual(text, label, mentions, spelled, acronyms.total())
    names = {label, *(one.label for one in mentions if one.rule == "gazetteer")}
    fitting = [form for form in acronyms if any(_abbreviates(name, form) for name in names)]
    shortest = max(fitting, key=lambda form: (acronyms[form], form), default="")
    return f"{label} ({shortest})" if shortest and " " in label else label


def _abbreviates(label: str, acronym: str) -> bool:
    """Whether an acronym's letters stand in a label in order: "MEP" is no short form of "European Parliament"."""
    rest = iter(label.upper())
    return all(letter in rest for letter in acronym.removesuffix("s").upper())


def _usual(text: str, label: str, mentions: Sequence[Mention], spelled: Sequence[Mention], acronyms: int) -> str:
    """Give the gazetteer's label, or the form that is printed so much oftener that it is the name here."""
    forms = Counter(normal(mention.quote(text)) for mention in spelled)
    most = max(forms.values(), default=0)
    joined = sum(mention.label.startswith(label) and mention.quote(text).startswith(label) for mention in mentions)
    if not most or most * 2 < acronyms or (forms[normal(label)] + joined) * _OFTENER >= most:
        return label
    return _mostly(text, [one for one in spelled if forms[normal(one.quote(text))] == most])


def _mostly(text: str, mentions: Sequence[Mention]) -> str:
    """Give the form that is printed most often."""
    printed = Counter(" ".join(mention.quote(text).split()) for mention in mentions)
    folded: Counter[str] = Counter()
    for form, many in printed.items():
        folded[form.casefold()] += many
    return min(printed, key=lambda form: (-folded[form.casefold()], -printed[form], form.swapcase()))


def _how_rare(weight: float) -> str:
    return "rare in ordinary debate" if weight > 0.7 else "not rare" if weight > 0.4 else "common in debate"  # noqa: PLR2004  # bands of one scale
