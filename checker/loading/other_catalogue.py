"""A catalogue that is not in force yet: the shipped one with other norms, or with other rules."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from checker.errors import UsageError
from checker.loading.catalogue import source_hash
from checker.loading.places import rules_dir, standards_dir
from checker.loading.rules import rule_files, rules_in
from checker.loading.standards import load_code_lists, load_standards, standard_files
from checker.model.catalogue import Catalogue

_UNUSED = shutil.ignore_patterns("__pycache__", "tests")


def build_catalogue(root: Path, standards: Path | None, packs: Iterable[Path] = ()) -> None:
    """Put together a catalogue below an empty folder.

    Args:
        root: the folder.
        standards: norms instead of the shipped ones, or None.
        packs: folders of rules; a rule with the code of a shipped one takes its place.

    Raises:
        UsageError: the folder of norms holds none, or only a part of a rule file is replaced.
        CatalogueError: a rule file of a pack does not load.
    """
    shutil.copytree(norms_of(standards) if standards else standards_dir(), root / "standards")
    shutil.copytree(rules_dir(), root / "rules", ignore=_UNUSED)
    for number, pack in enumerate(packs):
        _add(pack, root / "rules", f"paktcheck_ahead{number}")


def norms_of(folder: Path) -> Path:
    """Return the folder of norms itself.

    Raises:
        UsageError: it holds no norm.
    """
    if not standard_files(folder) or not (folder / "codelists").is_dir():
        raise UsageError(
            f"{folder}: Hier liegen keine Vorschriften. Erwartet wird ein Ordner wie standards/,"
            " mit den Dateien der Vorschriften und dem Ordner codelists."
        )
    return folder


def catalogue_in(folder: Path) -> Catalogue:
    """Return the norms and code lists of a folder, for comparing them.

    Raises:
        UsageError: it holds no norm.
        CatalogueError: a norm or code list is wrong.
    """
    found = norms_of(folder)
    return Catalogue(load_standards(found), load_code_lists(found), folder.name, source_hash(found))


def _add(pack: Path, rules: Path, namespace: str) -> None:
    codes = {rule.code for path in rule_files(pack) for rule in rules_in(path, namespace)}
    if not codes:
        raise UsageError(f"{pack}: Hier liegt keine Regel.")
    for path in rule_files(rules):
        # A rule is one file, so that most files are passed over without running them.
        text = path.read_text(encoding="utf-8")
        if any(f'"{code}"' in text for code in codes):
            _replace(path, codes, namespace)
    mark = hashlib.sha256(namespace.encode()).hexdigest()[:8]
    shutil.copytree(pack, rules / f"{pack.resolve().name}-{mark}", ignore=_UNUSED)


def _replace(path: Path, codes: set[str], namespace: str) -> None:
    held = {rule.code for rule in rules_in(path, f"{namespace}_old")}
    if held <= codes:
        path.unlink()
    elif held & codes:
        raise UsageError(
            f"{path.name} enthält {', '.join(sorted(held))}. Ersetzen Sie alle zugleich."
        )
