"""The JSON Schemas of what the commands print, as they are shipped."""

from __future__ import annotations

from checker.reporting import (
    compare_schema,
    pathways_schema,
    portability_schema,
    report_schema,
)
from checker.reporting.json_text import dumps

_MADE = {
    "report": report_schema.schema,
    "pathways": pathways_schema.schema,
    "portability": portability_schema.schema,
    "comparison": compare_schema.schema,
}
OUTPUT_SCHEMAS = tuple(_MADE)


def output_schema_text(name: str) -> str:
    """Return the schema of an output as it is shipped."""
    return dumps(_MADE[name]()) + "\n"
