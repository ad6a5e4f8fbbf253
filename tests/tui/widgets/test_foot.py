"""The line at the foot, and the prompt in its place."""

from tests.tui.screens.running import press, running


async def test_keys_that_do_not_fit_are_left_out_and_news_takes_their_place() -> None:
    async with running(size=(60, 20)) as (_, reader):

        def shown() -> str:
            return "".join(segment.text for segment in reader.status.render_line(0))

        assert shown().startswith(" ]c next promise")
        assert len(shown()) == 60
        reader.say("Something \x1b[31mhappened")
        assert "Something ␛[31mhappened" in shown()
        reader.quiet()
        assert "]c next promise" in shown()


async def test_the_prompt_completes_answers_and_is_left() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ":")
        assert reader.prompt.asking
        await pilot.press(*"split", "tab")
        assert reader.prompt.input.value == "split"
        await press(pilot, "enter")
        assert not reader.prompt.asking
        assert not reader.is_split
        await press(pilot, ":", "escape", "j")
        assert reader.state.cursor.start > 0


async def test_what_stands_comes_after_news_and_before_keys() -> None:
    async with running() as (_, reader):
        reader.status.tell(standing="= the same words", news="3 of 17")
        shown = "".join(segment.text for segment in reader.status.render_line(0))
        assert shown.startswith(" 3 of 17   = the same words")
        reader.quiet()
        shown = "".join(segment.text for segment in reader.status.render_line(0))
        assert shown.startswith(" = the same words   ]c")


async def test_no_news_is_so_long_that_it_hides_the_place() -> None:
    async with running(size=(60, 20)) as (_, reader):
        for words in ("x" * 200, "x" * 40, "x"):
            reader.say(words)
            reader.status.tell(standing="= y" * 30)
            shown = "".join(segment.text for segment in reader.status.render_line(0))
            assert len(shown) == 60
            assert shown.endswith("0 % ")
