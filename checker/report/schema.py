"""The JSON Schema of the report, generated from the models and shipped beside them.

`python -m checker.report.schema` writes the file again after a change of the models.
"""

import json
from pathlib import Path
from typing import Any

from checker.report.model import Report

SCHEMA_FILE = Path(__file__).with_name("checker-report-1.schema.json")


def report_schema() -> dict[str, Any]:
    """The schema as data (JSON Schema, draft 2020-12)."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "checker-report-1.schema.json", **schema}


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
