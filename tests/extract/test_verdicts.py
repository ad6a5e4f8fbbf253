"""What kind of utterance a clause is."""

import pytest

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.verdicts import PROMISING, VERDICTS, verdict
from hansard_tui.model.span import Span

KNOWN = lexicon(load_rules())
FINDER = ClauseFinder(KNOWN)

CASES = [
    ("We will build it.", "promise"),
    ("I will write to him.", "directed promise"),
    ("We will look at it.", "soft"),
    ("We will continue to build.", "continuing"),
    ("We will not close it.", "restraint"),
    ("I will turn to the amendment.", "procedural"),
    ("I will address that.", "procedural"),
    ("I will take that point away.", "promise"),
    ("Thus, I will take the case of Ann.", "procedural"),
    ("The point that I am raising in connection with it.", "procedural"),
    ("I am happy to intervene.", "readiness to speak"),
    ("We can all be pleased today that it rained.", "gladness"),
    ("If we build it well, we will get more jobs.", "forecast"),
    ("If he writes to me, I will meet him.", "directed promise"),
    ("3. Proceedings on consideration shall be taken on each day.", "order of business"),
    ("I am happy to meet him.", "offer"),
    ("I am happy to clarify.", "readiness to speak"),
    ("I am delighted to help.", "gladness"),
    ("We are committed to building it.", "pledge"),
    ("We have committed £3 million to it.", "past pledge"),
    ("We intend to build it.", "intention"),
    ("We have no plans to build it.", "plan refused"),
    ("We have no intention of building it.", "restrained intention"),
    ("We want to build it.", "aim"),
    ("I am announcing a review.", "announcement"),
    ("We are building it.", "ongoing"),
    ("The review will report.", "process act"),
    ("Guidance will be published.", "agentless act"),
    ("The council will decide.", "third party will"),
    ("Noble Lords will know.", "member will"),
    ("There will be a review.", "agentless being"),
    ("That will help farmers.", "effect"),
    ("I hope that we will build it.", "hedged"),
    ("If we will build it, good.", "not asserted"),
    ("It rained and we can see it.", "other"),
    ("I can send him the figures.", "can oblige"),
    ("We can get them to stay at home.", "other"),
    ("I can tell him the figures.", "other"),
    ("Ministers were pleased to help.", "past pledge"),
    ("I was planning to say so.", "past pledge"),
    ("We have proposed that it be built.", "past pledge"),
    ("The Government gave a commitment to build it.", "past pledge"),
    ("We have given a commitment to build it.", "pledge"),
    ("Last week I agreed to build it.", "past pledge"),
    ("We have decided to build it.", "decision"),
    ("It has always been our intention to build it.", "past pledge"),
    ("It is our intention to build it.", "intention"),
    ("Our intention is to build it.", "intention"),
    ("We must be prepared to build it.", "need"),
    ("We will benefit from that.", "undergoing"),
    ("We will get through this.", "undergoing"),
    ("I will get him the figures.", "directed promise"),
    ("I will pick up that point.", "procedural"),
    ("I will pick up that point with the council.", "directed promise"),
    ("I shall now set out those measures.", "procedural"),
    ("I will set out the reasons in my letter.", "directed promise"),
    ("I will tell him what the council said.", "procedural"),
    ("With permission, I will make a statement about rivers.", "procedural"),
    ("I will make a statement to the House tomorrow.", "promise"),
    ("I shall make progress.", "procedural"),
    ("I will make inquiries with the council.", "promise"),
    ("I shall be happy to report back on progress.", "offer"),
    ("I am very happy to join him in that.", "readiness to speak"),
    ("We are undertaking an evaluation.", "ongoing"),
    ("I am placing a copy in the Library.", "announcement"),
    ("We are today taking further steps.", "announcement"),
    ("I am sure the hon. Gentleman will welcome that.", "member will"),
    ("I thank them for their dedicated response.", None),
    ("I shall address Amendment 17 specifically.", "procedural"),
    ("I will address that on 17 May.", "promise"),
    ("They say we could or should make it clear that we will close it.", "not asserted"),
    ("I should make it clear that we will close it.", "promise"),
    ("I will attempt to do so.", "attempt"),
    ("Guidance will be issued by local councils.", "done by others"),
    ("Guidance will be issued by the Secretary of State.", "agentless act"),
    ("The chair will be appointed by the Secretary of State.", "agentless act"),
    ("They will be published in June.", "agentless act"),
    ("They will be welcomed in June.", "third party will"),
    ("I will see to it that the users are heard.", "promise"),
    ("I will see the users.", "epistemic"),
    ("We will be required to pay.", "obliged"),
    ("I am not prepared to say when.", "unwilling"),
    ("I am happy to put it on the record that it rained.", "readiness to speak"),
    ("I was very pleased to come to the mill.", "past pledge"),
    ("When the inquiry ends, I shall make a statement to the House.", "promise"),
    ("I am today placing in the Library a full account.", "announcement"),
    ("At the last election we committed to ending it.", "past pledge"),
    ("It is intended that the mills be merged.", "agentless intention"),
    ("The House will rise on Thursday.", "house business"),
    ("The Department plans to build it.", "intention"),
    ("We shall not hesitate to build it.", "promise"),
    ("I should be delighted to build it.", "offer"),
    ("I am minded to build it.", "intention"),
    ("I give that undertaking.", "pledge"),
    ("The figures are due to be published in June.", "agentless act"),
    ("A letter will be prepared.", "agentless act"),
    ("What we shall do is to build it.", "promise"),
    ("We propose, in this Session, to build it.", "intention"),
    ("My Lords, I most certainly shall.", "elliptical"),
    ("The Department welcomes it and will build it.", "promise"),
    ("The French Government will build it.", "third party will"),
    ("The Government of Canada will build it.", "third party will"),
    ("The Highways Agency will build it.", "promise"),
    ("The Law Commission will report.", "third party will"),
    ("I would like to offer him a meeting.", "offer"),
    ("I would like to hear more.", "conditional"),
    ("I shall start with the noble Lord.", "procedural"),
    ("A decision whether to close the mill will be made.", "agentless act"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_kind_is_told(text: str, expected: str | None) -> None:
    words = tokenise(text, Span(0, len(text)))
    clauses = FINDER.find(words)
    assert (verdict(words, clauses[-1], KNOWN) if clauses else None) == expected


def test_what_promises_is_a_verdict() -> None:
    assert set(VERDICTS) > PROMISING
