"""The front door: every name in it leads to a room."""

import subprocess
import sys

import pytest

from hansard_tui import library


@pytest.mark.parametrize("name", library.__all__)
def test_every_name_leads_somewhere(name: str) -> None:
    assert getattr(library, name) is not None


def test_a_name_that_is_not_there_is_told() -> None:
    with pytest.raises(AttributeError, match="no_such"):
        _ = library.no_such


def test_opening_enters_no_room_but_its_own() -> None:
    code = "import sys; from hansard_tui import library; library.open_all; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    dear = {"yaml", "lxml", "hansard_tui.extract.rules", "hansard_tui.export.bundle", "hansard_tui.store.annotations"}
    assert not dear & set(loaded)
