"""From options to a request, and from paths to submissions."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from checker.cli.options import nearest
from checker.engine.records import Baseline, Known, Waiver
from checker.engine.request import CheckRequest
from checker.errors import CatalogueError, UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.collect import find_files, read_files, read_stream
from checker.loading.packages import Submission
from checker.loading.profiles import own_profiles
from checker.loading.records import load_json, load_waivers
from checker.loading.rules import load_rules, names_of
from checker.model.catalogue import Catalogue
from checker.model.severity import Severity
from checker.rule_api import Rule

_TELL_WAYS = frozenset({"json", "jsonl", "html"})
_KNOWN_BY = ("fingerprint", "code", "key", "object")


def submissions_from(paths: Iterable[str], jobs: int) -> list[Submission]:
    """Read everything the arguments name; ``-`` is the standard input."""
    names = list(paths)
    files = [name for name in names if name != "-"]
    found = read_files(find_files(files), jobs) if files else []
    if "-" in names:
        found.append(read_stream(sys.stdin.buffer))
    return found


def request_from(options: dict[str, Any]) -> CheckRequest:
    """Return the request of a run; the system date is read here and nowhere below."""
    folders: tuple[Path, ...] = options["rule_folders"]
    rules, catalogue = load_rules(folders), load_catalogue()
    check_parameters(rules, catalogue)
    waivers, broken = _waivers(options.get("waivers"))
    neighbours = _context(options["context"])
    return CheckRequest(
        catalogue=catalogue,
        rules=chosen(rules, options["select"], options["ignore"]),
        report_day=options["report_day"] or datetime.now(UTC).date(),
        as_of=options["as_of"],
        policy=options["policy"],
        language=options["lang"],
        waivers=waivers,
        malformed_waivers=broken,
        baseline=_baseline(options.get("baseline")),
        context=tuple(s.package for s in neighbours if s.package is not None),
        unread_context=tuple(s.file for s in neighbours if s.refusal is not None),
        rule_folders=tuple(folder.name for folder in folders),
        profiles=own_profiles(options["profiles"]) if options.get("profiles") else None,
        pictures="html" in _formats(options),
        ways=_tells_ways(options),
        covered=frozenset(r for rule in rules.values() for r in rule.meta["requirements"]),
    )


def _formats(options: dict[str, Any]) -> set[str]:
    """Return the formats that were asked for."""
    return {*options.get("formats", ()), *dict(options.get("outputs") or ())}


def _tells_ways(options: dict[str, Any]) -> bool:
    """Say whether the ways of people are told: not where only other formats were asked for."""
    told = "formats" not in options or bool(options.get("receipt"))
    return told or bool(_formats(options) & _TELL_WAYS)


def check_parameters(rules: dict[str, Rule[Any]], catalogue: Catalogue) -> None:
    """Refuse a rule pack that asks for values no norm holds.

    Raises:
        CatalogueError: every value that is missing, with the rule that names it.
    """
    missing = [
        f"{code}: the parameter {name} does not exist"
        for code, rule in rules.items()
        for name in rule.parameters
        if name not in catalogue.parameters
    ]
    if missing:
        raise CatalogueError(missing)


def chosen(
    rules: dict[str, Rule[Any]], select: tuple[str, ...], ignore: tuple[str, ...]
) -> dict[str, Rule[Any]]:
    """Return the rules whose code begins with a selected name and with no ignored one.

    Raises:
        UsageError: a name fits no rule.
    """
    wanted, unwanted = _names(select, rules), _names(ignore, rules)
    return {
        code: rule
        for code, rule in rules.items()
        if (not wanted or code.startswith(wanted)) and not (unwanted and code.startswith(unwanted))
    }


def _names(given: tuple[str, ...], rules: dict[str, Rule[Any]]) -> tuple[str, ...]:
    slugs = {name: rule.code for rule in rules.values() for name in names_of(rule)}
    names = [part.strip() for text in given for part in text.split(",") if part.strip()]
    codes = [slugs.get(name, name.upper()) for name in names]
    for name, code in zip(names, codes, strict=True):
        if not any(known.startswith(code) for known in rules):
            hint = nearest(name, [*rules, *slugs])
            raise UsageError(f"Keine Regel heißt {name} oder beginnt so.{hint}")
    return tuple(codes)


def _waivers(path: Path | None) -> tuple[tuple[Waiver, ...], tuple[str, ...]]:
    if path is None:
        return (), ()
    good, bad = load_waivers(path)
    waivers = tuple(
        Waiver(
            entry["reason"],
            entry["approved_by"],
            date.fromisoformat(entry["from"]),
            date.fromisoformat(entry["until"]),
            entry.get("fingerprint"),
            entry.get("code"),
            entry.get("key"),
            entry.get("object"),
        )
        for entry in good
    )
    return waivers, tuple(bad)


def _baseline(path: Path | None) -> Baseline | None:
    if path is None:
        return None
    try:
        return Baseline(tuple(map(_known, _listed(load_json(path)))))
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{path.name}: keine Liste bekannter Befunde ({error})") from error


def _known(entry: dict[str, Any]) -> Known:
    fingerprint, code, key, name = (_text(entry[n]) for n in _KNOWN_BY)
    return Known(fingerprint, code, key, name, Severity(entry["severity"]))


def _listed(entries: Any) -> list[Any]:
    if not isinstance(entries, list):
        raise TypeError("list expected")
    return entries


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text expected: {value}")
    return value


def _context(folders: Iterable[Path]) -> list[Submission]:
    paths = [str(folder) for folder in folders]
    return read_files(find_files(paths)) if paths else []
