"""Where the shipped catalogue lies."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_SHIPPED = _PACKAGE / "_catalogue"
_OTHER: list[Path] = []


def use_catalogue(root: Path) -> None:
    """Take the catalogue below another folder, for the rest of this process.

    Only a process that looks ahead calls this, before it loads anything.
    """
    _OTHER[:] = [root]


def catalogue_dir() -> Path:
    """Return the folder that holds ``rules``, ``standards`` and ``tests/rules``.

    A wheel carries them inside the package; in a checkout they lie beside it.
    """
    if _OTHER:
        return _OTHER[0]
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def rules_dir() -> Path:
    """Return the folder of the shipped rules."""
    return catalogue_dir() / "rules"


def standards_dir() -> Path:
    """Return the folder of the shipped standards."""
    return catalogue_dir() / "standards"


def tables_dir() -> Path:
    """Return the folder of the tables of the shipped rules."""
    return catalogue_dir() / "tests" / "rules"
