"""What the screen and the command line share: open, find, link, search, remember, export."""

from hansard_tui.export.files import ExportError
from hansard_tui.library.citing import citation, official_page, place_named, quotation, reattach
from hansard_tui.library.exporting import (
    bundle,
    cite,
    convert,
    export,
    export_name,
    known_names,
    reading_formats,
    recite,
    write_export,
    writing_formats,
)
from hansard_tui.library.finding import Links, find, links, most_like, own_rules, search, sentences_of, step_back
from hansard_tui.library.opening import OpenError, OpenTranscript, open_all, open_file, open_seeds, open_stdin
from hansard_tui.library.remembering import (
    Unplaced,
    check_notes,
    compact_notes,
    import_notes,
    load_position,
    load_session,
    notes,
    notes_folder,
    place,
    save_position,
    save_session,
)
from hansard_tui.search.find import Hit, Query, QueryError
from hansard_tui.store.anchors import changed_words, describe
from hansard_tui.store.annotations import Annotations, new_annotation
from hansard_tui.store.positions import Pane, Position, Session
from hansard_tui.store.whole_file import StoreError

__all__ = [
    "Annotations",
    "ExportError",
    "Hit",
    "Links",
    "OpenError",
    "OpenTranscript",
    "Pane",
    "Position",
    "Query",
    "QueryError",
    "Session",
    "StoreError",
    "Unplaced",
    "bundle",
    "changed_words",
    "check_notes",
    "citation",
    "cite",
    "compact_notes",
    "convert",
    "describe",
    "export",
    "export_name",
    "find",
    "import_notes",
    "known_names",
    "links",
    "load_position",
    "load_session",
    "most_like",
    "new_annotation",
    "notes",
    "notes_folder",
    "official_page",
    "open_all",
    "open_file",
    "open_seeds",
    "open_stdin",
    "own_rules",
    "place",
    "place_named",
    "quotation",
    "reading_formats",
    "reattach",
    "recite",
    "save_position",
    "save_session",
    "search",
    "sentences_of",
    "step_back",
    "write_export",
    "writing_formats",
]
