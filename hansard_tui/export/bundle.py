"""What is exported: transcripts, what was found in them, what the reader added, and what of it is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript

LICENCE = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."
COLORS = (("1", "yellow"), ("2", "green"), ("3", "blue"), ("4", "pink"), ("5", "orange"), ("6", "purple"))
"""What the colours are called where the reader's settings do not say."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One transcript with its annotations."""

    transcript: Transcript
    findings: Findings = field(default_factory=Findings)
    placed: Layer[Placed] = field(default_factory=Layer)
    unplaced: tuple[tuple[Annotation, Location], ...] = ()
    """Those that are only suggested, or lost."""
    ends: Mapping[tuple[str, bool], tuple[Transcript, Span]] = field(default_factory=dict)
    """Where the ends of pairs stand, in this transcript or another: by the pair's id, and whether it is the far one."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is wanted of a bundle; an empty tuple wants all."""

    style: str = "oscola"
    """A name of `citation.CITATION_STYLES`."""
    by: str = "transcript"
    """A name of `passages.ORDERS`."""
    kinds: tuple[str, ...] = ()
    """"highlight", "bookmark", "pair", "commitment" …: as `passages.kind_of` names them."""
    colors: tuple[str, ...] = ()
    """By number or by name."""
    tags: tuple[str, ...] = ()
    attributions: tuple[str, ...] = ()
    """Words of a speaker's name, of which one must be there."""
    callouts: bool = False
    """Obsidian's callouts for passages whose words changed."""
    include_notes: bool = True
    include_unplaced: bool = True
    color_names: tuple[tuple[str, str], ...] = COLORS
    bom: bool = False
    """A byte order mark before CSV, for spreadsheets that need one."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that an export is made from."""

    chapters: tuple[Chapter, ...]
    exported: datetime
    """With its time zone."""
    generator: str = "hansard-tui"
    options: Options = field(default_factory=Options)

    @property
    def british(self) -> bool:
        """Whether any of it is the United Kingdom's, and so under the Open Parliament Licence."""
        kingdom = {"", "UK", "United Kingdom"}
        return any(chapter.transcript.sitting.parliament in kingdom for chapter in self.chapters)

    @property
    def licence(self) -> str:
        """Give the sentence that the licence asks for, where it applies; else ""."""
        return LICENCE if self.british else ""
