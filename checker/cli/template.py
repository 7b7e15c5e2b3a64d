"""``paktcheck template``: an empty workbook or a commented YAML file."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.printing import print_text, write_bytes
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.reporting.template_workbook import workbook_template
from checker.reporting.template_yaml import yaml_template

_FORMS = {".xlsx": "xlsx", ".yaml": "yaml", ".yml": "yaml"}


@click.command("template", short_help="Leere Arbeitsmappe erzeugen.")
@click.option("--out", type=click.Path(path_type=Path), help="Datei (.xlsx oder .yaml).")
@click.option("--format", "form", type=click.Choice(["xlsx", "yaml"]), help="sonst nach --out")
def command(out: Path | None, form: str | None) -> None:
    """Erzeugt eine leere Vorlage mit Überschriften, Hinweisen und Auswahllisten."""
    chosen = form or _form_of(out)
    if out is not None and _FORMS.get(out.suffix.lower(), chosen) != chosen:
        raise UsageError(f"{out} hat nicht die Endung von {chosen}. Lassen Sie --format weg.")
    content = _content(chosen)
    if out is not None:
        write_bytes(out, content)
        click.echo(f"geschrieben: {out}", err=True)
    elif chosen == "yaml":
        print_text(content.decode())
    else:
        raise UsageError("Nennen Sie mit --out die Datei für die Arbeitsmappe.")


def _form_of(out: Path | None) -> str:
    suffix = ".yaml" if out is None else out.suffix.lower()
    if suffix not in _FORMS:
        raise UsageError(f"{out}: Die Vorlage gibt es als {', '.join(_FORMS)}.")
    return _FORMS[suffix]


def _content(form: str) -> bytes:
    if form == "yaml":
        return yaml_template(load_catalogue()).encode()
    return workbook_template(load_catalogue())
