import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from hansard_tui import library, paths
from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, FINE, NOTHING

DEBATE = "We will publish the code of practice in May. The code will help schools.\nI thank the noble Lord.\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))


@pytest.fixture
def debate(tmp_path: Path) -> str:
    path = tmp_path / "debate.txt"
    path.write_text(DEBATE, encoding="utf-8")
    return str(path)


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def placed(row: dict[str, Any]) -> bool:
    """Whether a row's quotation is exactly what stands at its offsets."""
    (text,) = library.open_file(row["transcript"])
    return bool(text.transcript.text[row["start"] : row["end"]] == row["quote"])


@pytest.mark.parametrize("verb", ["commitments", "topics", "references", "outline", "show", "list", "people"])
@pytest.mark.parametrize("form", ["--json", None])
def test_every_verb_tells_of_the_seeds(verb: str, form: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, *([form] if form else [])]) in {FINE, NOTHING} - ({NOTHING} if verb != "people" else set())
    captured = capsys.readouterr()
    assert captured.err == ""
    assert verb == "people" or captured.out
    assert not set(captured.out) & {"\x1b", "\r"}
    for line in captured.out.splitlines() if form else ():
        assert isinstance(json.loads(line), dict)


def test_commitments_quote_exactly_and_name_the_path_as_given(capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(path) for path in paths.seed_files()]
    assert main(["commitments", "--json", *names]) == FINE
    found = printed(capsys)
    assert {row["transcript"] for row in found} == set(names)
    assert all(map(placed, found))
    assert all(row["sentence"]["start"] <= row["start"] for row in found)
    assert {row["class"] for row in found} > {"commitment", "duty"}


def test_classes_and_tiers_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["commitments", "--json", "--class", "commitment", "--class", "duty", "--tier", "certain"]) == FINE
    assert {(row["class"], row["tier"]) for row in printed(capsys)} == {("commitment", "certain"), ("duty", "certain")}


def test_topics_come_in_rank_order_and_may_be_cut(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["topics", "--json"]) == FINE
    every = printed(capsys)
    assert main(["topics", "--json", "--most", "5"]) == FINE
    assert printed(capsys) == every[:5]
    assert all(placed(mention) for row in every[:5] for mention in row["mentions"])
    assert {"label", "kind", "aliases", "score", "mentions"} <= set(every[0])


def test_references_name_things_and_links(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["references", "--json"]) == FINE
    found = printed(capsys)
    links = [row["link"] for row in found if "link" in row]
    things = [row for row in found if "key" in row]
    assert len(links) + len(things) == len(found)
    assert any(row["key"] == "clause:26" for row in things)
    people = [row for row in things if row["kind"] == "person"]
    assert any(row["key"] == "person:baroness-jones" for row in people)
    assert all(mention["end"] > mention["start"] for row in people for mention in row["mentions"])
    assert not any(row["key"] == "person:unresolved" for row in people)
    assert all(placed(link[end]) for link in links for end in ("from", "to"))
    assert all(link["from"]["transcript"] != link["to"]["transcript"] for link in links)
    assert {"relation", "confidence", "why"} <= set(links[0])


def test_standard_input_is_a_dash(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DEBATE.encode())))
    assert main(["show", "--json", "-"]) == FINE
    (row,) = printed(capsys)
    assert row["transcript"] == "-"
    assert row["text"] == DEBATE.strip()


def test_show_breaks_lines_where_it_is_told(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--width", "30", debate]) == FINE
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 30
    assert " ".join(" ".join(lines).split()) == " ".join(DEBATE.split())


def test_search_gives_words_with_their_context(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "CODE OF", debate, "--json"]) == NOTHING
    assert main(["search", "code of", debate, "--json", "--around", "8"]) == FINE
    (row,) = printed(capsys)
    assert (row["before"], row["quote"], row["after"]) == ("ish the ", "code of", " practic")
    assert main(["search", "code", "--word", debate]) == FINE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"{debate}:20: ")
    assert "[code]" in lines[0]


