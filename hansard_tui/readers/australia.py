"""Australia's Hansard XML, 1901 to today: four schemas, the SGML of 1981 to 1997, and Word's paragraphs since 2012."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lxml import etree

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Kind, Parsed, Shape, Vote
from hansard_tui.readers.australia_talk import Labelled, Turn, carried, clock_of, labelled, talker_of
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.flow import Flow, Recorder, line_of, name_of, names, set_between, tell, words_in
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.xml import parse

_EMPTY = re.compile(rb"<(TAB|BREAK|COLSPEC|SPANSPEC|GRAPHIC)\b([^<>]*?)/?>")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d\d?)/(\d\d?)/(\d{4})")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9.]*")
_DASHED = re.compile(r"\A\s*[—–-]+\s*")
_TELLER = re.compile(r"\s*(?:\(teller\)|\*)", re.IGNORECASE)
_INFO = re.compile(r"(?:sub)?debateinfo|adjournmentinfo|petition(?:\.group)?info|cognateinfo")
_HOLDER = re.compile(
    r".*\.xscript|business\.start|(?:sub)?debate(?:\.(?:sub)?\d)?|debate\.text|subdebate\.text|answers\.to\.questions|"
    r"answer\.to\.q[ow]n|question\.block|q[wt][ns]|petition(?:\.gro?u?p)?|adjournment|proctext|interrupt|rdi(?:\.item)?|"
    r"sso|hansard|document|cognate|body|div|day\.start|presenter\.block"
)
_LEVELS = re.compile(r"(?:sub)?debate(?:\.(?:sub)?\d)?|question\.block|answer\.to\.q[ow]n|petition|qwn|adjournment")
_SPOKEN = {
    "speech": Kind.SPEECH,
    "question": Kind.QUESTION,
    "answer": Kind.ANSWER,
    "interjection": Kind.SPEECH,
    "interject": Kind.SPEECH,
    "continue": Kind.SPEECH,
    "motionnospeech": Kind.SPEECH,
}
_SHAPES = {"HPS-Small": Shape.QUOTATION, "HPS-Bullet": Shape.LIST, "HPS-SmallBullet": Shape.LIST}
_REPEATS = names("HPS-Debate HPS-SubDebate HPS-SubSubDebate HPS-Bills HPS-FederationChamberDebate")
"""Classes of paragraphs that print a title again."""
_SIDES = {"ayes": ("aye", "Ayes"), "noes": ("no", "Noes"), "pairs": ("both", "Pairs")}
_METADATA = names(
    "talk.start page.no type id.no session.header talker in.gov first.speech name.id electorate party role"
)
_TALKING = names("talker name electorate role time.stamp")
_ENCLOSING = names("talk.start talk.text body div")
_INNER = 3
"""The level of a heading that a speech encloses."""
_PARAGRAPHS = names(
    "para p quote list item motion amendments amendment table presenter name day.start question.number no.signed div "
    "emphasis break graphic separator inline a"
)


def looks_like(head: str) -> bool:
    """Whether the beginning of a file holds one of this parliament's roots."""
    return "<session.header" in head or "<HANSARD " in head or "<chamber.xscript" in head


