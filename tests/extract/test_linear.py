"""The linear model whose weights are data."""

import pytest

from hansard_tui.extract.linear import LinearModel, load_model, parse_model

MODEL = LinearModel(bias=-1.0, weights={"a": 2.0, "b": -3.0, "c": 1.0})


def test_features_that_speak_for_it_raise_the_score() -> None:
    assert MODEL.score(["b"]) < MODEL.score([]) < MODEL.score(["a"]) < MODEL.score(["a", "c"])
    assert MODEL.score(["a", "unknown"]) == MODEL.score(["a"])


def test_it_names_its_strongest_features() -> None:
    assert MODEL.strongest(["c", "b", "a", "a"]) == ("a", "c")


def test_the_packaged_weights_are_there_and_in_order() -> None:
    model = load_model("commitments")
    assert 0 < model.possible < model.certain < 1
    assert list(model.weights) == sorted(model.weights)
    assert model.weights["form base"] != 0
    assert any(" & " in name for name in model.weights)


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        parse_model("not a model")
