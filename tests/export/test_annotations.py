"""The lossless export gives every annotation back."""

import json
from dataclasses import replace

from hansard_tui.export.annotations import write_json
from hansard_tui.export.bundle import LICENCE, Options
from hansard_tui.model.w3c import from_w3c
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
MARKS = (
    mark(DEBATE, "I am grateful.", 1, note="a\ud800\n*b*", tags=("x", "y z"), color="3"),
    mark(DEBATE, "The lamps", 2, motivation="bookmarking", letter="q"),
    mark(DEBATE, "We will publish", 3, motivation="assessing", verdict="rejected"),
    mark(DEBATE, "publish the plan", 4, motivation="assessing", verdict="accepted", status="done", owner="Me"),
)


def test_everything_comes_back() -> None:
    lost = replace(MARKS[0].annotation, id="urn:uuid:5")
    stored = json.loads(write_json(bundle(DEBATE, *MARKS, lost=(lost,))))
    back = {annotation.id: annotation for annotation in map(from_w3c, stored["items"])}
    assert back == {annotation.id: annotation for annotation in (*(placed.annotation for placed in MARKS), lost)}


def test_the_set_says_what_it_is_about() -> None:
    stored = json.loads(write_json(bundle(DEBATE, *MARKS)))
    assert stored["type"] == "AnnotationSet"
    assert stored["about"] == {"dc:title": "Harbour Lights Bill", "dc:date": "2016-04-25", "dc:publisher": "Commons"}
    assert stored["rights"] == LICENCE
    assert stored["generated"] == "2026-11-22T02:40:00Z"


def test_options_choose() -> None:
    stored = json.loads(write_json(bundle(DEBATE, *MARKS, options=Options(kinds=("bookmark",)))))
    assert [item["motivation"] for item in stored["items"]] == ["bookmarking"]
