"""Letters for jumps."""

import pytest

from hansard_tui.page.jumps import HOME_ROW_FIRST, labels


@pytest.mark.parametrize("count", [0, 1, 25, 26, 27, 51, 700, 2000])
def test_labels_are_different_and_none_begins_another(count: int) -> None:
    given = labels(count)
    assert len(given) == len(set(given)) == count
    assert not any(one != other and other.startswith(one) for one in given[:60] for other in given)


def test_the_first_labels_are_single_letters_of_the_home_row() -> None:
    assert labels(3) == list(HOME_ROW_FIRST[:3])
