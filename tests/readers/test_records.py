import time

import pytest

from hansard_tui.model.transcript import Contribution
from hansard_tui.readers.formats import read
from hansard_tui.readers.records import looks_like

YAML = b"""- speaker: Mr Low
  party: Con
  text: "We will mend
    each bridge."
- speaker: Ann Mid
  text: Who pays?
"""


def test_a_list_of_yaml_is_read_with_its_parties_and_its_lines() -> None:
    transcript = read(YAML, "x.yaml").transcript
    assert transcript.source.format == "records"
    said = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [(one.attribution.name, one.attribution.party, one.quote(transcript.text).strip()) for one in said] == [
        ("Mr Low", "Con", "We will mend\neach bridge."),
        ("Ann Mid", "", "Who pays?"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Speaker: Order. I call the Minister.\n\nMr Low: Yes.\n\nSpeaker: Order.\n",
        "Speaker: Mr Low\nText: We will.\n",
        "Text: One.\nText: Two.\n",
        "Mr Low: Yes.\nSpeaker: A\nText: B\nSpeaker: C\nText: D\n",
        "",
    ],
)
def test_other_text_holds_no_records(text: str) -> None:
    assert looks_like(text) is (text.startswith("Mr Low"))


@pytest.mark.parametrize("part", ["Speaker: a\nText: b\n", "a", "a ", "- ", ": ", "\n"])
def test_no_file_takes_long(part: str) -> None:
    start = time.process_time()
    looks_like(part * 20_000)
    read(b"Speaker: a\nText: b\n" * 2 + part.encode() * 20_000, "x", "records")
    assert time.process_time() - start < 5
