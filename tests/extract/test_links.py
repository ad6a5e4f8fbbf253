"""Links between two transcripts, on debates made by hand and on the two excerpts."""

import json
from typing import Any

import pytest

from benchmarks.evaluate_references import GOLD, _agrees, _pairs, find, report, seed
from hansard_tui.extract.links import MOST_TARGETS, resolve_links
from hansard_tui.model.finding import Confidence, Link
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Heading, Transcript

ONE = (
    "Clause 26 obliges CCGs and the Care Quality Commission to keep the NHS mandate. As for the Bill, pathfinders "
    "and a local authority praise it. I thank the noble Baroness, Lady Ferris, and the NHS reforms."
)
OTHER = (
    "Clauses 25 and 26 oblige clinical commissioning groups and the CQC to keep the NHS mandate. The Bill is not the "
    "Pilotage Bill. The pathfinder organisations and local authorities praise it with Lady Hale. It is the NHS."
)


def links(one: Transcript, other: Transcript) -> list[Link]:
    return list(resolve_links([(one, find(one)), (other, find(other))])[0, 1])


def told(one: str, other: str) -> set[tuple[str, str, str, str]]:
    return {
        (link.source.quote(one), link.target.quote(other), link.relation, link.confidence.value)
        for link in links(Transcript(one), Transcript(other))
    }


@pytest.mark.parametrize(
    "link",
    [
        ("Clause 26", "Clauses 25 and 26", "list_member", "high"),
        ("CCGs", "clinical commissioning groups", "abbreviation", "high"),
        ("Care Quality Commission", "CQC", "abbreviation", "high"),
        ("NHS mandate", "NHS mandate", "identical", "high"),
        ("the Bill", "The Bill", "identical", "high"),
        ("pathfinders", "pathfinder organisations", "head_variant", "high"),
        ("local authority", "local authorities", "inflection", "high"),
        ("NHS", "NHS", "identical", "medium"),
    ],
)
def test_a_counterpart_is_found(link: tuple[str, str, str, str]) -> None:
    assert link in told(ONE, OTHER)


def test_what_is_not_the_same_has_no_link() -> None:
    pairs = {(source, target) for source, target, _, _ in told(ONE, OTHER)}
    assert ("the Bill", "Pilotage Bill") not in pairs
    assert ("the noble Baroness, Lady Ferris", "Lady Hale") not in pairs
    assert ("NHS mandate", "NHS") not in pairs
    assert len(pairs) == 8


def test_links_lead_both_ways_and_each_says_why() -> None:
    one, other = Transcript(ONE), Transcript(OTHER)
    both = resolve_links([(one, find(one)), (other, find(other))])
    assert set(both) == {(0, 1), (1, 0)}
    there = {(link.source, link.target) for link in both[0, 1]}
    assert {(link.target, link.source) for link in both[1, 0]} == there
    assert all(link.why and 0 < link.score <= 1 for link in both[0, 1])
    assert "initials match" in next(link.why for link in both[0, 1] if link.relation == "abbreviation")


def test_texts_about_different_things_share_no_clause_and_no_bill() -> None:
    quays = "Clause 26 of the Bill dredges quays. Lampwrights, coopers and riggers praise it."
    assert not told(ONE, quays)


def test_clauses_of_two_bills_are_two() -> None:
    def under(title: str) -> Transcript:
        text = f"{title}\n{ONE}"
        return Transcript(text, blocks=Layer([Heading(0, len(title) + 1), Contribution(len(title) + 1, len(text))]))

    assert any(link.source.kind == "clause" for link in links(under("Ports Bill"), under("Ports Bill")))
    assert not any(link.source.kind in {"clause", "bill"} for link in links(under("Ports Bill"), under("Piers Bill")))


def test_a_mention_has_so_many_links_at_most() -> None:
    many = "Pathfinders met. " * 200
    found = links(Transcript(many), Transcript(many))
    for start in {link.source.start for link in found}:
        assert sum(link.source.start == start for link in found) <= MOST_TARGETS


def test_no_texts_and_one_text_have_no_links() -> None:
    assert resolve_links([]) == {}
    assert resolve_links([(Transcript(ONE), find(Transcript(ONE)))]) == {}


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    if not GOLD.is_file():
        pytest.skip("the hand-made answers are not beside this checkout")
    answers: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    return answers


