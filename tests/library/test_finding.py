import pickle
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.library.finding import find, links, most_like, own_rules, rule_problems, sentences_of
from hansard_tui.model.finding import Confidence, Findings
from hansard_tui.model.transcript import Transcript


@pytest.fixture(scope="module")
def seeds() -> list[tuple[Transcript, Findings]]:
    return [(text.transcript, find(text.transcript)) for text in library.open_seeds()]


def test_findings_of_a_transcript_can_cross_to_another_process(seeds: list[tuple[Transcript, Findings]]) -> None:
    transcript, findings = seeds[0]
    assert findings.commitments
    assert findings.topics
    assert findings.references
    assert pickle.loads(pickle.dumps((transcript, findings))) == (transcript, findings)


def test_the_same_text_gives_the_same_findings(seeds: list[tuple[Transcript, Findings]]) -> None:
    assert find(seeds[1][0]) == seeds[1][1]


def test_links_lead_from_one_excerpt_to_the_other(seeds: list[tuple[Transcript, Findings]]) -> None:
    found = links(seeds)
    assert set(found) <= {(0, 1), (1, 0)}
    assert any(link.confidence is Confidence.HIGH for link in found[0, 1])


def test_passages_that_say_the_same_are_found_with_a_reason(seeds: list[tuple[Transcript, Findings]]) -> None:
    (first, _), (second, _) = seeds
    for span, why in most_like(first, first.paragraph_at(0), second):
        assert span.end <= len(second.text)
        assert why


def test_sentences_of_a_text_by_itself() -> None:
    text = "One sentence. Another one."
    assert [sentence.quote(text) for sentence in sentences_of(text)] == ["One sentence.", "Another one."]


def test_words_are_found_in_a_transcript() -> None:
    transcript = Transcript("My Lords, my noble Lord")
    assert [hit.start for hit in library.search(transcript, library.Query("lord"))] == [3, 19]
    with pytest.raises(library.QueryError):
        library.search(transcript, library.Query("("[0], regex=True))


def test_own_rules_are_read_and_their_mistakes_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path))
    assert own_rules() == ()
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "mine.yaml").write_text("words:\n  abbreviation_never_last: [approx]\n", encoding="utf-8")
    own = own_rules()
    assert [Path(name).name for name, _ in own] == ["mine.yaml"]
    assert rule_problems(own) == ()
    (folder / "wrong.yaml").write_text("wrods: {}\n", encoding="utf-8")
    (problem,) = rule_problems(own_rules())
    assert f"{folder / 'wrong.yaml'}" in problem
    assert "1" in problem


def test_wrong_rules_are_left_out_and_said() -> None:
    findings = find(Transcript("We will publish it."), [("mine.yaml", "wrods: {}\n")])
    assert any("mine.yaml" in note for note in findings.notes)
