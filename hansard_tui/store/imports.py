"""Annotations of others, and our own from elsewhere, brought into a folder of notes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hansard_tui.model.annotation import Annotation
from hansard_tui.model.w3c import AnnotationError, from_w3c
from hansard_tui.store.annotations import Annotations, open_annotations
from hansard_tui.store.operation import ordered_stamp
from hansard_tui.store.whole_file import StoreError

_FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import did, or would do."""

    added: int = 0
    newer: int = 0
    """Were here already, and were replaced by a later change."""
    older: int = 0
    """Were here already in a later form, which stays."""
    same: int = 0
    refused: int = 0
    """Were no annotations that can be read."""
    reasons: tuple[str, ...] = ()
    """For each refused, which and why, in one sentence."""

    def __str__(self) -> str:
        """Say it in one line."""
        here = f"{self.newer} updated, {self.older} older, {self.same} the same"
        return f"{self.added} added, {here}, {self.refused} refused"


def import_w3c(folder: Path, text: str, *, dry_run: bool = False) -> Counts:
    """Bring W3C annotations into the notes of a folder; see `import_into`.

    Raises:
        StoreError: the text holds no JSON, or the notes could not be written.
    """
    return import_into(open_annotations(folder), text, dry_run=dry_run)


def import_into(notes: Annotations, text: str, *, dry_run: bool = False) -> Counts:
    """Bring W3C annotations into notes that are open: a set, a page, a list, one alone, or one a line.

    Of two with the same id the one changed later stays. Hypothesis' own export is understood as well. All of it is one
    action, undone at once.

    Raises:
        StoreError: the text holds no JSON, or the notes could not be written.
    """
    chosen: dict[str, Annotation] = {}
    tally = dict.fromkeys(("added", "newer", "older", "same"), 0)
    reasons: list[str] = []
    for number, item in enumerate(annotations_in(text), 1):
        try:
            annotation = from_w3c(_from_hypothesis(item))
        except AnnotationError as error:
            reasons.append(f"Annotation {number} was left out: {error}.")
            continue
        fate = _fate(annotation, chosen.get(annotation.id) or notes.get(annotation.id))
        tally[fate] += 1
        if fate in {"added", "newer"}:
            chosen[annotation.id] = annotation
    if not dry_run:
        notes.change(tuple(chosen.values()))
    return Counts(**tally, refused=len(reasons), reasons=tuple(reasons))


def _fate(new: Annotation, old: Annotation | None) -> str:
    if old is None:
        return "added"
    # What another program never dated was dated when it was first brought in.
    dated = replace(new, modified="", created=new.created or old.created)
    if dated == replace(old, modified="") and dict(new.extra) == dict(old.extra):
        return "same"
    return "newer" if _changed(new) > _changed(old) else "older"


def _changed(annotation: Annotation) -> str:
    return ordered_stamp(annotation.modified or annotation.created)


def annotations_in(text: str) -> Iterator[Any]:
    """Give each annotation in a text of JSON, whatever holds them.

    Raises:
        StoreError: it is no JSON.
    """
    text = text.lstrip("\ufeff")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < _FEWEST_LINES or not _is_json(lines[0]):
            raise StoreError(f"These are no annotations in JSON: {error}.") from error
        yield from _in_lines(lines)
    else:
        yield from _within(whole)


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _in_lines(lines: list[str]) -> Iterator[Any]:
    for line in lines:
        try:
            loaded = json.loads(line)
        except (ValueError, RecursionError):
            yield None
        else:
            if not (isinstance(loaded, dict) and loaded.get("op") == "del"):
                yield from _within(loaded)


def _within(loaded: object) -> Iterator[Any]:
    """Look into lists, sets and pages, and into the lines of a log."""
    if isinstance(loaded, list):
        for item in loaded:
            yield from _within(item)
    elif isinstance(loaded, dict) and "target" not in loaded and (held := _held(loaded)) is not None:
        yield from _within(held)
    else:
        yield loaded


def _held(holder: Mapping[str, Any]) -> object | None:
    return next((holder[name] for name in ("items", "first", "rows", "annotations", "a") if name in holder), None)


def _from_hypothesis(item: Any) -> Any:  # noqa: ANN401 - whatever JSON held; `from_w3c` refuses what it should
    """Give the W3C form of an annotation as Hypothesis' interface writes it; others stay as they are."""
    if (
        not isinstance(item, dict)
        or "uri" not in item
        or "body" in item
        or not isinstance(item.get("target", []), list)
    ):
        return item
    tags = item.get("tags", [])
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "value": item.get("text", ""), "format": "text/markdown"}
    ]
    bodies += [
        {"type": "TextualBody", "purpose": "tagging", "value": str(tag)} for tag in tags if isinstance(tags, list)
    ]
    times = {"created": item.get("created", ""), "modified": item.get("updated", "")}
    target = (item.get("target") or [{"source": item["uri"]}])[0]
    kept = {name: item[name] for name in ("user", "group", "permissions", "links") if name in item}
    name = f"https://hypothes.is/a/{item['id']}" if item.get("id") else ""
    return {"id": name, "type": "Annotation", **times, "body": bodies, "target": target, "hypothesis": kept}
