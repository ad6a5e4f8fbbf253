"""An annotation as the W3C writes one, there and back without loss: what a line of the log and an export both hold."""

from collections.abc import Iterable, Mapping
from sys import intern
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
BLOCK_SELECTOR = "HansardBlockSelector"
COLOURS = {"1": "yellow", "2": "green", "3": "blue", "4": "pink", "5": "orange", "6": "purple"}
"""Ours by number, and the six names that the Readium profile allows."""

_NUMBERS = {name: number for number, name in COLOURS.items()}
_OUR_FIELDS = ("color", "letter", "verdict", "status", "owner", "due")
_TOP = {"@context", "id", "type", "motivation", "created", "modified", "body", "bodyValue", "target", "hansard"}
_META = {"headings", "page", "name", "attribution", "day"}
_TARGET = {"source", "sha256", "selector", "meta", "accepted", "declined"}

Json = dict[str, Any]


class AnnotationError(ValueError):
    """What was given is no annotation; the message is one sentence for a person."""


def to_w3c_set(annotations: Iterable[Annotation], *, title: str = "", generated: str = "") -> Json:
    """Give Readium's AnnotationSet, from which every annotation can be had again; `generated` is ISO 8601, UTC."""
    return {
        "@context": CONTEXT,
        "type": "AnnotationSet",
        "generator": {"type": "Software", "name": "hansard-tui"},
        "generated": generated,
        "title": title,
        "items": [to_w3c(annotation) for annotation in annotations],
    }


def to_w3c(annotation: Annotation) -> Json:
    """Give the W3C form of an annotation: plain dictionaries, lists, strings and numbers.

    What `from_w3c` did not know is put back where it stood.
    """
    extra = annotation.extra
    spare = [*extra.get("target", ()), {}, {}]
    targets = [_target(annotation.anchor, spare[0])]
    if annotation.other:
        targets.append(_target(annotation.other, spare[1]))
    targets += extra.get("further targets", ())
    ours = {name: value for name in _OUR_FIELDS if (value := getattr(annotation, name))}
    return {
        "@context": CONTEXT,
        "id": annotation.id,
        "type": "Annotation",
        "motivation": extra.get("motivation", annotation.motivation.value),
        "created": annotation.created,
        "modified": annotation.modified,
        "body": _bodies(annotation),
        "target": targets if len(targets) > 1 else targets[0],
        "hansard": {**extra.get("hansard", {}), **ours},
        **{name: value for name, value in extra.items() if name not in {*_TOP, "note", "further targets"}},
    }


def _bodies(annotation: Annotation) -> list[Json]:
    note: Json = {"type": "TextualBody", "purpose": "commenting", "value": annotation.note, "format": "text/markdown"}
    note["color"] = COLOURS.get(annotation.color, annotation.color)
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in annotation.tags]
    return [{**note, **annotation.extra.get("note", {})}, *tags, *annotation.extra.get("body", ())]


def _target(anchor: Anchor, spare: Mapping[str, Any]) -> Json:
    meta = {"name": anchor.name, "page": anchor.column, "attribution": anchor.attribution, "day": anchor.day}
    headings = [{"level": level, "txt": words} for level, words in enumerate(anchor.headings, 1)]
    target: Json = {
        "source": anchor.source,
        "sha256": anchor.sha256,
        "selector": [*_selectors(anchor), *spare.get("selector", ())],
        "meta": {**{name: value for name, value in meta.items() if value}, "headings": headings},
    }
    target["meta"] |= spare.get("meta", {})
    if anchor.later:
        target["accepted"] = [_target(later, {}) for later in anchor.later]
    if anchor.declined:
        target["declined"] = list(anchor.declined)
    return target | {name: value for name, value in spare.items() if name not in _TARGET}


def _selectors(anchor: Anchor) -> list[Json]:
    return [
        {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.start + len(anchor.exact)},
        {"type": BLOCK_SELECTOR, "block": anchor.block, "offset": anchor.offset, "revision": anchor.revision},
        {"type": "ProgressionSelector", "value": anchor.progression},
    ]


def from_w3c(stored: Mapping[str, Any]) -> Annotation:
    """Read an annotation from its W3C form, ours or another program's. What is not known is kept in `extra`.

    Raises:
        AnnotationError: it is no annotation, or a field holds what it cannot; the message is one sentence.
    """
    try:
        return _understood(stored)
    except AnnotationError:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        # One line that nobody foresaw must never keep a reader from all the others.
        raise AnnotationError("a field of the annotation holds what it cannot") from error


def _understood(stored: Mapping[str, Any]) -> Annotation:
    if not isinstance(stored, Mapping) or "target" not in stored:
        raise AnnotationError("an annotation needs a target")
    targets = [stored["target"]] if not isinstance(stored["target"], list) else stored["target"]
    if not targets:
        raise AnnotationError("an annotation needs a target")
    anchors, spares = zip(*(_anchor(target) for target in targets[:2]), strict=True)
    extra: Json = {name: value for name, value in stored.items() if name not in _TOP}
    if any(spares):
        extra["target"] = list(spares)
    if targets[2:]:
        extra["further targets"] = targets[2:]
    motivation = _motivation(stored.get("motivation", ""), extra)
    note, tags, color = _from_bodies(stored, extra)
    ours = _mapping(stored, "hansard")
    if unknown := {name: value for name, value in ours.items() if name not in _OUR_FIELDS}:
        extra["hansard"] = unknown
    return Annotation(
        id=_text(stored, "id") or f"urn:uuid:{uuid5(NAMESPACE_URL, repr(anchors) + note)}",
        motivation=motivation,
        anchor=anchors[0],
        other=anchors[1] if len(anchors) > 1 else None,
        color=_text(ours, "color") or _NUMBERS.get(color, color) or "1",
        note=note,
        tags=tags,
        created=_text(stored, "created"),
        modified=_text(stored, "modified"),
        extra=extra,
        **{name: _text(ours, name) for name in _OUR_FIELDS[1:]},
    )


