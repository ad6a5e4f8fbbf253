"""One HTML page that holds everything it shows and runs nothing."""

from html import escape

from markdown_it import MarkdownIt

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.escape import plain_paragraphs, printable
from hansard_tui.export.files import SIGNATURE
from hansard_tui.export.links import safe_url, site_of
from hansard_tui.export.markdown import document_title, heading_steps
from hansard_tui.export.pairs import FarEnd, far_end
from hansard_tui.export.passages import Entry, grouped
from hansard_tui.export.worddiff import word_diff

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.55 Georgia, serif; color: #1b1b1b; background: #fdfdfb; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
blockquote { margin: 1.5rem 0 .5rem; padding-left: 1rem; border-left: .3rem solid #8a8a8a; }
blockquote.c1 { border-color: #c9a400; } blockquote.c2 { border-color: #2e7d32; } blockquote.c3 { border-color: #1565c0; }
blockquote.c4 { border-color: #c2185b; } blockquote.c5 { border-color: #e65100; } blockquote.c6 { border-color: #6a1b9a; }
footer, .details, .licence { color: #555; font-size: .9rem; }
.note { margin: .5rem 0 .5rem 1.3rem; }
del { color: #9a1b1b; } ins { color: #1b5e20; }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #1a1a1a; } footer, .details, .licence { color: #aaa; }
 a { color: #8ab4f8; } del { color: #ff8a80; } ins { color: #a5d6a7; } }
@media print { body { max-width: none; } a::after { content: " <" attr(href) ">"; } }
"""  # noqa: E501  a style sheet's rules read best one a line
_NOTES = (
    MarkdownIt("commonmark", {"html": False})
    .enable(["table", "strikethrough"])
    .disable(["image", "html_block", "html_inline"])
)


def _text(words: str) -> str:
    return escape(printable(words))


def _diff(before: str, after: str) -> str:
    marks = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    return "".join(marks[kind].format(_text(words)) for kind, words in word_diff(before, after))


def _link(url: str) -> str:
    address = safe_url(url)
    return f' · <a rel="noopener noreferrer" href="{escape(address)}">{site_of(address)}</a>' if address else ""


def _far_end(far: FarEnd) -> str:
    lines = [
        f"<p><strong>{far.label}</strong></p>",
        *(f"<p>{_text(words)}</p>" for words in plain_paragraphs(far.words)),
    ]
    lines.append(f"<footer>— {_text(far.told)}{_link(far.url)}</footer>")
    return '<blockquote dir="auto">\n' + "\n".join(lines) + "\n</blockquote>"


def _quotation(entry: Entry) -> str:
    lines = []
    for turn in entry.turns:
        words = plain_paragraphs(turn.text)
        if turn.label and words:
            lines.append(f"<p><strong>{_text(turn.label)}:</strong></p>")
        lines += [f"<p>{_text(paragraph)}</p>" for paragraph in words]
    lines.append(f"<footer>— {_text(entry.who)}, {_text(entry.cited)}{_link(entry.url)}</footer>")
    color = entry.annotation.color
    name = f' class="c{color}"' if color in set("123456") else ""
    return f'<blockquote dir="auto"{name}>\n' + "\n".join(lines) + "\n</blockquote>"


def _details(entry: Entry) -> str:
    mark = entry.annotation
    fields = (entry.kind, entry.color, ", ".join(f"#{tag}" for tag in mark.tags), mark.status, mark.owner, mark.due)
    standing = "" if entry.span else "not found in this text"
    return _text(" · ".join(field for field in (*fields, standing) if field))


def _entry(entry: Entry, *, notes: bool) -> str:
    parts = [_quotation(entry)]
    if entry.now:
        parts.append(f"<p>Text changed since it was marked: {_diff(entry.quotation, entry.now)}</p>")
    if far := far_end(entry):
        parts.append(_far_end(far))
    if notes and entry.annotation.note.strip():
        parts.append(f'<div class="note" dir="auto">{_NOTES.render(printable(entry.annotation.note))}</div>')
    parts.append(f'<p class="details">{_details(entry)}</p>')
    return "\n".join(parts)


def write_html(bundle: Bundle) -> str:
    """Write one page without scripts, images or anything fetched; a policy in its head forbids them as well."""
    title = _text(document_title(bundle))
    blocks = [f"<h1>{title}</h1>"]
    before: tuple[str, ...] = ()
    for group in grouped(bundle):
        path = group.path[1:] if group.path[:1] == (document_title(bundle),) else group.path
        blocks += [f"<h{level}>{_text(words)}</h{level}>" for level, words in heading_steps(path, before, 2)]
        blocks += [_entry(entry, notes=bundle.options.include_notes) for entry in group.entries]
        before = path
    blocks.append(f'<p class="licence">{_text(bundle.licence)}</p>' if bundle.licence else "")
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="{SIGNATURE}">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(block for block in blocks if block)
        + "\n</body>\n</html>\n"
    )
