"""The code lists that the fields of a package use, ready for drop-downs and for reading."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.catalogue import Catalogue
from checker.model.layout import Column, Sheet, list_sheets, package_sheet
from checker.model.standard import Code

_TYPES = "measure-types"
_NORMS = "norm-versions"
_YES_NO = "yes-no-unknown"
_USES = {"measures": "M", "regelangebote": "R"}


class Block(NamedTuple):
    """One list of codes on the sheet: its defined name, its title and (code, meaning)."""

    name: str
    title: str
    entries: tuple[tuple[str, str], ...]


def block_name(column: Column, sheet: Sheet) -> str:
    """Return the defined name of the codes of a column, empty when it takes none."""
    return code_list_name(column.codes, sheet.key[0] if sheet.key else "")


def code_list_name(codes: str, top: str) -> str:
    """Return the name of a code list; measures and regular offers take different types."""
    if not codes:
        return ""
    use = _USES.get(top, "") if codes == _TYPES else ""
    return "_".join(filter(None, ["Liste", codes.replace("-", "_"), use]))


def blocks(catalogue: Catalogue) -> dict[str, Block]:
    """Return every list that a column uses, in the order of first use, by its defined name."""
    found: dict[str, Block] = {}
    for sheet in (package_sheet(), *list_sheets()):
        for column in sheet.columns:
            name = block_name(column, sheet)
            if name and name not in found and (block := _block(catalogue, column, name)):
                found[name] = block
    return found


def _shown(code: Code, column: Column) -> str:
    """Return what a clerk chooses: the code, but ja and nein where the codes are English."""
    return code.aliases[0] if column.codes == _YES_NO else code.code


def _block(catalogue: Catalogue, column: Column, name: str) -> Block | None:
    if column.codes == _NORMS:
        entries = tuple((code, version.title) for code, version in catalogue.versions.items())
        return Block(name, "Fassungen der Vorschriften", entries) if entries else None
    codes = catalogue.code_lists.get(column.codes)
    if codes is None:
        return None
    use = name[-1] if column.codes == _TYPES else ""
    wanted = (code for code in codes.codes if use in str(code.more.get("use", "")))
    entries = tuple((_shown(code, column), code.de) for code in wanted)
    where = {"M": " (Blatt Maßnahmen)", "R": " (Blatt Regelangebote)"}.get(use, "")
    return Block(name, codes.title.de + where, entries) if entries else None
