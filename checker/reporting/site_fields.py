"""The reference of all fields of a package, generated from the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from checker.model.catalogue import Catalogue
from checker.model.families import AnyMeasure, OtherMeasure
from checker.model.fields import FieldAbout, fields_of, is_list, models_in
from checker.model.measure import Measure
from checker.model.package import MeasurePackage
from checker.model.parts import SkillLevels
from checker.model.text import Lang, Text
from checker.reporting.site_links import link as to
from checker.reporting.site_links import page, page_of, rule_links, table, top_page, unit_words

_HEAD = Text("Feld|Bezeichnung|Art|Erläuterung", "Field|Label|Kind|Explanation")
_KINDS = {
    "bool": Text("`true` oder `false`", "`true` or `false`"),
    "int": Text("ganze Zahl", "whole number"),
    "float": Text("Zahl", "number"),
    "date": Text("Tag `JJJJ-MM-TT`", "day `YYYY-MM-DD`"),
    "str": Text("Text", "text"),
}
_ORDER = ("bool", "date", "str", "float", "int")
_LEAD = Text(
    "Diese Felder hat ein Paket als YAML oder JSON. Jedes Feld darf fehlen; was eine Regel"
    " braucht und nicht findet, ist *nicht prüfbar*. Schlüssel mit führender Null (`08111000`)"
    " werden als Text gelesen. Die Überschriften der Arbeitsmappe stehen auf einer"
    " eigenen Seite: {workbook}.",
    "These are the fields of a package in YAML or JSON. Every field may be missing; what a rule"
    " needs and does not find *could not be checked*. Keys with a leading zero (`08111000`) are"
    " read as text. The headings of the workbook have a page of their own: {workbook}.",
)


def field_reference(catalogue: Catalogue, lang: Lang) -> str:
    """Return the page with every field, one section per group of fields."""
    return page(_reference(catalogue, lang))


def _reference(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    here = top_page("fields", lang)
    name = Text("Die Arbeitsmappe", "The workbook").in_(lang)
    yield Text("# Alle Felder eines Pakets", "# All fields of a package").in_(lang)
    yield ""
    yield _LEAD.in_(lang).format(workbook=to(name, top_page("workbook", lang), here))
    yield ""
    yield from _section(MeasurePackage, Text("Das Paket", "The package"), "", (catalogue, lang))


def _section(
    model: type[BaseModel], title: Text, path: str, about: tuple[Catalogue, Lang]
) -> Iterator[str]:
    catalogue, lang = about
    yield f"## {title.in_(lang)}" + (f" (`{path}`)" if path else "")
    yield ""
    fields = list(fields_of(model))
    yield from table(_HEAD.in_(lang).split("|"), (_row(f, catalogue, lang) for f in fields))
    if model is OtherMeasure:
        yield from _families(lang)
    for field in fields:
        inner = _group(field)
        if inner is not None:
            here = f"{path}.{field.name}".lstrip(".") + ("[]" if is_list(field.annotation) else "")
            yield from _section(inner, field.label, here, about)


def _group(field: FieldAbout) -> type[BaseModel] | None:
    """Return the model of a group; a measure stands for all families, a level is no group."""
    inner = models_in(field.annotation)
    if not inner or SkillLevels in inner:
        return None
    return OtherMeasure if any(issubclass(model, Measure) for model in inner) else inner[0]


def _row(field: FieldAbout, catalogue: Catalogue, lang: Lang) -> tuple[str, str, str, str]:
    unit = unit_words(field.unit, lang)
    text = field.help.in_(lang)
    kind = f"{_kind(field, lang)}{unit}{_codes(field, catalogue, lang)}"
    return f"`{field.name}`", field.label.in_(lang), kind, f"{text}."


def _kind(field: FieldAbout, lang: Lang) -> str:
    many = is_list(field.annotation)
    if _group(field) is not None:
        return Text("Liste" if many else "Gruppe", "list" if many else "group").in_(lang)
    names = {kind.__name__ for kind in _plain(field.annotation)}
    word = _KINDS[next(name for name in _ORDER if name in names)].in_(lang)
    return f"{Text('Liste: ', 'list: ').in_(lang)}{word}" if many else word


def _plain(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from _plain(inner)


def _codes(field: FieldAbout, catalogue: Catalogue, lang: Lang) -> str:
    here = top_page("fields", lang)
    if field.codes in catalogue.code_lists:
        return f", {to(field.codes, page_of('codes', field.codes, lang), here)}"
    if field.codes == "norm-versions":
        return f", {to(field.codes, page_of('norms', 'index', lang), here)}"
    if field.rule and not field.rule.startswith("LES"):
        return f", {rule_links((field.rule,), here, lang)}"
    return ""


def _families(lang: Lang) -> Iterator[str]:
    """Yield which fields only some families of measures have."""
    yield Text(
        "Diese Felder haben nur manche Maßnahmen; die Art entscheidet über die Familie:",
        "Only some measures have these fields; the type decides the family:",
    ).in_(lang)
    yield ""
    common = {field.name for field in fields_of(Measure)}
    head = Text("Familie|Felder", "Family|Fields").in_(lang)
    rows = (
        (f"`{model.model_fields['family'].default}`", ", ".join(_own(model, common)))
        for model in get_args(get_args(AnyMeasure)[0])
        if model is not OtherMeasure
    )
    yield from table(head.split("|"), rows)


def _own(model: type[BaseModel], common: set[str]) -> list[str]:
    return [f"`{field.name}`" for field in fields_of(model) if field.name not in common]
