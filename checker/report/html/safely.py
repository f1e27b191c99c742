"""Text from files inside a page: as JSON that cannot end its script element, and hashes for the page's own code."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from markupsafe import Markup

from checker.report.clean import printable

Plain: TypeAlias = "str | int | float | bool | Sequence[Plain] | Mapping[str, Plain] | None"

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_json(value: Plain) -> Markup:
    """`value` as JSON for a data block, its strings made printable; no sign in it can end or open an element.

    >>> script_json({"quote": "</script>"})
    Markup('{"quote":"\\\\u003c/script\\\\u003e"}')
    """
    written = json.dumps(_seen(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(written.translate(_ESCAPES))


def source_hash(source: str) -> str:
    """The hash by which a Content-Security-Policy lets just this text run, quotes included."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def policy(script: str, style: str) -> str:
    """The page's Content-Security-Policy: nothing is loaded, only this script and this style are obeyed."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {source_hash(script)}",
            f"style-src {source_hash(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def opaque(name: str) -> str:
    """A short name for the address bar that tells nobody's name: the browser keeps addresses in its history."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _seen(value: Plain) -> Plain:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {printable(key): _seen(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [_seen(each) for each in value]
    return value
