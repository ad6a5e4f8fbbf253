import time

import pytest

from hansard_tui.model.transcript import Contribution, Parsed
from hansard_tui.readers.formats import read
from hansard_tui.readers.label_forms import relabelled, said_by

WORDS = ("I beg to move, That the Bill be now read a Second time.", "Who pays for it all?", "The Government will.")
LABELS = ("Mr Marsh", "Mrs Ashby", "Mr Marsh")
FORMS = {
    "brackets": "[{label}] {words}",
    "brackets and a colon": "[{label}]: {words}",
    "a dash": "{label}—{words}",
    "a full stop and a dash": "{label}.—{words}",
    "two hyphens": "{label}--{words}",
    "a tab": "{label}\t{words}",
    "a time and a tab": "14:30\t{label}\t{words}",
    "a time above the words": "{label}  14:30\n{words}",
    "a time to the second above the words": "{label} [14:30:05]\n{words}",
    "above the words": "{label}:\n{words}",
    "a time before the label": "14:30 {label}: {words}",
    "a time after the label": "{label} (14:30): {words}",
}


def _said(parsed: Parsed) -> list[tuple[str, str]]:
    text = parsed.transcript.text
    blocks = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    return [(block.attribution.printed, block.quote(text).strip()) for block in blocks]


@pytest.mark.parametrize("end", ["\n\n", "\n"], ids=["apart", "close"])
@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_who_speaks(form: str, end: str) -> None:
    lines = (FORMS[form].format(label=label, words=words) for label, words in zip(LABELS, WORDS, strict=True))
    parsed = read(end.join(lines).encode(), "x.txt")
    assert _said(parsed) == list(zip(LABELS, WORDS, strict=True))
    if "time" in form:
        assert {one.clock for one in parsed.transcript.times} == {"14:30"}


@pytest.mark.parametrize("form", ["{label}\t{words}", "{label}  0:05\n{words}", "[{label}]: {words}"])
def test_names_without_titles_are_people_where_every_line_has_one(form: str) -> None:
    names = ("Daniel Marsh", "Helen Ashby", "Daniel Marsh")
    text = "\n".join(form.format(label=name, words=words) for name, words in zip(names, WORDS, strict=True))
    assert [who for who, _ in _said(read(text.encode()))] == list(names)


def test_paris_prints_a_full_stop_after_a_name() -> None:
    text = "M. le président. La parole est à M. Low.\n\nM. Daniel Low. Je vous remercie.\n\nMme Mid, ministre. Non.\n"
    assert _said(read(text.encode())) == [
        ("M. le président", "La parole est à M. Low."),
        ("M. Daniel Low", "Je vous remercie."),
        ("Mme Mid, ministre", "Non."),
    ]


def test_a_time_of_a_recording_is_no_clock_time() -> None:
    parsed = read(b"SPEAKER 1 (00:00:05): I beg to move the Bill.\n\nSPEAKER 2 (00:01:12): Who pays?\n")
    assert [who for who, _ in _said(parsed)] == ["SPEAKER 1", "SPEAKER 2"]
    assert [(one.printed, one.clock) for one in parsed.transcript.times] == [("00:00:05", ""), ("00:01:12", "")]


@pytest.mark.parametrize(
    "text",
    [
        "The Minister—I mean him no harm—spoke.\nThe Minister of the day—who is he?\nNobody knows.\n",
        "The Minister—I mean him no harm—spoke.\n\nThe Prime Minister—A man of words—said no.\n\nMr Low is.\n\nSo.\n",
        "[Laughter] They laughed.\n[Interruption] They stopped.\n",
        "Year\tBridges\n2020\t400\n2021\t500\n",
        "Mr Marsh: yes, it is so.\nMrs Ashby: Bridges—They stand.\n",
        "Roads  14:30\n\nBridges  15:30\n",
        "",
    ],
)
def test_other_lines_have_no_form_of_label(text: str) -> None:
    assert relabelled(text) is None


@pytest.mark.parametrize("part", [" ", "[", "A ", "— ", "\t", "A\t", "Mr A—", "1:0", "12:00 "])
def test_no_line_takes_long(part: str) -> None:
    start = time.process_time()
    relabelled("\n".join([part * 100_000] * 3))
    assert time.process_time() - start < 2


def test_the_line_of_pages_names_whoever_it_is_given() -> None:
    assert said_by("low", "low (Lab) ") == "low Portrait low (Lab)"
