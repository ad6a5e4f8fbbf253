"""Markdown for Obsidian: callouts where words changed, and a block id by which each passage can be linked to."""

import re

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.markdown import body, document, print_entry
from hansard_tui.export.passages import Entry


def block_id(entry: Entry) -> str:
    """Make a block id of letters, digits and hyphens from an annotation's own id: stable from export to export."""
    return "hansard-" + re.sub(r"[^A-Za-z0-9]+", "-", entry.annotation.id.rpartition(":")[2]).strip("-")


def write_obsidian(bundle: Bundle) -> str:
    """Write what `markdown` writes, for Obsidian; `back.read_back` reads it too."""

    def one(entry: Entry) -> str:
        return print_entry(entry, callouts=True, notes=bundle.options.include_notes, block=block_id(entry))

    return document(bundle, body(bundle, one))
