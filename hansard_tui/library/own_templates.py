"""The reader's own templates for exports: the files of one folder, each chosen by its name."""

from dataclasses import dataclass
from pathlib import Path

from hansard_tui import paths

_ENDS = (".j2", ".jinja", ".jinja2")


@dataclass(frozen=True, slots=True)
class Template:
    """One of them; what is wrong with it is told when it is filled."""

    name: str
    path: Path
    suffix: str
    """Of the files it makes: that of "briefing.md.j2" is ".md"."""


def templates() -> tuple[Template, ...]:
    """Give the reader's templates, by name."""
    folder = paths.templates_folder()
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDS and path.is_file())
    except OSError:
        return ()
    return tuple(_template(path) for path in files)


def _template(path: Path) -> Template:
    inner = Path(path.stem)
    return Template(inner.stem, path, inner.suffix or ".md")


def template_path(words: str) -> Path:
    """Give the file that is meant by a path or, where there is no such file, by the name of one of the templates."""
    path = Path(words).expanduser()
    named = [one.path for one in templates() if words in {one.name, one.path.name}]
    return named[0] if named and not path.exists() else path
