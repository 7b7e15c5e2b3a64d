"""Mistakes in a norm, and in what is asked about it: named with what to write."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checker.errors import CatalogueError
from checker.loading.catalogue import load_catalogue
from checker.loading.places import standards_dir
from checker.loading.standards import load_standards, load_type_files
from checker.loading.standards_check import check_catalogue
from checker.loading.standards_shape import shape_faults
from checker.loading.standards_terms import parameter_faults
from checker.loading.types_check import check_types
from tests.cli.conftest import Call
from tests.cli.test_rule_faults import RULE, folder

NORM = """id: musternorm
title: {de: Musternorm (erfunden), en: Model norm (invented)}
issuer: Musterkreis
legal_state: 2025-01-01
versions:
  - code: MUSTER-2025
    title: Musternorm 2025 (erfunden)
    valid_from: 2025-01-01
    valid_to: open
    confidence: high
parameters:
  muster_wert:
    title: {de: Wert, en: Value}
    unit: UE
    why: {de: "Höchstens {value} UE.", en: "At most {value} UE."}
    values:
      - value: 30
        force: should
        valid_from: 2024-01-01
        valid_to: 2024-12-31
        citation: {source: Musternorm 2024 (erfunden)}
      - value: 40
        force: must
        valid_from: 2025-01-01
        valid_to: open
        citation: {source: Musternorm 2025 (erfunden)}
"""
WINDOW = "from_window: [2025-01-10, 2024-12-15]"
CAPPED = "max_severity: warning"


def faults(path: Path, norm: str) -> list[str]:
    """Return what is wrong with a norm: its shape, else what its values say."""
    file = path / "musternorm.yaml"
    file.write_text(norm, encoding="utf-8")
    try:
        standards = load_standards(path)
    except CatalogueError as error:
        return shape_faults(file, file.name, "standard") or error.faults
    return [fault for standard in standards for fault in parameter_faults(standard)]


def test_a_sound_norm_is_in_order(tmp_path: Path) -> None:
    assert faults(tmp_path, NORM) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("force: must", "force: muss", "musternorm.yaml:23: parameters/muster_wert/values/1/force"),
        ("force: must", "forse: must", "there is no key `forse` here; did you mean `force`?"),
        ("valid_to: 2024-12-31", "valid_to: 31.12.2024", "a day is expected, written 2025-12-31"),
        ("    confidence: high\n", "", "musternorm.yaml:6: versions/0: `confidence` is missing"),
        ("title: Musternorm 2025 (erfunden)", "title: [Norm]", "a list: a text is expected"),
        ("valid_to: 2024-12-31", "valid_to: open", "close that one with `valid_to`"),
        ("valid_to: 2024-12-31", "valid_to: 2023-12-31", "ends before it begins, on 2023-12-31"),
        ("At most {value}", "At most {wert}", "why: {wert} is filled by nothing; only {value} is"),
        ("At most {value}", "At most {value", "why: "),
        ("force: must", f"force: must\n        {WINDOW}", "write the earlier day first"),
        ("force: must", f"force: must\n        {CAPPED}", "`max_severity_reason` must say why"),
        ("force: must", "force: must\n        basis: project_set", "keine Vorschrift"),
        ("citation: {source: Musternorm 2025", "note: {source: x", "musternorm.yaml"),
    ],
)
def test_a_fault_of_a_norm_is_named_with_what_to_write(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in NORM
    assert any(says in fault for fault in faults(tmp_path, NORM.replace(old, new, 1)))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what the check says about a folder with a wrong norm and a wrong measure type."""
    path = tmp_path_factory.mktemp("standards")
    shutil.copytree(standards_dir() / "codelists", path / "codelists")
    (path / "measure-types").mkdir()
    (path / "measure-types" / "muster.yaml").write_text("id: muster\n", encoding="utf-8")
    wrong = NORM.replace("force: must", "force: muss")
    (path / "musternorm.yaml").write_text(wrong, encoding="utf-8")
    return check_catalogue(path, path / "no-tables", {})


