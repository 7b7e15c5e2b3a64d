"""The generated pages of the documentation: one file per rule, norm, code list, measure type.

Run as ``python -m checker.reporting.site DIR``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from checker.engine.casebook import load_table
from checker.loading.catalogue import load_catalogue
from checker.loading.places import standards_dir, tables_dir
from checker.loading.rules import load_rules
from checker.loading.standards import load_type_files
from checker.loading.standards_check import check_catalogue
from checker.loading.yaml_source import load_yaml
from checker.reporting.site_pages import Source, pages
from checker.reporting.site_pictures import pictures
from checker.reporting.site_seeded import Case


def write_site(target: Path) -> None:
    """Write every generated page below the folder, and remove pages of an earlier run.

    Raises:
        CatalogueError: a standard or a rule is wrong.
        UnreadableFileError: a rule table is no valid YAML.
    """
    made = pages(shipped()) | pictures(standards_dir().parent / "examples" / "demo-kreis")
    wanted = {target / name: text for name, text in made.items()}
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for lang in ("de", "en"):
        for path in sorted((target / lang).rglob("*.*")):
            if path not in wanted and path.suffix in {".md", ".svg"}:
                path.unlink()


def shipped() -> Source:
    """Return the shipped catalogue, rules, tables and measure types.

    Raises:
        CatalogueError: a standard or a rule is wrong.
        UnreadableFileError: a rule table is no valid YAML.
    """
    rules = load_rules()
    files = {code: tables_dir() / f"{code}.yaml" for code in rules}
    tables = {code: load_table(path) for code, path in files.items() if path.is_file()}
    return Source(
        load_catalogue(), rules, tables, load_type_files(standards_dir()), tuple(_seeded())
    )


def _seeded() -> list[Case]:
    """Return the seeded defects: the pages are made in a checkout, where the tests lie beside."""
    path = standards_dir().parent / "tests" / "hostile" / "seeded.yaml"
    cases: list[Case] = load_yaml(path.read_bytes())
    return cases


def main(target: Path) -> None:
    """Write the pages, or end with the faults of the catalogue."""
    faults = check_catalogue(standards_dir(), tables_dir(), load_rules())
    if faults:
        sys.exit("\n".join(faults))
    write_site(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