def _motivation(given: object, extra: Json) -> Motivation:
    """Read the first motivation that is one of ours; another's is kept, and the passage is a highlight."""
    names = given if isinstance(given, list) else [given]
    known = [Motivation(name) for name in names if isinstance(name, str) and name in Motivation.__members__.values()]
    if given and (isinstance(given, list) or not known):
        extra["motivation"] = given
    return known[0] if known else Motivation.HIGHLIGHTING


def _from_bodies(stored: Mapping[str, Any], extra: Json) -> tuple[str, tuple[str, ...], str]:
    """Read the note, the tags and the colour's name; other bodies go to `extra`."""
    given = stored.get("body", [])
    note = _text(stored, "bodyValue")
    tags: list[str] = []
    color, others, found = "", [], bool(note)
    for body in given if isinstance(given, list) else [given]:
        textual = isinstance(body, dict) and isinstance(body.get("value"), str)
        if textual and body.get("purpose") == "tagging" and set(body) <= {"type", "purpose", "value"}:
            tags.append(body["value"])
        elif textual and not found:
            note, color, found = body["value"], _text(body, "color"), True
            known = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown"}
            kept = {key: body[key] for key in body if key not in {"value", "color"} and body[key] != known.get(key)}
            extra.update({"note": kept} if kept else {})
        else:
            others.append(body)
    extra.update({"body": others} if others else {})
    return note, tuple(tags), color


def _anchor(target: object) -> tuple[Anchor, Json]:
    """Read one target: the anchor, and what of the target is not known."""
    if isinstance(target, str):
        target = {"source": target}
    if not isinstance(target, dict):
        raise AnnotationError("an annotation's target should be an object or a link")
    listed = target.get("selector", [])
    selectors = listed if isinstance(listed, list) else [listed]
    found = {kind: part for selector in selectors for kind, part in _chain(selector)}
    quote, position = found.get("TextQuoteSelector", {}), found.get("TextPositionSelector", {})
    block, progression = found.get(BLOCK_SELECTOR, {}), found.get("ProgressionSelector", {})
    meta = _mapping(target, "meta")
    accepted, declined = target.get("accepted", []), target.get("declined", [])
    anchor = Anchor(
        # Thousands of anchors name the same few sources: one string each is compared by its place in memory.
        source=intern(_text(target, "source")),
        sha256=intern(_text(target, "sha256")),
        name=intern(_text(meta, "name")),
        block=intern(_text(block, "block")),
        offset=_whole(block, "offset"),
        exact=_text(quote, "exact"),
        prefix=_text(quote, "prefix"),
        suffix=_text(quote, "suffix"),
        revision=_text(block, "revision"),
        start=_whole(position, "start"),
        progression=_share(progression),
        attribution=_text(meta, "attribution"),
        day=_text(meta, "day"),
        column=_text(meta, "page"),
        headings=_headings(meta),
        later=tuple(_anchor(later)[0] for later in accepted) if isinstance(accepted, list) else (),
        declined=tuple(words for words in declined if isinstance(words, str)) if isinstance(declined, list) else (),
    )
    return anchor, _spare(target, meta, selectors)


def _spare(target: Mapping[str, Any], meta: Mapping[str, Any], selectors: list[Any]) -> Json:
    ours = {"TextQuoteSelector", "TextPositionSelector", BLOCK_SELECTOR, "ProgressionSelector"}
    spare: Json = {name: value for name, value in target.items() if name not in _TARGET}
    strange = [one for one in selectors if not isinstance(one, dict) or str(one.get("type")) not in ours]
    spare.update({"selector": strange} if strange else {})
    unknown = {name: value for name, value in meta.items() if name not in _META}
    spare.update({"meta": unknown} if unknown else {})
    return spare


def _chain(selector: object) -> list[tuple[str, Mapping[str, Any]]]:
    """Give a selector and those that refine it, each with its type."""
    links: list[tuple[str, Mapping[str, Any]]] = []
    while isinstance(selector, dict):
        links.append((str(selector.get("type", "")), selector))
        selector = selector.get("refinedBy")
    return links


def _headings(meta: Mapping[str, Any]) -> tuple[str, ...]:
    listed = meta.get("headings", [])
    return tuple(_text(one, "txt") for one in listed if isinstance(one, dict)) if isinstance(listed, list) else ()


def _mapping(holder: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = holder.get(name, {})
    if not isinstance(value, dict):
        raise AnnotationError(f"“{name}” of an annotation should be an object")
    return value


def _text(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name, "")
    if not isinstance(value, str):
        raise AnnotationError(f"“{name}” of an annotation should be words")
    return value


def _whole(holder: Mapping[str, Any], name: str) -> int:
    value = holder.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise AnnotationError(f"“{name}” of an annotation should be a whole number, 0 or more")
    return value


def _share(holder: Mapping[str, Any]) -> float:
    value = holder.get("value", 0.0)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise AnnotationError("a progression should be a number from 0 to 1")
    return float(value)
