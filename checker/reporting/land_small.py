"""Protection of small numbers of persons: what is put together, and what is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.land_numbers import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model.land import KreisFigures


def put_together(kreise: Sequence[KreisFigures]) -> tuple[KreisFigures, ...]:
    """Return the Kreise that stand in one row: those with under five persons, and more if need be.

    As long as they have under five persons in sum, the smallest of the others joins them: else the
    number could be told from the sum of the Land. A Kreis without persons has nothing to protect.
    """
    ranked = sorted(
        (kreis for kreis in kreise if sum(kreis.persons)),
        key=lambda kreis: (sum(kreis.persons), kreis.kreis),
    )
    found: list[KreisFigures] = []
    for kreis in ranked:
        persons = sum(sum(one.persons) for one in found)
        if sum(kreis.persons) >= SMALL and (not found or persons >= SMALL):
            break
        found.append(kreis)
    return tuple(sorted(found, key=lambda kreis: kreis.kreis))


def kept_back(rows: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Return which numbers are not printed: row and column.

    Where a column has one number under five, the next smallest is not printed either, so that the
    sum does not give it away.
    """
    hidden: set[tuple[int, int]] = set()
    for column, numbers in enumerate(zip(*rows, strict=True)):
        ranked = sorted((number, row) for row, number in enumerate(numbers) if number)
        small = sum(number < SMALL for number, _ in ranked)
        most = small + 1 if small == 1 else small
        hidden.update((row, column) for _, row in ranked[:most])
    return hidden
