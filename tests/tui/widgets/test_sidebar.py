"""A list drawn on demand."""

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from hansard_tui.model.span import Span
from hansard_tui.tui.widgets.sidebar import Item, Rows, shares


class Listed(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        names = (
            "muted",
            "heading",
            "commitment",
            "assurance",
            "concession",
            "refusal",
            "duty",
            "faint",
            "topic",
            "person",
            "reference",
        )
        return {f"hansard-{name}": "#ffffff" for name in [*names, "muted"]}

    def compose(self) -> ComposeResult:
        yield Rows()


def item(label: str, *, leads: bool = True) -> Item:
    return Item(label, text=0, span=Span(0, 1) if leads else None)


async def test_the_cursor_stands_only_on_rows_that_lead_somewhere() -> None:
    async with Listed().run_test(size=(30, 5)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.fill([item("group", leads=False), item("a"), item("b"), item("group", leads=False), item("c")], "")
        assert rows.current == item("a")
        rows.step(2)
        assert rows.current == item("c")
        rows.step(9)
        assert rows.current == item("c")
        rows.step(-9)
        assert rows.current == item("a")
        assert rows.top == 0


async def test_a_long_list_keeps_its_cursor_in_sight_and_draws_only_what_is_seen() -> None:
    async with Listed().run_test(size=(30, 5)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.fill([item(f"row {number}") for number in range(100_000)], "")
        rows.step(50_000)
        assert rows.top <= rows.cursor < rows.top + 5
        assert "row 50000" in "".join(segment.text for y in range(5) for segment in rows.render_line(y))


async def test_an_empty_list_says_why() -> None:
    async with Listed().run_test(size=(20, 4)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.fill([], "Nothing was found in this text.")
        assert rows.current is None
        assert "Nothing was" in "".join(segment.text for segment in rows.render_line(0))


@given(st.lists(st.integers(2, 20), min_size=1, max_size=6), st.integers(1, 100))
def test_no_name_of_a_tab_is_cut_while_its_row_has_room(wanted: list[int], total: int) -> None:
    widths = shares(wanted, total)
    assert len(widths) == len(wanted)
    assert sum(widths) <= max(total, len(wanted))
    if sum(wanted) <= total:
        assert all(given_ >= want for given_, want in zip(widths, wanted, strict=True))
