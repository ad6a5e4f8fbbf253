"""Templates of the reader's own: plain values, no way out, faults told by line."""

import sys

import pytest

from hansard_tui.export.bundle import LICENCE
from hansard_tui.export.templates import TemplateError, render_template, slug
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
MADE = bundle(DEBATE, mark(DEBATE, "1986. was a year of *storms*", 1, tags=("a",), note="Mine"))


def test_a_template_is_filled() -> None:
    pytest.importorskip("jinja2")
    source = (
        "# {{ title|md }}\n{% for entry in entries %}\n> {{ entry.quote|md }}\n"
        "{{ entry|cite('library') }} {{ entry.note }} {{ title|slug }}\n{% endfor %}\n{{ licence }}\n"
    )
    assert render_template(MADE, source) == (
        "# Harbour Lights Bill\n> 1986\\. was a year of \\*storms\\*\n"
        f"HC Deb 25 April 2016 vol 608 c1183 Mine harbour-lights-bill\n{LICENCE}\n"
    )


def test_a_template_can_say_that_the_words_changed() -> None:
    pytest.importorskip("jinja2")
    changed = bundle(DEBATE, mark(DEBATE, "The lamps did not go out", 1, exact="The lamps did go out"))
    filled = render_template(changed, "{% for entry in entries %}{{ entry.quote }}: {{ entry.caveat }}{% endfor %}")
    told = "Text changed since it was marked; it now says: The lamps did not go out"
    assert filled.startswith(f"The lamps did go out: {told}\n")


def test_the_licence_is_added_where_it_is_left_out() -> None:
    pytest.importorskip("jinja2")
    assert render_template(MADE, "{{ title }}") == f"Harbour Lights Bill\n\n{LICENCE}\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\n{% for %}", "wrong in line 2"),
        ("a\n\n{{ nothing }}", "failed in line 3: 'nothing' is undefined"),
        ("{{ nothing }}", "; there are title, licence, .* an entry has id, number, kind, quote, .*, other\\.$"),
        ("{{ entries[0].nothing }}", "no attribute 'nothing'; there are .* an entry has "),
        ("{{ entries[0]|cite('x') }}", "there is no citation style “x”"),
        ("{{ title.__class__.__mro__ }}", "unsafe"),
        ("{{ ''.__class__.__subclasses__() }}", "failed"),
        ("{{ entries.append(1) }}", "unsafe|not safely callable"),
        ("{% include '/etc/passwd' %}", "failed"),
        ("{{ range(10**9)|list }}", "failed"),
        ("{{ 1 / 0 }}", "failed"),
    ],
)
def test_faults_and_ways_out_are_one_sentence(source: str, told: str) -> None:
    pytest.importorskip("jinja2")
    with pytest.raises(TemplateError, match=told):
        render_template(MADE, source)


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(TemplateError, match=r"hansard-tui\[templates\]"):
        render_template(MADE, "")


def test_slugs_are_parts_of_an_address() -> None:
    assert slug("The Bill: Clause 5 (new)") == "the-bill-clause-5-new"
