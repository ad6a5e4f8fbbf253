"""The table of verbs, and the parser that is made from it."""

import re
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from hansard_tui import __version__
from hansard_tui.cli.codes import BAD_USAGE, EXPLAINED

Arguments = Callable[[ArgumentParser], None]
_MOST_DIGITS = 9
_HYPHENED = re.compile(r"-[^-]")


@dataclass(frozen=True, slots=True)
class Verb:
    """Something that the command line does."""

    name: str
    help: str
    run: str
    """"module:function" in this package: it is imported when it is asked for."""
    arguments: tuple[Arguments, ...]
    examples: tuple[str, ...] = ()


def _files(parser: ArgumentParser) -> None:
    _named(parser)
    _format(parser)


def _named(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a transcript, a folder of them, or - for standard input; nothing: the two excerpts",
    )


def _format(parser: ArgumentParser) -> None:
    parser.add_argument("--format", metavar="NAME", help="read as this format (see `hansard-tui formats`)")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="JSON lines, UTF-8, with stable fields")


def _notes(parser: ArgumentParser) -> None:
    parser.add_argument("--notes", metavar="FOLDER", help="the folder of notes, instead of the settings' own")


def _style(parser: ArgumentParser) -> None:
    parser.add_argument("--style", metavar="NAME", help="of citations (see `hansard-tui formats`)")


def _overwrite(parser: ArgumentParser) -> None:
    parser.add_argument("--overwrite", action="store_true", help="replace a file that is there already")


def _count(words: str) -> int:
    """Read a number of cells or characters, 0 or more."""
    if not (words.isascii() and words.isdigit() and len(words) <= _MOST_DIGITS):
        raise ArgumentTypeError(f"a whole number, 0 or more, is wanted, not {words[:40]!r}")
    return int(words)


def _read(parser: ArgumentParser) -> None:
    parser.add_argument("--theme", metavar="NAME", help="start with this theme (see `hansard-tui themes`)")
    parser.add_argument("--width", type=_count, metavar="CELLS", help="of a line of text")


def _commitments(parser: ArgumentParser) -> None:
    classes = ("commitment", "assurance", "concession", "refusal", "duty", "third_party", "reported", "ongoing")
    parser.add_argument("--class", dest="class_", action="append", choices=classes, help="only these (may be repeated)")
    parser.add_argument("--speaker", action="append", metavar="WORDS", help="only who is named so (may be repeated)")
    parser.add_argument("--possible", action="store_true", help="the possible ones too (--json gives them always)")
    parser.add_argument("--tier", choices=("certain", "possible"), help="only the certain, or only the possible ones")


def _topics(parser: ArgumentParser) -> None:
    parser.add_argument("--most", type=_count, default=0, metavar="N", help="the first N alone")


def _references(parser: ArgumentParser) -> None:
    parser.add_argument("--no-links", dest="links", action="store_false", help="leave out links between transcripts")


def _show(parser: ArgumentParser) -> None:
    parser.add_argument("--width", type=_count, metavar="CELLS", help="break lines at this width")


def _search(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", help="what to look for; small letters find capitals too")
    _files(parser)
    parser.add_argument("--case", action="store_true", help="tell capitals from small letters")
    parser.add_argument("--word", action="store_true", help="whole words alone")
    parser.add_argument("--regex", action="store_true", help="WORDS is a regular expression")
    parser.add_argument("--around", type=_count, default=60, metavar="N", help="characters of context on either side")


def _export(parser: ArgumentParser) -> None:
    orders = ("transcript", "text", "collection", "tag", "speaker", "topic", "kind", "color", "status")
    parser.add_argument("--to", "--format", metavar="NAME", help="markdown, json, csv … (see `hansard-tui formats`)")
    parser.add_argument("--read-as", dest="format", metavar="NAME", help="read the files as this format")
    parser.add_argument(
        "-o", "--out", metavar="PATH", help="a file (.docx and .odt by pandoc), or a folder; else printed"
    )
    parser.add_argument("--template", metavar="NAME|FILE", help="fill a Jinja2 template of your own (extra: templates)")
    parser.add_argument("--by", choices=orders, default="transcript", help="how passages are grouped")
    parser.add_argument("--kind", action="append", help="highlight, bookmark, pair, commitment … (may be repeated)")
    parser.add_argument("--color", action="append", metavar="1-6", help="only this colour (may be repeated)")
    parser.add_argument("--tag", action="append", help="only this tag (may be repeated)")
    parser.add_argument("--speaker", action="append", metavar="WORDS", help="only who is named so (may be repeated)")
    _filter(parser)
    parser.add_argument("--all", action="store_true", help="every transcript that holds a mark, instead of FILE")
    parser.add_argument("--watch", action="store_true", help="write the file again whenever a note changes")
    parser.add_argument("--bom", action="store_true", help="a byte order mark before CSV, for old spreadsheets")


def _tagged(parser: ArgumentParser) -> None:
    parser.add_argument("--tag", action="append", help="only this tag (may be repeated)")
    _filter(parser)


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="W3C or Hypothesis JSON, or Markdown of our own; - for input")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")


