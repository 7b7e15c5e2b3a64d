"""One defect in a clean package, exactly its codes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.engine.land import check_land
from checker.loading.packages import package_from
from checker.loading.yaml_source import load_yaml
from checker.model.land_year import LandYear
from checker.model.report import PackageReport
from tests.hostile.forms import CATALOGUE, Plain, checked, clean_package, codes, request

TABLE: list[dict[str, Any]] = load_yaml(Path(__file__).with_name("seeded.yaml").read_bytes())


def test_the_package_without_defect_has_no_finding() -> None:
    assert codes(checked(clean_package(), "json")) == []


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["defect"].replace(" ", "-"))
def test_a_seeded_defect_gives_exactly_its_codes(case: dict[str, Any]) -> None:
    assert sorted(set(codes_of(case))) == case["codes"]


@pytest.mark.parametrize(
    "case", [c for c in TABLE if "folded" in c], ids=lambda case: case["defect"].replace(" ", "-")
)
def test_consequences_of_a_seeded_defect_are_folded_and_nothing_else(case: dict[str, Any]) -> None:
    found = report(case).findings
    assert sorted({f.code for f in found if f.consequence_of is not None}) == case["folded"]
    causes = {f.code for f in found if f.consequence_of is None}
    assert sorted(causes) == sorted(set(case["codes"]) - set(case["folded"]))


def test_the_table_has_no_case_twice() -> None:
    assert len({case["defect"] for case in TABLE}) == len(TABLE)


def codes_of(case: dict[str, Any]) -> list[str]:
    """Return the codes about the package of the case, or about the sums of the Land it states."""
    if "land" in case:
        return [found.code for found in check_land([LandYear(**case["land"])], request()).findings]
    return codes(report(case))


def report(case: dict[str, Any]) -> PackageReport:
    around = tuple(package_from(other, CATALOGUE)[0] for other in case.get("context", ()))
    asked = replace(request(), context=around, context_complete=case.get("complete", False))
    return checked(seeded(case), "json", asked)


def seeded(case: dict[str, Any]) -> Plain:
    data = clean_package()
    for path, value in case.get("set", {}).items():
        holder, last = _holder(data, path)
        holder[last] = value
    for key, items in case.get("add", {}).items():
        data[key].extend(items)
    for path in case.get("drop", ()):
        holder, last = _holder(data, path)
        del holder[last]
    return data


def _holder(data: Plain, path: str) -> tuple[Any, Any]:
    """Return what holds the last step of a path; the first step may be an id."""
    first, *steps = path.split("/")
    named = {item["id"]: item for key in ("measures", "posts") for item in data[key]}
    holder: Any = data
    if first in named:
        holder = named[first]
    else:
        steps = [first, *steps]
    for step in steps[:-1]:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    return holder, steps[-1]