def read(data: bytes, path: str = "") -> Parsed:
    """Read one day of a chamber.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    document = parse(_EMPTY.sub(rb"<\1\2/>", data), path)
    reader = _Reader()
    tell(reader.builder, document.problems)
    _in_small_letters(document.root)
    _print_labels(document.root)
    reader.sitting(document.root)
    reader.holder(document.root, 0)
    return reader.finish()


class _Reader(Recorder):
    """Walks one day; knows each talker by identifier, since Word's paragraphs name theirs by nothing else."""

    def __init__(self) -> None:
        flow = Flow(
            plain=names(
                "talk.start inline emphasis span a name from sup sub b i u electorate role time.stamp num.votes title"
            ),
            breaks=names("para p quote list item motion amendments amendment br presenter subtitle"),
            shapes={
                **dict.fromkeys(("quote", "motion"), Shape.QUOTATION),
                **dict.fromkeys(("amendments", "amendment"), Shape.AMENDMENT),
                **dict.fromkeys(("list", "item"), Shape.LIST),
            },
            marks=dict.fromkeys(names("graphic colspec spanspec page.no name.id name.ids"), lambda _: ())
            | {
                "tab": lambda _: (" ",),
                "talker": lambda talker: (talker_of(talker).attribution.shown,),
                "break": self._break,
            },
        )
        super().__init__(flow)
        self._known: dict[str, Attribution] = {}
        self._title = ""
        self._repeated = 0
        self._floor: Turn | None = None
        self._whole = Kind.SPEECH
        """The kind of the element that is being read, whoever breaks in."""

    def sitting(self, root: etree._Element) -> None:
        """Say where and when, and who everybody is."""
        header = next(root.iter("session.header"), None)
        said = {str(one.tag): words_in(one) for one in header} if header is not None else {}
        chamber = said.get("chamber", "") or root.get("CHAMBER", "")
        proof = (said.get("proof", "") or root.get("PROOF", "")).casefold() in {"1", "yes"}
        self.builder.sitting(
            house="Senate" if "senate" in chamber.casefold() else "House of Representatives" if chamber else "",
            day=_day(said.get("date", "") or root.get("DATE", "")),
            parliament="Australia",
            session=said.get("parliament.no", "") or root.get("PARLIAMENT.NO", ""),
            edition="proof" if proof else "",
        )
        for above in (element for name in _SPOKEN for element in root.iter(name)):
            known = talker_of(above).attribution
            if known.member_ids and (known.party or known.member_ids[0] not in self._known):
                self._known[known.member_ids[0]] = known

    def _break(self, element: etree._Element) -> Iterator[Piece]:
        """Give a page that begins in a sentence; a word that it cuts has a soft hyphen, and no space."""
        if element.get("SOFT-HYPHEN") != "1":
            yield " "
        yield from self.begins(element.get("PAGE", ""), element, "page")

    def finish(self) -> Parsed:
        """Tell what was left out on purpose, and build."""
        if self._repeated:
            self.builder.problem(
                "left out", "Titles that are printed a second time are left out.", count=self._repeated
            )
        return self.builder.build()

    def holder(self, element: etree._Element, level: int) -> None:
        """Read an element that holds others."""
        self.stray(element.text, element)
        if page := element.get("PAGE", ""):
            set_between(self.builder, self.begins(page, element, "page"))
        for child in element:
            self._part(child, name_of(child), level)
            self.stray(child.tail, child)

    def _part(self, child: etree._Element, name: str, level: int) -> None:
        if name in _SPOKEN:
            self._spoken(child, name)
        elif _INFO.fullmatch(name):
            self._info(child, level)
        elif name == "title":
            self._head(child, level)
        elif name == "division":
            self._division(child)
        elif name == "day.start" and _DAY.fullmatch(words_in(child)):
            return
        elif _HOLDER.fullmatch(name) and len(child):
            self.holder(child, level + (_LEVELS.fullmatch(name) is not None))
        elif name in {"p", "para"}:
            self._outside(child)
        elif name and name not in _METADATA:
            if name not in _PARAGRAPHS:
                self.unknown(name, child)
            self.narrate(child)

    def _info(self, element: etree._Element, level: int) -> None:
        for page in element.iterchildren("page.no"):
            set_between(self.builder, self.begins(words_in(page), page, "page"))
        for child in element:
            if name_of(child) in {"title", "subtitle"}:
                self._head(child, level + (child.tag == "subtitle"))
            elif name_of(child) == "cognate":
                self.holder(child, level)

    def _head(self, element: etree._Element, level: int) -> None:
        self._title = words_in(element)
        self.head(element, max(level, 1))

    def _outside(self, element: etree._Element) -> None:
        """Read a paragraph that stands in no speech; a title printed again is left out."""
        if element.get("class", "") in _REPEATS and words_in(element).casefold() == self._title.casefold():
            self._repeated += 1
        else:
            self.narrate(element, _SHAPES.get(element.get("class", "")))

    def _spoken(self, element: etree._Element, name: str) -> None:
        """Read a speech and all that breaks into it; one whose words stand in its neighbour is passed over."""
        if not _has_words(element):
            return
        talker = talker_of(element)
        if not talker.attribution.known:
            self.builder.problem("missing speaker", "Somebody speaks, and nobody is named.", line_of(element))
        set_between(self.builder, self.begins(talker.page, element, "page"))
        if clock := clock_of(talker.time):
            self.builder.time(talker.time, clock)
        whole, self._whole = self._whole, _SPOKEN[name]
        self._said(element, Turn(talker.attribution, _SPOKEN[name]))
        self._floor, self._whole = None, whole

    def _said(self, element: etree._Element, turn: Turn) -> Turn:
        """Read what stands in a speech, and give whoever has the floor at its end."""
        for child in element:
            name = name_of(child)
            if name in _ENCLOSING or (name == "a" and child.find("p") is not None):
                turn = self._said(child, turn)
            elif name == "p" and (taken := labelled(child)) is not None:
                turn = self._labelled(taken, turn)
            elif name in _SPOKEN or name == "division" or _HOLDER.fullmatch(name):
                self._part(child, name, _INNER)
                self._floor = None
            elif name and name not in _METADATA | _TALKING:
                self._add(child, turn)
            if child.tail and child.tail.strip():
                self._words(None, [child.tail], turn)
        return turn

    def _labelled(self, taken: Labelled, turn: Turn) -> Turn:
        """Begin the turn of whoever a paragraph names."""
        known = self._known.get(f"aph:{taken.member_id}", Attribution())
        kind = Kind.SPEECH if taken.interjecting else self._whole
        turn = Turn(named(taken, known, turn.attribution), kind)
        if taken.time:
            self.builder.time(taken.time, clock_of(taken.time))
        self._words(None, [taken.words], turn)
        return turn

    def _add(self, element: etree._Element, turn: Turn) -> None:
        if name_of(element) not in _PARAGRAPHS:
            self.unknown(name_of(element), element)
        for shape, pieces in self.paragraphs(element, _SHAPES.get(element.get("class", ""))):
            self._words(shape or _interjecting(element), pieces, turn)

    def _words(self, shape: Shape | None, pieces: list[Piece], turn: Turn) -> None:
        """Add a paragraph to a turn, which may have to be taken up again."""
        if self._floor is not turn:
            self.builder.contribution(carried(turn.attribution) if turn.begun else turn.attribution, kind=turn.kind)
            self._floor = turn
            if not turn.begun and pieces and isinstance(pieces[0], str):
                pieces[0] = _DASHED.sub("", pieces[0])
            turn.begun = True
        self.builder.paragraph(pieces, shape=shape)

    def _division(self, element: etree._Element) -> None:
        votes: list[Vote] = []
        sides: list[tuple[str, int]] = []
        for part in element.iter(*_SIDES):
            side, printed = _SIDES[str(part.tag)]
            names_in = [words_in(one) for one in part.iter("name", "entry")]
            count = next((words_in(one) for one in part.iter("num.votes")), "") or part.get("NUMVOTES", "")
            votes += [_vote(one, side) for one in names_in if one]
            if count.isdecimal():
                sides.append((printed, int(count)))
        header = next(element.iter("division.header"), None)
        for stamp in () if header is None else header.iter("time.stamp"):
            self.builder.time(words_in(stamp), clock_of(words_in(stamp)))
            stamp.text = ""
        for line_break in element.iter("br"):
            line_break.tail = f" {line_break.tail or ''}"
        line = words_in(header) if header is not None else ""
        self.builder.division(line, sides=sides, votes=votes)
        for part in element.iter("division.data", "division.result"):
            for child in part:
                if child.tag not in _SIDES:
                    self.narrate(child)
        for child in element:
            if child.tag in {"p", "para"}:
                self.narrate(child)


