"""The small words that a verb group is made of: modals, what stands for them, and what may stand between."""

MODALS = {
    "will": "will", "shall": "will", "would": "would", "must": "must", "should": "should", "ought": "should",
    "can": "can", "may": "may",
}  # fmt: skip
OBLIGING = frozenset({"must", "should", "have_to", "may"})
"""Of the kinds of modal: what is needed or allowed, whoever is ready to do it."""
WILLING = frozenset(
    ["happy", "pleased", "delighted", "glad", "content", "willing", "prepared", "ready", "sure", "confident"]
)
BE = frozenset(["am", "are", "is", "be", "was", "were", "been", "being"])
PRESENT_BE = frozenset(["am", "are", "is", "remain", "remains"])
HAVE = frozenset(["have", "has", "had"])
INTEND = {
    "intend": "intend", "intends": "intend", "intended": "intend", "propose": "intend", "proposes": "intend",
    "proposed": "intend", "plan": "intend", "plans": "intend", "intention": "intend", "expect": "expect",
    "expects": "expect", "aim": "expect", "aims": "expect", "hope": "hope", "hopes": "hope", "want": "hope",
    "wants": "hope",
    "planning": "intend", "minded": "intend", "keen": "hope", "intending": "intend",
    "proposing": "intend", "expecting": "expect", "aiming": "expect",
    "hoping": "hope", "looking": "expect", "decided": "intend", "agreed": "intend", "decide": "intend",
    "arranged": "intend",
}  # fmt: skip
PLEDGE = {
    "committed": "committed", "commitment": "committed", "commit": "committed", "commits": "committed",
    "dedicated": "committed", "determined": "determined", "undertake": "pledge", "undertakes": "pledge",
    "undertaken": "pledge", "undertook": "pledge", "pledge": "pledge", "pledged": "pledge", "pledges": "pledge",
    "promise": "pledge", "promised": "pledge", "promises": "pledge", "guarantee": "pledge", "guaranteed": "pledge",
    "undertaking": "pledge", "vowed": "pledge", "vow": "pledge",
}  # fmt: skip
LEADING = {**INTEND, **PLEDGE, "look": "forward"}
ARRANGED = frozenset({"expected", "planned", "set", "due", "scheduled", "intended"})
"""What stands between "is" and "to" where somebody has arranged what will be: "is due to open"."""
GIVEN = frozenset({"undertaking", "commitment", "promise"})
GIVEN_WORD = GIVEN | {"guarantee", "word"}
"""What somebody has of a Minister who gave it: "she has my word"."""
DESIRES = frozenset({"wish", "desire", "plan", "plans", "intention", "intentions", "wishes"})
"""What may be joined to "no intention": "no intention or wish to"."""
CUES = frozenset({*MODALS, *WILLING, *BE, *HAVE, *PRESENT_BE, *LEADING, "going"})
NOT_WILL = frozenset(
    [
        "the", "a", "an", "free", "political", "good", "ill", "goodwill", "own", "his", "her", "their", "my", "at",
        "strong", "of", "last", "their", "no",
    ]
)  # fmt: skip
PHRASES = {
    "of": (("of", "course"),),
    "in": (("in", "due", "course"), ("in", "future"), ("in", "turn"), ("in", "fact"), ("in", "return")),
    "as": (
        ("as", "soon", "as", "possible"),
        ("as", "well"),
        ("as", "ever"),
        ("as", "now"),
        ("as", "always"),
        ("as", "usual"),
    ),
    "at": (("at", "least"), ("at", "once"), ("at", "last"), ("at", "all"), ("at", "present")),
    "no": (("no", "doubt"), ("no", "longer")),
    "once": (("once", "again"),),
    "for": (("for", "example"), ("for", "instance"), ("for", "now")),
    "to": (("to", "some", "extent"),),
}
NOUNS = frozenset({"commitment", "undertaking", "intention", "plans", "plan", "promises"})
COORDINATING = frozenset({"and", "or", "but", "if", "when", "so"})
ASIDE = 12
"""Words: the longest aside between commas that is looked over."""
PASSIVE = frozenset({"participle", "both"})
TIME_LEAD = frozenset(
    ["in", "by", "from", "over", "on", "during", "at", "within", "before", "after", "next", "this", "later"]
)
