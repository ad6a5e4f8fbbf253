"""Printed labels of the United Kingdom's Hansard, taken apart: name, office, constituency, party."""

import re

from hansard_tui.model.member import NOBODY_KNOWN, Attribution, Certainty

_PARTY_NAMES = """
    Con|Lab|Lab/Co-op|Lab Co-op|LD|SNP|PC|Green|GP|DUP|SF|SDLP|UUP|TUV|Alliance|Alba|Reform|Reform UK|RUK|UKIP|Restore
    Your Party|Ind|Ind Lab|Ind Con|Ind SD|Ind UU|Ind LD|Ind CHC|CB|Non-Afl|Bp|Bishops|Respect|Change UK|TIG|Speaker
    APNI|UUAP|Labour|Conservative|Liberal Democrat|Crossbench|Independent|Plaid Cymru|Scottish National Party
"""
_PARTIES = frozenset(name.strip().casefold() for line in _PARTY_NAMES.splitlines() for name in line.split("|"))
_PEER = re.compile(
    r"(?:The )?(?:Lord|Lady|Baroness|Baron|Viscount(?:ess)?|Earl|Countess|Marquess|Marchioness|Duke|Duchess|"
    r"(?:Lord |Right Rev\w* )?(?:Arch)?[Bb]ishop)\b",
)
_OFFICE = re.compile(
    r"(?:The )?Lord (?:Speaker|Chancellor|Privy Seal|President|Advocate|Chairman|Chief|Commissioner)\b|"
    r"The (?!(?:Lord|Lady|Baroness|Baron|Viscount|Earl|Countess|Marquess|Duke|Duchess|(?:Arch)?[Bb]ishop)\b)|"
    r"(?:Mr\.?|Madam|Mrs\.?|Ms\.?) (?:Deputy )?(?:Speaker|Chairman|Chair|President)\b|"
    r"(?:Deputy |Principal |Acting |Temporary )?(?:Chair(?:man|woman|person)?|Speaker|President|Convener)\b|"
    r"(?:Minister|Secretary|Leader|Solicitor|Attorney|Advocate|Chancellor|Parliamentary|Prime Minister|Paymaster)\b"
)
_GROUP = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)?)\)\s*\Z")
_MARKS = re.compile(r"\s*\[(?:V|v|R|Interruption\.?)\]\s*")
_NOBODY = re.compile(
    r"(?:Several |A |An |Some |All )?(?:noble|hon\.?|honourable|right hon\.?)\b|Members?\Z", re.IGNORECASE
)
_ENDS = " \t\n\r\f\v:—–-\N{NO-BREAK SPACE}"
_LONGEST = 400
"""No printed label is longer; what is, is taken as it stands."""


def attribute(
    printed: str, *, member_ids: tuple[str, ...] = (), certainty: Certainty = Certainty.STATED
) -> Attribution:
    """Read "Name (Constituency) (Party)", "The Office (Name) (Party)" and their shorter forms.

    An empty label gives an attribution that nobody knows.
    """
    label = " ".join(printed.split()).strip(_ENDS)
    if (not label and not member_ids) or label == NOBODY_KNOWN:
        return Attribution()
    head, groups = _groups(_MARKS.sub(" ", label).strip()) if len(label) <= _LONGEST else (label, [])
    name, office, constituency, party = _sort_out(head, groups)
    return Attribution(label, name, office, party, constituency, member_ids, certainty)


def is_party(words: str) -> bool:
    """Whether the words are a party as Hansard prints it."""
    return words.strip().casefold() in _PARTIES


def _groups(label: str) -> tuple[str, list[str]]:
    groups: list[str] = []
    while found := _GROUP.search(label):
        groups.insert(0, found[1].strip())
        label = label[: found.start()].rstrip()
    return label.rstrip(" ,"), groups


def _sort_out(head: str, groups: list[str]) -> tuple[str, str, str, str]:
    """Give name, office, constituency and party."""
    rest = list(groups)
    office = _OFFICE.match(head.title() if head.isupper() else head)
    party = rest.pop() if rest and (is_party(rest[-1]) or (_PEER.match(head) and not office)) else ""
    if office:
        return (rest[0] if rest else ""), head, (rest[1] if len(rest) > 1 else ""), party
    if _NOBODY.match(head):
        return "", "", "", party
    return head, "", (rest[-1] if rest else ""), party
