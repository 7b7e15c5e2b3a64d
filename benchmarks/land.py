"""Invented packages of a whole Land: the keys of its municipalities, one folder per Kreis.

python -m benchmarks.land FOLDER --packages 1101 --measures 50 --seed 7 --violations 0.05

The keys and names are real, since only packages of the demo Kreis may have keys ``08999…``; all
else is invented and says so in the title of every measure. Nothing of it belongs into a repository.
After all municipalities come the same ones with the digits of another Land in their keys: further
Kreise of the same size, with two findings each about keys that do not exist.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.defects import spoil
from benchmarks.draws import Draws
from benchmarks.generate import FORMS
from benchmarks.packages import KREIS, Wanted, package
from checker.loading.places import standards_dir

Data = dict[str, Any]
MARK = "Erfunden: "
LANDS = ("08", "01", "02", "03", "04", "05", "06", "07", "09", "10")


class Town(NamedTuple):
    """A municipality of the Land: key, name, key of its Kreis, kind."""

    ags: str
    name: str
    kreis: str
    type: str


def towns() -> list[Town]:
    """Return all municipalities in the order of their keys."""
    path = standards_dir() / "codelists" / "gemeinden.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [Town(**row) for row in csv.DictReader(file)]


def land(count: int, wanted: Wanted) -> Iterator[tuple[str, Data]]:
    """Yield names and packages; the same number gives the same package, however many there are.

    Raises:
        ValueError: more packages than municipalities in ten Länder.
    """
    places = towns()
    if not 1 <= count <= len(LANDS) * len(places):
        raise ValueError(f"from 1 to {len(LANDS) * len(places)} packages, not {count}")
    return islice(_packages(places, wanted), count)


def thinned(count: int, wanted: Wanted) -> Iterator[tuple[str, Data]]:
    """Yield so many packages of the first Land, spread evenly over all of its Kreise."""
    whole = len(towns())
    chosen = {place * whole // count for place in range(count)}
    every = enumerate(land(whole, wanted))
    return (found for place, found in every if place in chosen)


def _packages(places: list[Town], wanted: Wanted) -> Iterator[tuple[str, Data]]:
    every = ((code, town) for code in LANDS for town in places)
    for number, (code, town) in enumerate(every, start=1):
        own = town._replace(ags=f"{code}{town.ags[2:]}", kreis=f"{code}{town.kreis[2:]}")
        data = _moved(package(number, wanted._replace(violations=0.0)), own)
        _spoilt(data, number, wanted)
        yield f"{own.kreis}/{own.ags}", data


def _moved(data: Data, town: Town) -> Data:
    """Return a package of the demo Kreis as one of a town."""
    keys = {data["municipality"]["ags"]: town.ags, KREIS: town.kreis}
    moved: Data = _walked(data, keys)
    moved["demo"] = False
    kind = "stadtkreis" if town.type == "Stadtkreis" else "gemeinde"
    moved["municipality"] |= {"name": town.name, "kreis": town.kreis, "kind": kind}
    for measure in moved["measures"]:
        measure["title"] = MARK + measure["title"]
    return moved


def _walked(value: Any, keys: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _walked(inner, keys) for name, inner in value.items()}
    if isinstance(value, list):
        return [_walked(inner, keys) for inner in value]
    return _text(value, keys) if isinstance(value, str) else value


def _text(text: str, keys: dict[str, str]) -> str:
    head, slash, rest = text.partition("/")
    return f"{keys.get(head, head)}{slash}{rest}"


def _spoilt(data: Data, number: int, wanted: Wanted) -> None:
    draws = Draws(f"{wanted.seed}|{number}")
    for measure in data["measures"]:
        if draws.happens(f"spoil {measure['id']}", wanted.violations):
            spoil(measure, draws)


def write_land(folder: Path, found: Iterable[tuple[str, Data]], form: str = "json") -> None:
    """Write packages into folders of their Kreis."""
    for name, data in found:
        path = folder / f"{name}.{form}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FORMS[form](data))


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments and write the packages."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.land", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--packages", type=int, default=1101)
    parser.add_argument("--measures", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--violations", type=float, default=0.05)
    parser.add_argument("--form", choices=tuple(FORMS), default="json")
    asked = parser.parse_args(arguments)
    wanted = Wanted(asked.measures, asked.seed, asked.violations)
    write_land(asked.folder, land(asked.packages, wanted), asked.form)


if __name__ == "__main__":
    main()
