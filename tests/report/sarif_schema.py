"""The objects of SARIF 2.1.0 (OASIS standard, section 3) that the writer uses, as a JSON schema that allows no others.

Written from the standard; the numbers are those of its sections. The official schema is under the terms of OASIS.
"""

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
SAID: Schema = {"type": "string", "minLength": 1}
COUNT: Schema = {"type": "integer", "minimum": 0}
BAG: Schema = {"type": "object"}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}


def part(required: str, **properties: Schema) -> Schema:
    """An object with these properties, of which some are required, and no other."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def every(items: Schema, unique: bool = False) -> Schema:
    """An array of `items`."""
    return {"type": "array", "items": items, "uniqueItems": unique}


MESSAGE = part("text", text=TEXT)  # 3.11, 3.12
ARTIFACT_LOCATION = part("", uri={"type": "string", "format": "uri-reference"}, uriBaseId=SAID, index=COUNT)  # 3.4
LOGICAL_LOCATION = part("name", name=SAID, fullyQualifiedName=SAID, kind=SAID, properties=BAG)  # 3.33
LOCATION = part(  # 3.28
    "physicalLocation",
    id=COUNT,
    physicalLocation=part("artifactLocation", artifactLocation=ARTIFACT_LOCATION),
    logicalLocations=every(LOGICAL_LOCATION, unique=True),
    message=MESSAGE,
)
RULE = part(  # 3.49
    "id shortDescription fullDescription help defaultConfiguration",
    id=SAID,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=part("level", level=LEVEL),
)
NOTIFICATION = part("message", message=MESSAGE, level=LEVEL, locations=every(LOCATION, unique=True))  # 3.58
INVOCATION = part(  # 3.20
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=every(NOTIFICATION),
    toolConfigurationNotifications=every(NOTIFICATION),
)
ARTIFACT = part(  # 3.24
    "location",
    location=ARTIFACT_LOCATION,
    roles=every({"enum": ["analysisTarget"]}, unique=True),
    hashes=part("sha-256", **{"sha-256": TEXT}),
)
SUPPRESSION = part(  # 3.35
    "kind",
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=SAID,
)
RESULT = part(  # 3.27
    "ruleId ruleIndex level message locations partialFingerprints suppressions",
    ruleId=SAID,
    ruleIndex=COUNT,
    level=LEVEL,
    message=MESSAGE,
    locations=every(LOCATION),
    relatedLocations=every(LOCATION, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": SAID},
    suppressions=every(SUPPRESSION, unique=True),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    properties=BAG,
)
RUN = part(  # 3.14
    "tool results",
    tool=part("driver", driver=part("name", name=SAID, version=SAID, rules=every(RULE, unique=True))),  # 3.18, 3.19
    language={"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
    automationDetails=part("id", id=SAID),  # 3.17
    originalUriBaseIds={"type": "object", "additionalProperties": part("description", description=MESSAGE)},
    invocations=every(INVOCATION),
    artifacts=every(ARTIFACT, unique=True),
    results=every(RESULT),
    properties=BAG,
)
LOG = part(  # 3.13
    "version runs",
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs=every(RUN),
)
