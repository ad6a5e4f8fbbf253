"""Templates of the reader's own, in Jinja2's sandbox: they see plain values and can call nothing else."""

import re
import textwrap
from dataclasses import asdict
from importlib import import_module
from typing import Any

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.citation import CITATION_STYLES, format_citation
from hansard_tui.export.escape import escape_block
from hansard_tui.export.markdown import document_title
from hansard_tui.export.pairs import far_end
from hansard_tui.export.passages import Entry, grouped, title_of


class TemplateError(Exception):
    """A template cannot be used; the message is one sentence, with the line where there is one."""


def slug(words: str) -> str:
    """Make a part of an address: small letters and digits with hyphens between."""
    return re.sub(r"\W+", "-", words.lower()).strip("-")


def _values(entry: Entry) -> dict[str, Any]:
    """Give a template's view of one annotation: strings, numbers, lists."""
    mark, far = entry.annotation, far_end(entry)
    return {
        "id": mark.id,
        "number": entry.number,
        "kind": entry.kind,
        "quote": entry.quotation,
        "now": entry.now,
        "caveat": entry.caveat,
        "who": entry.who,
        "citation": entry.cited,
        "cited": {name: format_citation(entry.citation, name) for name in CITATION_STYLES},
        "url": entry.url,
        "note": mark.note,
        "tags": list(mark.tags),
        "color": entry.color,
        "letter": mark.letter,
        "status": mark.status,
        "owner": mark.owner,
        "due": mark.due,
        "standing": entry.standing.value,
        "headings": list(entry.headings),
        "topics": list(entry.topics),
        "transcript": title_of(entry.chapter.transcript),
        "other": asdict(far) if far else {},
    }


def values(bundle: Bundle) -> dict[str, Any]:
    """Give all that a template sees: title, licence, exported, generator, options, groups of entries."""
    groups: list[dict[str, Any]] = [
        {"path": list(group.path), "entries": [_values(entry) for entry in group.entries]} for group in grouped(bundle)
    ]
    return {
        "title": document_title(bundle),
        "licence": bundle.licence,
        "exported": bundle.exported.isoformat(),
        "generator": bundle.generator,
        "options": asdict(bundle.options),
        "groups": groups,
        "entries": [entry for group in groups for entry in group["entries"]],
    }


def _cite(entry: dict[str, Any], style: str = "oscola") -> str:
    if style not in CITATION_STYLES:
        raise ValueError(f"there is no citation style “{style}”; there are {', '.join(CITATION_STYLES)}")
    return str(entry["cited"][style])


def render_template(bundle: Bundle, source: str) -> str:
    """Fill a template with a bundle; the licence's sentence is added where the template leaves it out.

    Filters beside Jinja2's own: `md` escapes Markdown, `cite('aglc')` an entry's citation, `wrap(76)`, `slug`.

    Raises:
        TemplateError: Jinja2 is not installed, or the template is wrong: what, and in which line.
    """
    try:
        jinja2, sandbox = import_module("jinja2"), import_module("jinja2.sandbox")
    except ImportError as problem:
        raise TemplateError("Templates need Jinja2: install hansard-tui[templates].") from problem
    environment = sandbox.ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"md": escape_block, "cite": _cite, "slug": slug, "wrap": textwrap.fill}
    given = values(bundle)
    try:
        text = str(environment.from_string(source).render(given))
    except jinja2.TemplateSyntaxError as problem:
        raise TemplateError(f"The template is wrong in line {problem.lineno}: {problem.message}.") from problem
    except jinja2.UndefinedError as problem:
        raise TemplateError(f"The template failed{_line(problem)}: {problem}; {_names(given)}.") from problem
    except MemoryError as problem:
        raise TemplateError(f"The template failed{_line(problem)}: it wants too much memory.") from problem
    except Exception as problem:  # whatever a template's own expressions raise is a fault of the template
        raise TemplateError(f"The template failed{_line(problem)}: {str(problem).rstrip('.')}.") from problem
    missing = bundle.licence and bundle.licence not in text
    return f"{text.rstrip()}\n\n{bundle.licence}\n" if missing else text


def _names(given: dict[str, Any]) -> str:
    """Tell the names that a template may use, for one who used another."""
    entry: dict[str, Any] = next(iter(given["entries"]), {})
    told = f"; an entry has {', '.join(entry)}" if entry else ""
    return f"there are {', '.join(given)}{told}"


def _line(problem: BaseException) -> str:
    trace, line = problem.__traceback__, 0
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return f" in line {line}" if line else ""
