"""Every field of the format explains itself: label and help in both languages, unit of a number."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from checker.model.fields import FieldAbout, fields_of, models_in
from checker.model.package import MeasurePackage

# Written by the reader: the type of a measure decides the family.
INTERNAL = {"family"}
# Numbers without a unit: a version, keys read from a number, and a value whose unit stands beside.
BARE = {"format_version", "ags", "ars", "kreis", "value"}


def models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = [MeasurePackage]
    for model in found:
        for info in model.model_fields.values():
            found += [inner for inner in models_in(info.annotation) if inner not in found]
    return found


FIELDS = [
    pytest.param(about, id=f"{model.__name__}-{about.name}")
    for model in models()
    for about in fields_of(model)
]


def test_no_field_is_without_a_description() -> None:
    bare = {
        name
        for model in models()
        for name, info in model.model_fields.items()
        if info.json_schema_extra is None
    }
    assert bare == INTERNAL


@pytest.mark.parametrize("about", FIELDS)
def test_a_field_has_label_and_one_line_of_help_in_both_languages(about: FieldAbout) -> None:
    texts = (about.label.de, about.label.en, about.help.de, about.help.en)
    assert all(texts)
    assert not any("\n" in text for text in texts)


@pytest.mark.parametrize("about", FIELDS)
def test_a_number_has_a_unit(about: FieldAbout) -> None:
    number = re.search(r"\b(int|float)\b", str(about.annotation))
    group = models_in(about.annotation)
    assert not number or group or about.unit or about.name in BARE
