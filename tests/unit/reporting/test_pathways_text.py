"""Ways in a terminal: readable without colour, within its columns, in ASCII where it must be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from checker.model.paths import PathAnswer
from checker.reporting.ladder_text import LINES, lines
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_words import (
    distinct,
    merged,
    side_effects,
)
from checker.reporting.pathways_formats import Screen, render
from tests.unit.reporting.ladder_samples import (
    GRENZSTADT,
    HOSTILE,
    demo,
    hostile_ladder,
    narrow,
)

DE, EN = PathTexts("de"), PathTexts("en")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
TOWNS = ("beispielheim", "dorfingen", "grenzstadt", "musterkreis", "musterstadt")


def answer(**more: Any) -> PathAnswer:
    return replace(demo("beispielheim").paths.answers[0], **more)


def text(report: Any, **more: Any) -> str:
    return render("text", report, Screen(**more))


@pytest.mark.parametrize("name", TOWNS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_line_is_wider_than_the_terminal(name: str, language: str) -> None:
    report = demo(name, language=language, context=True)
    for line in text(report).splitlines():
        assert len(line) <= 100 or " " not in line.strip(), line


def test_color_changes_nothing_but_color() -> None:
    report = demo("beispielheim")
    colored = text(report, color=True)
    assert "\x1b[1;31m" in colored
    assert ANSI.sub("", colored) == text(report)


def test_a_terminal_without_more_gets_everything_in_ascii() -> None:
    report = replace(demo("beispielheim"), ladder=GRENZSTADT)
    plain = text(report, ascii_only=True)
    assert plain.isascii()
    assert "[VABO###" in plain
    assert "fuehrt zu A2" in plain
    assert "?" not in plain
    assert not text(report).isascii()


def test_the_ladder_is_drawn_as_agreed() -> None:
    assert list(lines(GRENZSTADT, 80, LINES, DE)) == [
        "Ziele       ──Arbeit───────────────────────────────────────────────────────────",
        "            ──Ausbildung───────────────────────────────────────────────────────",
        "            ──Mittlerer Abschluss (kein Weg führt hierher)─────────────────────",
        "            ──Studium (nicht prüfbar)──────────────────────────────────────────",
        "Schule                                         ┣2-jährige Berufsfachschule━━━━┫",
        "                                               ├AVdual───────────────────────┤",
        "führt zu B2                                                ╞Berufssprachku…╡",
        "führt zu B1                  ╞Integrationskurs═════════╡",
        "                                       ├B1-Kurs─┤",
        "führt zu A2  ┣VABO━━━━━━━━━━━━━━━━━━━━━━━━━┫",
        "                         ┣Aufbaukur…┫░░░░░░░░░░┣Aufbaukurs …┫✗",
        "führt zu A1",
        "begleitend              ┣Sprachcafé━━━━━━━━━━━━━━━━━━━━━━━┫",
        "                        ┣Integrationsmanagement━━━━━━━━━━━┫",
        "               Okt      Jan     Apr      Jul     Okt      Jan     Apr",
        "            2017        2018                              2019",
        "",
    ]


def test_signs_nobody_sees_do_not_reach_the_terminal() -> None:
    shown = text(replace(demo("beispielheim"), ladder=hostile_ladder()))
    assert "\u202e" not in shown


@pytest.mark.parametrize("name", TOWNS)
def test_every_group_and_goal_has_its_line(name: str) -> None:
    report = demo(name, context=True)
    block = text(report).partition("Wer kommt wohin\n")[2].partition("Die Wege im Einzelnen")[0]
    rows = [line for line in block.splitlines() if line.startswith("[")]
    assert len(rows) == len(merged(report.paths.answers))


def test_a_bottleneck_and_its_places_are_told() -> None:
    numbers = narrow(demo("beispielheim", context=True).capacity[0])
    shown = text(replace(demo("beispielheim"), capacity=(numbers,)))
    assert "  ! Aufbaukurs A2: Engpass: 18 Plätze für 27 Personen" in shown
    assert "  - Grundkurs A1: 47 Plätze, 2 frei" in shown
    assert "Was zusätzliche Plätze bringen" in shown
    empty = replace(demo("beispielheim"), capacity=(replace(numbers, stages=()),))
    assert "Plätze und Engpass" not in text(empty)


def test_transitions_that_do_not_lead_on_are_named_under_the_ladder() -> None:
    shown = text(replace(demo("beispielheim"), ladder=GRENZSTADT))
    assert "  ! VABO (25.07.2018) → 2-jährige Berufsfachschule (10.09.2018): passt nicht." in shown
    assert "führt im Kreis" in shown
    assert "Die Leiter" not in text(replace(demo("beispielheim"), ladder=None))


def test_proposals_are_told_once_with_their_side_effects() -> None:
    report = demo("beispielheim", repair=True)
    assert report.repairs is not None
    shown = text(report)
    first = report.repairs.proposals[0]
    assert shown.count(f"  + {first.changes[0]}") == 1
    assert len(distinct(report.repairs.proposals)) < len(report.repairs.proposals)
    odd = replace(first, side_effects=(("ANS008", ""),), least=False, bound=2.5)
    assert side_effects(odd, DE) == "Neue Befunde dadurch: ANS008 (Paket als Ganzes)"
    repairs = replace(report.repairs, proposals=(odd,), open_gaps=("Gruppe: Ziel",))
    shown = text(replace(report, repairs=repairs))
    assert "mindestens 2,5" in shown
    assert "Keine Änderung der Liste hilft bei: Gruppe: Ziel" in shown
    nothing = replace(report, repairs=replace(repairs, proposals=(), open_gaps=()))
    assert "Kein Vorschlag" in text(nothing)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"neutral_mix": True}, "neutrale Mischung"),
        ({"asked": ("P02",)}, "Gefragt ist nach: P02."),
        ({"goals": ("JOB_HELFER",)}, "Gefragt ist nach dem Ziel: Arbeit als Helferin oder Helfer."),
        ({"context": ("08999",)}, "Mitgelesen: 1 Paket (08999)."),
        ({"context": ()}, "Angesehen ist nur dieses Paket."),
        ({"as_of": "2017-01-01"}, "Stichtag: 01.01.2017"),
        ({"legal_state": "unknown"}, "Rechtsstand: nicht bekannt"),
    ],
)
def test_the_head_says_what_was_looked_at(asked: dict[str, Any], said: str) -> None:
    report = demo("beispielheim")
    if "neutral_mix" in asked:
        asked = {"paths": replace(report.paths, neutral_mix=True)}
    assert said in re.sub(r"\s+", " ", text(replace(report, **asked)))


def test_a_hostile_title_stays_a_title() -> None:
    who = replace(answer().who, title=HOSTILE)
    report = demo("beispielheim")
    paths = replace(report.paths, answers=(answer(who=replace(who, count=76)),))
    assert "\u202e" not in text(replace(report, paths=paths))
