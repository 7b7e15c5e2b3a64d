"""A valid package changed at random: never a crash, closed sums, and only local effects."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.engine.session import run
from checker.loading.document import Pointer
from checker.loading.json_source import read_json
from checker.model.report import PackageReport
from checker.reporting.counts import assert_closed
from tests.hostile.forms import Plain, clean_package, codes, read, request, written

ROUNDS = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
CLEAN = clean_package()
ASKED = request()
WRONG: list[Any] = [None, True, -1, 0, 10**17, 0.5, "", "x", "ja", "2018-02-30", "=1+1"]
WRONG += [[], {}, [[]], [{}], [None], {"x": 1}, ["a", 1], "\u202e", "ü" * 400, "08999001"]


def paths(value: Any, pointer: Pointer = ()) -> Iterator[Pointer]:
    """Yield the path of everything below the package."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in pairs:
        yield (*pointer, step)
        if isinstance(inner, dict | list):
            yield from paths(inner, (*pointer, step))


PATHS = list(paths(CLEAN))
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(PATHS),
        st.sampled_from(["drop", "set", "double", "rename"]),
        st.sampled_from(WRONG),
    ),
    min_size=1,
    max_size=6,
)
Changes = list[tuple[Pointer, str, Any]]


def changed(changes: Changes) -> Plain:
    data = clean_package()
    for pointer, kind, value in changes:
        holder = holder_of(data, pointer)
        if holder is not None:
            change(holder, pointer[-1], kind, value)
    return data


def holder_of(data: Any, pointer: Pointer) -> Any:
    """Return what holds the last step, or None where an earlier change took it away."""
    for step in pointer[:-1]:
        if not has(data, step):
            return None
        data = data[step]
    return data if has(data, pointer[-1]) else None


def has(data: Any, step: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def change(holder: Any, last: str | int, kind: str, value: Any) -> None:
    if kind == "drop":
        del holder[last]
    elif kind == "set":
        holder[last] = copy.deepcopy(value)
    elif kind == "double" and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[int(last)]))
    elif isinstance(holder, dict):
        holder[f"{last}x"] = holder.pop(last)


def report_of(data: Plain, form: str = "json") -> PackageReport | None:
    report = run([read(data, form)], ASKED)
    assert_closed(report)
    assert report.summary.failed == 0
    return report.packages[0] if report.packages else None


@ROUNDS
@given(CHANGES)
def test_a_changed_package_is_checked_to_the_end_and_its_sums_close(changes: Changes) -> None:
    package = report_of(changed(changes))
    if package is not None:
        assert [t.message for t in package.tool_findings] == []


@ROUNDS
@given(CHANGES)
def test_yaml_and_json_of_a_changed_package_give_the_same_findings(changes: Changes) -> None:
    data = changed(changes)
    as_json, as_yaml = report_of(data), report_of(data, "yaml")
    assert bare(as_json) == bare(as_yaml)


def bare(package: PackageReport | None) -> Any:
    if package is None:
        return None
    found = sorted((f.code, f.fingerprint, f.severity, f.message) for f in package.findings)
    return found, package.verdict, package.counts


LEAVES = [
    pointer
    for pointer in PATHS
    if not isinstance(holder_of(CLEAN, pointer)[pointer[-1]], dict | list)
    and isinstance(pointer[-1], str)
]


@ROUNDS
@given(st.sampled_from(LEAVES))
def test_a_group_in_the_place_of_a_value_is_reported_there(pointer: Pointer) -> None:
    data = changed([(pointer, "set", {"neu": 1})])
    package = report_of(data)
    assert package is not None
    at = "".join(f"/{step}" for step in pointer)
    own = [f.code for f in package.findings if f.location.pointer.startswith(at)]
    assert set(own) & {"LES002", "LES003"}


@pytest.mark.parametrize("field", ["posts", "target_groups"])
@pytest.mark.parametrize("value", [[{}], [{"x": 1}], [[]], [None], ["im", {}]])
def test_a_group_in_a_list_of_plain_values_is_reported_once(field: str, value: Any) -> None:
    package = report_of(changed([(("measures", 0, field), "set", value)]))
    assert package is not None
    assert codes(package).count("LES002") == 1


@ROUNDS
@given(st.sampled_from([p for p in LEAVES if p[0] == "measures"]), st.sampled_from(WRONG))
def test_measures_that_nobody_touched_keep_their_findings(pointer: Pointer, value: Any) -> None:
    if pointer[2:] == ("id",):
        return
    package = report_of(changed([(pointer, "set", value)]))
    assert package is not None
    others = [
        (f.code, f.object.id)
        for f in package.findings
        if f.object.kind == "measure" and f.object.id != CLEAN["measures"][pointer[1]]["id"]
    ]
    assert others == []


@ROUNDS
@given(st.permutations(list(CLEAN)))
def test_the_order_of_the_fields_of_a_file_changes_nothing(order: list[str]) -> None:
    moved = {key: CLEAN[key] for key in order}
    assert bare(report_of(moved)) == bare(report_of(CLEAN))


def test_what_these_tests_write_is_what_they_meant() -> None:
    assert read_json(written(CLEAN, "json")).data == CLEAN
