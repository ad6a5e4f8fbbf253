"""Two small debates made by hand, with findings made by hand."""

from hansard_tui.library import OpenTranscript
from hansard_tui.model.finding import Commitment, Confidence, Findings, Link, Mention, Tier, Topic, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Contribution, Heading, Source, Transcript
from hansard_tui.tui.reading import Reading

ONE = (
    "Ports Bill\n"
    "Clause 7 binds the port authority. We will write to the board. We may meet it.\n"
    "The port authority must report."
)
TWO = "Clauses 6 and 7 were agreed. The PA is content with them."


def span_of(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def _commitment(words: str, undertaking: Undertaking, tier: Tier = Tier.CERTAIN, strength: str = "") -> Commitment:
    span = span_of(ONE, words)
    return Commitment(span.start, span.end, undertaking, tier, strength, why="because", rule="made")


def mention(text: str, words: str, key: str, nth: int = 0) -> Mention:
    span = span_of(text, words, nth)
    return Mention(span.start, span.end, key, key.partition(":")[0], words, weight=0.8)


def readings() -> list[Reading]:
    """Give both, with what was found in them."""
    minister = Attribution(printed="The Minister", certainty=Certainty.STATED)
    blocks: list[Block] = [Heading(0, 11), Contribution(11, len(ONE), attribution=minister)]
    one = Transcript(ONE, Source("one.txt", "one", "plain", "1" * 64), blocks=Layer(blocks))
    two = Transcript(TWO, Source("two.txt", "two", "plain", "2" * 64), blocks=Layer([Contribution(0, len(TWO))]))
    made = [Reading(OpenTranscript(text, (), text.source.path), index) for index, text in enumerate((one, two))]
    clause, bodies = (
        mention(ONE, "Clause 7", "clause:7"),
        [mention(ONE, "port authority", "body:pa", n) for n in (0, 1)],
    )
    made[0].findings = Findings(
        commitments=Layer(
            [
                _commitment("We will write to the board", Undertaking.COMMITMENT, strength="firm"),
                _commitment("We may meet it", Undertaking.COMMITMENT, Tier.POSSIBLE, "soft"),
                _commitment("The port authority must report", Undertaking.DUTY),
            ]
        ),
        topics=(Topic("body:pa", "port authority", "body", mentions=tuple(bodies)),),
        references=Layer([clause, *bodies]),
    )
    far, body = mention(TWO, "Clauses 6 and 7", "clause:7"), mention(TWO, "PA", "body:pa")
    made[1].findings = Findings(
        topics=(Topic("body:pa", "PA", "body", mentions=(body,)),), references=Layer([far, body])
    )
    return made


def links() -> dict[tuple[int, int], tuple[Link, ...]]:
    """Give the links between both, as the library would."""
    clause, far = mention(ONE, "Clause 7", "clause:7"), mention(TWO, "Clauses 6 and 7", "clause:7")
    body, short = mention(ONE, "port authority", "body:pa"), mention(TWO, "PA", "body:pa")
    return {
        (0, 1): (
            Link(body, far, "thematic", Confidence.LOW, "both of ports", 9.0),
            Link(body, short, "abbreviation", Confidence.HIGH, "initials match", 1.0),
            Link(clause, far, "list_member", Confidence.HIGH, "7 is one of 6 and 7", 2.0),
        ),
        (1, 0): (Link(far, clause, "list_member", Confidence.HIGH, "7 is one of 6 and 7", 2.0),),
    }
