"""Printed labels of the United Kingdom's Hansard, taken apart: name, office, constituency, party."""

import re

from hansard_tui.model.member import NOBODY_KNOWN, Attribution, Certainty

_PARTY_NAMES = """
    Con|Lab|Lab/Co-op|Lab Co-op|LD|SNP|PC|Green|GP|DUP|SF|SDLP|UUP|TUV|Alliance|Alba|Reform|Reform UK|RUK|UKIP|Restore
    Your Party|Ind|Ind Lab|Ind Con|Ind SD|Ind UU|Ind LD|Ind CHC|CB|Non-Afl|Bp|Bishops|Respect|Change UK|TIG|Speaker
    APNI|UUAP|Labour|Conservative|Liberal Democrat|Crossbench|Independent|Plaid Cymru|Scottish National Party
    ANC|DA|EFF|IFP|ACDP|UDM|NRM|FDC|UPC|UDA|ODM|BJP|INC|CDU/CSU|SPD|FDP|AfD
    CPC|NDP|BQ|Lib|Lib.|PPC|Ind.|ALP|LP|NATS|AG|ACT|National|NZ First|Te Pāti Māori|Te Paati Māori
    Fianna Fáil|Fine Gael|Sinn Féin|Social Democrats|Scottish Green Party|Welsh Labour|Welsh Conservative
"""
_PARTIES = frozenset(name.strip().casefold() for line in _PARTY_NAMES.splitlines() for name in line.split("|"))
_PEER = re.compile(
    r"(?:The )?(?:Lord|Lady|Baroness|Baron|Viscount(?:ess)?|Earl|Countess|Marquess|Marchioness|Duke|Duchess|"
    r"(?:Lord |Right Rev\w* )?(?:Arch)?[Bb]ishop)\b",
)
_OFFICE = re.compile(
    r"(?:The )?Lord (?:Speaker|Chancellor|Privy Seal|President|Advocate|Chairman|Chief|Commissioner)\b|"
    r"The (?!(?:Lord|Lady|Baroness|Baron|Viscount|Earl|Countess|Marquess|Duke|Duchess|(?:Arch)?[Bb]ishop)\b)|"
    r"(?:Mr\.?|Madam|Mrs\.?|Ms\.?|(?:Rt\.? )?Hon\.?(?:ourable)?) (?:Principal |Deputy |Acting ){0,2}"
    r"(?:Speaker|Chair(?:person|man)?|"
    r"President)\b|"
    r"An (?:Leas-)?Ch?(?:eann Comhairle|athaoirleach)|(?:An )?(?:Taoiseach|Tánaiste)\b|Y (?:Dirprwy )?Ll?ywydd\b|"
    r"(?:Deputy |Principal |Acting |Temporary |Assistant )?(?:Chair(?:man|woman|person)?|Speaker|President|Convener)\b|"
    r"(?:Minister|Secretary|Leader|Solicitor|Attorney|Advocate|Chancellor|Parliamentary|Prime Minister|Paymaster)\b"
)
_GROUP = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)?)\)\s*\Z")
_HELD = re.compile(
    r"(?:(?:The |Deputy |Acting |Assistant |Associate |Shadow )?(?:Minister|Secretary|Leader|Parliamentary|Attorney|"
    r"Solicitor|Chancellor|Prime|Premier|Treasurer|Government|Opposition|Manager|President|Spokes\w+|Chair\w*|Whip)|"
    r"Co-[Ll]eader)\b"
)
"""How an office begins that stands in brackets after a name."""
_VOICE = re.compile(r"(?:\w+ )?[A-Z]\w+ (?:\d{1,3}|[A-Z])\Z")
_ABBREVIATED = re.compile(r"[A-Z]{2,6}")
"""A party of any Parliament, after a seat and a comma."""
_PARTED = re.compile(r", |[—–]")
_SHOUT = re.compile(r"[A-Z]{4}")
_MARKS = re.compile(r"\s*\[(?:V|v|R|Interruption\.?)\]\s*")
_NOBODY = re.compile(
    r"(?:Several |A |An |Some |All )?(?:(?:noble|hon\.?|honourable|right hon\.?|opposition|government) )+"
    r"(?:members?|lords?|lad(?:y|ies)|peers?|baroness(?:es)?|friends?|senators?|gentlem[ae]n)\b|Members?\Z",
    re.IGNORECASE,
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
    office = _office(head)
    party = rest.pop() if rest and (is_party(rest[-1]) or (_PEER.match(head) and not office)) else ""
    if office:
        return (rest[0] if rest else ""), head, (rest[1] if len(rest) > 1 else ""), party
    if _NOBODY.match(head):
        return "", "", "", party
    held, seats = "", []
    for group in rest:
        found = _held(group)
        held, party = found[0] or held, found[2] or party
        seats += [found[1]] if found[1] else []
    name, said, seat = _after_comma(head, seated=bool(seats), partied=bool(party))
    return name, held or said, seats[-1] if seats else seat, party


def _office(head: str) -> bool:
    """Whether a label names an office and nobody; in capitals, whole or in part, as well."""
    if _VOICE.match(head):
        return False
    return bool(_OFFICE.match(head) or (_SHOUT.search(head) and _OFFICE.match(head.title())))


def _held(group: str) -> tuple[str, str, str]:
    """Give the office, the constituency and the party in "Watson—Minister for Roads" and "Victoria, NDP"."""
    parts = _PARTED.split(group)
    last = is_party(parts[-1]) or bool(_ABBREVIATED.fullmatch(parts[-1]) and not parts[0].isupper())
    if len(parts) > 1 and (last or is_party(parts[0])):
        party = parts.pop() if last else parts.pop(0)
        left = group.removesuffix(party).removeprefix(party).strip(" ,—–")
        return (left, "", party) if _HELD.match(left) else ("", left, party)
    if _HELD.match(group):
        return group, "", ""
    seat, dash, office = group.partition("—")
    return (office, seat, "") if dash and _HELD.match(office) else ("", group, "")


def _after_comma(head: str, *, seated: bool, partied: bool) -> tuple[str, str, str]:
    """Give name, office and seat in "Ann Lee, Minister for Roads" and "Ann Lee, Cove"."""
    name, comma, rest = head.partition(", ")
    if not comma or " " not in name or _PEER.match(head):
        return head, "", ""
    if _HELD.match(rest) or _OFFICE.match(rest):
        return name, rest, ""
    return (name, "", rest) if partied and not seated else (head, "", "")
