"""Files made to do harm, and real ones damaged at random: a reading or a sentence, nothing else.

HANSARD_FUZZ=2000 tries as many of each law; the suite tries a few. `make fuzz` does it at large, on real files.
"""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import damaged, main, tried
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import read_many

FILES = sorted(path for path in (Path(__file__).parents[1] / "fixtures").rglob("*") if path.is_file())
TRIES = int(os.environ.get("HANSARD_FUZZ", "60"))
_HURT = settings(max_examples=TRIES, deadline=None, suppress_health_check=list(HealthCheck))


def _open(data: bytes, name: str) -> str:
    """Read, and give what came of it: the format, or the sentence."""
    try:
        several = read_many(data, name)
    except ReadError as error:
        assert "please report" not in str(error)  # noqa: PT017  (either end is right)
        assert "\n" not in str(error).strip()  # noqa: PT017  (either end is right)
        return str(error)
    for parsed in several:
        transcript = parsed.transcript
        assert "".join(block.quote(transcript.text) for block in transcript.blocks) == transcript.text
        assert transcript.text.encode("utf-8").decode("utf-8") == transcript.text
        assert all(mark.end <= len(transcript.text) for mark in (*transcript.columns, *transcript.times))
    return several[0].transcript.source.format


@_HURT
@given(st.sampled_from(FILES), st.integers(0, 1 << 32))
def test_damaged_files_end_in_a_reading_or_a_sentence(path: Path, seed: int) -> None:
    assert _open(damaged(path.read_bytes(), seed), path.name)


@_HURT
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.xml", "a.json", "a.md", "a.csv", "a.zip", "a.pdf", ""]))
def test_any_bytes_end_in_a_reading_or_a_sentence(data: bytes, name: str) -> None:
    assert _open(data, name)


@_HURT
@given(st.text(max_size=300))
def test_any_text_ends_in_a_reading_or_a_sentence(text: str) -> None:
    assert _open(text.encode("utf-8", "surrogatepass"), "a.txt")


@pytest.mark.parametrize("seed", range(6))
def test_damaged_files_are_read_within_bounds_of_memory_and_time(seed: int) -> None:
    outcome = tried(FILES[seed * len(FILES) // 6], seed)
    assert outcome.end in {"read", "refused"}
    assert outcome.seconds < 10
    assert outcome.megabytes < 500


def test_the_large_run_tells_what_broke(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(FILES[0].parents[1])
    assert main(folder, "3") == 0
    assert "3 damaged files" in capsys.readouterr().out
    monkeypatch.setattr("benchmarks.fuzz.read_many", lambda _data, _name: 1 / 0)
    assert main(folder, "2") == 1
    assert "an exception: " in capsys.readouterr().out


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
HOSTILE = {
    "entity bomb": f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><publicwhip><speech><p>&a11;</p></speech></publicwhip>',
    "external entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><publicwhip><p>&e;</p></publicwhip>',
    "deep XML": "<publicwhip>" + "<a>" * 100_000,
    "deep page": "<html><body>" + "<div>" * 100_000 + "words",
    "deep JSON": "[" * 100_000,
    "deep object": '{"a":' * 100_000,
    "huge attribute": f'<publicwhip><speech speakername="{"x" * 3_000_000}"><p>a</p></speech></publicwhip>',
    "open tags": "<" * 500_000,
    "open brackets": "# h\n\n" + "[" * 50_000,
    "open quotations": "# h\n\n" + ">" * 20_000,
    "emphasis": "# h\n\n" + "*a **b " * 10_000,
    "label without end": "Mr " * 60 + ": x\n" + "The Lord of and ((((((((((: z\n" * 2000,
    "brackets in a label": ("Mr A " + "(" * 90 + "a" * 90 + ": x\n") * 500,
    "dates": "1 of January, " * 20_000,
    "one line": "words and " * 1_000_000,
    "line feeds": "\n" * 3_000_000,
    "spaces": " " * 3_000_000,
    "blank line of spaces": ("a\n" + " " * 50_000 + "b\n") * 20,
    "short lines": "a\n" * 500_000,
    "front matter": "---\na: " + "[" * 50_000 + "\n---\nwords",
    "front matter without end": "---\n" + "a: b\n" * 100_000,
    "columns": "Column 1\n" * 50_000,
    "cells": "speaker,text\n" + '"' * 300_000,
    "NULs in words": "Mr Low: a\0b\n" * 100,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_made_to_do_harm_does_none(kind: str) -> None:
    start = time.process_time()
    told = _open(HOSTILE[kind].encode(), "hostile")
    assert told
    assert "root:" not in told
    assert time.process_time() - start < 10


def test_a_crowd_of_speeches_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hansard_tui.readers.builder.MOST_BLOCKS", 20)
    told = _open(b"Mr Low: a.\n" * 30, "crowd.txt")
    assert told == "crowd.txt: more than 20 speeches, headings and the like in one file."


@pytest.mark.parametrize(
    "text",
    [
        "# h\n\n" + "*a* **b** [c](d) " * 100_000,
        "Lord Low (Con)\n\nwords are here.\n\n" * 20_000,
        "§ 1. Mr. Marsh asked x\n" * 30_000,
        "A B\nShare this contribution\n\nwords are here.\n\n" * 15_000,
        "Mr Low: words. " * 50_000,
        "From: a\n folded\n" * 50_000,
        (f"{'left words that are here for you':56}right words which go on\n") * 15_000,
    ],
    ids=["markdown", "names", "sections", "buttons", "labels", "letter", "columns"],
)
def test_large_texts_of_every_dress_take_time_in_proportion(text: str) -> None:
    start = time.process_time()
    assert _open(text.encode(), "large")
    assert time.process_time() - start < 6
