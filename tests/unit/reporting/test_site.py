from __future__ import annotations

import os
import posixpath
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from checker.engine.coverage import coverage
from checker.model.severity import Severity, severity_of
from checker.model.text import Lang
from checker.reporting.formats import FORMATS
from checker.reporting.site import shipped, write_site
from checker.reporting.site_links import page_of, top_page
from checker.reporting.site_pages import Source, pages
from checker.reporting.site_severity import reason
from checker.reporting.site_tables import FORMAT_USES
from checker.reporting.site_values import shown_value

LANGUAGES: tuple[Lang, ...] = ("de", "en")
LINK = re.compile(r"\]\(([^)\s]+\.md)(?:#([^)\s]+))?\)")
ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}")


@cache
def source() -> Source:
    return shipped()


@cache
def site() -> dict[str, str]:
    return pages(source())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_a_page_that_names_its_requirements_and_values(lang: Lang) -> None:
    for code, rule in source().rules.items():
        text = site()[page_of("rules", code, lang)]
        assert f"# {code} {rule.title.in_(lang)}" in text
        for name in (*rule.meta["requirements"], *rule.parameters):
            assert name in text, f"{code}: {name}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_norm_has_a_page_with_all_its_requirements_and_values(lang: Lang) -> None:
    for standard in source().catalogue.standards:
        text = site()[page_of("norms", standard.id, lang)]
        for requirement in standard.requirements:
            body = requirement.text.de if lang == "de" else requirement.text.en
            assert f"### {requirement.id} {{#{requirement.id.lower()}}}" in text
            assert body in text
        for name in standard.parameters:
            assert f"`{name}`" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_list_has_a_page_with_all_its_codes(lang: Lang) -> None:
    for name, codes in source().catalogue.code_lists.items():
        text = site()[page_of("codes", name, lang)]
        missing = [code.code for code in codes.codes if f"`{code.code}`" not in text]
        assert missing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_coverage_page_has_one_row_per_requirement(lang: Lang) -> None:
    rows = coverage(source().catalogue, source().rules)
    text = site()[top_page("coverage", lang)]

    assert text.count("\n| [") == len(rows)
    assert str(sum(1 for row in rows if row.rules)) in text


def test_a_requirement_says_which_rules_check_it() -> None:
    text = site()[page_of("norms", "vwv-integrationsmanagement", "de")]
    section = text.partition("{#bw-im-05}")[2].partition("###")[0]

    assert "Geprüft durch: [IMA001](../regeln/ima001.md)" in section


def test_a_requirement_no_rule_checks_says_why() -> None:
    text = site()[page_of("norms", "partintg", "de")]
    section = text.partition("{#bw-part-02}")[2].partition("###")[0]

    assert "Von Hand zu prüfen: Freiwillig, nichts zu prüfen." in section


@pytest.mark.parametrize("name", ["fields", "workbook"])
def test_the_references_know_fields_and_sheets_at_every_depth(name: str) -> None:
    expected = {
        "fields": ("`enforceable_duty_to_leave`", "(`measures[].runs[]`)", "`from`", "(VZÄ)"),
        "workbook": ("## Blatt Maßnahmen", "Angebot Nr.", "`persons_au.key_day`", "mit `;`"),
    }[name]
    text = site()[top_page("fields" if name == "fields" else "workbook", "de")]
    assert [part for part in expected if part not in text] == []


def test_every_format_has_its_use() -> None:
    assert set(FORMAT_USES) == set(FORMATS)


def test_no_page_is_empty() -> None:
    for name, text in site().items():
        lines = [line for line in text.splitlines() if line.strip()]
        title = next(line for line in lines if line.startswith("# "))
        assert len(title) > len("# "), name
        assert len(lines) > lines.index(title) + 2, name


def test_no_page_shows_a_value_as_program_data() -> None:
    for name, text in site().items():
        prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
        assert not re.search(r"\{'|\bNone\b|<class|\\\\w|bw\.md", prose), name


def test_every_link_leads_to_a_page_and_a_place_on_it() -> None:
    for name, text in site().items():
        for target, anchor in LINK.findall(text):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            assert page in site(), f"{name}: {target}"
            assert not anchor or anchor in ANCHOR.findall(site()[page]), f"{name}: #{anchor}"


def test_the_reason_of_a_severity_fits_the_severity() -> None:
    values = [
        value
        for parameter in source().catalogue.parameters.values()
        for value in parameter.values
        if value.value is not None
    ]
    plain = {value.force for value in values if reason(value, "en").startswith("follows")}
    capped = [value for value in values if "at most a warning" in reason(value, "en")]

    assert plain == {"must", "should", "aim", "info"}
    assert capped
    assert {severity_of(value) for value in capped} == {Severity.WARNING}


def test_an_entry_with_several_keys_is_shown_by_its_text() -> None:
    entries = [{"de": "eine Adresse", "en": "an address", "pattern": ".*"}, 64000]
    assert shown_value(entries, "de") == "eine Adresse, 64.000"
    assert shown_value({"B1": 3, "B2": 4}, "en") == "B1, B2"


def test_pages_of_an_earlier_run_are_removed(tmp_path: Path) -> None:
    stale = tmp_path / "de" / "regeln" / "xyz999.md"
    stale.parent.mkdir(parents=True)
    stale.write_text("# XYZ999\n", encoding="utf-8")
    kept = tmp_path / "notes.md"
    kept.write_text("# not ours\n", encoding="utf-8")

    write_site(tmp_path)

    assert not stale.exists()
    assert kept.exists()
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")}
    assert written == {*site(), "notes.md"}


def test_the_pages_do_not_depend_on_the_order_of_hashes(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "checker.reporting.site", str(tmp_path / seed)]
        subprocess.run(command, check=True, env=environment)

    first = {p.relative_to(tmp_path / "1"): p.read_bytes() for p in (tmp_path / "1").rglob("*.md")}
    second = {p.relative_to(tmp_path / "2"): p.read_bytes() for p in (tmp_path / "2").rglob("*.md")}
    assert first == second
    assert len(first) == len(site())


def test_a_must_without_a_rule_of_law_behind_it_is_not_called_one() -> None:
    text = site()[page_of("norms", "schule-beruf", "de")]
    section = text.partition("{#bw-sch-07}")[2].partition("###")[0]

    assert "Praxis, keine Vorschrift" in section
    assert "Muss" not in section
