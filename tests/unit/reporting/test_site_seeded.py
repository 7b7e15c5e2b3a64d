from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from checker.model.text import Lang
from checker.reporting.site import shipped
from checker.reporting.site_links import top_page
from checker.reporting.site_pages import Source
from checker.reporting.site_seeded import detection_page

LANGUAGES: tuple[Lang, ...] = ("de", "en")


@cache
def source() -> Source:
    return shipped()


def rows(lang: Lang) -> list[str]:
    text = detection_page(source().seeded, source().rules, lang)
    return [line for line in text.splitlines() if line.startswith("| [")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cause_of_every_seeded_defect_has_a_row(lang: Lang) -> None:
    causes = [set(case["codes"]) - set(case.get("folded", ())) for case in source().seeded]
    assert len(rows(lang)) == sum(map(len, causes))


def test_a_row_names_what_follows_and_what_comes_out_besides() -> None:
    (row,) = (line for line in rows("en") if "childcare that breaks off" in line)
    finding, _, besides, follows = row.strip("| ").split(" | ")
    assert finding.startswith("[ANS020](rules/ans020.md)")
    assert besides == "–"
    assert [f"[{code}](" in follows for code in ("ANS004", "ANS007", "ANS017")] == [True] * 3


def test_a_finding_of_the_reader_leads_to_the_page_of_the_reader() -> None:
    (row,) = (line for line in rows("de") if "Tag, den es nicht gibt" in line)
    assert "[LES002](lesefehler.md)" in row


def test_a_rule_without_a_seeded_defect_is_named() -> None:
    without = tuple(case for case in source().seeded if "FEL005" not in case["codes"])
    text = detection_page(without, source().rules, "de")
    assert "[FEL005]" in text.partition("## Ohne eingesetzten Fehler")[2]


def test_the_page_is_in_the_navigation_and_in_the_reference() -> None:
    root = Path(__file__).parents[3]
    assert f"generated/{top_page('detection', 'de')}" in (root / "mkdocs.yml").read_text("utf-8")
    english = (root / "docs" / "nachschlagen" / "english.md").read_text("utf-8")
    assert f"generated/{top_page('detection', 'en')}" in english


def test_every_defect_of_the_table_is_told_in_german() -> None:
    told = [case["de"] for case in source().seeded if "de" in case]
    assert len(set(told)) == len(told)
    assert len(told) >= 80
