"""Addresses of a passage on the official site or TheyWorkForYou, where the transcript's own ids give one."""

import re

from hansard_tui.model.transcript import Transcript

_GID = re.compile(r"uk\.org\.publicwhip/(?P<kind>[a-z]+)/(?P<id>\d{4}-\d{2}-\d{2}[a-z]{0,2}(?:\.[A-Za-z0-9-]+)+)")
_PAGES = {
    "debate": "debates",
    "lords": "lords",
    "westminhall": "whall",
    "wrans": "wrans",
    "lordswrans": "wrans",
    "wms": "wms",
    "lordswms": "wms",
    "standing": "pbc",
    "spor": "sp",
    "sp": "sp",
    "spwa": "spwrans",
    "ni": "ni",
    "senedd": "senedd",
}
"""What parlparse calls a kind of debate, and TheyWorkForYou's page for it."""
_GUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_SAFE = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w./?=&%#+,;:@!*'()~-]*)?")
_OFFICIAL = "https://hansard.parliament.uk/"


def safe_url(url: str) -> str:
    """Give an address that is plain http or https and holds nothing strange; "" for any other."""
    return url if _SAFE.fullmatch(url) else ""


def theyworkforyou(gid: str) -> str:
    """Give TheyWorkForYou's address of a parlparse id, its version letter kept; "" where it is not one."""
    match = _GID.fullmatch(gid)
    page = _PAGES.get(match["kind"], "") if match else ""
    return f"https://www.theyworkforyou.com/{page}/?id={match['id']}" if match and page else ""


def site_of(url: str) -> str:
    """Name the site of an address, as a link's words: "Hansard", "TheyWorkForYou", or "Source" for any other."""
    host = re.sub(r"^https?://(?:www\.)?|[/:?#].*$", "", url.lower())
    if host == "theyworkforyou.com":
        return "TheyWorkForYou"
    official = {
        "hansard.parliament.uk",
        "publications.parliament.uk",
        "api.parliament.uk",
        "hansard.millbanksystems.com",
    }
    return "Hansard" if host in official else "Source"


SITES = ("Hansard", "TheyWorkForYou", "Source")


def official_url(transcript: Transcript, start: int) -> str:
    """Give the address of what is said at `start`: the contribution's where it has one, else the page's, else ""."""
    block = transcript.block_at(start)
    own = block.id if block else ""
    page = safe_url(transcript.sitting.url)
    if page.startswith(_OFFICIAL) and "#" not in page and _GUID.fullmatch(own):
        return f"{page}#contribution-{own.upper()}"
    return theyworkforyou(own) or page
