"""The verb of the reader's own rules: where they live, what each adds, what is wrong with one, and how to begin."""

from argparse import Namespace

from hansard_tui import library, paths
from hansard_tui.cli.choices import write_new
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING
from hansard_tui.cli.printing import Printer

_BEGINNING = """\
# Rules of your own, in force at the next start; `hansard-tui rules` says what is wrong with them.
# A rule that has the name of a packaged one takes its place.
about: What our charity looks for.

patterns:
  # What a minister says. class: assurance, concession, refusal, reported, ongoing or third_party.
  - name: mentions_the_compact
    group: stance
    class: assurance
    match: '\\bstand\\s+by\\s+the\\s+compact\\b'
    examples: ["We will stand by the compact with charities"]
    counter_examples: ["The compact was signed in 1998"]

  # What is referred to. kind is the heading it is listed under; {1} in the key is the first bracket of the match.
  - name: our_report
    group: reference
    kind: document
    key: 'document:our-report'
    match: '\\bState\\s+of\\s+Giving\\b'
    examples: ["the State of Giving report"]

# Topics that are to be known by several names.
gazetteer:
  - label: gift aid
    aliases: [Gift Aid, gift aid scheme]
"""
"""A file to begin with; every line of it is valid."""


def rules(asked: Namespace, out: Printer) -> int:
    """Print the reader's own files of rules, each with what it adds, or write one to start from."""
    folder = paths.rules_folder()
    if asked.write:
        path = folder / "mine.yaml"
        write_new(path, _BEGINNING)
        out.lines([f"Written to {path}."])
        return FINE
    own = library.own_rules()
    problems = library.rule_problems(own)
    for problem in problems:
        out.fail(problem)
    added = library.rules_added(own)
    none = f"There are no rules of your own; they would be YAML files in {paths.shown(folder)}, with JSON files of who"
    out.lines(
        [f"{name}{f'  {added[name]}' if added[name] else ''}" for name, _ in own]
        or [f"{none} held office. `hansard-tui rules --write` makes one to start from."]
    )
    return BAD_INPUT if problems else FINE if own else NOTHING
