"""Files made to do harm, and real ones damaged at random: a reading or a sentence, nothing else.

HANSARD_FUZZ=2000 tries as many of each law; the suite tries a few.
"""

import os
import random
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import read_many

FILES = sorted(path for path in (Path(__file__).parents[1] / "fixtures").rglob("*") if path.is_file())
TRIES = int(os.environ.get("HANSARD_FUZZ", "60"))
_HURT = settings(max_examples=TRIES, deadline=None, suppress_health_check=list(HealthCheck))
_SCRAPS = [b"<", b">", b"&", b"\0", b"\xff", b'"', b"{", b"[", b"]]>", b"<!--", b"&#xD800;", b"\x1b[2J", b"\r", b"&a;"]


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


def _damaged(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    hurt = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(hurt) + 1)
        way = chance.randrange(5)
        if way == 0 and at < len(hurt):
            hurt[at] ^= 1 << chance.randrange(8)
        elif way == 1:
            del hurt[at : at + chance.randrange(200)]
        elif way == 2:
            hurt[at:at] = chance.choice(_SCRAPS) * chance.choice([1, 1, 50])
        elif way == 3:
            hurt[at:at] = hurt[chance.randrange(len(hurt) + 1) :][:300]
        else:
            del hurt[at:]
    return bytes(hurt)


@_HURT
@given(st.sampled_from(FILES), st.integers(0, 1 << 32))
def test_damaged_files_end_in_a_reading_or_a_sentence(path: Path, seed: int) -> None:
    assert _open(_damaged(path.read_bytes(), seed), path.name)


@_HURT
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.xml", "a.json", "a.md", "a.csv", "a.zip", "a.pdf", ""]))
def test_any_bytes_end_in_a_reading_or_a_sentence(data: bytes, name: str) -> None:
    assert _open(data, name)


@_HURT
@given(st.text(max_size=300))
def test_any_text_ends_in_a_reading_or_a_sentence(text: str) -> None:
    assert _open(text.encode("utf-8", "surrogatepass"), "a.txt")


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
