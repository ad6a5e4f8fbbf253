"""The one place that knows where themes, seeds, settings, rules, notes and caches live."""

import os
from contextlib import suppress
from pathlib import Path

_NAME = "hansard-tui"
_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Give the folder `name` that came with the program: inside an installed wheel, or at a checkout's top level."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def seed_files() -> tuple[Path, ...]:
    """Give the two excerpts in reading order; empty where they were not installed."""
    # Their numbers count back from the end of the debate, so the greater is read first.
    return tuple(sorted(shipped("seeds").glob("[0-9]*.txt"), reverse=True))


def settings_file() -> Path:
    """Give the reader's settings; the file need not exist."""
    return _own("config") / "settings.yaml"


def theme_folders() -> tuple[Path, ...]:
    """Give the folders of themes: those that came with the program, then the reader's own, which win."""
    return shipped("themes"), _own("config") / "themes"


def rules_folder() -> Path:
    """Give the folder of the reader's own rules; it need not exist."""
    return _own("config") / "rules"


def templates_folder() -> Path:
    """Give the folder of the reader's own templates for exports; it need not exist."""
    return _own("config") / "templates"


def notes_folder() -> Path:
    """Give the folder of the reader's notes, unless the settings name another; it need not exist."""
    return _own("data") / "notes"


def state_folder() -> Path:
    """Give the folder that remembers what was open and where; it need not exist."""
    return _own("state")


def cache_folder() -> Path:
    """Give the folder of what can be made again at any time; it need not exist."""
    return _own("cache")


def shown(path: Path) -> str:
    """Write a path as people do, with ~ for the reader's home folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def home_problem() -> str:
    """Say that HANSARD_TUI_HOME names a folder that cannot be, so that the usual ones are used; else nothing."""
    home = os.environ.get("HANSARD_TUI_HOME", "")
    try:
        Path(home).expanduser()
    except RuntimeError:
        return f"HANSARD_TUI_HOME: there can be no folder “{home[:60]}”; the usual folders are used."
    return ""


def _own(kind: str) -> Path:
    """Give the reader's folder of one kind. HANSARD_TUI_HOME overrules the system's customs for every kind."""
    if home := os.environ.get("HANSARD_TUI_HOME"):
        with suppress(RuntimeError):
            return Path(home).expanduser().absolute() / ("" if kind in {"config", "data"} else kind)
    from platformdirs import PlatformDirs  # noqa: PLC0415  (the command line starts faster where no folder is asked for)

    folders = PlatformDirs(_NAME, appauthor=False)
    return Path(getattr(folders, f"user_{kind}_dir"))
