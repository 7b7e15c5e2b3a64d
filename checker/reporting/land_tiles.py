"""Where each Stadtkreis and Landkreis stands on the tile map: row 1 in the north, column 1 west.

A tile has the number plate of its Kreis; ``-L`` marks the Landkreis where a town shares its plate.
The places are a drawing of this project, no official map.
"""

from __future__ import annotations

from typing import NamedTuple

_GRID = (
    ".   .   MA   HD   MOS  TBB  .   .",
    ".   .   .    HD-L HN-L KÜN  .   .",
    ".   KA  KA-L PF-L HN   SHA  .   .",
    ".   BAD RA   PF   LB   WN   AA  .",
    ".   .   CW   BB   S    ES   GP  HDH",
    ".   OG  FDS  TÜ   RT   UL-L UL  .",
    ".   EM  RW   BL   SIG  BC   .   .",
    "FR  FR-L VS  TUT  FN   RV   .   .",
    ".   LÖ  WT   KN   .    .    .   .",
)
_LABELS = """
08111=S 08115=BB 08116=ES 08117=GP 08118=LB 08119=WN 08121=HN 08125=HN-L 08126=KÜN 08127=SHA
08128=TBB 08135=HDH 08136=AA 08211=BAD 08212=KA 08215=KA-L 08216=RA 08221=HD 08222=MA
08225=MOS 08226=HD-L 08231=PF 08235=CW 08236=PF-L 08237=FDS 08311=FR 08315=FR-L 08316=EM
08317=OG 08325=RW 08326=VS 08327=TUT 08335=KN 08336=LÖ 08337=WT 08415=RT 08416=TÜ 08417=BL
08421=UL 08425=UL-L 08426=BC 08435=FN 08436=RV 08437=SIG
"""


class Tile(NamedTuple):
    """The label of a Kreis and its place, both from 1."""

    label: str
    row: int
    column: int


def _places() -> dict[str, tuple[int, int]]:
    return {
        label: (row, column)
        for row, line in enumerate(_GRID, start=1)
        for column, label in enumerate(line.split(), start=1)
        if label != "."
    }


ROWS, COLUMNS = len(_GRID), len(_GRID[0].split())
TILES = {
    key: Tile(label, *_places()[label])
    for key, _, label in (pair.partition("=") for pair in _LABELS.split())
}
"""Every Kreis by its key of five digits."""
