"""Each cut of the law changes the types it names and no others; no entry without its source."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.graph.facts import Reader
from checker.graph.judge import Judge
from checker.loading.catalogue import load_catalogue
from checker.loading.measure_types import load_measure_types
from checker.loading.places import standards_dir
from checker.loading.standards_check import check_catalogue
from checker.loading.transition_table import TableRow, load_table
from checker.model.measure_type import Dated, MeasureType

TYPES = load_measure_types()
JUDGE = Judge(TYPES, Reader(load_catalogue()))
TABLES = sorted(Path(__file__).parent.glob("*.csv"))
ROWS = [row for table in TABLES for row in load_table(table)]
FIRST, LAST = date(2026, 1, 2), date(2027, 12, 31)


def _some(prefix: str, but: tuple[str, ...] = ()) -> set[str]:
    return {code for code in TYPES if code.startswith(prefix)} - set(but)


OTHERS = ("IK_WDH300", "IK_VERPFLICHTUNG", "IK_FOERDER")
COURSES = {code for code in _some("IK_", OTHERS) if not code.endswith("_START")}
WORK = {"JOB_HELFER", "JOB_FACH", "JOB_FACH_PFLEGE", "EQ", "BVB", "ASA_VOR", "ASA_BEGL", "2BFAHM"}
NURSING = {"AUSB_HELFER_1J", "2BFAHM", "AUSB_PFLFASS"}
# Day of the new text, last day on which the old text certainly counts, types that may change.
CUTS: dict[date, tuple[date, set[str]]] = {
    # BAMF stops voluntary admissions (circular 02/26)
    date(2026, 2, 9): (date(2026, 2, 8), COURSES),
    # first text seen: what was repealed before
    date(2026, 4, 29): (date(2026, 4, 28), {"ABH", "FIM"}),
    # DeuFöV (latest possible day)
    date(2026, 5, 4): (
        date(2026, 4, 29),
        _some("BSK_", ("BSK_KINDERBETREUUNG", "BSK_AZUBI_START")),
    ),
    # AsylG § 61, AufenthG § 60a
    date(2026, 6, 12): (date(2026, 6, 11), WORK | _some("AUSB_")),
    # SGB II §§ 15, 15a, 16e, AufenthG §§ 44a, 104
    date(2026, 7, 1): (date(2026, 6, 30), COURSES | {"IK_VERPFLICHTUNG", "16E"}),
    # IntV § 5 Abs. 4 (latest possible day)
    date(2026, 7, 29): (date(2026, 7, 19), COURSES),
    # the stop was inferred until July
    date(2026, 8, 1): (date(2026, 7, 31), COURSES),
    # newest text seen: old name
    date(2026, 8, 19): (date(2026, 8, 18), {"ESF_BAMF"}),
    # PflFAssG § 52; § 60d counts the years since 2022
    date(2027, 1, 1): (date(2026, 12, 31), NURSING | {"STATUS_60d"}),
}
WINDOWS = [(eve, cut) for cut, (eve, _) in CUTS.items() if (cut - eve).days > 1]


def _entries(entry: MeasureType) -> list[Dated]:
    return [*(way for demand in entry.demands for way in demand.ways), *entry.grants]


def _starts() -> dict[date, set[str]]:
    found: dict[date, set[str]] = defaultdict(set)
    for code, entry in TYPES.items():
        for dated in _entries(entry):
            ends = dated.last_day + timedelta(1) if dated.last_day < date.max else None
            for day in filter(None, (dated.valid_from, ends)):
                found[day].add(code)
    return found


def _verdict(row: TableRow, day: date) -> tuple[str, str]:
    found = JUDGE.judge(row.from_, row.to, day)
    return found.verdict, found.strength


def test_the_catalogue_changes_only_on_the_days_of_the_cuts() -> None:
    assert {day for day in _starts() if FIRST <= day <= LAST} == set(CUTS)


@pytest.mark.parametrize("cut", CUTS, ids=str)
def test_a_cut_changes_exactly_the_types_it_names(cut: date) -> None:
    assert _starts()[cut] == CUTS[cut][1]


@pytest.mark.parametrize("cut", CUTS, ids=str)
def test_a_cut_changes_rows_of_its_types_and_no_others(cut: date) -> None:
    eve, named = CUTS[cut]
    changed = {row.to for row in ROWS if _verdict(row, eve) != _verdict(row, cut)}
    assert changed <= named
    assert changed or cut in {date(2026, 8, 19), date(2026, 8, 1)}


@given(st.sampled_from(ROWS), st.dates(FIRST, LAST))
def test_between_two_cuts_every_day_gives_the_same_answer(row: TableRow, day: date) -> None:
    if not any(eve < day < cut for eve, cut in WINDOWS):
        begin = max([FIRST, *(cut for cut in CUTS if cut <= day)])
        assert _verdict(row, day) == _verdict(row, begin)


@given(st.sampled_from(ROWS), st.sampled_from(WINDOWS), st.data())
def test_inside_a_window_old_and_new_text_agree_or_nothing_is_said(
    row: TableRow, window: tuple[date, date], data: st.DataObject
) -> None:
    eve, cut = window
    day = data.draw(st.dates(eve + timedelta(1), cut - timedelta(1)))
    inside = _verdict(row, day)
    assert inside in {_verdict(row, eve), _verdict(row, cut), ("undecidable", "")}


@pytest.mark.parametrize("name", ["source", "confidence", "text"])
def test_every_way_names_its_source_how_sure_it_is_and_what_it_says(name: str) -> None:
    for code, entry in TYPES.items():
        for demand in entry.demands:
            for way in demand.ways:
                said = way.citation.source if name == "source" else getattr(way, name)
                assert said, (code, demand.id, name)


def test_a_changed_text_has_a_beginning_and_an_old_one_an_end() -> None:
    for code, entry in TYPES.items():
        for dated in _entries(entry):
            assert dated.valid_from is None or dated.valid_from <= dated.last_day, code
            if dated.from_window is not None:
                ends = dated.last_day + timedelta(1) if dated.last_day < date.max else None
                assert dated.from_window[1] in {dated.valid_from, ends}, code


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of the standards folder."""
    return shutil.copytree(standards_dir(), tmp_path / "standards")


def _faults(folder: Path) -> list[str]:
    return check_catalogue(folder, folder / "no-tables", {})


def _of_types(faults: list[str]) -> list[str]:
    return [fault for fault in faults if "ausbildung" in fault or "AUSB" in fault]


@pytest.mark.parametrize(
    ("taken", "wanted"),
    [
        (r"            citation: \*kammern\n", "citation"),
        (r"            confidence: medium\n", "confidence"),
        (r"valid_to: 2026-06-11", "ends before"),
    ],
)
def test_the_check_refuses_an_entry_without_source_or_confidence_or_with_a_wrong_term(
    copied: Path, taken: str, wanted: str
) -> None:
    path = copied / "measure-types" / "ausbildung.yaml"
    text = path.read_text(encoding="utf-8")
    assert _of_types(_faults(copied)) == []
    new = "valid_from: 2026-07-01\n            valid_to: 2026-06-11" if "valid" in taken else ""
    path.write_text(re.sub(taken, new, text, count=1), encoding="utf-8")
    assert [fault for fault in _faults(copied) if wanted in fault]
