"""YAML to plain data, strictly: only true, false, null, whole and decimal numbers are converted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from checker.errors import UnreadableFileError
from checker.loading.document import Document, Fault, Place, Pointer
from checker.loading.encoding import decode
from checker.loading.faults import repeated_key
from checker.loading.limits import MAX_DEPTH, MAX_YAML_NODES
from checker.loading.yaml_depth import too_deep

_INT = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}
_TAG = re.compile(r"(?:&\S+\s+)?!")


def read_yaml(content: bytes) -> Document:
    """Read one YAML document.

    Raises:
        UnreadableFileError: no valid YAML, tags, or over the limits of nesting and aliases.
    """
    text = decode(content)
    root = _compose(text)
    builder = _Builder(text if "!" in text else "")
    data = builder.value(root, ())
    return Document(data, YamlPositions(text, root), tuple(builder.faults))


def load_yaml(content: bytes) -> Any:
    """Return the plain data of a YAML file of our own; a repeated key is a fault of the file.

    Raises:
        UnreadableFileError: the file cannot be read or repeats a key.
    """
    document = read_yaml(content)
    for fault in document.faults:
        raise UnreadableFileError(fault.code, fault.message.de, fault.message.en)
    return document.data


def _compose(text: str) -> yaml.Node:
    deep = too_deep(text, MAX_DEPTH)
    if deep is not None:
        raise _too_much(deep, "verschachtelt", "nested", MAX_DEPTH)
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        line = _line_of(error)
        where_de, where_en = (f" (Zeile {line})", f" (line {line})") if line else ("", "")
        raise UnreadableFileError(
            "LES001",
            f"Die Datei ist kein gültiges YAML{where_de}. Prüfen Sie dort Einrückung, Klammern und"
            " Anführungszeichen.",
            f"The file is no valid YAML{where_en}. Check indentation, brackets and quotes there.",
            line,
        ) from None
    if root is None:
        raise UnreadableFileError("LES001", "Die Datei ist leer.", "The file is empty.")
    return root


def _line_of(error: Exception) -> int | None:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark is not None else None


@dataclass
class _Builder:
    """Turns the node tree into data and notes repeated keys."""

    text: str
    faults: list[Fault] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    expanded: int = 0

    def value(self, node: yaml.Node, pointer: Pointer) -> Any:
        self._guard(node, pointer)
        if isinstance(node, yaml.ScalarNode):
            return node.value if node.style else scalar(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*pointer, i)) for i, item in enumerate(node.value)]
        return self._mapping(node, pointer)

    def _mapping(self, node: yaml.Node, pointer: Pointer) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if self.text:
                self._guard(key_node, pointer)
            key = _key(key_node)
            if key in data:
                place = key_node.start_mark.line + 1
                self.faults.append(repeated_key((*pointer, key), key, place))
                continue
            data[key] = self.value(value_node, (*pointer, key))
        return data

    def _guard(self, node: yaml.Node, pointer: Pointer) -> None:
        line = node.start_mark.line + 1
        if len(pointer) > MAX_DEPTH:
            raise _too_much(line, "verschachtelt", "nested", MAX_DEPTH)
        if id(node) in self.seen:
            self.expanded += 1
        self.seen.add(id(node))
        if self.expanded > MAX_YAML_NODES:
            raise _too_much(line, "über Verweise wiederholt", "repeated by aliases", MAX_YAML_NODES)
        if self.text and _TAG.match(self.text, node.start_mark.index):
            raise UnreadableFileError(
                "LES001",
                f"Zeile {line} enthält eine YAML-Typangabe (beginnt mit „!“). Entfernen Sie sie.",
                f"Line {line} contains a YAML tag (begins with '!'). Remove it.",
                line,
            )


def _key(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    line = node.start_mark.line + 1
    raise UnreadableFileError(
        "LES001",
        f"In Zeile {line} steht eine Liste oder Gruppe an der Stelle eines Feldnamens.",
        f"In line {line} a list or group stands where a field name is expected.",
        line,
    )


def _too_much(line: int, de: str, en: str, limit: int) -> UnreadableFileError:
    return UnreadableFileError(
        "LES008",
        f"Die Datei ist in Zeile {line} mehr als {limit}-mal {de}.",
        f"In line {line} the file is {en} more than {limit} times.",
        line,
    )


def scalar(text: str) -> Any:
    """Convert an unquoted scalar; a leading zero, a day, a time, ja and nein stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


class YamlPositions:
    """Places in a YAML file, read from the node tree; made again after a trip between processes."""

    def __init__(self, text: str, root: yaml.Node | None = None) -> None:
        """Keep the text, and the tree where it is at hand."""
        self._text = text
        self._root = root

    def __getstate__(self) -> tuple[str, None]:
        """Leave the tree behind: it is larger than the text."""
        return self._text, None

    def __setstate__(self, state: tuple[str, None]) -> None:
        """Take the text; the tree is composed when a place is asked for."""
        self._text, self._root = state

    def find(self, pointer: Pointer) -> Place:
        """Return line and column of the value, or of the nearest thing above it."""
        if self._root is None:
            self._root = _compose(self._text)
        node = self._root
        for step in pointer:
            inner = _child(node, step)
            if inner is None:
                break
            node = inner
        return Place(line=node.start_mark.line + 1, column=node.start_mark.column + 1)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None
