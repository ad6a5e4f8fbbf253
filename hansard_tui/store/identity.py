"""What a source is known by for good."""

import os
from pathlib import Path

from hansard_tui.model.transcript import Source


def source_name(source: Source) -> str:
    """Give a source's stable identity: its path as a URI; for what was read from standard input, its hash."""
    if not source.path:
        return f"urn:sha256:{source.sha256}"
    if "://" in source.path:
        return source.path
    try:
        return Path(source.path).absolute().as_uri()
    except OSError:  # the folder that the program was started in is gone; the shell knows what it was called
        return Path(os.environ.get("PWD", "/"), source.path).as_uri()
