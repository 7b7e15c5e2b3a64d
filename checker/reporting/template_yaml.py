"""The YAML template: every field with label, unit and help, as comments ready to be taken in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from pydantic import BaseModel

from checker.model.catalogue import Catalogue
from checker.model.families import OtherMeasure
from checker.model.fields import FieldAbout, fields_of, is_list, models_in
from checker.model.layout import MARKER_FORMAT
from checker.model.package import MeasurePackage
from checker.model.parts import SkillLevels
from checker.reporting.template_codes import Block, blocks, code_list_name

SCHEMA = "standards/schema/package.schema.json"
_WIDTH = 96
_FEW = 8
_INTRO = (
    "Maßnahmenpaket für den Pakt für Integration.",
    "Entfernen Sie vor jeder Zeile, die Sie brauchen, das Zeichen #. Hinter dem Doppelpunkt tragen"
    " Sie den Wert ein. Was Sie nicht wissen, lassen Sie leer oder löschen es.",
    "Ein Datum hat die Form 2025-01-31, eine Zahl die Form 12.5, eine Ja-Nein-Angabe die Form true"
    " oder false, eine Liste die Form [A, B]. Gemeinde- und Kreisschlüssel stehen in"
    ' Anführungszeichen: "08999004".',
)
_SKILLS = "je Fertigkeit: {hoeren: A2, lesen: A1, schreiben: A1, sprechen: A2}"


def yaml_template(catalogue: Catalogue) -> str:
    """Return the template; with every ``#`` before a field removed it is a valid package."""
    lists = blocks(catalogue)
    used: dict[str, Block] = {}
    lines = [f"# yaml-language-server: $schema={SCHEMA}"]
    for text in _INTRO:
        lines += _comment(text)
    lines += [f"{MARKER_FORMAT}: 1", ""]
    for about in fields_of(MeasurePackage):
        if about.name != MARKER_FORMAT:
            lines += _field(about, "", _Codes(lists, used, about.name))
    return "\n".join([*lines, "", *_long_lists(used)]) + "\n"


class _Codes:
    """The code lists, which of them are printed at the end, and the list one is in."""

    def __init__(self, lists: dict[str, Block], used: dict[str, Block], top: str) -> None:
        self._lists, self._used, self._top = lists, used, top

    def hint(self, about: FieldAbout) -> str:
        """Return the allowed codes of a field, or where they stand."""
        name = code_list_name(about.codes, self._top)
        block = self._lists.get(name)
        if block is None:
            return ""
        if len(block.entries) <= _FEW:
            return " | ".join(_quoted(code) for code, _ in block.entries)
        self._used[name] = block
        return f"Schlüssel am Ende der Datei: {block.title}"


def _quoted(code: str) -> str:
    """Return a code as YAML must write it to keep it a text."""
    return f'"{code}"' if code.isdecimal() else code


def _field(about: FieldAbout, indent: str, codes: _Codes) -> Iterator[str]:
    inner = [model for model in models_in(about.annotation) if model is not SkillLevels]
    if not inner:
        yield _line(f"{indent}{about.name}:", _note(about, codes))
        return
    if not indent:
        yield ""
    yield _line(f"{indent}{about.name}:", f"{about.label.de}: {about.help.de}")
    model = OtherMeasure if len(inner) > 1 else inner[0]
    yield from _group(model, f"{indent}  ", codes, listed=is_list(about.annotation))


def _group(model: type[BaseModel], indent: str, codes: _Codes, *, listed: bool) -> Iterator[str]:
    deeper = f"{indent}  " if listed else indent
    for place, about in enumerate(fields_of(model)):
        lines = list(_field(about, deeper, codes))
        if listed and place == 0:
            lines[0] = lines[0].replace(f"#{deeper}", f"#{indent}- ", 1)
        yield from lines


def _note(about: FieldAbout, codes: _Codes) -> str:
    unit = f"in {about.unit}" if about.unit in {"EUR", "UE", "h", "m2", "VZÄ"} else ""
    skills = _SKILLS if SkillLevels in models_in(about.annotation) else ""
    several = "Liste" if is_list(about.annotation) else ""
    parts = (about.help.de, unit, several, codes.hint(about), skills)
    return f"{about.label.de}: " + "; ".join(filter(None, parts))


def _line(start: str, note: str) -> str:
    return f"#{start:<28} # {note}"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )


def _long_lists(used: dict[str, Block]) -> Iterator[str]:
    for block in used.values():
        yield f"# {block.title}"
        for code, meaning in block.entries:
            yield from _comment(f"{_quoted(code)}: {meaning}")
        yield "#"