def _status(parser: ArgumentParser) -> None:
    parser.add_argument("--status", choices=("open", "done", "dropped"))
    parser.add_argument("--owner", metavar="NAME", help="who has it")


def _ledger(parser: ArgumentParser) -> None:
    parser.add_argument("--due-by", metavar="DATE", help="due on this day or before, as 2026-11-24")
    parser.add_argument("--order", choices=("due", "status", "owner", "transcript"), default="due", help="how sorted")
    parser.add_argument("--csv", action="store_true", help="CSV for spreadsheets; no cell is a formula")
    _filter(parser)


def _filter(parser: ArgumentParser) -> None:
    parser.add_argument("--filter", metavar="WORDS", default="", help="as “tag:sen kind:bookmark after:2013-10 words”")


def _entry(parser: ArgumentParser) -> None:
    parser.add_argument("--due", metavar="DATE", help="as 2026-11-24")
    parser.add_argument("--note", metavar="WORDS")


def _one(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a transcript")


def _add(parser: ArgumentParser) -> None:
    _one(parser)
    parser.add_argument("--at", metavar="START-END", help="the passage, in characters of its text")
    parser.add_argument("--quote", metavar="WORDS", help="the passage, by its own words")
    _format(parser)


def _bound(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="a transcript that prints columns")
    _format(parser)


def _change(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="as the list prints it; its beginning will do")


def _mark(parser: ArgumentParser) -> None:
    parser.add_argument("--note", metavar="WORDS", help="Markdown")
    parser.add_argument("--tag", action="append", metavar="TAG", help="a tag (may be repeated)")
    parser.add_argument("--color", choices=tuple("123456"), help="of a highlight")
    parser.add_argument("--letter", metavar="LETTER", help="of a bookmark")


def _again(parser: ArgumentParser) -> None:
    parser.add_argument("--again", action="store_true", help="also where the passage is marked in this way already")


def _bookmark(parser: ArgumentParser) -> None:
    parser.add_argument("--bookmark", action="store_true", help="a bookmark instead of a highlight")


def _cite(parser: ArgumentParser) -> None:
    parser.add_argument("what", metavar="FILE|CITATION", help="a transcript, or a citation in any form")
    parser.add_argument("--at", metavar="START-END", help="the passage, in characters of the transcript's text")
    parser.add_argument("--quote", metavar="WORDS", help="the passage, by its own words")
    parser.add_argument("--all", action="store_true", help="in every style")
    _format(parser)


def _verify(parser: ArgumentParser) -> None:
    parser.add_argument("--quote", metavar="WORDS", help="the quotation itself")
    parser.add_argument("--quotes", metavar="PATH", help="a file of quotations (text or Markdown); else standard input")


def _convert(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="IN", help="a transcript, or - for standard input")
    parser.add_argument("out", metavar="OUT", nargs="?", help="its suffix says the form; - or nothing: printed")
    parser.add_argument("--to", metavar="NAME", help="text, markdown, jsonl, akoma-ntoso")
    _format(parser)


def _write_keys(parser: ArgumentParser) -> None:
    parser.add_argument("--write", metavar="README.md", help="put the table between the markers of this file")


def _write_settings(parser: ArgumentParser) -> None:
    parser.add_argument("--write", action="store_true", help="make a file to start from, where there is none")


def _shell(parser: ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"))


_FOUND = (_files, _json)
VERBS: tuple[Verb, ...] = (
    Verb("read", "open the reader (the verb may be left out)", "reading:read", (_files, _read, _notes),
         ("read 2023-05-12.xml", "read ./topics  # a file that is called like a verb")),
    Verb("list", "what is known of each transcript", "verbs:list_", _FOUND, ("list debates/",)),
    Verb("outline", "headings, speakers and divisions", "verbs:outline", _FOUND, ("outline debate.xml",)),
    Verb("show", "the whole text", "verbs:show", (*_FOUND, _show), ("show --width 72 debate.xml | less",)),
    Verb("topics", "what is talked about, ranked", "verbs:topics", (*_FOUND, _topics),
         ("topics --most 15 debate.xml",)),
    Verb("commitments", "what was promised, assured, conceded, refused, required", "verbs:commitments",
         (*_FOUND, _commitments), ("commitments --class commitment --json debate.xml",
                                   "commitments --speaker jenrick --class refusal debate.xml")),
    Verb("references", "clauses, Acts, bodies …, and links between transcripts", "verbs:references",
         (*_FOUND, _references), ("references --json first.txt second.txt",)),
    Verb("people", "who is named", "verbs:people", _FOUND, ("people debate.xml",)),
    Verb("search", "look for words", "verbs:search", (_search, _json), ('search "code of practice" debate.xml',)),
    Verb("export", "highlights, notes and bookmarks to Markdown and other forms", "exporting:export",
         (_named, _export, _style, _notes, _overwrite), ("export -o notes.md debate.xml", "export --to csv --by tag")),
    Verb("notes", "list the notes; also notes add, change, remove, undo, changes, accept, import, check …",
         "keeping:notes_list",
         (_files, _json, _tagged, _notes),
         ("notes --filter 'tag:sen kind:bookmark after:2013-10'", "notes --json", "notes check",
          "notes import --dry-run notes.md", 'notes add debate.xml --quote "We will write" --tag sen',
          "notes changes debate.xml", "notes undo")),
    Verb("ledger", "promises that you accepted: owner, due date, what became of them; also ledger add, change, answer",
         "ledger:show",
         (_json, _status, _ledger, _notes),
         ("ledger --status open", "ledger --csv --order owner", "ledger add debate.xml --at 1200-1350 --due 2026-12-01",
          "ledger change 3f6c --status done")),
    Verb("cite", "the citation of a passage, or a citation in another style", "citing:cite",
         (_cite, _json, _style, _notes), ('cite "HC Deb 25 April 2016 vol 608 c1183" --style aglc',
                                          'cite debate.xml --quote "we will write"')),
    Verb("verify", "check quotations against what was said", "citing:verify", (_files, _verify, _json, _style),
         ("verify --quotes article.md debate.xml", 'verify --quote "we will write" debate.xml')),
    Verb("check", "what a file was read as, and what is wrong with it (exit code 0: nothing, 1: something)",
         "checking:check", _FOUND, ("check debates/",)),
    Verb("convert", "a transcript in another form", "exporting:convert", (_convert, _overwrite),
         ("convert debate.xml debate.md", "convert - --to jsonl < debate.xml")),
    Verb("formats", "what can be read and written", "choices:formats", (_json,), ("formats",)),
    Verb("themes", "the themes there are", "choices:themes", (_json,), ("themes",)),
    Verb("keys", "the table of keys", "choices:keys", (_json, _write_keys), ("keys",)),
    Verb("settings", "the settings and where they live", "choices:show_settings", (_json, _write_settings),
         ("settings --write",)),
    Verb("rules", "your own rules, where they live, and what is wrong with them", "own_rules:rules", (_write_settings,),
         ("rules", "rules --write")),
    Verb("completion", "a script that completes commands", "completion:completion", (_shell,),
         ('eval "$(hansard-tui completion bash)"',)),
)  # fmt: skip
"""Every verb, in the order of --help."""

SECOND: tuple[Verb, ...] = (
    Verb("notes check", "look the folder of notes over", "keeping:notes_check", (_notes,)),
    Verb("notes compact", "leave one line for each note", "keeping:notes_compact", (_notes,)),
    Verb("notes import", "bring in annotations or edited notes", "keeping:notes_import", (_import, _notes)),
    Verb("notes add", "mark a passage", "marking:add", (_add, _mark, _bookmark, _again, _json, _notes),
         ('notes add debate.xml --quote "We will write to noble Lords" --tag sen --note "check"',)),
    Verb("notes change", "change a mark's note, tags, colour", "marking:change", (_change, _mark, _json, _notes)),
    Verb("notes remove", "take a mark away", "marking:remove", (_change, _json, _notes)),
    Verb("notes undo", "take back the last change, also one made on the screen", "marking:undo", (_notes,)),
    Verb("notes redo", "do again what was taken back", "marking:redo", (_notes,)),
    Verb("notes changes", "marked passages whose words changed since", "marking:changes", (_files, _json, _notes)),
    Verb("notes accept", "accept where a passage now stands", "marking:accept", (_change, _add, _json, _notes)),
    Verb("notes keep", "keep the words that were marked; a change that was seen is not told again", "marking:keep",
         (_change, _one, _json, _notes)),
    Verb("notes columns", "notes whose column is not known; it is filled in from the transcripts that are named",
         "keeping:notes_columns", (_bound, _json, _notes), ("notes columns", "notes columns bound-volume.xml")),
    Verb("notes where", "the folder of notes", "keeping:notes_where", (_notes,)),
    Verb("ledger add", "enter a passage in the ledger", "ledger:add", (_add, _status, _entry, _again, _notes)),
    Verb("ledger change", "say what became of an entry", "ledger:change", (_change, _status, _entry, _notes)),
    Verb("ledger answer", "say which passage answered an entry", "ledger:answer", (_change, _add, _status, _notes)),
)  # fmt: skip
"""The verbs of two words."""

EXAMPLES = (
    ("hansard-tui", "the two excerpts that come with it"),
    ("hansard-tui debate.xml", "read a debate"),
    ("hansard-tui first.txt second.txt", "read two, side by side"),
    ("hansard-tui commitments debate.xml", "what was promised, without the screen"),
    ("hansard-tui topics --json - < debate.txt", "JSON lines, from standard input"),
    ("hansard-tui export -o notes.md debate.xml", "highlights and notes to Markdown"),
)


class _Parser(ArgumentParser):
    """Tells a mistake in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the code for bad usage."""
        print(f"{self.prog}: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(BAD_USAGE)


def parse(words: list[str]) -> tuple[Verb, Namespace]:
    """Read a command line.

    Raises:
        SystemExit: it asked for help or the version, or cannot be understood; what there is to say was printed.
    """
    if words and words[0] in {"-h", "--help", "--version", "-V"}:
        _top().parse_args(words)
    verb, rest = _verb_of(words)
    parser = parser_of(verb)
    asked = parser.parse_intermixed_args(_joined(parser, rest))  # so that options may stand among the files
    everywhere = Namespace(files=[], format=None, json=False)
    return verb, Namespace(**{**vars(everywhere), **vars(asked)})


def _joined(parser: ArgumentParser, words: list[str]) -> list[str]:
    """Join an option and its value where that begins with a hyphen and is no option itself: --filter -tag:sen."""
    options = {name: action for action in parser._actions for name in action.option_strings}  # noqa: SLF001 - as below
    joined: list[str] = []
    for word in words:
        before = options.get(joined[-1]) if joined and "--" not in joined else None
        takes = before is not None and before.nargs is None and joined[-1].startswith("--")
        if takes and _HYPHENED.match(word) and word not in options:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def _verb_of(words: list[str]) -> tuple[Verb, list[str]]:
    """Tell which verb is meant: a command line that begins with none reads."""
    for verb in (*SECOND, *VERBS):
        name = verb.name.split()
        if words[: len(name)] == name:
            return verb, words[len(name) :]
    return VERBS[0], words


def parser_of(verb: Verb) -> ArgumentParser:
    """Make the parser of one verb."""
    examples = "\n".join(f"  hansard-tui {example}" for example in verb.examples)
    parser = _Parser(
        prog=f"hansard-tui {verb.name}",
        description=f"{verb.help[0].upper()}{verb.help[1:]}.",
        epilog=f"Examples:\n{examples}" if examples else None,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for add in verb.arguments:
        add(parser)
    return parser


def _top() -> ArgumentParser:
    width = max(len(verb.name) for verb in VERBS)
    verbs = [f"  {verb.name:{width}}  {verb.help}" for verb in VERBS]
    wide = max(len(words) for words, _ in EXAMPLES)
    examples = [f"  {words:{wide}}  {why}" for words, why in EXAMPLES]
    codes = [f"  {code:3}  {words}" for code, words in EXPLAINED]
    parts = ["Verbs (each has its own --help):", *verbs, "", "Examples:", *examples, "", "Exit codes:", *codes]
    where = "HANSARD_TUI_HOME names one folder for settings, themes, rules and notes instead of the system's own."
    parser = _Parser(
        prog="hansard-tui",
        usage="hansard-tui [FILE …]  |  hansard-tui VERB [FILE …] [--json]",
        description="A reader of parliamentary debate for the terminal.",
        epilog="\n".join([*parts, "", "A file that is called like a verb is written ./topics.", where]),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("-V", "--version", action="version", version=f"hansard-tui {__version__}")
    parser.add_argument("rest", nargs="*", help=SUPPRESS)
    return parser


def options_of(verb: Verb) -> list[Any]:
    """Give the parser's actions of a verb, for what is made from them."""
    return list(parser_of(verb)._actions)  # noqa: SLF001 - argparse has no other way to list them
