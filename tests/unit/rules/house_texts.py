"""Every text of the house: rules, standards, checker and templates, sentence by sentence."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.loading.yaml_source import load_yaml

_TEMPLATES = ("*.j2", "*.js", "*.svg")


def python_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every text of the Python files, docstrings included, with its place."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{path.name}:{node.lineno}", node.value


def template_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the words of each template: blocks end a sentence, marks inside one do not."""
    for path in sorted(path for kind in _TEMPLATES for path in folder.rglob(kind)):
        text = re.sub(r"</?(?:b|i|em|strong|span|a|code)\b[^>]*>", "", path.read_text("utf-8"))
        yield path.name, re.sub(r"<[^>]*>", "\n\n", text)


def yaml_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every text of the YAML files with its path."""
    for path in sorted(folder.rglob("*.yaml")):
        yield from scalars(load_yaml(path.read_bytes()), path.name)


def scalars(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from scalars(item, f"{place}/{key}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from scalars(item, f"{place}/{number}")


def sentences(text: str) -> list[str]:
    """Split where a full stop, mark or blank line ends a thought; "Nr. 3" stays together."""
    plain = re.sub(r"[ \t]*\n(?!\n)[ \t]*", " ", text)
    return [part for part in re.split(r"(?<=[a-zäöüß)][.!?])\s+(?=[A-ZÄÖÜ„])|\n\n", plain) if part]
