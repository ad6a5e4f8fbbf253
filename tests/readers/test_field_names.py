import pytest

from hansard_tui.readers.field_names import field_of, row_of


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("speaker_full_name", "speaker"),
        ("Speaker Name", "speaker"),
        ("AttributedTo", "speaker"),
        ("speech_content", "text"),
        ("ContributionTextFull", "text"),
        ("date_of_speech", "date"),
        ("party_short", "party"),
        ("constituency_name", "constituency"),
        ("person_id", "member"),
        ("colour", ""),
        ("", ""),
    ],
)
def test_fields_are_known_under_many_names(name: str, field: str) -> None:
    assert field_of(name) == field


def test_the_first_cell_with_anything_in_it_counts() -> None:
    assert row_of([("text", ""), ("speech", "a"), ("body", "b"), ("x", "c")]) == {"text": "a"}


def test_a_name_in_two_parts_is_one() -> None:
    assert row_of([("first_name", "Ann"), ("last_name", "Pell")])["name"] == "Ann Pell"
    assert "name" not in row_of([("first_name", "Ann"), ("last_name", "Pell"), ("speaker", "Mrs Pell")])


def test_objects_inside_count_as_their_fields_to_a_depth() -> None:
    assert row_of([("who", {"member": {"party": "Lab"}})]) == {"party": "Lab"}
    deep: dict[str, object] = {"party": "Lab"}
    for _ in range(9):
        deep = {"x": deep}
    assert row_of(deep.items()) == {}
