"""Rule tables and the examples in rule pages, run as tests."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker.engine.check import Given, context_of
from checker.engine.land import land_outcome, land_subject
from checker.engine.objects import Subject, subjects_of
from checker.engine.paths import ways_of
from checker.engine.request import CheckRequest
from checker.engine.run import applies, run_rule
from checker.loading.packages import package_from
from checker.loading.yaml_source import load_yaml
from checker.model.catalogue import Catalogue
from checker.model.finding import Answer, Outcome
from checker.model.land_year import LandYear
from checker.rule_api import Rule

_LISTS = {
    "measure": ("measures",),
    "post": ("posts",),
    "target_group": ("target_groups",),
    "regelangebot": ("regelangebote",),
    "member": ("municipality", "members"),
}
_EXPECTED = {"expect", "severity", "message", "messages", "cites", "fields", "missing", "why"}
_INPUT = {"name", "day", "report_day", "package", "context", "context_complete", "unread"}
_INPUT |= {"land", *_LISTS}


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case: where it stands, and what is wrong with it (empty when it holds)."""

    code: str
    name: str
    problems: tuple[str, ...]


def load_table(path: Path) -> dict[str, Any]:
    """Return one table as plain data.

    Raises:
        UnreadableFileError: the file is no valid YAML.
    """
    table: dict[str, Any] = load_yaml(path.read_bytes())
    return table


def case_counts(rules: dict[str, Rule[Any]], tables: Path) -> dict[str, int]:
    """Return how many cases each rule has: rows of its table and the examples of its page.

    Raises:
        UnreadableFileError: a table is no valid YAML.
    """
    return {
        code: len(list(examples_of(rule))) + len(load_table(path)["cases"])
        for code, rule in rules.items()
        if (path := tables / f"{code}.yaml").is_file()
    }


def run_table(rule: Rule[Any], table: dict[str, Any], catalogue: Catalogue) -> list[CaseResult]:
    """Run every case of a table."""
    return [
        CaseResult(rule.code, case.get("name", "?"), tuple(problems(rule, case, catalogue)))
        for case in table["cases"]
    ]


def run_examples(rule: Rule[Any], catalogue: Catalogue) -> list[CaseResult]:
    """Run the two examples of the rule page."""
    return [
        CaseResult(rule.code, f"example {name}", tuple(problems(rule, case, catalogue)))
        for name, case in examples_of(rule)
    ]


def examples_of(rule: Rule[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the examples ``Complies`` and ``Violates`` of the docstring with what they promise."""
    for name, answer in (("Complies", Answer.COMPLIES), ("Violates", Answer.VIOLATES)):
        case: dict[str, Any] = load_yaml((example_text(rule, name) or "{}").encode())
        yield name, {**case, "name": name, "expect": answer.value}


def example_text(rule: Rule[Any], name: str) -> str:
    """Return the YAML text of an example, dedented, or an empty text."""
    _, _, behind = rule.doc.partition(f"{name}:\n")
    lines = behind.splitlines()
    end = next((i for i, line in enumerate(lines) if _is_heading(line)), len(lines))
    return textwrap.dedent("\n".join(lines[:end])).strip()


def _is_heading(line: str) -> bool:
    return line.strip() in {"Why:", "Complies:", "Violates:", "Remedy:"}


def problems(rule: Rule[Any], case: dict[str, Any], catalogue: Catalogue) -> Iterator[str]:
    """Yield what is wrong with a case: unreadable input, or an answer that differs."""
    unknown = set(case) - _EXPECTED - _INPUT
    if unknown:
        yield f"unknown keys {sorted(unknown)}"
        return
    outcome, faults = answer(rule, case, catalogue)
    yield from faults
    if outcome is None:
        yield "no object of the rule's class in the case"
        return
    yield from _differences(case, outcome)


def answer(
    rule: Rule[Any], case: dict[str, Any], catalogue: Catalogue
) -> tuple[Outcome | None, list[str]]:
    """Return the outcome of the rule on the object of the case, and reading problems."""
    if "land" in case:
        return _of_land(rule, case["land"], catalogue), []
    data, kind = _data(case)
    package, faults, unread = package_from(data, catalogue)
    neighbours = tuple(
        package_from(deepcopy(other), catalogue)[0] for other in case.get("context", ())
    )
    wrong = [
        f"{fault.code} {fault.pointer}: {fault.message.en}"
        for fault in faults
        if fault.code in {"LES003"} or (fault.code == "LES002" and not case.get("unread"))
    ]
    request = CheckRequest(
        catalogue,
        {rule.code: rule},
        _day(case.get("report_day")) or date(2026, 1, 1),
        context_complete=bool(case.get("context_complete")),
    )
    subject = _subject(rule, kind, list(subjects_of(package, _day(case.get("day")))))
    if subject is None:
        return None, wrong
    if not applies(rule, subject):
        return Outcome(Answer.NOT_APPLICABLE), wrong
    given = Given(package, request, neighbours, ways_of(package, request, neighbours))
    context = context_of(rule, subject.day, given)
    return run_rule(rule, subject, context, frozenset(unread)), wrong


def _of_land(rule: Rule[Any], sums: dict[str, Any], catalogue: Catalogue) -> Outcome:
    request = CheckRequest(catalogue, {rule.code: rule}, date(2026, 1, 1))
    return land_outcome(rule, land_subject(LandYear(**sums)), request)


def _data(case: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the package of the case and the kind of object it is about."""
    data: dict[str, Any] = deepcopy(case.get("package") or {})
    kind = next((name for name in _LISTS if name in case), "package")
    if kind != "package":
        *above, last = _LISTS[kind]
        holder = data
        for step in above:
            holder = holder.setdefault(step, {})
        holder[last] = [deepcopy(case[kind]), *(holder.get(last) or [])]
    return data, kind


def _subject(rule: Rule[Any], kind: str, subjects: list[Subject]) -> Subject | None:
    fitting = [s for s in subjects if isinstance(s.value, rule.applies_to)]
    named = [s for s in fitting if s.kind == kind]
    if named or fitting:
        return (named or fitting)[0]
    # A case may show that the rule does not speak about another family.
    return next((s for s in subjects if s.kind == kind), None)


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def _differences(case: dict[str, Any], outcome: Outcome) -> Iterator[str]:
    found: dict[str, Any] = {
        "expect": outcome.answer.value,
        "severity": [d.basis.severity.value for d in outcome.deviations],
        "messages": [d.message.de for d in outcome.deviations],
        "fields": [d.field for d in outcome.deviations],
        "missing": list(dict.fromkeys(m.field for m in outcome.missing)),
    }
    first = outcome.deviations[0] if outcome.deviations else None
    found["message"] = first.message.de if first else None
    found["why"] = first.basis.why.de if first else None
    citation = first.basis.dated.citation if first else None
    found["cites"] = citation.section if citation else None
    for key in sorted(_EXPECTED & set(case)):
        wanted = [case[key]] if key == "severity" and isinstance(case[key], str) else case[key]
        if _plain(wanted) != _plain(found[key]):
            yield f"{key}: expected {wanted!r}, got {found[key]!r}"


def _plain(value: Any) -> Any:
    """Compare texts with no-break spaces as tables write them."""
    if isinstance(value, str):
        return value.replace("\u00a0", " ")
    return [_plain(item) for item in value] if isinstance(value, list) else value
