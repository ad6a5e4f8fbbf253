"""Addresses of passages, and nothing that is not one."""

import pytest

from hansard_tui.export.links import official_url, safe_url, site_of, theyworkforyou
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Sitting, Transcript

GUID = "9BAF781B-1CF6-420B-A525-7A406347D27E"
PAGE = "https://hansard.parliament.uk/lords/2018-06-18/debates/38C39823-F992-450D-AD1F-1A7A0FC6E706/EuropeanUnion(Withdrawal)Bill"


def one(block: str, url: str = "") -> Transcript:
    return Transcript("Words", sitting=Sitting(url=url), blocks=Layer([Contribution(0, 5, block)]))


@pytest.mark.parametrize(
    ("gid", "url"),
    [
        ("uk.org.publicwhip/debate/2009-10-26a.3.1", "debates/?id=2009-10-26a.3.1"),
        ("uk.org.publicwhip/lords/2014-01-08b.1512.3", "lords/?id=2014-01-08b.1512.3"),
        ("uk.org.publicwhip/westminhall/2010-02-03a.97.0", "whall/?id=2010-02-03a.97.0"),
        ("uk.org.publicwhip/wrans/2014-06-09a.200001.h", "wrans/?id=2014-06-09a.200001.h"),
        ("uk.org.publicwhip/wms/2010-02-03a.7WS.1", "wms/?id=2010-02-03a.7WS.1"),
        ("uk.org.publicwhip/spwa/2009-10-26.S3W-28257.q0", "spwrans/?id=2009-10-26.S3W-28257.q0"),
        ("uk.org.publicwhip/spor/2012-01-11.1.0", "sp/?id=2012-01-11.1.0"),
    ],
)
def test_parlparse_ids_have_a_page(gid: str, url: str) -> None:
    assert theyworkforyou(gid) == f"https://www.theyworkforyou.com/{url}"
    assert official_url(one(gid), 2) == f"https://www.theyworkforyou.com/{url}"


@pytest.mark.parametrize(
    "gid", ["", "#3", "uk.org.publicwhip/planet/2009-10-26a.3.1", "uk.org.publicwhip/debate/x&y=1"]
)
def test_other_ids_have_none(gid: str) -> None:
    assert theyworkforyou(gid) == ""


def test_a_contribution_of_the_official_site_is_pointed_at() -> None:
    assert official_url(one(GUID.lower(), PAGE), 0) == f"{PAGE}#contribution-{GUID}"
    assert official_url(one("c1", PAGE), 0) == PAGE
    assert official_url(one(GUID), 0) == ""


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://x.org/ a", 'https://x.org/"', "ftp://x.org", "https://x.org/>"]
)
def test_strange_addresses_are_left_out(url: str) -> None:
    assert safe_url(url) == ""
    assert official_url(one("c1", url), 0) == ""


def test_sites_are_named() -> None:
    assert site_of(PAGE) == "Hansard"
    assert site_of("https://www.theyworkforyou.com/debates/?id=1") == "TheyWorkForYou"
    assert site_of("https://hansard.parliament.uk.evil.example/") == "Source"
