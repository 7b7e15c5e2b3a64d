"""Figures live in standards/: a rule file holds none, neither in its code nor in its texts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

RULES = Path(__file__).parents[3] / "rules"
FILES = sorted(RULES.rglob("*.py"))
# Nothing, one more, months of a year, parts of a hundred (per cent, cents).
ARITHMETIC = {0, 1, 12, 100}
# What an example shows, and what is a name: codes, levels, sections, minutes of an hour.
EXAMPLE = re.compile(r"(zum Beispiel|for example)[^;:]*?([.;]|\?$|$)")
NAME = re.compile(
    r"\b[A-Z]+\d*[-_:][A-Z\d]+\b|\b(pre)?[ABC][012]\b|§§? ?\d+[a-z]?|\b60 [Mm]inut|Land 08|mit 08"
)


def literals(tree: ast.Module) -> Iterator[tuple[ast.Constant, bool]]:
    """Yield every literal but docstrings, and whether it says how far a number is rounded."""
    digits = {
        id(call.args[1])
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "round" and call.args[1:]
    }
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docs:
            yield node, id(node) in digits


def figures(tree: ast.Module) -> list[str]:
    return [
        f"line {node.lineno}: {node.value!r}"
        for node, rounding in literals(tree)
        if (_is_number(node.value) and node.value not in ARITHMETIC and not rounding)
        or (isinstance(node.value, str) and _says_figure(node.value))
    ]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _says_figure(text: str) -> bool:
    """Look at sentences only: a literal without a blank is a code, a path or a pattern."""
    return " " in text and re.search(r"\d", NAME.sub("", EXAMPLE.sub("", text))) is not None


def test_there_are_rules() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_file_holds_no_figure(path: Path) -> None:
    assert figures(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("limit = 64000", True),
        ("yield from check(value > 0.25)", True),
        ('title = "Höchstens 40 Jugendliche"', True),
        ('say("Es gilt der Betrag von 64.000 Euro, zum Beispiel.")', True),
        ("round(value, 4)", False),
        ("share = value * 100 / 12", False),
        ('say("Tragen Sie den Abstand ein, zum Beispiel 6.")', False),
        ('requirements = ("BW-IM-05",)', False),
        ('about = "Von A2 zu B1 nach § 45 SGB III"', False),
    ],
)
def test_a_figure_would_be_found(code: str, found: bool) -> None:
    assert bool(figures(ast.parse(code))) is found
