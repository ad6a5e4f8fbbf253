"""In what capacity a contribution is made."""

import json
from datetime import date

from hansard_tui.extract.capacity import ASSUMED, BACK_BENCH, CHAIR, MINISTER, NOT_KNOWN, OPPOSITION, find_capacities
from hansard_tui.extract.rules import load_rules
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Block, Contribution, Heading, Kind, Sitting, Transcript

RULES = load_rules()


def capacities(*parts: tuple[Attribution, str, Kind]) -> list[str]:
    text = "\n".join(words for _, words, _ in parts)
    blocks: list[Block] = []
    start = 0
    for attribution, words, kind in parts:
        end = min(start + len(words) + 1, len(text))
        blocks.append(Contribution(start, end, attribution=attribution, kind=kind))
        start = end
    found = find_capacities(Transcript(text, blocks=Layer(blocks)), RULES)
    return [found[block.start].name for block in blocks]


def one(attribution: Attribution, words: str, kind: Kind = Kind.SPEECH) -> str:
    return capacities((attribution, words, kind))[0]


def test_an_office_is_a_capacity() -> None:
    assert one(Attribution(name="A", office="The Minister for Rivers"), "It rains.") == MINISTER
    assert one(Attribution(printed="The Shadow Minister for Rivers"), "It rains.") == OPPOSITION
    assert one(Attribution(printed="Mr. Deputy Speaker"), "Order.") == CHAIR
    assert one(Attribution(printed="The Chairman of the Rivers Committee"), "It rains.") != CHAIR


def test_one_person_keeps_one_capacity() -> None:
    stated = Attribution(printed="The Minister for Rivers (Ann Dale)", name="Ann Dale", member_ids=("x:1",))
    again = Attribution(printed="Ann Dale", name="Ann Dale", member_ids=("x:1",))
    assert capacities((again, "It rains.", Kind.SPEECH), (stated, "It pours.", Kind.SPEECH)) == [MINISTER, MINISTER]


def test_who_answers_a_question_on_the_paper_is_a_minister() -> None:
    asks, answers = Attribution(name="Alan Ford"), Attribution(name="Ann Dale")
    found = capacities(
        (asks, "What steps he is taking to clean rivers.", Kind.QUESTION),
        (answers, "The rivers are clean.", Kind.SPEECH),
        (asks, "Will the Minister think again?", Kind.SPEECH),
    )
    assert found == [BACK_BENCH, MINISTER, BACK_BENCH]


def test_a_heading_ends_the_question_on_the_paper() -> None:
    text = "What steps?\nBridges\nIt rains."
    blocks = Layer(
        [
            Contribution(0, 12, attribution=Attribution(name="A"), kind=Kind.QUESTION),
            Heading(12, 20),
            Contribution(20, 29, attribution=Attribution(name="B")),
        ]
    )
    assert find_capacities(Transcript(text, blocks=blocks), RULES)[20].name == ASSUMED


def test_words_tell_a_minister_from_a_member() -> None:
    minister = "With permission, I will make a statement. My Department has asked my officials to act."
    member = "I hope that the Minister will listen to my constituents. Will the Government act?"
    assert one(Attribution(name="A"), minister) == MINISTER
    assert one(Attribution(name="A"), member) == BACK_BENCH


def test_one_with_whom_nobody_can_be_compared_is_assumed_where_the_words_say_little() -> None:
    mild = "I will come back to the hon. Member. I can assure the House that it rains."
    alone, other = Attribution(name="A"), (Attribution(name="B"), "It rains.", Kind.SPEECH)
    assert capacities((alone, mild, Kind.SPEECH)) == [ASSUMED]
    assert capacities((alone, mild, Kind.SPEECH), other)[0] == MINISTER


def test_a_speaker_who_is_not_given_is_assumed_and_said_to_be() -> None:
    found = find_capacities(Transcript("We act.", blocks=Layer([Contribution(0, 7)])), RULES)[0]
    assert found.name == ASSUMED
    assert found.speaks_for_government
    assert "not given" in found.evidence


VOICE = "With permission, I will make a statement. My Department has asked my officials to act."


def test_where_offices_are_printed_words_make_nobody_a_minister() -> None:
    holder = Attribution(name="Ann Dale", office="The Minister for Rivers")
    other = Attribution(name="Alan Ford")
    assert capacities((holder, "It rains.", Kind.SPEECH), (other, VOICE, Kind.SPEECH)) == [MINISTER, NOT_KNOWN]


def test_where_others_answer_for_the_government_a_silent_speaker_is_not_known() -> None:
    spoken, other = Attribution(name="Ann Dale"), Attribution(name="Alan Ford")
    assert capacities((spoken, VOICE, Kind.SPEECH), (other, "It rains.", Kind.SPEECH)) == [MINISTER, NOT_KNOWN]


def test_a_party_without_a_minister_here_speaks_against_being_one() -> None:
    holder = Attribution(name="Ann Dale", office="The Minister for Rivers", party="River Party")
    other = Attribution(name="Alan Ford", party="Bridge Party")
    assert capacities((holder, "It rains.", Kind.SPEECH), (other, VOICE, Kind.SPEECH)) == [MINISTER, BACK_BENCH]


def test_who_calls_members_to_speak_and_to_order_is_in_the_chair() -> None:
    speaks, presides = Attribution(name="Ann Dale"), Attribution(name="Alan Ford")
    turns = [(presides, "Order. I call Ann Dale.", Kind.SPEECH), (speaks, VOICE, Kind.SPEECH)] * 2
    assert capacities(*turns) == [CHAIR, MINISTER] * 2


def test_who_calls_on_the_government_is_not_in_the_chair() -> None:
    assert (
        one(Attribution(name="A"), "I call on the Government to act. I call for a review. In order, they must.")
        != CHAIR
    )


def test_who_brings_in_a_bill_of_his_own_is_no_minister() -> None:
    moves = (
        "I beg to move, That leave be given to bring in a Bill to protect rivers. We have published it. We will act."
    )
    assert one(Attribution(name="A"), moves) == BACK_BENCH


HELD = [
    {"person_id": "p/1", "role": "Minister of State for Rivers", "start_date": "2009-06-01", "end_date": "2010-05-06"},
    {
        "person_id": "p/2",
        "role": "Shadow Minister for Rivers",
        "start_date": "2009-01-01",
        "source": "x/oppositionpost",
    },
]
PEOPLE = {
    "persons": [{"id": "p/1", "name": "Ann Dale"}, {"id": "p/2", "name": "Alan Ford"}, {"id": "p/3", "name": "Al Low"}],
    "memberships": HELD,
}


def by_file(name: str, words: str, day: date | None) -> str:
    rules = load_rules([("people.json", json.dumps(PEOPLE))])
    block = Contribution(0, len(words), attribution=Attribution(name=name))
    transcript = Transcript(words, sitting=Sitting(day=day), blocks=Layer([block]))
    return find_capacities(transcript, rules)[0].name


def test_a_file_of_people_tells_who_held_office_on_the_day() -> None:
    day = date(2009, 10, 26)
    assert by_file("Ann Dale", "It rains.", day) == MINISTER
    assert by_file("Alan Ford", VOICE, day) == OPPOSITION
    assert by_file("Al Low", VOICE, day) == BACK_BENCH
    assert by_file("Somebody Else", VOICE, day) == MINISTER


def test_a_file_of_people_says_nothing_of_days_on_which_it_knows_no_government() -> None:
    assert by_file("Al Low", VOICE, date(1999, 1, 1)) == MINISTER
    assert by_file("Ann Dale", "It rains.", None) == ASSUMED
