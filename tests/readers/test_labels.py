"""Printed labels, taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.member import Certainty
from hansard_tui.readers.labels import attribute, is_party

CASES = [
    # label, name, office, constituency, party
    ("Mr Owen Pell (Saltmarsh) (Con)", "Mr Owen Pell", "", "Saltmarsh", "Con"),
    ("Mrs Ida Fallow (Cove, Upper) (Lab/Co-op):", "Mrs Ida Fallow", "", "Cove, Upper", "Lab/Co-op"),
    ("Mr Pell", "Mr Pell", "", "", ""),
    ("Ann Lee (Cove) (Con) [V]", "Ann Lee", "", "Cove", "Con"),
    (
        "The Secretary of State for the Coast (Ruth Amberley)",
        "Ruth Amberley",
        "The Secretary of State for the Coast",
        "",
        "",
    ),
    ("Madam Deputy Speaker (Ms Ida Fallow)", "Ms Ida Fallow", "Madam Deputy Speaker", "", ""),
    ("The Prime Minister", "", "The Prime Minister", "", ""),
    ("THE SPEAKER", "", "THE SPEAKER", "", ""),
    ("The Chair", "", "The Chair", "", ""),
    ("Lord Speaker", "", "Lord Speaker", "", ""),
    ("The Lord Privy Seal (Lord Cove) (LD)", "Lord Cove", "The Lord Privy Seal", "", "LD"),
    ("Baroness Shore of Upper Cove (LD)", "Baroness Shore of Upper Cove", "", "", "LD"),
    ("The Earl of Cove (CB)", "The Earl of Cove", "", "", "CB"),
    ("The Lord Bishop of Cove", "The Lord Bishop of Cove", "", "", ""),
    ("The Lord Bishop of Cove (Bp)", "The Lord Bishop of Cove", "", "", "Bp"),
    ("Hon. Members", "", "", "", ""),
    ("A Noble Lord", "", "", "", ""),
    ("Several hon. Members rose—", "", "", "", ""),
    ("Some hon. members", "", "", "", ""),
    ("Opposition members", "", "", "", ""),
    ("Hon. Owen Pell (Minister of Lamps, Lib.)", "Hon. Owen Pell", "Minister of Lamps", "", "Lib."),
    ("Ms. Ida Fallow (Victoria, NDP)", "Ms. Ida Fallow", "", "Victoria", "NDP"),
    ("Mr. Luc Roy (Beloeil—Chambly, BQ)", "Mr. Luc Roy", "", "Beloeil—Chambly", "BQ"),
    ("Mr PELL (Watson—Minister for Lamps)", "Mr PELL", "Minister for Lamps", "Watson", ""),
    ("IDA FALLOW (Labour—Saltmarsh)", "IDA FALLOW", "", "Saltmarsh", "Labour"),
    ("Rt Hon OWEN PELL (Leader of the Opposition)", "Rt Hon OWEN PELL", "Leader of the Opposition", "", ""),
    ("ASSISTANT SPEAKER (Ann Lee)", "Ann Lee", "ASSISTANT SPEAKER", "", ""),
    ("Mr SPEAKER", "", "Mr SPEAKER", "", ""),
    ("HON. DEPUTY SPEAKER", "", "HON. DEPUTY SPEAKER", "", ""),
    ("An Ceann Comhairle", "", "An Ceann Comhairle", "", ""),
    ("Tánaiste and Minister for Lamps (Deputy Ann Lee)", "Deputy Ann Lee", "Tánaiste and Minister for Lamps", "", ""),
    ("Y Dirprwy Lywydd", "", "Y Dirprwy Lywydd", "", ""),
    ("Ann Lee, Minister for Lamps", "Ann Lee", "Minister for Lamps", "", ""),
    ("Ann Lee, Cove (Lab)", "Ann Lee", "", "Cove", "Lab"),
    ("Lee, Ann (Lab)", "Lee, Ann", "", "", "Lab"),
    ("THE UNDER-SECRETARY of STATE FOR WAR (LORD COVE)", "LORD COVE", "THE UNDER-SECRETARY of STATE FOR WAR", "", ""),
    ("Hon. Owen Pell (Cove, UDX)", "Hon. Owen Pell", "", "Cove", "UDX"),
    ("Ms I FALLOW (ANC)", "Ms I FALLOW", "", "", "ANC"),
    ("SHRI PELL (COVE, UPPER)", "SHRI PELL", "", "COVE, UPPER", ""),
    ("SPEAKER 2", "SPEAKER 2", "", "", ""),
]


@pytest.mark.parametrize(("label", "name", "office", "constituency", "party"), CASES)
def test_labels(label: str, name: str, office: str, constituency: str, party: str) -> None:
    found = attribute(label)
    assert (found.name, found.office, found.constituency, found.party) == (name, office, constituency, party)
    assert found.printed == label.rstrip(":—")
    assert found.certainty is Certainty.STATED


def test_nothing_printed_is_nobody_known() -> None:
    assert attribute(" : ").known is False
    assert attribute("", member_ids=("mnis:1",)).member_ids == ("mnis:1",)


def test_a_label_of_no_length_that_is_printed_is_taken_as_it_stands() -> None:
    assert attribute("(" * 5000).name == "(" * 5000


def test_parties() -> None:
    assert is_party("con")
    assert not is_party("Saltmarsh")


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_the_printed_label_is_never_changed_but_at_its_ends(label: str) -> None:
    assert attribute(label).printed in " ".join(label.split())