def test_each_fault_is_named_once(found: list[str]) -> None:
    assert len([fault for fault in found if fault.startswith("musternorm.yaml")]) == 1


def test_a_file_is_named_with_its_folder(found: list[str]) -> None:
    assert "measure-types/muster.yaml:1: `types` is missing" in found


def test_the_check_asks_about_rules_of_another_folder(call: Call, tmp_path: Path) -> None:
    own = folder(tmp_path, RULE.replace("requirements=()", 'requirements=("BW-XX-99",)'))
    called = call("standards", "check", "--rules", own)
    assert called.code == 1
    assert called.out == "XYZ001: there is no requirement BW-XX-99\n"


def test_coverage_counts_rules_of_another_folder(call: Call, tmp_path: Path) -> None:
    own = folder(tmp_path, RULE.replace("requirements=()", 'requirements=("BW-VWD-01",)'))
    called = call("standards", "coverage", "--rules", own, "--format", "json")
    rows = {row["id"]: row for row in json.loads(called.out)["requirements"]}
    assert "XYZ001" in rows["BW-VWD-01"]["checked_by"]


def test_a_misspelt_name_is_answered_with_the_nearest_one(call: Call) -> None:
    called = call("standards", "show", "bw-im-05")
    assert called.code == 2
    assert "Meinten Sie BW-IM-05?" in called.err


def test_days_are_compared_in_both_ways_of_writing(call: Call) -> None:
    german = call("standards", "diff", "31.12.2019", "01.01.2020")
    assert "im_festbetrag_oberer_satz: " in german.out
    assert call("standards", "diff", "2019-12-31", "2020-01-01").out == german.out


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("IM-2017", "Fassungen verschiedener Vorschriften"),
        ("vwd-2021", "Meinten Sie VWD-2021?"),
        ("2021", "JJJJ-MM-TT oder TT.MM.JJJJ"),
    ],
)
def test_what_cannot_be_compared_is_refused(call: Call, first: str, says: str) -> None:
    called = call("standards", "diff", first, "VWD-2021")
    assert called.code == 2
    assert says in called.err


TYPE = """id: muster
title: {de: Muster (erfunden), en: Model (invented)}
legal_state: 2025-01-01
types:
  - code: IK_ALLG
    demands:
      - id: niveau
        dimension: language
        when: {status: GESTATTUNG}
        ways:
          - need: {niveau: ">=B1"}
            valid_from: 2025-01-01
            text: {de: B1 genügt., en: B1 suffices.}
            citation: {source: Musternorm (erfunden)}
            confidence: high
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('{niveau: ">=B1"}', '{nivo: ">=B1"}', "there is no key nivo; did you mean niveau?"),
        ('{niveau: ">=B1"}', "{qqqq: 1}", "there is no key qqqq; `standards show transition-keys`"),
        ("status: GESTATTUNG", "status: ja", "status does not take ja; it takes "),
        ("code: IK_ALLG", "code: IK_ALG", "IK_ALG: is in no code list; add it to codelists/"),
        ("code: IK_ALLG", "code: IK_ALG", "IK_ALLG: no entry in measure-types/; write one"),
        ("confidence: high", f"confidence: high\n            {WINDOW}", "write the earlier day"),
    ],
)
def test_a_fault_of_a_measure_type_is_named_with_what_to_write(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in TYPE
    (tmp_path / "measure-types").mkdir()
    path = tmp_path / "measure-types" / "muster.yaml"
    path.write_text(TYPE.replace(old, new, 1), encoding="utf-8")
    found = check_types(load_type_files(tmp_path), load_catalogue())
    assert any(says in fault for fault in found)


def test_a_template_does_not_take_the_ending_of_another_format(call: Call, tmp_path: Path) -> None:
    called = call("template", "--out", tmp_path / "a.yaml", "--format", "xlsx")
    assert called.code == 2
    assert list(tmp_path.iterdir()) == []
