"""The skeleton of a new rule: file and table that fail until they are filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checker.errors import UsageError
from checker.loading.reading_codes import READING_CODES

_RULE = '''"""TODO: one line about the norm."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, rule, say


@rule(
    "{code}",
    Measure,
    slug="{slug}",
    title="TODO: deutscher Titel",
    title_en="TODO: English title",
    about="TODO: Was geprüft wird und warum, in ein bis drei Sätzen.",
    level="measure",
    requirements=("TODO",),
    parameters=("TODO",),
)
def {name}(measure: Measure, context: Context) -> Findings:
    """TODO: what is checked, in one line.

    Why:
        TODO: why the norm asks for it.

    Complies:
        measure: {{id: m-1}}

    Violates:
        measure: {{id: m-1}}
    """
    limit = context.parameter("TODO")
    value = context.require(measure.ue, "ue")
    if value > limit.value:
        yield context.finding(
            "ue",
            limit,
            say("TODO: {{value}} …", "TODO: {{value}} …", value=value),
            say("TODO: Tragen Sie …", "TODO: Enter …"),
            actual=value,
            expected=limit.value,
        )
'''
_TABLE = """rule: {code}
cases:
  - name: "TODO: on the limit"
    day: 2025-01-01
    measure: {{id: m-1}}
    expect: complies
  - name: "TODO: one past the limit"
    day: 2025-01-01
    measure: {{id: m-1}}
    expect: violates
    message: TODO
  - name: "TODO: value missing"
    day: 2025-01-01
    measure: {{id: m-1}}
    expect: undecidable
"""


_CODE = re.compile("[A-Z]{3}[0-9]{3}")
_SLUG = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")
_AREA = re.compile("[a-z][a-z0-9_]*")


def write_rule(code: str, slug: str, folder: Path, tables: Path) -> Iterator[Path]:
    """Write rule file and table, and yield their paths.

    Raises:
        UsageError: one of the files exists, or a name is none.
    """
    _check_names(code, slug, folder.name)
    name = slug.replace("-", "_")
    texts = {
        folder / f"{name}.py": _RULE.format(code=code, slug=slug, name=name),
        tables / f"{code}.yaml": _TABLE.format(code=code),
    }
    for path in texts:
        if path.exists():
            raise UsageError(f"{path} gibt es schon.")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        yield path


def _check_names(code: str, slug: str, area: str) -> None:
    """Refuse names that would lead out of the folder or that no command could find again."""
    for kind, name, form, example in (
        ("Code", code, _CODE, "IMA011"),
        ("Name", slug, _SLUG, "im-neue-regel"),
        ("Ordner", area, _AREA, "language"),
    ):
        if not form.fullmatch(name):
            raise UsageError(f"{kind} {name}: erwartet wird eine Form wie {example}.")
    if code in READING_CODES or code.startswith("SYS"):
        raise UsageError(f"Den Code {code} gibt es schon.")
