"""What each reader costs beside a floor: the parser alone, which parses the same bytes and walks every node once.

    python benchmarks/readers.py [FILE …]

The floor is lxml for XML and pages, json for JSON, and the lines of decoded text for the rest. Without files it takes
those under ../shared/data that are there, and always sitting days of half a megabyte that are made here.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree, html

from hansard_tui.export.convert import convert
from hansard_tui.readers.formats import Format, read, sniff

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
SAMPLES = (
    "parlparse/commons/debates2020-12-14b.xml",
    "parlparse/lordspages/daylord2009-10-26a.xml",
    "historic/S5LV0004P0.xml",
    "parlamint/EE/ParlaMint-EE_2022-01-13.ana.xml",
    "akoma-ntoso/cl_Sesion56_2.xml",
    "publications-html/large-hansard-collider__spec__data__lords__index_jan_2011.html",
    "text-download/European Union (Notification of Withdrawal) Bill 2017-03-01 (1).txt",
)
MADE = {"akoma-ntoso": ".xml", "jsonl": ".jsonl", "markdown": ".md", "text": ".txt"}
"""Other forms of the day that is made here."""
ROUNDS = 25


def made_day() -> bytes:
    """Make a sitting day in parlparse's shape: 1,200 speeches, half a megabyte."""
    words = "The draft order was laid before the House on Monday, and the Committee has considered each article of it. "
    speeches = "".join(
        f'<speech id="uk.org.publicwhip/debate/2001-01-01a.{number // 20}.{number % 20}" colnum="{number // 20 + 1}" '
        f'person_id="uk.org.publicwhip/person/{number % 90}" speakername="Member {number % 90}" '
        f'time="{9 + number // 150}:00:00">'
        f'<p pid="a{number}/1">{words * 2}<i>Interruption</i> {words}</p></speech>'
        for number in range(1200)
    )
    return f'<publicwhip latest="yes">{speeches}</publicwhip>'.encode()


def walk(data: bytes) -> int:
    """Parse with lxml alone, and touch every node's name, words and attributes."""
    return _touch(etree.fromstring(data, etree.XMLParser(recover=True)))


def walk_page(data: bytes) -> int:
    """Parse a page with lxml alone, and touch as much."""
    return _touch(html.document_fromstring(data))


def walk_json(data: bytes) -> int:
    """Parse JSON or JSON lines, and touch every value."""
    touched = 0
    waiting: list[object] = [json.loads(line) for line in data.splitlines()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        touched += 1
    return touched


def walk_lines(data: bytes) -> int:
    """Decode text, and touch every line's words."""
    return sum(len(line.split()) for line in data.decode("utf-8", "replace").splitlines())


def floor_of(row: Format) -> Callable[[bytes], int]:
    """Give what a format's reader is measured beside."""
    if "json" in row.families and row.name not in {"text", "markdown"}:
        return walk_json
    return walk if row.families[0] == "xml" else walk_page if row.families[0] == "html" else walk_lines


def _touch(root: etree._Element) -> int:
    touched = 0
    for node in root.iter(etree.Element):
        touched += len(node.tag) + len(node.text or "") + len(node.tail or "")
        for value in node.values():
            touched += len(value)
    return touched


def least(*works: Callable[[], object]) -> list[float]:
    """Give the least processor time of each over several rounds, in milliseconds; they take turns."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for spent, work in zip(times, works, strict=True):
            start = time.process_time()
            work()
            spent.append(time.process_time() - start)
    return [min(spent) * 1000 for spent in times]


def report(name: str, data: bytes) -> None:
    """Print one line: size, lxml alone, the reader, and the ratio."""
    row: Format = sniff(data, name)
    floor = floor_of(row)
    alone, reader = least(lambda: floor(data), lambda: row.read(data, name))
    print(f"{name[-44:]:44} {row.name:12} {len(data) / 1e6:6.2f} {alone:9.1f} {reader:9.1f} {reader / alone:7.2f}")


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]] or [SHARED / name for name in SAMPLES]
    print(f"{'file':44} {'format':12} {'MB':>6} {'floor ms':>9} {'reader ms':>9} {'ratio':>7}")
    report("a day made here", made_day())
    day = read(made_day()).transcript
    for form, suffix in MADE.items() if len(sys.argv) == 1 else ():
        report(f"the same day{suffix}", convert(day, form).encode())
    for path in files:
        if path.exists():
            report(str(path), path.read_bytes())
        else:
            print(f"{path}: not here")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"at most {held:.0f} MB were held, this program itself included")


if __name__ == "__main__":
    main()