def _interjecting(paragraph: etree._Element) -> Shape | None:
    """Tell "Mr Smith interjecting—", which is printed instead of what was said."""
    inside = next(
        (one.get("class", "") for one in paragraph.iter("span") if "IInterjecting" in one.get("class", "")), ""
    )
    return Shape.ASIDE if inside else None


def named(taken: Labelled, known: Attribution, before: Attribution) -> Attribution:
    """Give whoever a label names: somebody known by identifier, whoever spoke before, or the name alone."""
    if known.known:
        return replace(known, printed=taken.printed, office=taken.office or known.office)
    if before.known and not taken.member_id and taken.printed == before.printed:
        return before
    return attribute(taken.printed, member_ids=(f"aph:{taken.member_id}",) if taken.member_id else ())


def _has_words(element: etree._Element) -> bool:
    """Whether anything is said in an element, its talker and those who break in left aside."""
    for child in element:
        name = name_of(child)
        if name in _ENCLOSING and _has_words(child):
            return True
        if name not in _ENCLOSING and name not in _METADATA | _TALKING and words_in(child):
            return True
    return bool((element.text or "").strip() and name_of(element) not in _SPOKEN)


def _vote(printed: str, side: str) -> Vote:
    return Vote(_TELLER.sub("", printed), side, teller=bool(_TELLER.search(printed)))


def _day(printed: str) -> date | None:
    found = _DAY.search(printed)
    if found is None:
        return None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _print_labels(root: etree._Element) -> None:
    """Print the letters and numbers of lists, which stand in attributes, before their words."""
    for item in root.iter("item"):
        first = next(item.iter("para"), item)
        first.text = f"{item.get('label', '')} {first.text or ''}"


def _in_small_letters(root: etree._Element) -> None:
    """Give the SGML's elements the names that the later schemas have."""
    for element in root.iter():
        if isinstance(element.tag, str) and _CAPITALS.fullmatch(element.tag):
            element.tag = element.tag.lower()
