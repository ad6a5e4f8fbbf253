"""What the screen and the command line share: open, find, link, search, remember, export."""

from hansard_tui.library.exporting import bundle, export, known_names
from hansard_tui.library.finding import Links, find, links, most_like, own_rules, search, sentences_of, step_back
from hansard_tui.library.opening import OpenError, OpenTranscript, open_all, open_file, open_seeds, open_stdin
from hansard_tui.library.remembering import (
    Annotations,
    Unplaced,
    changed_words,
    describe,
    new_annotation,
    notes,
    notes_folder,
    place,
)
from hansard_tui.search.find import Hit, Query, QueryError
from hansard_tui.store.whole_file import StoreError

__all__ = [
    "Annotations",
    "Hit",
    "Links",
    "OpenError",
    "OpenTranscript",
    "Query",
    "QueryError",
    "StoreError",
    "Unplaced",
    "bundle",
    "changed_words",
    "describe",
    "export",
    "find",
    "known_names",
    "links",
    "most_like",
    "new_annotation",
    "notes",
    "notes_folder",
    "open_all",
    "open_file",
    "open_seeds",
    "open_stdin",
    "own_rules",
    "place",
    "search",
    "sentences_of",
    "step_back",
]
