"""The page shows what was said and runs nothing."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.bundle import LICENCE
from hansard_tui.export.escape import plain_paragraphs
from hansard_tui.export.webpage import write_html
from tests.export.debate import bundle, mark, transcript, whole

EVIL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/pixel.png)",
    '"><svg onload=alert(1)>',
    "<iframe src='http://evil.example'>",
    "[x](data:text/html,<script>)",
    "<style>*{background:url(http://evil.example)}</style>",
    "</style><script>1</script>",
]
ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "p",
    "strong",
    "em",
    "footer",
    "a",
    "div",
    "pre",
    "code",
    "ul",
    "ol",
    "li",
    "del",
    "ins",
    "hr",
    "br",
    "s",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}


class Page(HTMLParser):
    """Gathers tags, attributes and the quotations' paragraphs."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.paragraphs: list[str] = []
        self.path: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.path.append(tag)
        if self.path[-2:] == ["blockquote", "p"] and "div" not in self.path:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.path and self.path.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.path[-2:] == ["blockquote", "p"] and "div" not in self.path:
            self.paragraphs[-1] += data


def harmless(page: Page) -> None:
    assert page.tags <= ALLOWED, page.tags - ALLOWED
    assert not any(name.startswith("on") or name in {"src", "srcdoc", "style", "action"} for name, _ in page.attributes)
    assert all(value.startswith(("http", "mailto", "/", "#", "")) for name, value in page.attributes if name == "href")
    assert not any("javascript:" in value.lower() or value.startswith("data:") for _, value in page.attributes)


def test_nothing_in_the_text_or_a_note_is_executable() -> None:
    for evil in EVIL:
        debate = transcript(f"So {evil} he said.")
        page = Page(write_html(bundle(debate, whole(debate, note=f"{evil}\n\n{evil}", tags=(evil,)))))
        harmless(page)
        assert page.paragraphs == [f"So {evil} he said."]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(plain_paragraphs), st.text(max_size=40))
def test_any_quotation_comes_back(words: str, note: str) -> None:
    debate = transcript(words)
    page = Page(write_html(bundle(debate, whole(debate, note=note))))
    harmless(page)
    assert tuple(page.paragraphs) == plain_paragraphs(words)


def test_a_policy_forbids_everything_but_its_own_style() -> None:
    text = write_html(bundle(transcript()))
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert LICENCE in text


def test_a_change_is_shown() -> None:
    debate = transcript()
    text = write_html(bundle(debate, mark(debate, "The lamps did not go out.", exact="The lamps did go out.")))
    assert "The lamps did <ins>not </ins>go out." in text or "The lamps did <ins> not</ins> go out." in text
