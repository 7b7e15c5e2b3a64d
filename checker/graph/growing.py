"""Target groups that people leave for another: by growing older, or by moving out of the VU."""

from __future__ import annotations

from collections.abc import Iterable

_EVERYBODY = "migrationshintergrund_allg"
_ADULTS = "erwachsene"
_CHILDREN = "schulpflichtig"
_YOUNG = "jugend_15_20"
_PROVISIONAL = "vu"
_LATER = {_CHILDREN: frozenset({_YOUNG, _ADULTS}), _YOUNG: frozenset({_ADULTS})}


def joins(group: str, named: Iterable[str]) -> bool:
    """Say whether people of a group can later belong to one of the named groups.

    Whoever leaves provisional accommodation (VU) may belong to any group (BW-FLU-06).
    """
    groups = set(named)
    return group == _PROVISIONAL or bool(_LATER.get(group, frozenset()) & groups)


def overlap(before: Iterable[str], after: Iterable[str]) -> bool:
    """Say whether one person can belong to a group of the first and then of the second list."""
    first, second = set(before), set(after)
    if first & second or _EVERYBODY in first | second:
        return True
    if (_ADULTS in first and second - {_CHILDREN}) or (_ADULTS in second and first - {_CHILDREN}):
        return True
    return any(joins(group, second) for group in first)
