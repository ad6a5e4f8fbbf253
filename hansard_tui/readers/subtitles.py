"""Subtitles of a recording, SubRip and WebVTT: cues joined into paragraphs, each with its time in the recording."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.decoding import begun, lines_parted, spaced
from hansard_tui.readers.speakers import Likeness, labelled, likeness

_STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_TIMING = re.compile(rf"[ \t]{{0,9}}(?P<start>{_STAMP})[ \t]{{0,9}}-->[ \t]{{0,9}}(?P<end>{_STAMP})(?:\s.*)?")
_BEGINS = re.compile(rf"WEBVTT(?:[ \t\n]|\Z)|(?:\d{{1,6}}[ \t]{{0,9}}\n)?{_STAMP} {{0,9}}--> {{0,9}}{_STAMP}")
_VOICE = re.compile(r"<v(?:\.[\w.]{0,40})?\s+(?P<name>[^<>]{1,100})>")
_TAG = re.compile(r"</?[\w.:]{1,40}(?:\s[^<>]{0,200})?>|\{\\[^{}]{0,40}\}")
_CHANGE = re.compile(r"(?P<mark>>{2,3}|-(?= ?\S))\s*")
_TURNS = re.compile(r"(?<=\S)\s+(?=>{2,3}(?!>))")
"""Before a mark of another speaker within a line."""
_SAID = re.compile(r"(?P<label>[^:]{2,80}): (?=\S)|(?P<alone>[^:]{2,80}):\Z")
_ENDS = re.compile(r"[.?!…—”\"’)\]]\Z")
_PAUSE = 4.0
"""Seconds without a word, after which another paragraph begins where a sentence has ended."""
_LONG = 700
"""Letters of a paragraph that ends with the next sentence."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at once."""

    start: float
    """In seconds from the recording's beginning."""
    end: float
    lines: tuple[str, ...]


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is that of subtitles."""
    return _BEGINS.match(lines_parted(text).lstrip()) is not None


def read(data: bytes, path: str = "") -> Parsed:
    """Read a file of subtitles.

    Raises:
        ReadError: it is too large, or is not text.
    """
    builder, text = begun(data, path)
    return joined(builder, _cues(spaced(text)))


def joined(builder: TranscriptBuilder, cues: Iterable[Cue]) -> Parsed:
    """Give cues as paragraphs of whoever speaks."""
    speech = _Speech(builder)
    for cue in cues:
        speech.take(cue)
    speech.finish()
    return builder.build()


def _cues(text: str) -> Iterator[Cue]:
    """Give each cue; what stands above its time is its number or its name, and no words."""
    timing: re.Match[str] | None = None
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        if found := _TIMING.fullmatch(line):
            if timing and lines:
                # The number of this one was taken for words of the one before.
                yield _cue(timing, lines[: -1 if lines[-1].strip().isdecimal() else None])
            timing, lines = found, []
        elif line.strip() and timing:
            lines.append(line)
        elif timing:
            if lines:
                yield _cue(timing, lines)
            timing, lines = None, []


def _cue(timing: re.Match[str], lines: list[str]) -> Cue:
    return Cue(_seconds(timing["start"]), _seconds(timing["end"]), tuple(lines))


def _seconds(stamp: str) -> float:
    *hours, minutes, seconds = stamp.replace(",", ".").split(":")
    return int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(seconds)


def _printed(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


@dataclass(slots=True)
class _Speech:
    """Joins cues; a name, a mark of another speaker or a pause begins another paragraph."""

    builder: TranscriptBuilder
    _held: list[str] = field(default_factory=list)
    _length: int = 0
    _began: float = 0.0
    _ended: float = 0.0
    _last: str = ""
    """The last line of the cue before, which a rolling caption shows again."""
    _voice: str = ""
    _named: bool = False
    _unnamed: int = 0
    """Times that somebody else speaks whom nothing names."""

    def take(self, cue: Cue) -> None:
        """Take one cue."""
        for number, printed in enumerate(cue.lines):
            line = self._voiced(printed, cue)
            if not line or (not number and line == self._last):
                continue
            for said in _TURNS.split(line):
                self._line(said, cue)
        self._last = _bare(cue.lines[-1])
        self._ended = cue.end

    def finish(self) -> None:
        """Hand over the last words, and tell who is not named."""
        self._flush()
        if self._unnamed or (not self._named and self._ended):
            message = "Subtitles do not say who speaks here; only that it is somebody else."
            nobody = "Nobody is named in these subtitles."
            self.builder.problem("missing speaker", message if self._named else nobody, count=max(self._unnamed, 1))

    def _voiced(self, printed: str, cue: Cue) -> str:
        """Take the voices of WebVTT off a line, and its tags."""
        for found in _VOICE.finditer(printed):
            if found["name"].strip() != self._voice:
                self._voice = found["name"].strip()
                self._speaks(labelled(unescape(self._voice)).attribution, cue)
        return _bare(printed)

    def _line(self, line: str, cue: Cue) -> None:
        change = _CHANGE.match(line)
        words = line[change.end() :] if change else line
        said = _SAID.match(words)
        label = (said["label"] or said["alone"]).strip() if said else ""
        like = likeness(" ".join(label.split()))
        if said and (like is Likeness.SURE or (like is Likeness.PERHAPS and (change or label.isupper()))):
            self._speaks(labelled(label).attribution, cue)
            words = words[said.end() :]
        elif change:
            self._unnamed += 1
            self._speaks(Attribution(), cue)
        self._words(words.strip(), cue)

    def _words(self, words: str, cue: Cue) -> None:
        if not words:
            return
        before = self._held[-1] if self._held else ""
        paused = cue.start - self._ended >= _PAUSE or self._length > _LONG
        if before and paused and _ENDS.search(before):
            self._flush()
        if not self._held:
            self._began = cue.start
        self._held.append(words)
        self._length += len(words)

    def _speaks(self, attribution: Attribution, cue: Cue) -> None:
        self._flush()
        self._named = self._named or attribution.known
        self._began = cue.start
        self.builder.contribution(attribution)

    def _flush(self) -> None:
        if self._held:
            self.builder.time(_printed(self._began))
            self.builder.paragraph(" ".join(self._held))
            self._held, self._length = [], 0


def _bare(line: str) -> str:
    return " ".join(unescape(_TAG.sub("", line)).split())
