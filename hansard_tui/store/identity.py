"""What a source is known by for good."""

from pathlib import Path

from hansard_tui.model.transcript import Source


def source_name(source: Source) -> str:
    """Give a source's stable identity: its path as a URI; for what was read from standard input, its hash."""
    if not source.path:
        return f"urn:sha256:{source.sha256}"
    return source.path if "://" in source.path else Path(source.path).absolute().as_uri()
