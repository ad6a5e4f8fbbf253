import gc

import pytest

from hansard_tui.model.uncollected import uncollected


def _fail() -> None:
    with uncollected():
        assert not gc.isenabled()
        raise KeyError


def test_the_collector_is_away_within_and_as_it_was_after_also_after_a_failure() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError):
        _fail()
    assert gc.isenabled()


def test_where_it_was_away_before_it_stays_away() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