@pytest.fixture(scope="module")
def excerpts(gold: dict[str, Any]) -> list[Link]:
    return links(*(seed(document["id"]) for document in gold["documents"]))


def test_high_confidence_is_right_and_finds_most(gold: dict[str, Any], excerpts: list[Link]) -> None:
    clusters = [cluster for cluster in gold["crossrefs"] if cluster["confidence"] == "high"]
    pairs = [pair for cluster in clusters for pair in _pairs(cluster)]
    high = [link for link in excerpts if link.confidence is Confidence.HIGH]
    right = [link for link in high if any(_agrees(link, pair) for pair in pairs)]
    found = [pair for pair in pairs if any(_agrees(link, pair) for link in high)]
    assert len(right) >= 0.95 * len(high)
    assert len(found) >= 0.85 * len(pairs)


def test_no_decoy_is_linked(gold: dict[str, Any], excerpts: list[Link]) -> None:
    for decoy in gold["crossref_decoys"]:
        for a in decoy["a"]["mentions"]:
            for b in decoy["b"]["mentions"]:
                pair = ((a["start"], a["end"]), (b["start"], b["end"]))
                assert not any(_agrees(link, pair) for link in excerpts), decoy["why"]


def test_the_report_can_be_made() -> None:
    assert "opics and references" in report()


def test_what_every_debate_names_links_texts_about_other_things_less_surely() -> None:
    one = "Local authorities and the European Union met."
    assert told(one, "The European Union and local authorities left.") == {
        ("Local authorities", "local authorities", "identical", "medium"),
        ("European Union", "European Union", "identical", "high"),
    }


@pytest.mark.parametrize(("one", "other", "linked"), [
    ("He said so in column 55.", "She said so in column 55.", False),
    ("He said so in column 55 on 20 May 2009.", "[Official Report, 20 May 2009; Vol. 1, c. 55.]", True),
    ("[Official Report, Marsh Public Bill Committee, 20 May 2009; c. 55.]",
     "[Official Report, Quay Public Bill Committee, 20 May 2009; c. 55.]", False),
    ("I take this with Question 4.", "I take this with Question 4.", False),
    ("of the ships [904987]", "of the boats [904987]", True),
    ("the White Paper, Cm 8888, says", "it is in Cm 8888", True),
])  # fmt: skip
def test_a_number_of_one_day_is_another_thing_on_another(one: str, other: str, linked: bool) -> None:
    found = {link for link in told(one, other) if any(figure.isdigit() for figure in link[0])}
    assert bool(found) == linked


def test_a_paper_of_the_house_without_its_session_is_unsure() -> None:
    assert {link[3] for link in told("see HC 210 on it", "see HC 210 on it")} == {"medium"}


TIDES = "The harbour of Fluvia needs dredging. Dredging costs Fluvia much. Who pays for dredging, or for its buoys?"


def test_a_word_is_sure_where_two_texts_about_the_same_come_back_to_it() -> None:
    one = f"{TIDES} Lighthouse keepers, pilot cutters and tidal basins suffer."
    other = f"{TIDES} Lighthouse keepers, pilot cutters and tidal basins suffer too."
    found = told(one, other)
    assert ("dredging", "dredging", "identical", "high") in found
    assert ("Fluvia", "Fluvia", "identical", "high") in found


def test_a_word_may_be_chance_where_two_texts_are_about_different_things() -> None:
    other = (
        "Dredging up quarrels helps nobody. Dredging up! The dredging of quarrels hurts the Care Quality Commission."
    )
    assert {link[3] for link in told(TIDES, other) if "redging" in link[0]} <= {"medium"}


def test_what_both_texts_are_mostly_about_is_sure_though_ordinary() -> None:
    one = "The coroner sat. The coroner rose. The coroners met lamplighters."
    other = "Coroners differ. The coroner wrote. A coroner left the buoyage."
    assert ("coroner", "coroner", "identical", "high") in told(one, other)


def test_a_phrase_of_two_texts_about_different_things_may_be_chance() -> None:
    other = "The lamplighter guild struck. The lamplighter guild won against the Care Quality Commission."
    here = "A lamplighter guild! The lamplighter guild dredged the harbour of Fluvia, and pilot cutters left."
    assert {link[3] for link in told(here, other) if "guild" in link[0]} == {"medium"}
