"""Things called by description."""

from hansard_tui.extract.described import find_described, in_order, matched_subjects, with_documents
from hansard_tui.model.finding import Mention

PIERS = "Clauses 7 and 8, which deal with harbour dues and pier lighting, are new. The pier lighting clause is short."


def test_numbers_and_subjects_listed_side_by_side_belong_together() -> None:
    assert matched_subjects(PIERS) == {"harbour due": "clause:7", "pier lighting": "clause:8"}


def test_lists_of_different_lengths_say_nothing() -> None:
    assert not matched_subjects("Clauses 7 and 8, which deal with harbour dues, are new.")


def test_a_clause_called_by_its_subject_is_inferred() -> None:
    (mention,) = find_described(PIERS)
    assert mention.quote(PIERS) == "The pier lighting clause"
    assert mention.key == "clause:8"
    assert not mention.certain
    assert not find_described("The pier lighting clause is short.")


def test_the_group_under_debate_is_found() -> None:
    text = "I like this group of amendments, and the amendments in this group like me. A group of amendments is dear."
    assert [one.quote(text) for one in find_described(text)] == [
        "this group of amendments",
        "the amendments in this group",
    ]


def test_words_that_point_back_run_to_the_end_of_the_sentence() -> None:
    text = "As I said, piers are long. I have spoken about quays"
    assert [one.quote(text) for one in find_described(text)] == [
        "As I said, piers are long",
        "I have spoken about quays",
    ]
    assert {one.kind for one in find_described(text)} == {"discourse"}


def test_a_chapter_close_after_a_document_is_of_it() -> None:
    text = "It is in the code of practice. Chapter 3 says so.\nChapter 4 is elsewhere."
    code = Mention(13, 29, key="document:code-of-practice", kind="document")
    third = Mention(31, 40, key="chapter:3", kind="chapter")
    fourth = Mention(50, 59, key="chapter:4", kind="chapter")
    tied = with_documents([code, third, fourth], text)
    assert [one.scope for one in tied] == ["", "document:code-of-practice", ""]


def test_that_guidance_is_the_nearest_named_before() -> None:
    text = "The DWP guidance is long. From that guidance we learn."
    named = Mention(4, 16, key="document:dwp-guidance", kind="document", label="DWP guidance", rule="document")
    bare = Mention(36, 44, key="document:guidance", kind="document", rule="gazetteer")
    tied = with_documents([named, bare], text)
    assert tied[1].key == "document:dwp-guidance"
    assert not tied[1].certain
    assert with_documents([bare], text) == [bare]


def test_a_thing_stands_once_at_one_place() -> None:
    mention = Mention(0, 4, key="clause:1")
    assert list(in_order([mention, mention])) == [mention]


def test_words_that_point_back_run_past_an_abbreviation() -> None:
    text = "As I said to the hon. Member, it is so. It is not."
    assert [mention.quote(text) for mention in find_described(text)] == ["As I said to the hon. Member, it is so"]
