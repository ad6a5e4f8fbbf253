"""The sidebar."""

from hansard_tui.library import OpenTranscript
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Block, Contribution, Heading, Source, Transcript
from tests.tui.screens.running import press, running, words


async def test_the_sidebar_previews_and_leaves_no_trace() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "j")
        before = reader.view_now()
        await press(pilot, "g", "t", "j", "j", "l", "j", "h")
        assert reader.reading.topic is not None
        await press(pilot, "escape")
        after = reader.view_now()
        assert (after.panes, after.active) == (before.panes, before.active)
        await press(pilot, "g", "c", "enter")
        assert not reader.in_sidebar
        assert reader.state.focus is not None
        await press(pilot, "ctrl+o")
        assert reader.state.cursor == before.panes[0].cursor


async def test_a_filter_belongs_to_its_tab_previews_what_is_left_and_is_left_with_escape() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "g", "c", "/", *"mandate", "enter")
        assert "mandate" in words(reader).lower()
        labels = [item.label for item in reader.sidebar.rows.items]
        assert "Refusals" not in labels
        assert not any(label.startswith("firm") for label in labels)
        await press(pilot, "tab")
        assert reader.sidebar.tabs.tab == "references"
        assert len(reader.sidebar.rows.items) > 20
        await press(pilot, "shift+tab", "escape")
        assert reader.in_sidebar
        assert "Refusals" in [item.label for item in reader.sidebar.rows.items]


async def test_an_outline_opens_where_the_reader_is() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "}", "}", "}")
        here = reader.reading.transcript.paragraph_at(reader.state.cursor.start)
        await press(pilot, "g", "o")
        item = reader.sidebar.rows.current
        assert item is not None
        assert item.span == here


async def test_escape_gives_back_the_topic_and_a_second_one_in_the_text_drops_it() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "g", "t", "j", "escape")
        assert reader.reading.topic is None
        await press(pilot, "g", "t", "j", "enter")
        assert reader.reading.topic is not None
        await press(pilot, "escape")
        assert reader.state.focus is None
        assert reader.reading.topic is not None
        await press(pilot, "escape")
        assert reader.reading.topic is None


async def test_an_empty_list_says_why() -> None:
    async with running() as (_, reader):
        for reading in reader.readings:
            reading.findings = Findings(notes=("not English: no commitments looked for",))
        reader.show_tab("commitments")
        assert reader.sidebar.rows.empty == "No commitments were found. Not English: no commitments looked for."


async def test_an_outline_unfolds_where_the_reader_is_and_is_searched_whole() -> None:
    text = "Roads\nWe build.\nPorts\nWe dig."
    who = [Attribution(name, certainty=Certainty.STATED) for name in ("Lady A", "Lord B")]
    blocks: list[Block] = [
        Heading(0, 6),
        Contribution(6, 16, attribution=who[0]),
        Heading(16, 22),
        Contribution(22, len(text), attribution=who[1]),
    ]
    source = Source(path="o.txt", name="o", format="plain", sha256="f" * 64)
    opened = OpenTranscript(Transcript(text, source, blocks=Layer(blocks)), (), "o.txt")

    def labels() -> list[str]:
        return [item.label for item in reader.sidebar.rows.items[1:]]

    async with running(texts=[opened]) as (pilot, reader):
        await press(pilot, "G", "g", "o")
        assert labels() == ["Roads", "Ports", "Lord B"]
        await press(pilot, "k", "h", "k", "l")
        assert labels() == ["Roads", "Lady A", "Ports"]
        await press(pilot, "h", "/", *"lord", "enter")
        assert labels() == ["Ports", "Lord B"] or labels() == ["Lord B"]


async def test_of_a_text_that_is_not_english_it_is_said_that_nothing_is_looked_for() -> None:
    french = "Le ministre ne sait pas si la question est grave, et les députés que nous avons vus sont avec lui. " * 8
    async with running(texts=[OpenTranscript(Transcript(french, Source("f.txt", "f", "plain", "3" * 64)))]) as (
        _,
        reader,
    ):
        assert reader.sidebar.rows.empty == "Not English: nothing is looked for."
