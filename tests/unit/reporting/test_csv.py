from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from checker.model.report import Report, ReportToolFinding
from checker.reporting.as_csv import render
from checker.reporting.csv_columns import COLUMNS
from checker.reporting.report_words import by_hand
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_findings import main_findings
from tests.unit.reporting.sample_report import clean, package, report, several


def rows(sample: Report) -> list[dict[str, str]]:
    table = list(csv.reader(StringIO(render(sample)), delimiter=";"))
    return [dict(zip(COLUMNS, row, strict=True)) for row in table[1:]]


def test_every_package_finding_and_undecidable_rule_has_a_row() -> None:
    kinds = [row["kind"] for row in rows(several())]
    assert kinds == [
        *("package", *["finding"] * 7, "undecidable", "undecidable", "tool"),
        "package",
        *("package", "finding"),
        *["manual"] * len(by_hand(several())),
    ]


def test_a_row_holds_place_source_and_value() -> None:
    row = rows(several())[1]
    assert (row["sheet"], row["cell"], row["line"]) == ("Maßnahmen", "K4", "")
    assert (row["source"], row["valid_to"]) == ("VwV Integrationsmanagement 2017", "2019-12-31")
    assert (row["actual"], row["expected"]) == ("70000", "64000")


def test_an_undecidable_row_says_what_is_missing() -> None:
    row = next(row for row in rows(several()) if row["kind"] == "undecidable")
    assert (row["code"], row["missing"], row["severity"]) == ("ANS006", "Aufenthaltsstatus", "")


def test_a_waiver_is_told_with_its_reason() -> None:
    states = [(row["waiver"], row["waiver_reason"]) for row in rows(several()) if row["waiver"]]
    assert states == [
        ("requested", "Zweite Stelle zum 01.07.2018."),
        ("granted", "Das Sprachcafé läuft 2018 aus."),
    ]


def test_the_heading_follows_the_language_and_the_codes_do_not() -> None:
    german, english = render(several("de")), render(several("en"))
    assert german.startswith("Zeilenart;Datei;Schlüssel;")
    assert english.startswith("kind;file;key;")
    kept = ("kind", "code", "severity", "verdict", "basis")
    one, other = ([[row[k] for k in kept] for row in rows(several(x))] for x in ("de", "en"))
    assert one == other


def test_skipped_files_and_trouble_with_the_call_have_rows() -> None:
    run = report(clean(), run_findings=(ReportToolFinding("SYS011", "PAK010", None, "x"),))
    run = replace(
        run, summary=replace(run.summary, given=2, skipped=1), skipped_files=("liste.json",)
    )
    assert [(row["kind"], row["file"], row["code"]) for row in rows(run)[1:]] == [
        ("skipped", "liste.json", ""),
        ("tool", "", "SYS011"),
        *(("manual", "", item.requirement) for item in by_hand(run)),
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=cmd()", "'=cmd()"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        (-5, "'-5"),
        ("@x", "'@x"),
        ("\tx", "'x"),
        ("\rx", "'x"),
        (" =x", "'=x"),
        ("\n=x", "'=x"),
        ("\uff1dx", "'\uff1dx"),
        ("a=b", "a=b"),
        (["B1", "B2"], "B1, B2"),
        (None, ""),
        ('a;b"c', 'a;b"c'),
        ("a\r\nb", "a b"),
    ],
)
def test_a_cell_can_start_no_formula_and_stays_on_one_line(value: object, cell: str) -> None:
    found = replace(main_findings("de")[0], actual=value)
    assert rows(report(package((found,))))[1]["actual"] == cell


def test_hostile_texts_neither_add_rows_nor_start_formulas() -> None:
    text = render(hostile_report())
    assert text.count("\n") == 1 + 1 + 3 + 1 + 1
    cells = [cell for row in rows(hostile_report()) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_there_is_no_byte_order_mark_and_lines_end_with_a_line_feed() -> None:
    text = render(several())
    assert not text.startswith("\ufeff")
    assert "\r" not in text
