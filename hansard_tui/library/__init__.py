"""What the screen and the command line share: open, find, link, search, remember, export."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Options as ExportOptions
    from hansard_tui.export.verify import Verdict
    from hansard_tui.library.apart import find_apart, search_apart
    from hansard_tui.library.cache import made_from
    from hansard_tui.library.changes import Changed, accept_place, changed_passages, keep_old
    from hansard_tui.library.citing import citation, official_page, place_named, quotation, reattach, trail_text
    from hansard_tui.library.columns import why_no_column, with_columns, without_column
    from hansard_tui.library.exporting import (
        ExportError,
        bundle,
        cite,
        convert,
        export,
        export_formats,
        export_name,
        filled,
        kept_copy,
        known_names,
        narrowed,
        no_such_day,
        reading_formats,
        recite,
        verify,
        write_any,
        write_export,
        write_office,
        writing_formats,
    )
    from hansard_tui.library.filters import KINDS, NOTE_ORDERS, Filter, FilterError, kept, parse_filter
    from hansard_tui.library.finding import (
        Links,
        find,
        found_before,
        keep_found,
        links,
        most_like,
        own_rules,
        repeats,
        rule_problems,
        rules_added,
        search,
        sentences_of,
        step_back,
    )
    from hansard_tui.library.importing import Offer, edits_of, look_at_notes
    from hansard_tui.library.ledger import (
        LEDGER_ORDERS,
        answered,
        due_day,
        is_early,
        is_entry,
        is_late,
        ledger_entries,
        marks_text,
        status_of,
        today,
    )
    from hansard_tui.library.opening import (
        OpenError,
        OpenTranscript,
        keep_parsed,
        open_all,
        open_file,
        open_marked,
        open_seeds,
        open_stdin,
    )
    from hansard_tui.library.own_templates import Template, template_path, templates
    from hansard_tui.library.remembering import (
        Unplaced,
        check_notes,
        compact_notes,
        import_notes,
        load_position,
        load_session,
        marks_at,
        notes,
        notes_folder,
        place,
        rescue_notes,
        save_position,
        save_session,
    )
    from hansard_tui.model.transcript import shown_name
    from hansard_tui.search.find import Hit, Query, QueryError, matches_no_letters
    from hansard_tui.store.anchors import changed_words, describe, locate, same_source
    from hansard_tui.store.annotations import Annotations, new_annotation
    from hansard_tui.store.positions import Pane, Position, Session
    from hansard_tui.store.whole_file import StoreError, write_whole

__all__ = [
    "KINDS",
    "LEDGER_ORDERS",
    "NOTE_ORDERS",
    "Annotations",
    "Changed",
    "ExportError",
    "ExportOptions",
    "Filter",
    "FilterError",
    "Hit",
    "Links",
    "Offer",
    "OpenError",
    "OpenTranscript",
    "Pane",
    "Position",
    "Query",
    "QueryError",
    "Session",
    "StoreError",
    "Template",
    "Unplaced",
    "Verdict",
    "accept_place",
    "answered",
    "bundle",
    "changed_passages",
    "changed_words",
    "check_notes",
    "citation",
    "cite",
    "compact_notes",
    "convert",
    "describe",
    "due_day",
    "edits_of",
    "export",
    "export_formats",
    "export_name",
    "filled",
    "find",
    "find_apart",
    "found_before",
    "import_notes",
    "is_early",
    "is_entry",
    "is_late",
    "keep_found",
    "keep_old",
    "keep_parsed",
    "kept",
    "kept_copy",
    "known_names",
    "ledger_entries",
    "links",
    "load_position",
    "load_session",
    "locate",
    "look_at_notes",
    "made_from",
    "marks_at",
    "marks_text",
    "matches_no_letters",
    "most_like",
    "narrowed",
    "new_annotation",
    "no_such_day",
    "notes",
    "notes_folder",
    "official_page",
    "open_all",
    "open_file",
    "open_marked",
    "open_seeds",
    "open_stdin",
    "own_rules",
    "pair_id",
    "parse_filter",
    "place",
    "place_named",
    "quotation",
    "reading_formats",
    "reattach",
    "recite",
    "repeats",
    "rescue_notes",
    "rule_problems",
    "rules_added",
    "same_source",
    "save_position",
    "save_session",
    "search",
    "search_apart",
    "sentences_of",
    "shown_name",
    "status_of",
    "step_back",
    "template_path",
    "templates",
    "today",
    "trail_text",
    "verify",
    "why_no_column",
    "with_columns",
    "without_column",
    "write_any",
    "write_export",
    "write_office",
    "write_whole",
    "writing_formats",
]

# A room is entered when something in it is first wanted: a start pays for opening alone.
_ROOMS = {
    "export.bundle": ("Options",),
    "export.verify": ("Verdict",),
    "library.apart": ("find_apart", "search_apart"),
    "library.cache": ("made_from",),
    "library.changes": ("Changed", "accept_place", "changed_passages", "keep_old"),
    "library.citing": ("citation", "official_page", "place_named", "quotation", "reattach", "trail_text"),
    "library.columns": ("why_no_column", "with_columns", "without_column"),
    "library.exporting": (
        "ExportError", "bundle", "cite", "convert", "export", "export_formats", "export_name", "filled", "kept_copy",
        "known_names", "narrowed", "no_such_day", "reading_formats", "recite", "verify", "write_any", "write_export",
        "write_office", "writing_formats",
    ),
    "library.filters": ("KINDS", "NOTE_ORDERS", "Filter", "FilterError", "kept", "parse_filter"),
    "library.finding": (
        "Links", "find", "found_before", "keep_found", "links", "most_like", "own_rules", "repeats", "rule_problems",
        "rules_added", "search", "sentences_of", "step_back",
    ),
    "library.importing": ("Offer", "edits_of", "look_at_notes"),
    "library.ledger": (
        "LEDGER_ORDERS", "answered", "due_day", "is_early", "is_entry", "is_late", "ledger_entries", "marks_text",
        "status_of", "today",
    ),
    "library.opening": (
        "OpenError", "OpenTranscript", "keep_parsed", "open_all", "open_file", "open_marked", "open_seeds",
        "open_stdin",
    ),
    "library.remembering": (
        "Unplaced", "check_notes", "compact_notes", "import_notes", "load_position", "load_session", "marks_at",
        "notes", "notes_folder", "place", "rescue_notes", "save_position", "save_session",
    ),
    "library.own_templates": ("Template", "template_path", "templates"),
    "model.annotation": ("pair_id",),
    "model.transcript": ("shown_name",),
    "search.find": ("Hit", "Query", "QueryError", "matches_no_letters"),
    "store.anchors": ("changed_words", "describe", "locate", "same_source"),
    "store.annotations": ("Annotations", "new_annotation"),
    "store.positions": ("Pane", "Position", "Session"),
    "store.whole_file": ("StoreError", "write_whole"),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}
_THERE = {"ExportOptions": "Options"}
"""What is called otherwise where it is made."""


def __getattr__(name: str) -> Any:  # noqa: ANN401  (whatever is asked for; the types stand above)
    there = _THERE.get(name, name)
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"hansard_tui.{_ROOM_OF[there]}"), there)
    return value
