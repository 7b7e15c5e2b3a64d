"""Rules that somebody else wrote: broken ones are named, and none passes unfilled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.hostile.forms import clean_package, written

GOOD = '''"""A rule for tests."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, rule, say


@rule(
    "{code}",
    MeasurePackage,
    slug="eigene-regel",
    title="Eigene Regel",
    title_en="Own rule",
    about="Eine eigene Regel.",
    level="package",
    requirements=(),
)
def eigene_regel(package: MeasurePackage, context: Context) -> Findings:
    """Check nothing of use.

    Why:
        To test.

    Complies:
        package: {{demo: false}}

    Violates:
        package: {{demo: true}}
    """
    {body}
'''
FINDS = (
    "if package.demo:\n"
    '        text = say("Übung.", "Exercise.")\n'
    '        yield context.finding("demo", context.own_data("Weil.", "Because."), text, text)'
)
TABLE = "rule: XYZ001\ncases:\n  - {name: no, package: {demo: false}, expect: complies}\n"


def pack(folder: Path, text: str, table: str = TABLE) -> Path:
    (folder / "own" / "tests").mkdir(parents=True)
    (folder / "own" / "regel.py").write_text(text, encoding="utf-8")
    (folder / "own" / "tests" / "XYZ001.yaml").write_text(table, encoding="utf-8")
    return folder / "own"


def plan(folder: Path) -> Path:
    (folder / "plan.json").write_bytes(written(clean_package(), "json"))
    return folder / "plan.json"


BROKEN = {
    "does not parse": "def (",
    "raises at its start": "1 / 0",
    "ends the program": "import sys\nsys.exit(0)",
    "imports what is not there": "import nowhere_to_be_found",
    "holds no rule": "x = 1",
    "lacks its metadata": GOOD.format(code="XYZ001", body="yield from ()").replace(
        '    title_en="Own rule",\n', ""
    ),
    "has no code": GOOD.format(code="XYZ1", body="yield from ()"),
    "takes a code of ours": GOOD.format(code="FEL001", body="yield from ()"),
    "takes a code of the reader": GOOD.format(code="LES001", body="yield from ()"),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=lambda _: "")
def test_a_broken_rule_file_is_wrong_use_for_every_command(
    call: Call, tmp_path: Path, text: str
) -> None:
    folder = pack(tmp_path, text)
    for arguments in (("check", plan(tmp_path)), ("rules", "list"), ("rules", "test")):
        called = call(*arguments, "--rules", folder)
        assert called.code == 2
        assert "regel.py" in called.err


def test_a_good_rule_from_outside_runs_and_its_folder_is_named(call: Call, tmp_path: Path) -> None:
    folder = pack(tmp_path, GOOD.format(code="XYZ001", body=FINDS))
    assert call("rules", "test", "--rules", folder).code == 0
    called = call("check", plan(tmp_path), "--rules", folder, "--format", "json")
    assert called.code == 1
    assert "XYZ001" in called.out
    assert '"own"' in called.out


@pytest.mark.parametrize("body", ["1 / 0\n    yield", "raise SystemExit(0)\n    yield", "return 5"])
def test_a_rule_that_crashes_is_our_fault_and_never_the_towns(
    call: Call, tmp_path: Path, body: str
) -> None:
    folder = pack(tmp_path, GOOD.format(code="XYZ001", body=body))
    called = call("check", plan(tmp_path), "--rules", folder, "--format", "json")
    assert called.code == 4
    assert '"verdict": "undetermined"' in called.out
    assert "SYS001" in called.out
    assert call("rules", "test", "--rules", folder).code == 1


@pytest.mark.parametrize("table", ["", "[]", "rule: XYZ001\n", "cases: 5", "rule: [", "cases: [5]"])
def test_a_broken_table_fails_its_rule_and_does_not_end_the_run(
    call: Call, tmp_path: Path, table: str
) -> None:
    folder = pack(tmp_path, GOOD.format(code="XYZ001", body=FINDS), table)
    called = call("rules", "test", "--rules", folder)
    assert called.code == 1
    assert "XYZ001" in called.out


def test_a_table_without_rule_and_a_rule_without_table_fail(call: Call, tmp_path: Path) -> None:
    folder = pack(tmp_path, GOOD.format(code="XYZ002", body=FINDS))
    called = call("rules", "test", "--rules", folder)
    assert called.code == 1
    assert "XYZ001" in called.out
    assert "XYZ002.yaml is missing" in called.out


def test_two_files_with_one_code_are_refused(call: Call, tmp_path: Path) -> None:
    text = GOOD.format(code="XYZ001", body=FINDS)
    folder = pack(tmp_path, text)
    (folder / "zweite.py").write_text(text, encoding="utf-8")
    assert call("rules", "test", "--rules", folder).code == 2


def test_a_new_rule_fails_its_tests_until_it_is_filled(call: Call, tmp_path: Path) -> None:
    made = call("rules", "new", "XYZ001", "--slug", "x-y", "--area", "own", "--into", tmp_path)
    assert made.code == 0
    assert call("rules", "test", "--rules", tmp_path).code == 1
    file = tmp_path / "own" / "x_y.py"
    head, _, _ = GOOD.format(code="XYZ001", body=FINDS).partition("XXX")
    file.write_text(head, encoding="utf-8")
    assert "TODO is left" in call("rules", "test", "--rules", tmp_path).out
    (tmp_path / "tests" / "XYZ001.yaml").write_text(TABLE, encoding="utf-8")
    assert call("rules", "test", "--rules", tmp_path).code == 0
    again = call("rules", "new", "XYZ001", "--slug", "x-y", "--area", "own", "--into", tmp_path)
    assert again.code == 2


@pytest.mark.parametrize(
    ("code", "slug", "area"),
    [
        ("../X", "a-b", "own"),
        ("xyz001", "a-b", "own"),
        ("LES001", "a-b", "own"),
        ("FEL001", "a-b", "own"),
        ("SYS001", "a-b", "own"),
        ("XYZ001", "../a", "own"),
        ("XYZ001", 'a"b', "own"),
        ("XYZ001", "a-b", "../own"),
        ("XYZ001", "a-b", ".."),
        ("XYZ001", "a-b", "/own"),
    ],
)
def test_names_that_lead_elsewhere_make_no_file(
    call: Call, tmp_path: Path, code: str, slug: str, area: str
) -> None:
    inner = tmp_path / "inner"
    called = call("rules", "new", code, "--slug", slug, "--area", area, "--into", inner)
    assert called.code == 2
    assert list(tmp_path.rglob("*.*")) == []


def test_a_missing_folder_of_rules_is_wrong_use(call: Call, tmp_path: Path) -> None:
    assert call("check", plan(tmp_path), "--rules", tmp_path / "none").code == 2
    assert call("rules", "test", "--rules", tmp_path / "none").code == 2
