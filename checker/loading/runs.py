"""Finished runs, as they are compared: the folder of a batch, or the JSON report of a check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from checker.errors import UsageError
from checker.loading.records import load_json
from checker.model.comparison import CHECKED, FAILED, SKIPPED, Contents, Entry, Mark, RunHead
from checker.model.report import FORMAT_VERSION, ReportLocation, ReportObject

RECEIPT = "run.json"
_OPTIONS = ("select", "ignore", "prefer", "demo", "deep", "profiles", "rule_folders")
_PLACE = ("file", "pointer", "line", "column", "sheet", "cell")


@dataclass(frozen=True, slots=True)
class FinishedRun:
    """A run: how it checked, its submissions, and what reads the report of one of them."""

    head: RunHead
    entries: tuple[Entry, ...]
    load: Callable[[Entry], Contents]

    @property
    def parts(self) -> tuple[RunHead, tuple[Entry, ...], Callable[[Entry], Contents]]:
        """Return what two runs are compared by."""
        return self.head, self.entries, self.load


def open_run(path: Path) -> FinishedRun:
    """Open the folder of a batch, its ``run.json``, or a JSON report.

    Raises:
        UsageError: nothing of the kind lies there, or in another format version.
    """
    file = path / RECEIPT if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        raise UsageError(f"{path}: Hier liegt kein fertiger Lauf. Es fehlt die Datei {RECEIPT}.")
    document = load_json(file)
    try:
        return _opened(document, path, file)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise no_run(path) from error


def no_run(path: Path) -> UsageError:
    """Return the refusal of a file that is neither a receipt of a batch nor a report."""
    return UsageError(f"{path}: weder ein Lauf von batch noch ein Bericht von check im Format JSON")


def _opened(document: Any, path: Path, file: Path) -> FinishedRun:
    version = document["format_version"]
    if version != FORMAT_VERSION:
        raise UsageError(f"{path}: Die Formatversion {version} kann dieses Programm nicht lesen.")
    if document.get("kind") == "batch":
        return batch_run(document, str(path), lambda name: _content(file.parent, name))
    return _report(document, path)


def batch_run(receipt: Mapping[str, Any], name: str, read: Callable[[str], bytes]) -> FinishedRun:
    """Return the run of a receipt; ``read`` gives a report by its path below the run.

    Raises:
        KeyError, TypeError: no receipt of a batch.
    """
    options, catalogue = receipt["options"], receipt["catalogue"]
    head = RunHead(
        name,
        receipt["tool"]["version"],
        catalogue["version"],
        catalogue["sha256"],
        receipt["as_of"],
        receipt["report_day"],
        _settings({n: options.get(n) for n in _OPTIONS} | _stated(receipt)),
    )
    hashes = {entry["report"]: entry["report_sha256"] for entry in receipt["inputs"]}
    entries = tuple(entry_of(told) for told in receipt["inputs"])
    return FinishedRun(head, entries, lambda entry: _read(entry, hashes, read, name))


def entry_of(told: Mapping[str, Any]) -> Entry:
    """Return a submission from its line in the receipt of a batch."""
    start, end = told["period"]
    named = {name: told[name] for name in ("file", "sha256", "state", "key", "name", "kreis")}
    return Entry(
        **_texts(named),
        period=(start, end),
        verdict=told.get("verdict"),
        connectivity=told.get("connectivity"),
        report=told.get("report"),
    )


def contents_of(package: Mapping[str, Any]) -> Contents:
    """Return what a package of a JSON report holds, as far as it is compared."""
    open_ = (
        (item["code"], item["object"]["kind"], item["object"]["id"])
        for item in package["undecidable"]
    )
    troubles = tuple(trouble["rule"] or "" for trouble in package["tool_findings"])
    return Contents(tuple(map(_mark, package["findings"])), frozenset(open_), troubles)


def _mark(finding: Mapping[str, Any]) -> Mark:
    about, at, waiver = finding["object"], finding["location"], finding["waiver"]
    waived = waiver is not None and waiver["state"] == "granted"
    return Mark(
        finding["fingerprint"],
        finding["code"],
        "waived" if waived else finding["severity"],
        finding["title"],
        finding["message"],
        ReportObject(about["kind"], about["id"], about["title"]),
        ReportLocation(*(at[name] for name in _PLACE)),
        bool(finding.get("known")),
    )


def _report(document: Mapping[str, Any], path: Path) -> FinishedRun:
    tool = document["tool"]
    head = RunHead(
        str(path),
        tool["version"],
        tool["catalogue_version"],
        tool["catalogue_sha256"],
        document["as_of"],
        document["report_day"],
        _settings({"rule_folders": document["rule_folders"]} | _stated(document)),
    )
    packages = {package["file"]: package for package in document["packages"]}
    skipped = (Entry(n, "", SKIPPED, "", "", "", (None, None)) for n in document["skipped_files"])
    entries = (*map(_packaged, packages.values()), *skipped)

    def load(entry: Entry) -> Contents:
        return contents_of(packages[entry.file]) if entry.state != SKIPPED else Contents()

    return FinishedRun(head, entries, load)


def _packaged(package: Mapping[str, Any]) -> Entry:
    town, period = package["municipality"], package["period"]
    named = {name: package[name] for name in ("file", "sha256", "state", "key")}
    return Entry(
        **_texts(named | {"name": town["name"], "kreis": town["kreis"]}),
        period=(period["start"], period["end"]),
        verdict=package["verdict"],
        connectivity=package["connectivity"],
    )


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value or "") for name, value in values.items()}


def _stated(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: document[name] for name in ("policy", "stages")}


def _settings(values: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the settings that are not empty, each as several texts."""
    return dict(sorted((name, tuple(_several(v))) for name, v in values.items() if v))


def _several(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        # Names may be given one by one, or several with commas.
        yield from (part for text in value for part in str(text).split(",") if part)
    else:
        yield str(value)


def _read(
    entry: Entry, hashes: Mapping[str, str], read: Callable[[str], bytes], name: str
) -> Contents:
    if entry.state not in {CHECKED, FAILED} or entry.report is None:
        return Contents()
    content = read(entry.report)
    if hashlib.sha256(content).hexdigest() != hashes[entry.report]:
        raise UsageError(f"{name}: Der Bericht {entry.report} ist nicht mehr der des Laufs.")
    package: Mapping[str, Any] = json.loads(content)["packages"][0]
    return contents_of(package)


def _content(folder: Path, name: str) -> bytes:
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts:
        raise UsageError(f"{folder}: Der Bericht {name} liegt außerhalb des Laufs.")
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise UsageError(f"{folder}: Der Bericht {name} fehlt ({error.strerror}).") from error
