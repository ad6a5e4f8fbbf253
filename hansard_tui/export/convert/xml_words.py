"""Words made fit to stand in XML."""

import re
from xml.sax.saxutils import escape, quoteattr

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(words: str) -> str:
    """Escape words for an element; what XML cannot hold becomes U+FFFD."""
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words), {"\r": "&#13;"})


def quoted(words: str) -> str:
    """Escape words for an attribute, with the quotation marks around them."""
    return quoteattr(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", words))
