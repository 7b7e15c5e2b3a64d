"""``paktcheck rules impact`` and ``standards diff`` on a corpus: whom a change would hit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from checker.loading.places import standards_dir
from tests.batch.submissions import put, town
from tests.cli.conftest import Call

DAY = ("--report-day", "2026-01-01", "--jobs", "1", "--quiet", "--format", "json")
CORPUS = ("--corpus", "eingang", *DAY)
RULE = '''
"""Jede Maßnahme hat einen Titel."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, rule, say


@rule(
    "TEI901",
    Measure,
    slug="massnahme-mit-titel",
    title="Maßnahme mit Titel",
    title_en="Measure with a title",
    about="Probe.",
    level="measure",
    requirements=(),
)
def titel(measure: Measure, context: Context) -> Findings:
    """A measure has a title of more than one letter."""
    if len(context.require(measure.title, "title")) < 2:
        basis = context.own_data("Ein Titel sagt, worum es geht.", "A title says what it is about.")
        yield context.finding("title", basis, say("Kurz.", "Short."), say("Mehr.", "More."))
'''


@pytest.fixture(autouse=True)
def corpus() -> None:
    """Write two towns: one asks for too much money for its post, one has no measures."""
    year = {"from": "2018-01-01", "to": "2018-12-31"}
    post = {"id": "st", "function": "IM", "vzae": 1.0, "qualification": "a"} | year
    money = {"id": "im", "title": "I", "type": "IM", "funding_eur": 70000, "posts": ["st"]}
    term = {"start": "2018-01-01", "end": "2018-12-31"}
    put(Path("eingang"), "a.json", town(1, measures=[money | term], posts=[post]))
    put(Path("eingang"), "b.json", town(2, measures=[]))


def impact(call: Call, *arguments: str, code: int = 0) -> dict[str, Any]:
    called = call("rules", "impact", *CORPUS, *arguments)
    assert (called.code, called.err) == (code, "")
    found: dict[str, Any] = json.loads(called.out)
    assert found["kind"] == "impact"
    assert found["summary"]["submissions"] == {"same": 2}
    return found


def changed(found: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [
        (one["key"], change["state"], change["code"])
        for one in found["submissions"]
        for change in one["changes"]
    ]


@pytest.mark.parametrize("name", ["PAK001", "paket-foerderbereiche-abgedeckt"])
def test_a_rule_in_force_is_compared_with_and_without(call: Call, name: str) -> None:
    found = impact(call, name)
    assert (found["before"]["name"], found["after"]["name"]) == ("ohne PAK001", "mit PAK001")
    assert {code for _, _, code in changed(found)} == {"PAK001"}
    assert {state for _, state, _ in changed(found)} == {"new"}


def test_a_new_rule_names_the_submissions_whose_verdict_would_flip(call: Call) -> None:
    put(Path("neu/participation"), "titel.py", RULE)
    found = impact(call, "--rules", "neu", "--fail-on", "error", code=1)
    assert changed(found) == [("08999001", "new", "TEI901")]
    assert found["summary"]["by_cause"]["catalogue"] == {"new": 1}
    assert found["after"]["name"] == "mit neu"


def test_a_rule_that_fails_has_found_nothing_and_is_told(call: Call) -> None:
    put(Path("neu/participation"), "titel.py", RULE.replace("< 2", "< 2 / 0"))
    found = impact(call, "--rules", "neu", code=4)
    assert changed(found) == []
    assert found["after"]["tool_findings"] == 1


def test_a_rule_with_a_code_in_force_takes_its_place(call: Call) -> None:
    put(Path("neu/package"), "anders.py", RULE.replace("TEI901", "PAK001"))
    found = impact(call, "--rules", "neu")
    assert ("08999001", "new", "PAK001") in changed(found)
    assert ("08999002", "fixed", "PAK001") in changed(found)


@pytest.fixture
def norms() -> Path:
    """Return the norms with another ceiling: 71.000 € instead of 64.000 € until 2019."""
    folder = Path(shutil.copytree(standards_dir(), "norms"))
    file = folder / "vwv-integrationsmanagement.yaml"
    text = file.read_text("utf-8")
    assert (
        "- value: 64000\n        force: must\n        basis: norm\n        confidence: medium"
        in text
    )
    file.write_text(text.replace("- value: 64000", "- value: 71000", 1), "utf-8")
    return folder


def test_another_value_names_whom_it_would_hit(call: Call, norms: Path) -> None:
    found = impact(call, "--standards", str(norms))
    assert changed(found) == [("08999001", "fixed", "IMA001")]


def test_the_difference_of_two_folders_and_whom_it_hits(call: Call, norms: Path) -> None:
    called = call("standards", "diff", standards_dir(), norms, *CORPUS)
    found = json.loads(called.out)
    assert called.code == 0
    assert found["changes"] == [
        {
            "parameter": "im_festbetrag_oberer_satz",
            "before": "64000 (must, error) 2017-01-01..2019-12-31",
            "after": "71000 (must, error) 2017-01-01..2019-12-31",
        }
    ]
    assert changed(found["impact"]) == [("08999001", "fixed", "IMA001")]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2018-06-01", "im_festbetrag_oberer_satz: 64000 (must, error) -> 71000 (must, error)  "),
        ("2024-06-01", "kein Unterschied\n"),
    ],
)
def test_two_folders_on_one_day(call: Call, norms: Path, day: str, text: str) -> None:
    called = call("standards", "diff", standards_dir(), norms, "--on", day)
    assert called.code == 0
    assert called.out.startswith(text)


def test_what_changes_for_whom_between_two_days(call: Call) -> None:
    arguments = ("--corpus", "eingang", *DAY[:5], "--lang", "en")
    called = call("standards", "diff", "2018-01-01", "2025-01-01", *arguments)
    assert called.code == 0
    assert "im_festbetrag_oberer_satz: 64000 (must, error) -> 68000 (should, warning)" in called.out
    assert "Before      2018-01-01 (report of 2026-01-01" in called.out
    assert "Check       different: decisive day" in called.out
    failing = (*arguments, "--fail-on", "info", "--format", "html", "--output", "seite.html")
    assert "graded differently     1" in called.out
    assert call("standards", "diff", "2025-01-01", "2018-01-01", *failing).code == 1
    assert "What would change" in Path("seite.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("rules", "impact", "PAK001"), "Nennen Sie mit --corpus den Ordner"),
        (("rules", "impact", *CORPUS), "entweder Regeln, oder --rules und --standards"),
        (("rules", "impact", "PAK001", "--rules", "eingang", *CORPUS), "entweder Regeln"),
        (("rules", "impact", "PAK01", *CORPUS), "Die Regel PAK01 gibt es nicht. Meinten Sie PAK0"),
        (("rules", "impact", "--rules", "eingang", *CORPUS), "eingang: Hier liegt keine Regel."),
        (("rules", "impact", "--standards", "eingang", *CORPUS), "Hier liegen keine Vorschriften"),
        (("standards", "diff", "eingang", "2025-01-01"), "zwei Ordner, zwei Tage oder"),
        (("standards", "diff", "eingang", "eingang"), "Hier liegen keine Vorschriften"),
        (("standards", "diff", "2024-01-01", "2025-01-01", "--on", "2025-01-01"), "--on gilt nur"),
        (("standards", "diff", "2024-01-01", "2025-01-01", "--format", "html"), "nur mit --corpus"),
    ],
)
def test_wrong_use_ends_with_a_sentence(
    call: Call, arguments: tuple[str, ...], reason: str
) -> None:
    called = call(*arguments)
    assert (called.code, called.out) == (2, "")
    assert reason in called.err


def test_other_norms_with_a_fault_are_refused(call: Call, norms: Path) -> None:
    put(norms, "pakt.yaml", "id: pakt\n")
    called = call("rules", "impact", "--standards", norms, *CORPUS)
    assert called.code == 2
    assert "pakt.yaml" in called.err
    assert called.out == ""
