"""Places and texts in the way of SARIF."""

import re
from typing import Any
from urllib.parse import quote

from checker.assess.answers import Evidence
from checker.report.clean import printable

BASE = "%SRCROOT%"

_MEANING_SOMETHING = re.compile(r"([\\\[\]])")


def escaped(text: str) -> str:
    """`text` as a SARIF message that shows just that: no link in brackets, no placeholder in braces (§3.11)."""
    shown = "\n".join(printable(line) for line in text.split("\n"))
    return _MEANING_SOMETHING.sub(r"\\\1", shown).replace("{", "{{").replace("}", "}}")


def artifact(path: str) -> dict[str, Any]:
    """The location of a document: a relative reference below the base, or the whole address of an absolute path."""
    address = quote(path.encode("utf-8", errors="surrogatepass"), safe="/")
    return {"uri": f"file://{address}"} if path.startswith("/") else {"uri": address, "uriBaseId": BASE}


def location(path: str, evidence: Evidence | None = None) -> dict[str, Any]:
    """The document, and the paragraph in it if the evidence names one."""
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact(path)}}
    if evidence is not None and evidence.place:
        place["logicalLocations"] = [
            {
                "name": printable(evidence.place),
                "fullyQualifiedName": printable(f"{path}/{evidence.place}"),
                "kind": "paragraph",
                "properties": {"paragraph": evidence.paragraph},
            }
        ]
    return place
