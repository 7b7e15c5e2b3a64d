"""Every refusal of a file is a finding with exit 3; the other files go on."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.hostile.forms import FORMS, clean_package, written
from tests.hostile.hostile_books import BOOKS
from tests.hostile.hostile_texts import BOTH, ONLY_JSON, ONLY_YAML

TEXTS = {"yaml": BOTH | ONLY_YAML, "json": BOTH | ONLY_JSON}
CASES = [
    pytest.param(form, content, code, id=f"{form}-{name.replace(' ', '-')}")
    for form, table in {**TEXTS, "xlsx": BOOKS}.items()
    for name, (content, code) in table.items()
]


@pytest.mark.parametrize(("form", "content", "code"), CASES)
def test_a_refused_file_is_a_finding_and_the_other_file_is_checked(
    call: Call, tmp_path: Path, form: str, content: bytes, code: str
) -> None:
    (tmp_path / f"bad.{form}").write_bytes(content)
    (tmp_path / "good.json").write_bytes(written(clean_package(), "json"))
    called = call("check", tmp_path, "--format", "json")
    bad, good = json.loads(called.out)["packages"]
    assert called.code == 3
    assert (bad["verdict"], good["verdict"]) == ("undetermined", "conformant")
    (finding,) = bad["findings"]
    assert finding["code"] == code
    assert finding["message"]
    assert finding["remedy"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "LES001"),
        (BOOKS["old excel"][0], "LES009"),
        (BOOKS["macros"][0], "LES009"),
        (BOTH["too large"][0], "LES008"),
        (ONLY_YAML["alias bomb"][0], "LES008"),
    ],
)
def test_standard_input_is_refused_like_a_file(
    call: Call, monkeypatch: pytest.MonkeyPatch, content: bytes, code: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    called = call("check", "-", "--format", "json")
    assert called.code == 3
    assert json.loads(called.out)["packages"][0]["findings"][0]["code"] == code


@pytest.mark.parametrize("form", FORMS)
def test_standard_input_is_read_in_every_form(
    call: Call, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    content = written(clean_package(), form)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    called = call("check", "-", "--format", "json")
    assert json.loads(called.out)["packages"][0]["verdict"] == "conformant"
    assert called.code == 0


def test_three_hundred_failing_files_end_with_one(call: Call, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.json").write_text('{"measures": [{"colour": 1}]}')
    called = call("check", tmp_path, "--quiet")
    assert called.code == 1
    assert "300 Dateien: 300 geprüft" in called.out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_file_with_a_mark_is_read_and_without_one_never_guessed(
    call: Call, tmp_path: Path, form: str, encoding: str
) -> None:
    text = written(clean_package(), form).decode()
    (tmp_path / f"plan.{form}").write_bytes(text.encode(encoding))
    assert call("check", tmp_path, "--quiet").code == (3 if encoding == "utf-16-le" else 0)
