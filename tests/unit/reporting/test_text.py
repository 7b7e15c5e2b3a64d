from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from checker.model.report import ReportToolFinding
from checker.reporting.as_text import render
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_findings import main_findings
from tests.unit.reporting.sample_report import (
    clean,
    many_findings,
    not_conformant,
    package,
    report,
    several,
    unreadable,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_whole_report_reads_as_agreed(lang: str) -> None:
    agreed = (SNAPSHOTS / f"several_{lang}.txt").read_text(encoding="utf-8")
    assert render(several(lang), width=80) == agreed


@pytest.mark.parametrize("lang", ["de", "en"])
def test_one_clean_package_reads_as_agreed(lang: str) -> None:
    agreed = (SNAPSHOTS / f"clean_{lang}.txt").read_text(encoding="utf-8")
    assert render(report(clean(lang), language=lang), width=80) == agreed


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_of_an_ordinary_report_is_wider_than_the_terminal(lang: str, width: int) -> None:
    lines = render(several(lang), width=width).splitlines()
    long = [line for line in lines if len(line) > width]
    assert [line for line in long if " " in line.strip()] == []


def test_color_changes_nothing_but_color() -> None:
    colored = render(several(), color=True)
    assert "\x1b[1;31mFehler:\x1b[0m Die Förderung" in colored
    assert ANSI.sub("", colored) == render(several())


def test_every_finding_is_shown_exactly_once() -> None:
    title = main_findings("de")[0].title
    text = render(many_findings(200), width=200)
    for number in range(200):
        assert text.count(f"Warnung: {title} ({number})\n") == 1


def test_a_consequence_stands_under_its_cause_only() -> None:
    text = render(report(not_conformant()), width=200)
    follow = text.index("Für Jugendliche von 15 bis 20 führt kein Weg")
    assert text.count("führt kein Weg zu einem Abschluss") == 1
    assert text.rindex("Fehler:", 0, follow) == text.index("Fehler: VABO endet mit A2")


def test_a_limit_of_the_project_says_that_it_is_no_rule_of_law() -> None:
    text = render(report(not_conformant()), width=200)
    assert "PAK003 paket-im-schluessel, Projektfestlegung – keine Vorschrift\n" in text


def test_a_granted_waiver_is_told_and_not_counted() -> None:
    text = render(report(not_conformant()), width=200)
    assert "Abweichung anerkannt: Das Sprachcafé läuft 2018 aus.\n" in text
    assert "1\u00a0anerkannte Abweichung" in text


def test_a_known_finding_says_so() -> None:
    known = replace(main_findings("de")[0], known=True)
    assert "Liste der bekannten Befunde (Baseline)" in render(report(package((known,))), width=200)


def test_facts_are_a_number_and_not_listed() -> None:
    text = render(report(not_conformant()), width=200)
    assert "1 Sachangabe" in text
    assert "Der Pakt nennt 160 Mio." not in text


def test_a_single_package_needs_no_overview_unless_asked_for() -> None:
    assert "Übersicht\n" not in render(report(clean()))
    quiet = render(report(clean()), quiet=True)
    assert quiet.startswith("Übersicht\n1 Dateien: 1 geprüft")
    assert "Prüfbeleg" not in quiet


def test_a_skipped_file_is_named() -> None:
    run = report(clean())
    summary = replace(run.summary, given=2, skipped=1)
    text = render(replace(run, summary=summary, skipped_files=("liste.json",)), width=200)
    assert "Übersprungen, weil kein Maßnahmenpaket darin steht: liste.json." in text


def test_a_package_marked_as_skipped_has_no_findings_section() -> None:
    skipped = package(state="skipped", verdict="undetermined", connectivity="undetermined")
    text = render(report(skipped, clean()))
    assert "Mindeststandards: nicht geprüft\n" in text
    assert text.count("Befunde nach Maßnahme") == 1


def test_an_unreadable_file_says_where_and_lists_nothing_else() -> None:
    text = render(report(unreadable()))
    assert "Wo       Zeile 12, Spalte 5\n" in text
    assert "Von Hand zu prüfen" not in text


def test_trouble_with_the_call_stands_at_the_end() -> None:
    trouble = (ReportToolFinding("SYS011", "PAK010", None, "Die Abweichung ist abgelaufen."),)
    text = render(report(clean(), run_findings=trouble))
    assert "  - SYS011 bei Regel PAK010: Die Abweichung ist abgelaufen.\n" in text


def test_a_run_without_files_says_so() -> None:
    assert render(report()).startswith("Es ist keine Datei geprüft.\n")


def test_the_receipt_names_days_and_folders() -> None:
    text = render(report(clean(), as_of="2018-07-01", rule_folders=("eigene",)))
    assert "Stichtag: 01.07.2018\n" in text
    assert "Weitere Regeln aus: eigene\n" in text


def test_a_legal_state_nobody_knows_is_not_a_word_of_the_program() -> None:
    text = render(replace(report(clean()), legal_state="unknown"))
    assert "Rechtsstand: nicht bekannt\n" in text


def test_a_long_file_name_stands_on_a_line_of_its_own() -> None:
    name = "ordner/" + "x" * 60 + ".yaml"
    lines = render(report(replace(clean(), file=name), clean()), width=80).splitlines()
    assert name in lines


def test_hostile_texts_cannot_start_a_command_or_move_the_cursor() -> None:
    text = render(hostile_report(), width=60)
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert not set("\x00\x1b\u202e\u2028\ufeff\ud800") & set(text)
    assert "##[" not in render(report(replace(clean(), file="##[set-env name=A]b")))
