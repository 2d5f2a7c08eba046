"""JSON Schemas for editors: one for every kind, and one for a file of any kind.

An editor with a YAML language server completes fields and underlines mistakes as they are
typed. The tool itself never reads the schemas: the models are the truth.
"""

import json
from typing import Any

from goldenthread.records import KINDS
from goldenthread.records.fields import Record
from goldenthread.records.settings import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return each schema as JSON text by its file name, sorted."""
    files = {f"{model.kind}.json": _text(kind_schema(model)) for model in KINDS}
    files["settings.json"] = _text({"$schema": DIALECT, **Settings.model_json_schema()})
    files["file.json"] = _text(_file_schema())
    return dict(sorted(files.items()))


def kind_schema(model: type[Record]) -> dict[str, Any]:
    """Return the schema of one kind, with ``kind`` as its first field and the id optional."""
    schema = model.model_json_schema()
    properties = {"kind": {"const": model.kind}, **schema["properties"]}
    required = ["kind", *(name for name in schema.get("required", []) if name != "id")]
    return {
        "$schema": DIALECT,
        **schema,
        "title": model.kind,
        "description": (model.__doc__ or "").strip(),
        "properties": properties,
        "required": required,
    }


def _file_schema() -> dict[str, Any]:
    """Return the schema of a file: one record, or several under ``records``."""
    one = [{"$ref": f"{model.kind}.json"} for model in KINDS]
    several = {
        "type": "object",
        "properties": {"kind": {"type": "string"}, "records": {"type": "array"}},
        "required": ["records"],
        "additionalProperties": False,
    }
    return {"$schema": DIALECT, "title": "a file of records", "anyOf": [*one, several]}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=False) + "\n"
