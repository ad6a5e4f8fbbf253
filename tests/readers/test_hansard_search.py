"""A search's answer: contributions under their debates, and what is missing told."""

from pathlib import Path

import pytest

from hansard_tui.model.transcript import Contribution, Heading
from hansard_tui.readers import hansard_search
from hansard_tui.readers.builder import ReadError

SEARCH = (Path(__file__).parent.parent / "fixtures" / "hansard_api" / "search.json").read_bytes()


def test_contributions_stand_under_their_debates() -> None:
    transcript = hansard_search.read(SEARCH).transcript
    assert transcript.text.splitlines() == [
        "Lighthouse Maintenance (Commons, Debate, 2023-05-11)",
        "What steps she is taking to repair lighthouses.",
        "And when?",
        "Lifeboats (Commons, Debate, 2023-06-01)",
        "A lighthouse is a promise…",
    ]
    assert [type(block) for block in transcript.blocks] == [Heading, Contribution] * 2
    assert transcript.sitting.house == "Commons"
    assert transcript.sitting.day is None


def test_what_the_api_kept_back_is_told() -> None:
    kinds = [problem.kind for problem in hansard_search.read(SEARCH).problems]
    assert kinds == ["shortened contribution", "part of a search"]


def test_every_list_of_a_full_search_is_read() -> None:
    row = '{"AttributedTo": "Mr Pell", "ContributionText": "So."}'
    data = f'{{"Contributions": [{row}], "WrittenAnswers": [{row}], "Corrections": [{row}], "Members": [{{}}]}}'
    blocks = hansard_search.read(data.encode()).transcript.blocks
    assert [block.kind for block in blocks if isinstance(block, Contribution)] == ["speech", "answer", "correction"]


@pytest.mark.parametrize("data", [b"{}", b'{"Results": []}', b"[]", b'{"Results": [{"ContributionText": ""}]}'])
def test_nothing_found_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ReadError, match="holds no contributions"):
        hansard_search.read(data, "s.json")
