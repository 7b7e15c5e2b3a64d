"""A wrong catalogue is refused with the name of what is wrong (on a copy of one norm)."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.loading.places import standards_dir
from checker.loading.standards_check import check_catalogue
from tests.hostile.forms import RULES

IM = "vwv-integrationsmanagement.yaml"
TYPES = "codelists/measure-types.yaml"


class Edit(NamedTuple):
    """One text replaced in one file (its first place), and what the check must then say."""

    name: str
    file: str
    old: str
    new: str
    says: str


EDITS = [
    Edit("overlap", IM, "valid_to: 2019-12-31", "valid_to: 2020-06-30", "overlaps"),
    Edit(
        "ends before it begins", IM, "valid_to: 2019-12-31", "valid_to: 2016-12-31", "ends before"
    ),
    Edit("dangling requirement", IM, "requirement: BW-IM-05", "requirement: BW-IM-99", "BW-IM-99"),
    Edit("no citation", IM, "citation:", "citations:", "citation"),
    Edit(
        "unknown parameter",
        IM,
        "\n  im_festbetrag_oberer_satz:",
        "\n  im_satz:",
        "IMA001: there is",
    ),
    Edit("a day that does not exist", IM, "2019-12-31", "2019-12-32", IM),
    Edit("unknown force", IM, "force: must", "force: always", "force"),
    Edit("unknown key", IM, "issuer:", "remark: x\nissuer:", "remark"),
    Edit("repeated key", IM, "issuer:", "issuer: x\nissuer:", "stated twice"),
    Edit("no yaml", IM, "issuer:", "issuer: [", IM),
    Edit("tag", IM, "issuer:", "issuer: !!python/name:os.system", IM),
    Edit("version twice", IM, "code: IM-2019\n", "code: IM-2017\n", "IM-2017: stands 2 times"),
    Edit("id twice", IM, "id: BW-IM-02", "id: BW-IM-01", "BW-IM-01: stands 2 times"),
    Edit("code twice", TYPES, 'code: "IB"', 'code: "IM"', "IM: stands 2 times"),
    Edit("type gone", TYPES, 'code: "VKL"', 'code: "VKX"', "no measure type VKL"),
]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of one norm, of the code lists and of the schemas."""
    folder = tmp_path / "standards"
    folder.mkdir()
    shutil.copy(standards_dir() / IM, folder)
    for name in ("codelists", "schema"):
        shutil.copytree(standards_dir() / name, folder / name)
    return folder


def faults(folder: Path) -> set[str]:
    return set(check_catalogue(folder, folder / "no-tables", RULES))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name.replace(" ", "-"))
def test_a_wrong_standard_is_named(copied: Path, edit: Edit) -> None:
    path = copied / edit.file
    text = path.read_text(encoding="utf-8")
    assert edit.old in text
    before = faults(copied)
    path.write_text(text.replace(edit.old, edit.new, 1), encoding="utf-8")
    new = faults(copied) - before
    assert any(edit.says in fault for fault in new), sorted(new)


def test_a_missing_norm_leaves_its_rules_without_values(copied: Path) -> None:
    (copied / IM).unlink()
    assert any("IMA001: there is no parameter" in fault for fault in faults(copied))


def test_a_schema_changed_by_hand_is_named(copied: Path) -> None:
    path = copied / "schema" / "package.schema.json"
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert any("package.schema.json" in fault for fault in faults(copied))
