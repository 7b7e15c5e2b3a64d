"""Label, unit and help of every field of a package: one place for messages, template and docs."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Annotated, Any, TypedDict, TypeVar, Unpack, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict
from pydantic.fields import FieldInfo

from checker.model.text import Text

T = TypeVar("T")
# Days outside these years are unreadable: 0202 or 9999 is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 1900, 2199
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class Part(BaseModel):
    """A frozen part of a package. Every field may be missing; unknown fields are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


def _iso_day(value: object) -> object:
    """Read a day written as YYYY-MM-DD; anything else is left to the type check."""
    if isinstance(value, str) and _ISO.fullmatch(value):
        return date.fromisoformat(value)
    return value


def _near_day(day: date) -> date:
    """Refuse a day that is a slip of the pen: no measure and no norm lies so far away."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("no such year")
    return day


Many = Annotated[tuple[T, ...], Strict(False)]
Day = Annotated[date, BeforeValidator(_iso_day), AfterValidator(_near_day)]
Number = Annotated[float, Field(allow_inf_nan=False)]


class More(TypedDict, total=False):
    """What else may be said about a field."""

    unit: str
    codes: str
    rule: str
    alias: str


def about(label: str, help_text: str, **more: Unpack[More]) -> Any:
    """Describe an optional field.

    Args:
        label: German and English label, separated by `` | ``.
        help_text: one line of help in German and English, separated by `` | ``.
        more: ``unit`` of a number (EUR, UE, months …); ``codes``: id of the code list whose
            codes the field takes; ``rule``: code of the rule that checks these codes, without it
            the reader does (LES005); ``alias``: name in the file where Python reserves it.
    """
    label_de, label_en = label.split(" | ")
    help_de, help_en = help_text.split(" | ")
    kept = {name: str(more.get(name, "")) for name in ("unit", "codes", "rule")}
    return Field(
        default=None,
        title=label_de,
        description=help_de,
        json_schema_extra={"label_en": label_en, "help_en": help_en, **kept},
        alias=more.get("alias"),
    )


class FieldAbout:
    """What the model says about one field."""

    def __init__(self, name: str, info: FieldInfo) -> None:
        """Read the description that ``about`` stored."""
        more = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        self.name = info.alias or name
        self.label = Text(info.title or name, str(more.get("label_en", name)))
        self.help = Text(info.description or "", str(more.get("help_en", "")))
        self.unit = str(more.get("unit", ""))
        self.codes = str(more.get("codes", ""))
        self.rule = str(more.get("rule", ""))
        self.annotation = info.annotation


@cache
def fields_of(model: type[BaseModel]) -> tuple[FieldAbout, ...]:
    """Return the fields of a model in the order of its definition."""
    described = (
        pair for pair in model.model_fields.items() if pair[1].json_schema_extra is not None
    )
    return tuple(FieldAbout(name, info) for name, info in described)


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """Return the models that a field's type contains (one, several for a union, or none)."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in models_in(inner)]


def is_list(annotation: Any) -> bool:
    """Say whether the field holds a list."""
    origin = getattr(annotation, "__origin__", None)
    return origin is tuple or any(is_list(inner) for inner in get_args(annotation))
