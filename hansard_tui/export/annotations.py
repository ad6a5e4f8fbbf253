"""The lossless export: a W3C AnnotationSet as Readium profiles it."""

import json
from dataclasses import replace
from datetime import UTC
from typing import Any

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.files import SIGNATURE
from hansard_tui.export.links import safe_url
from hansard_tui.export.markdown import document_title
from hansard_tui.export.passages import entries, title_of
from hansard_tui.model.transcript import Transcript
from hansard_tui.model.w3c import to_w3c_set


def _about(transcript: Transcript) -> dict[str, Any]:
    """Tell what a detached file is about, so that a reader can find the transcript."""
    sitting, source = transcript.sitting, transcript.source
    told = {
        "dc:identifier": f"urn:sha256:{source.sha256}" if source.sha256 else "",
        "dc:title": title_of(transcript),
        "dc:format": source.format,
        "dc:date": sitting.day.isoformat() if sitting.day else "",
        "dc:publisher": sitting.house,
        "url": safe_url(sitting.url),
    }
    return {name: value for name, value in told.items() if value}


def write_json(bundle: Bundle) -> str:
    """Write every annotation that the options choose, the rejected findings as well, so that all can be had again."""
    whole = replace(bundle, options=replace(bundle.options, include_unplaced=True))
    marks = [entry.annotation for entry in entries(whole, everything=True)]
    generated = bundle.exported.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = [_about(chapter.transcript) for chapter in bundle.chapters]
    collection = {
        **to_w3c_set(marks, title=document_title(bundle), generated=generated),
        "about": about[0] if len(about) == 1 else about,
        "description": f"{SIGNATURE} ({bundle.generator})",
        **({"rights": bundle.licence} if bundle.licence else {}),
    }
    # Escapes, not letters: a lone surrogate in a note must come back as it was.
    return json.dumps(collection, ensure_ascii=True, indent=2) + "\n"
