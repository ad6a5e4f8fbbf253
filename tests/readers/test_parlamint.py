"""ParlaMint TEI: people from lists, asides in brackets, tokens put together again."""

from datetime import date
from pathlib import Path

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Narrative, Parsed, Shape
from hansard_tui.readers.parlamint import looks_like, read

FIXTURES = Path(__file__).parents[1] / "fixtures" / "parlamint"


def parsed(name: str, *lists: str) -> Parsed:
    return read((FIXTURES / name).read_bytes(), name, [(FIXTURES / one).read_bytes() for one in lists])


def test_a_sitting_reads_as_it_was_spoken() -> None:
    found = parsed("sitting.xml")
    assert found.transcript.text.split("\n") == [
        "FAROS",
        "La sesión se abre a las nueve y un minuto.",
        "Se abre la sesión. [Rumores] ¡Silencio!",
        "[Los diputados abandonan el hemiciclo]",
        "Votaremos (Pausa.) ahora.",
        "A favor 47. En contra 19.",
        "Gracias [inaudible].",
        "Buenos días.",
        "[Aplausos]",
        "El aceite",
        "Se levanta la sesión.",
    ]
    assert {problem.kind: problem.count for problem in found.problems} == {"missing speaker": 1, "gap": 1}


def test_where_and_when_come_from_the_header() -> None:
    sitting = parsed("sitting.xml").transcript.sitting
    assert (sitting.house, sitting.parliament, sitting.day) == ("Cámara del Faro", "Farolandia", date(2019, 3, 5))
    assert (sitting.language, sitting.volume, sitting.title) == ("es", "12", "Sesión plenaria 9")
    assert sitting.url == "https://example.org/diario/9"


def test_people_have_their_names_and_the_party_of_the_day() -> None:
    blocks = [one for one in parsed("sitting.xml").transcript.blocks if isinstance(one, Contribution)]
    first = blocks[0].attribution
    assert (first.printed, first.name, first.party) == ("La señora PEÑA RÍO", "Ana Peña Río", "LUZ")
    assert first.member_ids == ("parlamint:AnaPeñaRío",)
    assert blocks[1].attribution.name == "José Luz Mar"
    assert blocks[1].attribution.party == ""
    assert not blocks[2].attribution.known
    assert [block.id for block in blocks] == ["u1", "u2", "u3", ""]


def test_the_corpus_own_list_of_people_is_used_where_it_is_at_hand() -> None:
    blocks = [one for one in parsed("sitting.xml", "people.xml").transcript.blocks if isinstance(one, Contribution)]
    assert (blocks[1].attribution.name, blocks[1].attribution.party) == ("José Luz Mar", "LUZ")


def test_asides_pages_times_counts_and_headings_have_their_places() -> None:
    transcript = parsed("sitting.xml").transcript
    assert [one.quote(transcript.text) for one in transcript.passages if one.shape is Shape.ASIDE] == [
        "[Los diputados abandonan el hemiciclo]",
        "[Aplausos]",
    ]
    assert [(one.number, one.unit, transcript.text[one.start :][:9]) for one in transcript.columns] == [
        ("12", "page", "Votaremos")
    ]
    assert [(one.clock, transcript.text[one.start :][:5]) for one in transcript.times] == [("09:01", "nueve")]
    (division,) = (one for one in transcript.blocks if isinstance(one, Division))
    assert division.sides == (("Ayes", 47), ("Noes", 19))
    assert [
        (one.level, one.quote(transcript.text).strip()) for one in transcript.blocks if isinstance(one, Heading)
    ] == [
        (1, "FAROS"),
        (2, "El aceite"),
    ]


def test_tokens_are_put_together_again() -> None:
    found = parsed("sitting.ana.xml")
    assert found.transcript.text == "My Lords, we don’t (Noise.) agree. Next!"
    (block,) = found.transcript.blocks
    assert isinstance(block, Contribution)
    assert block.attribution.name == "Hilda Lamp Moor"
    assert (found.transcript.sitting.house, found.transcript.sitting.parliament) == ("Lords", "")
    assert found.problems == ()


def test_a_list_of_people_is_shown_and_told_to_be_no_debate() -> None:
    found = parsed("people.xml")
    assert found.transcript.text == "José Luz Mar"
    assert [problem.kind for problem in found.problems] == ["no debate"]


def test_a_corpus_reads_its_own_sittings_and_tells_of_those_in_other_files() -> None:
    inside = (FIXTURES / "sitting.ana.xml").read_text().split("?>", 1)[1]
    corpus = (
        '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">'
        f'<teiHeader/><xi:include href="other.xml"/>{inside}</teiCorpus>'
    )
    found = read(corpus.encode(), "corpus.xml")
    assert found.transcript.text.startswith("My Lords")
    assert [problem.kind for problem in found.problems] == ["included file"]


def test_a_label_that_nobody_follows_is_kept() -> None:
    body = '<body><div><note type="speaker">Mr X:</note></div></body>'
    data = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>{body}</text></TEI>'
    (block,) = read(data.encode()).transcript.blocks
    assert isinstance(block, Narrative)


def test_it_is_recognised_by_its_namespace() -> None:
    assert looks_like('<TEI xmlns="http://www.tei-c.org/ns/1.0">')
    assert not looks_like("<publicwhip>")


def test_a_list_that_cannot_be_read_is_told_and_the_sitting_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    words = b'<u who="#AnnPell"><seg>Yes.</seg></u>'
    sitting = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>' + words + b"</body></text></TEI>"
    monkeypatch.setattr("hansard_tui.readers.xml.MOST_BYTES", len(sitting))
    found = read(sitting, "a.xml", [b"<listPerson>" + b" " * len(sitting)])
    assert [problem.kind for problem in found.problems] == ["unreadable list"]
    assert found.transcript.text == "Yes."
