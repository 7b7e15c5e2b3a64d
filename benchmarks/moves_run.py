"""Portability in a process of its own: python -m benchmarks.moves_run FOLDER PAIRS

Prints one JSON object: seconds to load, for all pairs of towns, and for one pair on its own.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from itertools import permutations
from pathlib import Path

from benchmarks.draws import Dice
from benchmarks.material import REPORT_DAY
from checker.engine.paths import first_day, land_of
from checker.engine.request import CheckRequest
from checker.graph.moves_table import MoveTable
from checker.graph.region import Package, Region
from checker.loading.catalogue import load_catalogue
from checker.loading.handover import load_handover
from checker.loading.packages import read_submission
from checker.model.kreis import key_of
from checker.model.moves import PairShare


def main() -> None:
    """Load the packages, compare all pairs, then some pairs one by one."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    # The command does not look for cycles while it works either.
    gc.disable()
    begin = time.perf_counter()
    asked = CheckRequest(load_catalogue(), {}, REPORT_DAY)
    packages = _packages(folder, asked)
    loaded = time.perf_counter()
    shares = _shares(packages, asked)
    compared = time.perf_counter()
    keys = sorted(package.key for package in packages)
    dice = Dice("pairs")
    pairs = [dice.some(keys, 2) for _ in range(count)]
    alone = [_alone(packages, asked, pair) for pair in pairs]
    ended = time.perf_counter()
    equal = sum(
        shares[one, other] == share for (one, other), share in zip(pairs, alone, strict=True)
    )
    told = {
        "load": loaded - begin,
        "all": compared - loaded,
        "pair": (ended - compared) / count,
        "towns": len(keys),
        "equal": equal,
    }
    print(json.dumps(told))


def _packages(folder: Path, asked: CheckRequest) -> list[Package]:
    found = []
    for path in sorted(folder.rglob("*.json")):
        given = read_submission(path.name, path.read_bytes(), asked.catalogue)
        if given.package is not None:
            content = given.package
            found.append(Package(key_of(content), content, first_day(content, asked), given.unread))
    return found


def _table(packages: list[Package], asked: CheckRequest) -> MoveTable:
    return MoveTable(Region(land_of(asked), packages), load_handover()).prepare()


def _shares(packages: list[Package], asked: CheckRequest) -> dict[tuple[str, str], PairShare]:
    table = _table(packages, asked)
    keys = [town.key for town in table.towns]
    return {(one, other): table.share(one, other) for one, other in permutations(keys, 2)}


def _alone(packages: list[Package], asked: CheckRequest, pair: list[str]) -> PairShare:
    return _table([one for one in packages if one.key in pair], asked).share(*pair)


if __name__ == "__main__":
    main()
