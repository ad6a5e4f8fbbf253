from hansard_tui.export.convert.voters import Side, sides_of
from hansard_tui.model.transcript import Vote


def test_each_side_has_its_names_and_then_its_tellers() -> None:
    votes = [
        Vote("Tell, Jo", "aye", teller=True),
        Vote("Lee, Ann", "not content"),
        Vote("Pell, Mr Owen", "aye", proxy="Jo Tell"),
        Vote("Low, Mr", "spoiled votes"),
    ]
    assert list(sides_of(votes)) == [
        Side("Ayes", ("Pell, Mr Owen (Proxy vote cast by Jo Tell)",), ("Tell, Jo",)),
        Side("Not Contents", ("Lee, Ann",)),
        Side("Spoiled votes", ("Low, Mr",)),
    ]
    assert list(sides_of([])) == []
