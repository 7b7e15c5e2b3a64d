"""The report about moves in every format: what it says, and that nothing breaks out of it."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.model.portability import PortabilityReport
from checker.reporting.portability_formats import FORMATS, render
from checker.reporting.portability_schema import schema
from checker.reporting.portability_words import PortTexts, percent, whole_percent
from tests.unit.reporting.hostile import ATTACK
from tests.unit.reporting.sample_moves import land, report

_KEPT = {
    "language",
    "standing",
    "level",
    "share",
    "grade",
    "blame",
    "side",
    "state",
    "name",
    "code",
}


def attacked(value: Any) -> Any:
    """Return a value in which every free text is hostile; keys and codes stay."""
    if is_dataclass(value) and not isinstance(value, type):
        made = {
            f.name: getattr(value, f.name)
            if f.name in _KEPT or f.name.endswith("_day") or f.name == "kreis"
            else attacked(getattr(value, f.name))
            for f in fields(value)
        }
        return replace(value, **made)
    if isinstance(value, tuple):
        return tuple(map(attacked, value))
    if isinstance(value, dict):
        return {key: attacked(item) for key, item in value.items()}
    return f"{value}{ATTACK}" if isinstance(value, str) and not value.isdecimal() else value


def hostile() -> PortabilityReport:
    found: PortabilityReport = attacked(report())
    return replace(found, tool=report().tool, question=report().question)


def test_the_page_says_value_and_grade_in_the_cell() -> None:
    page = render("html", report())
    assert re.search(r'<td class="k0"><a href="#p1"[^>]*>\s*<b>K0</b>70', page)
    assert re.search(r'<td class="ku"><a href="#p\d"[^>]*>\s*<b>K\?</b>\s*</a>', page)
    assert '<td class="k3"><span>' in re.sub(r"\s*\n\s*", "", page)
    assert 'id="p1"' in page


def test_a_cell_tells_its_words_to_those_who_do_not_see_the_table() -> None:
    page = render("html", report())
    assert "Beispielheim nach Dorfingen: Bruch, 70 % von 10 Personenzielen" in page.replace(
        "\u00a0", " "
    )


def test_the_page_loads_nothing_and_runs_no_script() -> None:
    page = render("html", report())
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#)', page)


def test_the_land_has_a_table_of_44_kreise_and_no_pairs() -> None:
    page = render("html", land())
    rows = re.findall(r'<tr><th scope="row"><span class="n">', page)
    assert len(rows) == 44
    assert page.count('<span class="vh">08') == 0
    assert "mit --kreis" in page


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_format_tells_the_left_out_and_the_proposal(form: str, language: str) -> None:
    text = render(form, report(language))
    if form != "csv":
        assert "kaputt.yaml" in text
        assert ("Vorschlag" if language == "de" else "roposal") in text


def test_the_reasons_say_who_can_change_it_and_what_it_costs() -> None:
    text = " ".join(render("text", report()).split())
    assert "Frauen und Eltern (12 Personen), nach „Grundkurs“, Ziel Arbeit" in text
    assert "Wer bleibt, braucht 8 Monate, wer umzieht 15." in text
    assert "Ändern kann es: die aufnehmende Seite." in text


def test_small_groups_are_not_told_by_number() -> None:
    found = report()
    cases = tuple(
        replace(one, cases=tuple(replace(case, persons=3) for case in one.cases))
        for one in found.pairs
    )
    text = render("text", replace(found, pairs=cases))
    assert "unter 5 Personen" in text
    assert "3 Personen" not in text
    assert "unter 5 Personen" in render("html", found)


def test_the_parts_of_the_outcome_add_up() -> None:
    assert "6 Paare (je Richtung eines): 3 halten, 3 nicht, 0 nicht prüfbar." in render(
        "text", report()
    )


@pytest.mark.parametrize(
    ("share", "whole", "said"),
    [(1.0, 100, "100 %"), (0.9999, 99, "99,9 %"), (0.7, 70, "70 %"), (0.0, 0, "0 %")],
)
def test_a_share_is_rounded_down(share: float, whole: int, said: str) -> None:
    assert whole_percent(share) == whole
    assert percent(share, PortTexts("de")).replace("\u00a0", " ") == said


def test_hostile_texts_stay_texts_on_the_page() -> None:
    page = render("html", hostile())
    assert "<b>&" not in page
    assert "&lt;b&gt;&amp;" in page
    assert not re.search("[\x00\x1b\u202e\u2028\ufeff\ufffe\uffff]", page)


def test_hostile_texts_stay_on_their_line_of_the_text() -> None:
    text = render("text", hostile())
    assert not re.search("[\x00\x1b\r\u202e\u2028\ufeff\uffff]", text)
    assert not any(line.startswith("::error") for line in text.splitlines())


def test_no_cell_of_the_table_starts_a_formula() -> None:
    rows = list(csv.reader(render("csv", hostile()).splitlines(), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def test_hostile_texts_fit_the_schema() -> None:
    printed = json.loads(render("json", hostile()))
    assert [e.json_path for e in Draft202012Validator(schema()).iter_errors(printed)] == []


def test_the_texts_of_both_languages_have_the_same_keys() -> None:
    german, english = (PortTexts(lang) for lang in ("de", "en"))
    assert german._texts.keys() == english._texts.keys()
