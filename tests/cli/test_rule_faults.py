"""Mistakes a rule author makes: each is named with its place and with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

RULE = '''"""A rule for tests."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Participation, rule, say


@rule(
    "XYZ001",
    Participation,
    slug="eigene-regel",
    title="Eigene Regel",
    title_en="Own rule",
    about="Eine eigene Regel.",
    level="measure",
    requirements=(),
    types=("SPRACHCAFE",),
)
def eigene_regel(cafe: Participation, context: Context) -> Findings:
    """Ask for ten lessons.

    Why:
        To test.

    Complies:
        measure: {type: SPRACHCAFE, ue: 10}

    Violates:
        measure: {type: SPRACHCAFE, ue: 9}
    """
    ue = context.require(cafe.ue, "ue")
    if ue < 10:
        text = say("{ue} UE.", "{ue} UE.", ue=ue)
        yield context.finding("ue", context.own_data("Weil.", "Because."), text, text)
'''
TABLE = """rule: XYZ001
cases:
  - name: enough
    day: 2025-01-01
    measure: {type: SPRACHCAFE, ue: 10}
    expect: complies
  - name: too few
    measure: {type: SPRACHCAFE, ue: 9}
    expect: violates
"""


def folder(path: Path, rule: str = RULE, table: str = TABLE) -> Path:
    (path / "own" / "tests").mkdir(parents=True)
    (path / "own" / "regel.py").write_text(rule, encoding="utf-8")
    (path / "own" / "tests" / "XYZ001.yaml").write_text(table, encoding="utf-8")
    return path / "own"


def test_the_page_of_a_rule_is_found_in_small_letters(call: Call) -> None:
    assert call("rules", "show", "ima001") == call("rules", "show", "IMA001")


def test_a_misspelt_rule_is_answered_with_the_nearest_name(call: Call) -> None:
    called = call("rules", "show", "im-festbetrag-obergrense")
    assert called.code == 2
    assert "Meinten Sie im-festbetrag-obergrenze?" in called.err


def test_a_page_with_names_nobody_wrote_yet_is_refused(call: Call, tmp_path: Path) -> None:
    call("rules", "new", "XYZ001", "--slug", "x-y", "--area", "own", "--into", tmp_path)
    called = call("rules", "show", "XYZ001", "--rules", tmp_path)
    assert called.code == 2
    assert "standards/" in called.err
    assert "TODO" in called.err


def test_a_skeleton_says_what_comes_next_and_what_is_left(call: Call, tmp_path: Path) -> None:
    made = call("rules", "new", "XYZ001", "--slug", "x-y", "--area", "own", "--into", tmp_path)
    assert f"paktcheck rules test --rules {tmp_path}" in made.out
    called = call("rules", "test", "--rules", tmp_path)
    assert called.code == 1
    assert called.out.count("TODO is left") == 2
    assert "KeyError" not in called.out


@pytest.mark.parametrize("slug", ["eigene-regel", "im-festbetrag-obergrenze"])
def test_a_name_that_another_rule_has_makes_no_file(call: Call, tmp_path: Path, slug: str) -> None:
    own = folder(tmp_path)
    called = call("rules", "new", "XYZ002", "--slug", slug, "--area", "own", "--into", own)
    assert called.code == 2
    assert f"Den Namen {slug} gibt es schon" in called.err
    assert not (own / "own").exists()


def test_two_rules_with_one_name_are_refused(call: Call, tmp_path: Path) -> None:
    own = folder(tmp_path)
    (own / "zweite.py").write_text(RULE.replace("XYZ001", "XYZ002"), encoding="utf-8")
    called = call("rules", "list", "--rules", own)
    assert called.code == 2
    assert "the slug eigene-regel is already taken by XYZ001" in called.err


def test_a_sound_folder_passes(call: Call, tmp_path: Path) -> None:
    called = call("rules", "test", "--rules", folder(tmp_path))
    assert called.code == 0
    assert called.out == "4 von 4 Fällen bestanden\n"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('level="measure"', 'level="massnahme"', "level='massnahme' is none of field, measure"),
        ('("SPRACHCAFE",)', '"SPRACHCAFE"', 'write types=("SPRACHCAFE",) with the comma'),
        ("Participation,\n    slug", "Participatio,\n    slug", "is not defined, line 10"),
        ('"XYZ001"', '"xyz1"', "three capital letters, three digits"),
    ],
)
def test_a_wrong_head_is_named_with_what_to_write(
    call: Call, tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in RULE
    called = call("rules", "test", "--rules", folder(tmp_path, RULE.replace(old, new)))
    assert called.code == 2
    assert says in called.err


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('cafe.ue, "ue"', 'cafe.uee, "ue"', "no attribute 'uee', line 31"),
        ('"{ue} UE.", ue', '"{u} UE.", ue', "KeyError: u, line 33"),
        ("Violates:", "Verletzt:", "the docstring has no part `Violates:`"),
        ("requirements=()", 'requirements=(), parameters=("gibt_es_nicht",)', "gibt_es_nicht"),
    ],
)
def test_a_fault_of_a_rule_is_named_with_its_line(
    call: Call, tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in RULE
    called = call("rules", "test", "--rules", folder(tmp_path, RULE.replace(old, new)))
    assert called.code == 1
    assert says in called.out


def test_a_crash_in_one_case_leaves_the_others_standing(call: Call, tmp_path: Path) -> None:
    crashing = RULE.replace("if ue < 10:", "if ue < 10:\n        1 / 0")
    called = call("rules", "test", "--rules", folder(tmp_path, crashing))
    assert "XYZ001: too few\n    the rule crashed: ZeroDivisionError" in called.out
    assert "2 von 4" in called.out


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("expect: complies", "expect: passes", "XYZ001.yaml:6: cases/0/expect: 'passes': one of"),
        ("expect: violates", "expected: violates", "did you mean `expect`?"),
        ("day: 2025-01-01", "day: 1.1.2025", "a day is expected, written 2025-12-31"),
        ("SPRACHCAFE, ue: 10", "SPRACHKAFE, ue: 10", "did you mean SPRACHCAFE?"),
        ("rule: XYZ001", "rule: XYZ002", "XYZ002 stands where XYZ001 is expected"),
        ("cases:", "kases:", "XYZ001.yaml:1: `cases` is missing"),
        ("expect: violates", "expect: violates\n    expect: complies", "stated twice"),
        ("  - name: too", "  name: too", "no valid YAML (line 7)"),
    ],
)
def test_a_wrong_table_is_named_with_what_to_write(
    call: Call, tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in TABLE
    called = call("rules", "test", "--rules", folder(tmp_path, table=TABLE.replace(old, new, 1)))
    assert called.code == 1
    assert says in called.out