def test_search_takes_patterns_and_tells_wrong_ones(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--regex", r"w\w+ (publish|help)", debate]) == FINE
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["search", "--regex", "(", debate]) == BAD_USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert main(["search", "", debate]) == BAD_USAGE


@pytest.mark.parametrize("verb", ["commitments", "topics", "references", "people", "outline", "show", "list", "check"])
def test_what_is_not_there_is_told_in_one_line(verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, str(tmp_path / "none.txt")]) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"hansard-tui {verb}: {tmp_path / 'none.txt'}: there is no such file.\n"


def test_what_can_be_read_is_printed_beside_what_cannot(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", "none.txt", debate]) == BAD_INPUT
    captured = capsys.readouterr()
    assert json.loads(captured.out)["transcript"] == debate
    assert "none.txt" in captured.err


def test_a_text_cannot_act_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("We will\x1b]0;title\x07 publish\x9b2J the \u202ecode.\n", encoding="utf-8")
    for words in (["show"], ["search", "publish"], ["list"], ["outline"], ["commitments"], ["topics", "--json"]):
        main([*words, str(path)])
    captured = capsys.readouterr()
    assert not set(captured.out + captured.err) & set("\x1b\x07\x9b\u202e")


def test_a_division_is_shown_with_its_counts_and_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "division.xml"
    file.write_text(
        '<publicwhip><division id="uk.org.publicwhip/debate/2020-01-01a.1.0" divdate="2020-01-01" divnumber="7">'
        '<divisioncount ayes="1" noes="1"/><mplist vote="aye"><mpname vote="aye">Ann A</mpname></mplist>'
        '<mplist vote="no"><mpname vote="no">Bob B</mpname></mplist></division></publicwhip>',
        encoding="utf-8",
    )
    assert main(["show", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "Ayes 1 · Noes 1" in shown
    assert "Ann A" in shown


def test_show_names_each_side_of_a_division_also_where_the_side_is_not_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    votes = [{"name": "A Ayles", "side": "aye", "teller": True}, {"name": "B Bede", "proxy": "C Cole"}]
    path = tmp_path / "division.jsonl"
    path.write_text(json.dumps({"block": "division", "text": "Division 1", "votes": votes}) + "\n", encoding="utf-8")
    assert main(["show", str(path)]) == FINE
    out = capsys.readouterr().out
    assert "Aye: A Ayles (teller)\n" in out
    assert "Side not given: B Bede (by proxy: C Cole)\n" in out


def test_a_speaker_is_chosen_and_what_was_said_again_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    promise = "We will close the harbour loophole."
    words = f"The Minister: {promise}\n\nLady Quill: I thank him.\n\nThe Minister: As I said, {promise.lower()}\n"
    path = tmp_path / "debate.txt"
    path.write_text(words, encoding="utf-8")
    assert main(["commitments", "--json", "--speaker", "minister", str(path)]) == FINE
    first, second = printed(capsys)
    assert (first["said_also"], second["said_also"]) == ([second["start"]], [first["start"]])
    assert main(["commitments", "--speaker", "minister", str(path)]) == FINE
    assert f"said also at {second['start']}" in capsys.readouterr().out
    assert main(["commitments", "--speaker", "quill", str(path)]) == NOTHING


def test_who_was_told_from_running_text_is_called_inferred(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flat = tmp_path / "flat.txt"
    said = "We will mend every lamp in the country before Report."
    flat.write_text(f"Mr Low (Tarnside) (Con): It is dark. Ann Lee (Lab): {said} Mr Low: Good.\n", encoding="utf-8")
    for verb in (["outline"], ["show"], ["search", "lamp"]):
        assert main([*verb, str(flat)]) == FINE
        assert "Ann Lee (Lab) (inferred)" in capsys.readouterr().out
    assert main(["search", "--json", "lamp", str(flat)]) == FINE
    (row,) = printed(capsys)
    assert (row["attribution"], row["certainty"]) == ("Ann Lee (Lab)", "inferred")
    assert main(["search", "--json", "dark", str(flat)]) == FINE
    assert "certainty" not in printed(capsys)[0]
