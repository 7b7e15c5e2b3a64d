"""Hand-written rules behind the usual decoders; pydantic once as its users write it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from typing import Any

from benchmarks.twelve.plain import findings, of_whole
from benchmarks.twelve.terms import AGS, CERTIFIED, LARGEST_GROUP, LEAST_HOURS, RANK

Data = dict[str, Any]


def plain() -> Any:
    """Decode with the standard library."""
    return lambda content: findings(json.loads(content))


def decoded() -> Any:
    """Decode into models in which everything may be missing, and look at nothing."""
    model = _permissive_model()

    def found(content: bytes) -> list[str]:
        return [] if model.model_validate_json(content) else ["nothing"]

    return found


def _permissive_model() -> Any:
    pydantic = import_module("pydantic")
    texts = ("title", "type", "action_field", "entry_level", "exit_level", "start", "end")
    more = ("place", "description")
    numbers = ("hours", "group_size", "capacity", "cost_eur")
    lists = ("target_groups", "successors")
    make = pydantic.create_model
    provider = make("Provider", name=(str | None, None), certified=(bool | None, None))
    fields: Data = dict.fromkeys((*texts, *more), (str | None, None))
    fields |= dict.fromkeys(numbers, (int | None, None))
    fields |= {name: (list[str], []) for name in lists}
    row = make("Row", id=(str, ...), provider=(provider | None, None), **fields)
    return make(
        "Package",
        ags=(str | None, None),
        name=(str | None, None),
        budget_eur=(int | None, None),
        participants=(int | None, None),
        case_managers=(float | None, None),
        period=(dict[str, str] | None, None),
        measures=(list.__class_getitem__(row), []),
    )


def idiomatic() -> Any:
    """Constraints on fields, and validators after them."""
    model = _strict_model()
    fault = import_module("pydantic").ValidationError

    def found(content: bytes) -> Iterable[str]:
        try:
            model.model_validate_json(content)
        except fault as error:
            rows = json.loads(content)["measures"]
            return [line for one in error.errors() for line in _lines(one, rows)]
        return []

    return found


def _lines(fault: Data, rows: list[Data]) -> list[str]:
    if fault["type"] == "rule":
        found: list[str] = fault["ctx"]["found"]
        return found
    path = fault["loc"]
    name = rows[path[1]]["id"] if path[0] == "measures" and len(path) > 1 else ""
    if fault["type"] == "missing":
        return [f"R01|{name}|{path[-1]}"]
    return ["R12||"] if path[0] == "ags" else [f"R02|{name}|{path[-1]}"]


def _strict_model() -> Any:
    pydantic, core = import_module("pydantic"), import_module("pydantic_core")
    field, make = pydantic.Field, pydantic.create_model

    def raised(found: list[str]) -> None:
        if found:
            raise core.PydanticCustomError("rule", "{found}", {"found": found})

    def of_row(row: Any) -> Any:
        raised(list(_of_row(row)))
        return row

    def of_all(package: Any) -> Any:
        raised(list(of_whole(package.model_dump(mode="json"))))
        return package

    after = pydantic.model_validator(mode="after")
    provider = make("Provider", name=(str, ...), certified=(bool, ...))
    fields: Data = dict.fromkeys(
        ("id", "title", "type", "action_field", "entry_level", "exit_level", "place"), (str, ...)
    )
    row = make(
        "Row",
        __validators__={"rules": after(of_row)},
        **fields,
        hours=(int, field(ge=LEAST_HOURS)),
        group_size=(int, field(le=LARGEST_GROUP)),
        start=(date, ...),
        end=(date, ...),
        capacity=(int, ...),
        target_groups=(list[str], ...),
        cost_eur=(int, ...),
        provider=(provider, ...),
        successors=(list[str], ...),
        description=(str, ""),
    )
    return make(
        "Package",
        __validators__={"rules": after(of_all)},
        ags=(str, field(pattern=f"^{AGS}$")),
        name=(str, ...),
        budget_eur=(int, ...),
        participants=(int, ...),
        case_managers=(float, ...),
        period=(dict[str, str], ...),
        measures=(list.__class_getitem__(row), ...),
    )


def _of_row(row: Any) -> Iterator[str]:
    if RANK[row.entry_level] >= RANK[row.exit_level]:
        yield f"R03|{row.id}|"
    if row.start >= row.end:
        yield f"R04|{row.id}|"
    if row.type in CERTIFIED and not row.provider.certified:
        yield f"R11|{row.id}|"
