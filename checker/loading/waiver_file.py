"""One more waiver in the reviewer's file: what stands there already stays as it is."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from checker.errors import UsageError
from checker.loading.records import load_waivers

FIELDS = ("fingerprint", "code", "key", "object", "reason", "approved_by", "from", "until")
_DAYS = {"from", "until"}
_EMPTY = re.compile(r"^waivers:[ \t]*(\[[ \t]*\])?[ \t]*$", re.MULTILINE)
_ITEM = re.compile(r"^(?P<indent> *)- ", re.MULTILINE)


def waivers_in(path: Path) -> list[dict[str, str]]:
    """Return the waivers of a file; none where it is missing, or its list is empty.

    Raises:
        UsageError: it is no file of waivers, or holds a malformed one.
    """
    if not path.exists() or _without_entry(path):
        return []
    good, bad = load_waivers(path)
    if bad:
        raise UsageError(f"{path.name}: Die Ausnahme Nummer {bad[0]}. Berichtigen Sie sie zuerst.")
    return good


def with_waiver(path: Path, entry: Mapping[str, str]) -> str:
    """Return the text of a file of waivers with one more at its end; a new file where none is.

    Raises:
        UsageError: the file cannot be read, is no list of waivers, or is written in a form to
            which nothing can be added without changing the rest.
    """
    before = waivers_in(path)
    old = _text_of(path) if path.exists() else "waivers:\n"
    text = _longer_json(old, entry) if path.suffix.lower() == ".json" else _longer(old, entry)
    if _read_back(text, path) != [*before, dict(entry)]:
        raise UsageError(f"{path.name}: Tragen Sie die Ausnahme von Hand ein:\n{_item(entry, 2)}")
    return text


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path.name}: Speichern Sie die Datei in UTF-8.") from error


def _without_entry(path: Path) -> bool:
    """Say whether nothing but an empty list stands in a file, besides comments."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    told = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return len(told) == 1 and _EMPTY.fullmatch(told[0]) is not None


def _read_back(text: str, path: Path) -> list[dict[str, str]]:
    """Return the waivers of a text as a run will read them; none where it cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_text(text, encoding="utf-8")
        try:
            good, bad = load_waivers(copy)
        except UsageError:
            return []
    return [] if bad else good


def _longer_json(text: str, entry: Mapping[str, str]) -> str:
    # A new file begins with the YAML of an empty list.
    document = json.loads(text) if text.lstrip().startswith("{") else {"waivers": []}
    document["waivers"].append(dict(entry))
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _longer(text: str, entry: Mapping[str, str]) -> str:
    empty = _EMPTY.search(text)
    if empty and empty[1]:
        text = f"{text[: empty.start()]}waivers:{text[empty.end() :]}"
    first = _ITEM.search(text)
    indent = len(first["indent"]) if first else 2
    end = "" if text.endswith("\n") else "\n"
    return f"{text}{end}{_item(entry, indent)}"


def _item(entry: Mapping[str, str], indent: int) -> str:
    lines = [f"{name}: {_scalar(name, entry[name])}" for name in FIELDS if name in entry]
    space = " " * indent
    return "".join(f"{space}{'  ' if i else '- '}{line}\n" for i, line in enumerate(lines))


def _scalar(name: str, text: str) -> str:
    """Write a text in quotes: a key is made of digits, and a reason may hold any sign."""
    return text if name in _DAYS else json.dumps(text, ensure_ascii=False)
