"""One small debate, made by hand, as every format tells it: what it holds, and what each format can say of it.

To add a format: a file under tests/fixtures/debate, and a row in `TELLINGS`.
"""

from dataclasses import dataclass

HEADINGS = ("Bridges (Inspection) Bill", "Second Reading")
LABELS = ("The Minister for Roads (Mr Daniel Marsh)", "Helen Ashby (Tarnside) (Lab)", "Mr Marsh")
"""As they are printed."""
NAMES = ("Marsh", "Ashby", "Marsh")
"""A word of each, for formats that have a register of names rather than labels."""
WORDS = (
    (
        "I beg to move, That the Bill be now read a Second time.\n"
        "Every bridge in the country will be inspected once in five years, and the reports will be published "
        "within a month."
    ),
    "Will the Minister say who is to pay for it? Councils cannot—",
    "The Government will meet the cost in full.",
)
CUT_OFF = (False, True, False)
COLUMNS = (("101", "Second Reading"), ("102", "reports will be published"))
"""Each column's number, and the first words in it; the first may stand before either heading or the first speech."""
CLOCKS = ("14:30", "16:05")
SIDES = (211, 96)
VOTER = ("Marsh", "aye")
"""A word of the name of the first who voted, and the side."""
DAY = "2023-03-14"
HOUSE = "Commons"

ALL = frozenset({"labels", "names", "words", "headings", "columns", "times", "division", "house", "day"})
VOTES = ALL | {"votes"}


@dataclass(frozen=True)
class Telling:
    """A file that tells the debate, the format that must recognise it, and what of the debate it says."""

    file: str
    format: str
    says: frozenset[str]


TELLINGS = (
    Telling("publications_copy.txt", "text", VOTES - {"house"}),
    Telling("Bridges (Inspection) Bill 2023-03-14.txt", "text", ALL - {"house", "columns"}),
    Telling("speeches.txt", "text", frozenset({"labels", "names", "words"})),
    Telling("wrapped.txt", "text", ALL - {"columns"}),
    Telling("capitals.txt", "text", frozenset({"names", "words", "headings"})),
    Telling("debate.md", "markdown", VOTES),
    Telling("speeches.csv", "csv", frozenset({"labels", "names", "words", "house", "day"})),
    Telling("speeches.jsonl", "json-lines", frozenset({"labels", "names", "words", "house", "day"})),
    Telling("speeches.json", "json", frozenset({"labels", "names", "words", "house", "day"})),
    Telling("parlparse.xml", "parlparse", ALL),
    Telling("parlamint.xml", "parlamint", ALL - {"labels", "columns"}),
    Telling("parlamint.ana.xml", "parlamint", ALL - {"labels", "columns"}),
    Telling("S6CV0999P0.xml", "historic", VOTES - {"headings"}),
    Telling("akoma-3.xml", "akoma-ntoso", ALL),
    Telling("akoma-2.xml", "akoma-ntoso", frozenset({"labels", "names", "words", "headings", "times"})),
    Telling("akoma.markdown", "akoma-ntoso", frozenset({"labels", "names", "words", "headings", "day"})),
    Telling("canada.xml", "canada", ALL - {"columns", "house"}),
    Telling("australia-1993.sgml", "australia", frozenset({"labels", "names", "words", "headings", "day"})),
    Telling("australia-1998.xml", "australia", ALL - {"columns", "house"}),
    Telling("australia-2018.xml", "australia", ALL - {"columns", "house"}),
    Telling("hansard_api.json", "hansard-api", VOTES),
    Telling("publications.html", "publications", VOTES),
    Telling("hansard_site.html", "hansard-site", ALL),
    Telling("twfy_page.html", "twfy-page", frozenset({"names", "words", "times", "division", "house", "day"})),
    Telling("records.txt", "records", frozenset({"labels", "names", "words", "house", "day"})),
    Telling("subtitles.vtt", "subtitles", frozenset({"labels", "names", "words"})),
    Telling("subtitles.srt", "subtitles", frozenset({"labels", "names", "words"})),
    Telling("ep-23-03-14.txt", "europarl", frozenset({"labels", "names", "words", "day"})),
    Telling("twfy.json", "twfy-json", ALL - {"labels", "columns"}),
)
