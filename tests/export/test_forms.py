"""Strict forms: each reads its own and nobody else's."""

from collections.abc import Callable

import pytest

from hansard_tui.export import forms
from hansard_tui.export.cited import Citation
from hansard_tui.export.columns import Columns

Reader = Callable[[str], Citation | None]
READERS: list[Reader] = [
    forms.aglc, forms.mcgill, forms.nzlsg, forms.chicago, forms.mla, forms.harvard, forms.bluebook,
    forms.written_question,
]  # fmt: skip


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "text", ["", "HC Deb 25 April 2016, vol 608, col 1183", "We will write.", "1986", "()", "No. 5"]
)
def test_nothing_else_is_read(read: Reader, text: str) -> None:
    assert read(text) is None


def test_a_bare_number_is_a_page_in_australia_and_a_column_at_westminster() -> None:
    there = forms.aglc("Commonwealth, Parliamentary Debates, Senate, 7 February 2017, 39 (George Brandis).")
    assert there is not None
    assert (there.parliament, there.columns) == ("Australia", Columns(39, 39, unit="page"))
    here = forms.aglc("United Kingdom, Parliamentary Debates, House of Lords, 7 February 2017, vol 7, cols GC39–41.")
    assert here is not None
    assert (here.house, here.venue, here.columns) == ("Lords", "Grand Committee", Columns(39, 41, "GC"))


def test_a_written_question_needs_its_session() -> None:
    found = forms.written_question("225322 [of Session 2014-15] on Spirits given on 3 March 2015")
    assert found is not None
    assert (found.number, found.session, found.title) == ("225322", "2014-15", "Spirits")
    assert forms.written_question("225322 on Spirits") is None


def test_mla_tells_a_title_from_a_name() -> None:
    found = forms.mla(
        "Jane Smith. “Points of Order (No. 2).” Hansard, House of Commons, vol. 608, 25 Apr. 2016, col. 3."
    )
    assert found is not None
    assert (found.name, found.title, found.house) == ("Jane Smith", "Points of Order (No. 2)", "Commons")
