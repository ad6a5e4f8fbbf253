"""Labels in Australia's Hansard."""

import pytest
from lxml import etree

from hansard_tui.readers.australia_talk import clock_of, labelled, talker_of


def paragraph(inside: str) -> etree._Element:
    return etree.fromstring(f'<p class="HPS-Normal"><span class="HPS-Normal">{inside}</span></p>')


@pytest.mark.parametrize(
    ("inside", "printed", "words", "time"),
    [
        (
            '<a href="1"><span class="HPS-MemberSpeech">Mr A</span></a> (<span class="HPS-Time">09:31</span>):  Yes.',
            "Mr A",
            "Yes.",
            "09:31",
        ),
        ('<span class="HPS-OfficeInterjecting">The SPEAKER:</span>  Order: now.', "The SPEAKER", "Order: now.", ""),
        ('<span class="HPS-GeneralInterjecting">Hon. members:</span>', "Hon. members", "", ""),
    ],
)
def test_a_label_is_taken_off(inside: str, printed: str, words: str, time: str) -> None:
    taken = labelled(paragraph(inside))
    assert taken is not None
    assert (taken.printed, taken.words, taken.time) == (printed, words, time)


@pytest.mark.parametrize(
    "inside",
    ["The bill provides: one thing.", '<span class="HPS-MemberIInterjecting">Mr B interjecting</span>—', "<span/>x"],
)
def test_what_is_no_label_is_left(inside: str) -> None:
    assert labelled(paragraph(inside)) is None


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        ("Smith, Tony, MP", "Tony Smith"),
        ("MCGREGOR, Gregor", "Gregor MCGREGOR"),
        ("Quay Mr C.W.", "Mr C.W. Quay"),
        ("", ""),
    ],
)
def test_a_name_is_put_in_its_order(metadata: str, name: str) -> None:
    talker = etree.fromstring(
        f'<speech><talk.start><talker><name role="metadata">{metadata}</name></talker></talk.start></speech>'
    )
    assert talker_of(talker).attribution.name == name


@pytest.mark.parametrize(
    ("printed", "clock"),
    [("09:31:00", "09:31"), ("[2.35 p.m.]", "14:35"), ("12.05 am", "00:05"), ("noon", ""), ("99:00", "")],
)
def test_a_clock_is_read(printed: str, clock: str) -> None:
    assert clock_of(printed) == clock
