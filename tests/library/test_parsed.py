"""What a file was read as, kept and given back."""

import os
import pickle
from hashlib import blake2b
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.library import parsed
from hansard_tui.library.opening import open_file
from hansard_tui.model.transcript import Contribution
from hansard_tui.readers import LISTS
from hansard_tui.readers.formats import FORMATS

TEXT = "Baroness Northover:\n\nMy Lords, we will publish the code\nof practice. It is in column 12."
XML = """<publicwhip>
<speech id="uk.org.publicwhip/debate/2013-10-30a.1.1" speakername="Mr Hall" colnum="12" time="11:30:00">
<p>We will write — to the noble Lord.</p></speech></publicwhip>"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    return tmp_path


def written(folder: Path, text: str, name: str = "debate.txt", age: float = 10.0) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    at = path.stat().st_mtime - age
    os.utime(path, (at, at))
    return path


def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file count as one that was changed long ago."""
    monkeypatch.setattr(parsed, "_SETTLED", -1.0)


def files(home: Path) -> list[Path]:
    folder = home / "own" / "cache" / "parsed"
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize(("name", "text"), [("debate.txt", TEXT), ("day.xml", XML)])
def test_what_is_kept_is_what_was_read(home: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    settled(monkeypatch)
    path = written(home, text, name)
    first = open_file(path)
    library.keep_parsed(first)
    assert len(files(home)) == 1
    # So that whatever comes back was not read again.
    monkeypatch.setattr("hansard_tui.library.opening._bytes_of", lambda *_: pytest.fail("the file was read"))
    assert open_file(path) == first


@pytest.mark.parametrize("change", ["words", "sidecar", "reader", "rooms"])
def test_whatever_changes_the_file_is_read_anew(home: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    settled(monkeypatch)
    path = written(home, TEXT)
    library.keep_parsed(open_file(path))
    if change == "words":
        written(home, TEXT.replace("code", "book"))
    elif change == "sidecar":
        written(home, "house: Lords", "debate.txt.yaml")
    elif change == "rooms":
        monkeypatch.setattr(parsed, "_changed", lambda *_: 1)
    read: list[object] = []
    before = parsed.load
    monkeypatch.setattr(parsed, "load", lambda key, kind: read.append(before(key, kind)))
    (text,) = open_file(path, "text" if change == "reader" else None)
    assert read == [None]
    assert ("book" in text.transcript.text) == (change == "words")
    assert (text.transcript.sitting.house == "Lords") == (change == "sidecar")


PEOPLE = """<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="p1"><persName><forename>Ann</forename>
<surname>Pell</surname></persName><affiliation ref="#g1" role="member"/></person></listPerson>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div type="debateSection">
<u xml:id="u1" who="#p1" ana="#regular"><seg xml:id="s1">We will write.</seg></u></div></body></text></TEI>"""


def test_every_list_that_a_format_reads_is_looked_for_in_the_key() -> None:
    assert {end for row in FORMATS for end in row.beside} == set(LISTS)


@pytest.mark.parametrize("above", [False, True])
def test_when_a_list_of_people_comes_changes_or_goes_a_file_is_read_anew(
    home: Path, monkeypatch: pytest.MonkeyPatch, above: bool
) -> None:
    settled(monkeypatch)
    year = home / "2015"
    year.mkdir()
    path = written(year, TEI, "ParlaMint-XX_2015-03-24.xml")
    people = (home if above else year) / "ParlaMint-XX-listPerson.xml"
    said: list[str] = []
    for words in (None, PEOPLE, PEOPLE.replace("Ann", "Amy"), None):
        if words is None:
            people.unlink(missing_ok=True)
        else:
            people.write_text(words, encoding="utf-8")
        first = open_file(path)
        library.keep_parsed(first)
        assert open_file(path) == first
        said += [block.attribution.name for block in first[0].transcript.blocks if isinstance(block, Contribution)]
    assert said[1:3] == ["Ann Pell", "Amy Pell"]
    assert said[0] == said[3] != "Ann Pell"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_came_through_a_pipe_is_not_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(monkeypatch)
    pipe = home / "pipe.txt"
    os.mkfifo(pipe)
    assert parsed.key_of(pipe, (), None) is None


def test_a_file_that_was_changed_only_now_is_not_kept(home: Path) -> None:
    (text,) = open_file(written(home, TEXT, age=0))
    assert text.key is None
    library.keep_parsed([text])
    assert files(home) == []


@pytest.mark.parametrize("harm", [b"", b"\x80", pickle.dumps(os.system), pickle.dumps("another key")])
def test_a_harmed_cache_is_passed_over(home: Path, monkeypatch: pytest.MonkeyPatch, harm: bytes) -> None:
    settled(monkeypatch)
    path = written(home, TEXT)
    first = open_file(path)
    library.keep_parsed(first)
    files(home)[0].write_bytes(harm)
    assert open_file(path) == first


def test_a_cache_with_one_letter_changed_is_passed_over_and_written_anew(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch)
    path = written(home, TEXT)
    first = open_file(path)
    library.keep_parsed(first)
    (kept,) = files(home)
    whole = kept.read_bytes()
    assert whole.count(b"practice") == 1
    kept.write_bytes(whole.replace(b"practice", b"practise"))
    assert open_file(path) == first
    library.keep_parsed(first)
    assert kept.read_bytes() == whole


def test_findings_with_one_letter_changed_are_looked_for_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(monkeypatch)
    (text,) = open_file(written(home, TEXT))
    library.keep_found(text, library.find(text.transcript))
    (kept,) = (home / "own" / "cache" / "findings").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:])
    assert library.found_before(text) is None


def test_a_file_of_a_time_to_come_is_kept(home: Path) -> None:
    (text,) = open_file(written(home, TEXT, age=-86_400))
    assert text.key is not None
    library.keep_parsed([text])
    assert len(files(home)) == 1


def test_a_cache_that_would_run_something_runs_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(home / "made"),)

    settled(monkeypatch)
    path = written(home, TEXT)
    (first,) = open_file(path)
    library.keep_parsed([first])
    evil = pickle.dumps(Evil())
    files(home)[0].write_bytes(pickle.dumps(first.key) + blake2b(evil).digest() + evil)
    assert open_file(path) == (first,)
    assert not (home / "made").exists()


def test_the_oldest_make_room(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(monkeypatch)
    monkeypatch.setattr(parsed, "MOST_KEPT", 2)
    for number in range(4):
        library.keep_parsed(open_file(written(home, TEXT, f"{number}.txt")))
    assert len(files(home)) == 2


def test_where_nothing_can_be_written_nothing_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(monkeypatch)
    (home / "own").write_text("in the way", encoding="utf-8")
    library.keep_parsed(open_file(written(home, TEXT)))
    assert files(home) == []


def test_what_was_found_is_given_back_until_a_rule_or_the_text_changes(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch)
    path = written(home, TEXT)
    (text,) = open_file(path)
    own = (("mine.yaml", "about: mine"),)
    findings = library.find(text.transcript)
    assert findings.commitments
    assert library.found_before(text) is None
    library.keep_found(text, findings)
    assert library.found_before(text) == findings
    assert library.found_before(text, own) is None
    written(home, TEXT.replace("code", "book"))
    assert library.found_before(open_file(path)[0]) is None
    monkeypatch.setattr(parsed, "_changed", lambda *_: 1)
    assert library.found_before(text) is None
