from __future__ import annotations

import re
from dataclasses import replace

from checker.model.report import Report, ReportToolFinding
from checker.reporting.as_github import ANNOTATIONS_LIMIT, render
from tests.unit.reporting.hostile import hostile_report
from tests.unit.reporting.sample_findings import main_findings
from tests.unit.reporting.sample_report import (
    clean,
    many_findings,
    package,
    report,
    several,
    unreadable,
)

LINE = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def parts(sample: Report) -> list[tuple[str, dict[str, str], str]]:
    """Read the annotations back as the runner of GitHub does."""
    shown = []
    for line in render(sample).splitlines():
        match = LINE.fullmatch(line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        properties = {key: plain(value).replace("%3A", ":") for key, value in pairs}
        shown.append((match[1], properties, plain(match[3])))
    return shown


def plain(text: str) -> str:
    for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_levels_are_those_of_the_findings_the_worst_first() -> None:
    levels = [level for level, _, _ in parts(several())]
    assert levels == ["error"] * 5 + ["warning"] + ["notice"] * 5


def test_an_annotation_names_file_line_column_and_rule() -> None:
    level, properties, text = parts(report(unreadable()))[0]
    assert level == "error"
    assert properties == {
        "file": "kaputt.yaml",
        "line": "12",
        "col": "5",
        "title": "LES001 datei-lesbar: Die Datei ist kein lesbares Maßnahmenpaket",
    }
    assert "Öffnen Sie die Datei in der Vorlage, und speichern Sie sie neu." in text


def test_a_cell_stands_in_the_text_and_no_line_is_made_up() -> None:
    _, properties, text = parts(several())[0]
    assert set(properties) == {"file", "title"}
    assert "Blatt „Maßnahmen“, Zelle K4" in text


def test_waived_findings_and_consequences_are_notices_that_say_so() -> None:
    notices = {p["title"][:6]: text for level, p, text in parts(several()) if level == "notice"}
    assert notices["PAK010"].startswith("Abweichung anerkannt: Das Sprachcafé läuft 2018 aus.")
    assert notices["ANS003"].startswith("Folge von ANS034: VABO endet mit A2")


def test_a_consequence_whose_cause_is_not_listed_is_still_one() -> None:
    lone = replace(main_findings("de")[0], consequence_of="feedfeedfeedfeed")
    level, _, text = parts(report(package((lone,))))[0]
    assert level == "notice"
    assert text.startswith("Folge davon.")


def test_a_known_finding_is_a_notice() -> None:
    known = replace(main_findings("de")[0], known=True)
    level, _, text = parts(report(package((known,))))[0]
    assert level == "notice"
    assert text.startswith("Bekannter Befund")


def test_what_could_not_be_checked_is_a_notice_of_its_package() -> None:
    texts = [text for _, _, text in parts(several())]
    assert any(text.startswith("Nicht prüfbar: 2 (ANS006).") for text in texts)


def test_trouble_with_the_call_is_a_warning_without_a_file() -> None:
    run = report(clean(), run_findings=(ReportToolFinding("SYS011", None, None, "abgelaufen"),))
    level, properties, text = parts(run)[0]
    assert (level, text) == ("warning", "abgelaufen")
    assert "file" not in properties


def test_at_the_limit_nothing_is_left_out() -> None:
    shown = parts(many_findings(ANNOTATIONS_LIMIT - 1))
    assert len(shown) == ANNOTATIONS_LIMIT
    assert "fehl" not in shown[-1][2]


def test_past_the_limit_the_closing_notice_says_how_many_are_missing() -> None:
    shown = parts(many_findings(ANNOTATIONS_LIMIT))
    assert len(shown) == ANNOTATIONS_LIMIT
    assert "1 Meldung fehlt hier, weil höchstens 50 angezeigt werden." in shown[-1][2]
    assert "61 Meldungen fehlen" in parts(many_findings(ANNOTATIONS_LIMIT + 60))[-1][2]


def test_the_closing_notice_accounts_for_every_file() -> None:
    level, properties, text = parts(several())[-1]
    assert (level, properties) == ("notice", {"title": "paktcheck"})
    assert re.match(r"3 Dateien: 2 geprüft, 1 \w+, 0 übersprungen\.", text)


def test_a_clean_run_is_the_closing_notice_only() -> None:
    assert len(parts(report(clean()))) == 1


def test_hostile_texts_stay_inside_their_annotation() -> None:
    shown = parts(hostile_report())
    assert len(shown) == 3 + 1 + 1 + 1
    assert [set(properties) for _, properties, _ in shown[:1]] == [{"file", "line", "col", "title"}]
    assert shown[0][1]["file"] == "=ordner/U+202E100% a:b,c ::error::#?.yaml"
    assert "100%" in shown[0][2]
