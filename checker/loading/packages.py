"""A submitted file to a package: everything readable is read, every fault is reported."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from checker.errors import UnreadableFileError
from checker.loading.code_faults import unknown_code
from checker.loading.document import Document, Fault, Pointer
from checker.loading.faults import repeated_id
from checker.loading.limits import MAX_FILE_BYTES
from checker.loading.normalise import Codes, add_families
from checker.loading.validate import described, drop, stated_families, validated
from checker.model.catalogue import Catalogue
from checker.model.fields import fields_of
from checker.model.package import MeasurePackage

FORMAT_VERSION = 1
_YAML = ("checker.loading.yaml_source", "read_yaml")
_READERS = {
    ".yaml": _YAML,
    ".yml": _YAML,
    ".json": ("checker.loading.json_source", "read_json"),
    ".xlsx": ("checker.loading.workbook", "read_workbook"),
}
SUFFIXES = tuple(_READERS)
# Words that other files hold too; the reviewer's file of waivers is no package.
_COMMON = {"format_version", "demo", "waivers", "profiles", "funding", "indicators"}


@dataclass(frozen=True, slots=True)
class Submission:
    """One submitted file: a package with its faults, a refusal, or neither (no package)."""

    file: str
    sha256: str
    package: MeasurePackage | None = None
    document: Document | None = None
    faults: tuple[Fault, ...] = ()
    unread: frozenset[Pointer] = frozenset()
    refusal: UnreadableFileError | None = None

    @property
    def state(self) -> str:
        """Return checked, failed or skipped."""
        if self.refusal is not None:
            return "failed"
        return "skipped" if self.package is None else "checked"


def read_submission(
    file: str, content: bytes, catalogue: Catalogue, suffix: str = ""
) -> Submission:
    """Read one file; ``file`` is the name for the report, its ending (or ``suffix``) the format."""
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        document = read_document(suffix or file, content)
    except UnreadableFileError as refusal:
        return Submission(file, sha256, refusal=refusal)
    if not _is_package(document.data):
        return Submission(file, sha256)
    return _submission(Submission(file, sha256), document, catalogue)


def _is_package(data: dict[str, Any]) -> bool:
    """Say whether a group of fields is a package; an empty template is one, too."""
    known = {about.name for about in fields_of(MeasurePackage)}
    empty = "format_version" in data and data.keys() <= known
    return empty or not data.keys().isdisjoint(known - _COMMON)


def read_document(file: str, content: bytes) -> Document:
    """Read plain data with places.

    Raises:
        UnreadableFileError: the file cannot be read, is refused, or is no group of fields.
    """
    if len(content) > MAX_FILE_BYTES:
        size = MAX_FILE_BYTES // 1024 // 1024
        raise UnreadableFileError(
            "LES008",
            f"Die Datei ist größer als {size} MB.",
            f"The file is larger than {size} MB.",
        )
    document = _reader(file)(content)
    if not isinstance(document.data, dict):
        raise UnreadableFileError(
            "LES001",
            "Die Datei enthält kein Maßnahmenpaket, sondern eine Liste oder einen einzelnen Wert.",
            "The file holds no measure package, but a list or a single value.",
        )
    return document


def _reader(file: str) -> Callable[[bytes], Document]:
    """Return the reader of a format; each format is loaded only when a file needs it."""
    suffix = file[file.rfind(".") :].lower()
    module, name = _READERS.get(suffix, _READERS[".xlsx"])
    reader: Callable[[bytes], Document] = getattr(import_module(module), name)
    return reader


def _submission(base: Submission, document: Document, catalogue: Catalogue) -> Submission:
    package, faults, unread = package_from(document.data, catalogue)
    # The plain data have done their work; only the places are still asked for.
    kept = Document(None, document.positions)
    lost = {fault.pointer for fault in document.faults if fault.code == "LES002"}
    return Submission(
        base.file,
        base.sha256,
        package,
        kept,
        (*document.faults, *faults),
        frozenset(unread | lost),
    )


def package_from(
    data: dict[str, Any], catalogue: Catalogue
) -> tuple[MeasurePackage, tuple[Fault, ...], set[Pointer]]:
    """Return the package in plain data, the faults, and the paths of values that were lost.

    The data are changed: aliases become codes, faulty values are taken out.
    """
    codes = Codes(catalogue)
    codes.walk(data, MeasurePackage)
    families = stated_families(data)
    unread = {drop(data, pointer) for pointer in codes.unread}
    add_families(data, catalogue)
    package, faults, lost = validated(data)
    own = (*_newer_format(package), *_repeated_ids(package))
    return package, (*own, *codes.faults, *families, *faults), unread | lost


def _repeated_ids(package: MeasurePackage) -> Iterator[Fault]:
    """Report a measure with the id of an earlier one: nothing could refer to it."""
    seen: set[str] = set()
    for place, measure in enumerate(package.measures or ()):
        if measure.id in seen:
            yield repeated_id(("measures", place, "id"), measure.id)
        seen |= {measure.id} if measure.id else set()


def _newer_format(package: MeasurePackage) -> Iterator[Fault]:
    """Report a version of the format that this program does not know."""
    pointer = ("format_version",)
    _, about = described(pointer)
    if about and package.format_version not in {None, FORMAT_VERSION}:
        allowed = [str(FORMAT_VERSION)]
        yield unknown_code(pointer, about.label, package.format_version, allowed)
