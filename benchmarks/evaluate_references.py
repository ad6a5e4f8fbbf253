"""Topics and references measured against the hand-made answers for the two excerpts.

Usage: python benchmarks/evaluate_references.py
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hansard_tui.extract.links import resolve_links
from hansard_tui.extract.people import find_people
from hansard_tui.extract.references import find_references
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.extract.topics import find_topics
from hansard_tui.model.finding import Findings, Link, Topic
from hansard_tui.model.transcript import Source, Transcript

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"
SEEDS = ROOT.parent / "shared" / "seeds"
SHOWN = 15
"""Topics of each excerpt that are judged."""

Json = dict[str, Any]
Pair = tuple[tuple[int, int], tuple[int, int]]


def seed(name: str) -> Transcript:
    """Give an excerpt as a transcript: a line break before a small letter is a joined column."""
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")
    return Transcript(re.sub(r"\n(?=[a-z])", " ", text), source=Source(name=name))


def find(transcript: Transcript) -> Findings:
    """Find what this evaluation needs."""
    rules = load_rules()
    sentences = find_sentences(transcript, rules)
    return Findings(
        sentences=sentences,
        topics=find_topics(transcript, sentences, rules),
        references=find_references(transcript, sentences, rules),
        people=find_people(transcript, sentences, rules),
    )


def _alias_in(phrase: str, aliases: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", phrase) for alias in aliases)


def judge_topics(topics: Iterable[Topic], gold: list[Json]) -> tuple[list[str], list[str]]:
    """Give the labels that the gold has and those that it has not: a label counts that holds an alias of the gold."""
    right: list[str] = []
    wrong: list[str] = []
    for topic in topics:
        hit = any(_alias_in(topic.label.lower(), entry["aliases"]) for entry in gold)
        (right if hit else wrong).append(topic.label)
    return right, wrong


def _pairs(cluster: Json) -> list[Pair]:
    return [
        ((a["start"], a["end"]), (b["start"], b["end"]))
        for a in cluster["mentions_000"]
        for b in cluster["mentions_001"]
    ]


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _agrees(link: Link, pair: Pair) -> bool:
    source, target = (link.source.start, link.source.end), (link.target.start, link.target.end)
    return _overlap(source, pair[0]) and _overlap(target, pair[1])


def _topics_lines(gold: Json, findings: dict[str, Findings]) -> Iterable[str]:
    for name, found in findings.items():
        ours = [entry for entry in gold["topics"] if entry["doc"] == name]
        right, wrong = judge_topics(found.topics[:SHOWN], ours)
        yield f"topics of {name[:3]}: {len(right)} of the first {SHOWN} are in the gold"
        yield f"  wrong: {', '.join(wrong) or 'none'}"
        labels = " | ".join([topic.label.lower() + " " + " ".join(topic.aliases) for topic in found.topics[:SHOWN]])
        missed = [entry["label"] for entry in ours if not _alias_in(labels, entry["aliases"])]
        yield f"  of the gold, not among them: {', '.join(missed) or 'none'}"


def _links_lines(gold: Json, links: tuple[Link, ...], texts: tuple[str, str]) -> Iterable[str]:
    for level in ("high", "medium", "low"):
        clusters = [cluster for cluster in gold["crossrefs"] if cluster["confidence"] == level]
        pairs = [pair for cluster in clusters for pair in _pairs(cluster)]
        ours = [link for link in links if level in {link.confidence.value, "low"}] if level == "high" else links
        found = [pair for pair in pairs if any(_agrees(link, pair) for link in ours)]
        hit = [cluster for cluster in clusters if any(_agrees(link, pair) for link in ours for pair in _pairs(cluster))]
        yield f"{level} clusters: {len(hit)} of {len(clusters)} found, {len(found)} of {len(pairs)} pairs"
        yield f"  missed: {', '.join(c['id'] + ' ' + c['entity'] for c in clusters if c not in hit) or 'none'}"
    high = [link for link in links if link.confidence.value == "high"]
    gold_high = [pair for cluster in gold["crossrefs"] if cluster["confidence"] == "high" for pair in _pairs(cluster)]
    gold_all = [pair for cluster in gold["crossrefs"] for pair in _pairs(cluster)]
    wrong = [link for link in high if not any(_agrees(link, pair) for pair in gold_high)]
    astray = [link for link in high if not any(_agrees(link, pair) for pair in gold_all)]
    share = 1 - len(wrong) / max(1, len(high))
    yield f"links of high confidence: {len(high)}, precision {share:.3f} against high clusters"
    yield f"  {1 - len(astray) / max(1, len(high)):.3f} against all clusters"
    for link in wrong:
        pair = f"{link.source.quote(texts[0])} → {link.target.quote(texts[1])} ({link.target.start})"
        yield f"  not in a high cluster: {pair}: {link.why}"
    yield f"links in all: {len(links)}"


def _decoy_lines(gold: Json, links: tuple[Link, ...]) -> Iterable[str]:
    linked = []
    for decoy in gold["crossref_decoys"]:
        for a in decoy["a"]["mentions"]:
            for b in decoy["b"]["mentions"]:
                pair = ((a["start"], a["end"]), (b["start"], b["end"]))
                linked += [
                    f"{decoy['a']['label']} → {decoy['b']['label']}: {one.why}" for one in links if _agrees(one, pair)
                ]
    yield f"decoys linked: {len(linked)} of {len(gold['crossref_decoys'])}"
    yield from (f"  {line}" for line in linked)


def report() -> str:
    """Give the figures for topics and references on the two excerpts, with what was missed and what was wrong."""
    if not GOLD.is_file():
        return f"Topics and references: no gold at {GOLD}, so nothing is measured."
    gold: Json = json.loads(GOLD.read_text(encoding="utf-8"))
    transcripts = {document["id"]: seed(document["id"]) for document in gold["documents"]}
    findings = {name: find(transcript) for name, transcript in transcripts.items()}
    links = resolve_links([(transcripts[name], findings[name]) for name in transcripts])[0, 1]
    one, other = (transcript.text for transcript in transcripts.values())
    lines = [*_topics_lines(gold, findings), *_links_lines(gold, links, (one, other)), *_decoy_lines(gold, links)]
    return "\n".join(["Topics and references on the two excerpts", *lines])


if __name__ == "__main__":
    print(report())
