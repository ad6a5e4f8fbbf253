"""Each mark told once, whatever its text lies in."""

import json
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Findings

TEXT = "We will publish the code of practice before the end of the year.\nNothing else was said of it that day.\n"
OTHER = "The kitchens of most schools in the county were mended in the spring.\nThat was all.\n"


@pytest.fixture
def texts(tmp_path: Path) -> list[library.OpenTranscript]:
    """A debate, a copy of it in another folder, and another debate."""
    opened: list[library.OpenTranscript] = []
    for folder, words in (("copy/debate.txt", TEXT), ("first/debate.txt", TEXT), ("other.txt", OTHER)):
        path = tmp_path / folder
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")
        opened += library.open_file(path)
    return opened


def written(texts: list[library.OpenTranscript], name: str) -> str:
    pairs = [(text.transcript, Findings()) for text in texts]
    return library.export(library.bundle(pairs, library.notes(Settings())), name)


def test_a_text_that_lies_in_two_files_is_told_once_as_the_file_it_was_marked_in(
    texts: list[library.OpenTranscript],
) -> None:
    anchor = library.describe(texts[1].transcript, 0, 15)
    library.notes(Settings()).put(library.new_annotation(Motivation.HIGHLIGHTING, anchor))
    gathered = library.bundle([(text.transcript, Findings()) for text in texts], library.notes(Settings()))
    marked = [chapter for chapter in gathered.chapters if chapter.placed]
    assert [chapter.transcript.source.path for chapter in marked] == [texts[1].path]
    assert len(gathered.chapters) == 2  # the copy has nothing left to tell; the other text never had
    assert written(texts, "markdown").count("> We will publish") == 1


def test_a_promise_is_told_once_with_its_answer_as_its_own_transcript_cites_it(
    texts: list[library.OpenTranscript],
) -> None:
    near, far = library.describe(texts[1].transcript, 0, 15), library.describe(texts[2].transcript, 0, 12)
    entry = library.new_annotation(Motivation.ASSESSING, near, verdict="accepted", status="open")
    library.notes(Settings()).change(puts=library.answered(entry, far))
    text = written(texts, "markdown")
    assert text.count("> We will publish") == text.count("hansard:anno") == 1
    assert "> **Answered by**\n>\n> The kitchens\n>\n> — Speaker not given, excerpt other, House" in text
    assert "> — Speaker not given, other\n" in written(texts[1:2], "markdown")
    assert "> **In answer to**\n>\n> We will publish" in written(texts[2:], "markdown")


def test_a_pair_is_told_once_with_the_words_of_its_near_end(texts: list[library.OpenTranscript]) -> None:
    near, far = library.describe(texts[1].transcript, 0, 15), library.describe(texts[2].transcript, 0, 12)
    library.notes(Settings()).put(library.new_annotation(Motivation.LINKING, near, other=far))
    assert len(json.loads(written(texts, "json"))["items"]) == 1
    assert written(texts, "txt").count("We will publish") == 1
    assert "    The kitchens\n\n    — Speaker not given, excerpt other" in written(texts[2:], "txt")
