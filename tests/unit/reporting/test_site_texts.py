from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.cli import exit_codes
from checker.cli.check import command as check
from checker.engine.records import Waiver
from checker.engine.request import CheckRequest
from checker.engine.session import run
from checker.loading.catalogue import load_catalogue
from checker.loading.collect import find_files, read_files
from checker.loading.records import load_waivers
from checker.loading.rules import load_rules
from checker.model.report import PackageReport, Report
from checker.reporting.formats import Look, render
from checker.reporting.site import shipped
from checker.reporting.site_pages import pages
from checker.reporting.site_pictures import pictures

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
EXAMPLE = ROOT / "examples" / "demo-kreis" / "grenzstadt-2018.yaml"
LINK = re.compile(r"\]\(([^)#\s:]+)(?:#[^)\s]+)?\)")
PLACE = re.compile(r"Zeile \d+, Spalte \d+")

# What no text of ours may claim, each with a sentence that would claim it.
CLAIMS = {
    "Ein Betreuungsschlüssel 1:80 ist vorgeschrieben.": r"schlüssel (von )?1 ?: ?\d+ (ist )?vorge",
    "Die Mindestgruppengröße nach VwV Deutsch beträgt": r"Mindest(gruppengröße|stunden\w*) nach Vw",
    "Die Gemeinde muss einen Integrationsrat haben.": r"muss eine?n? Integrations(rat|beauftragte)",
    "Gemeinden müssen Integrationsbeauftragte bestellen.": r"müssen (eine )?Integrationsbeauftra",
    "Schulsozialarbeit aus dem Pakt hat eigene": r"Schulsozialarbeit aus dem Pakt hat eigene",
    "Der Pakt verpflichtet zu einem Bericht.": r"Pakt verpflichtet",
    "Das Paket ist anschlussfähig nach Norm.": r"anschlussfähig nach (der )?(Norm|Vorschrift|Ges)",
    "Eine VKL ab 10 Schülern": r"VKL ab (10|zehn)",
    "Zwei Millionen Personen beraten": r"Zwei Millionen Personen beraten",
    "Ein Alleinantrag unter 51.000 EUR ist unzulässig.": r"unter 51.000 (EUR|Euro|€) (ist )?unzul",
    "Beratung länger als vier Jahre ist verboten.": r"länger als vier Jahre (ist )?verboten",
    "Schulpflicht erst nach sechs Monaten": r"Schulpflicht (beginnt )?erst nach sechs Monaten",
    "Teile im Betrieb dauern höchstens sechs Wochen.": r"höchstens sechs Wochen(?!.{2,8}bei Lang)",
    "Unbekannte Gemeinde": r"unbekannte Gemeinde",
}


@cache
def written() -> dict[str, str]:
    paths = [*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "CHANGELOG.md"))]
    names = {path.relative_to(ROOT).as_posix(): path for path in paths}
    return {
        name: path.read_text("utf-8") for name, path in names.items() if "generated" not in name
    }


@cache
def texts() -> dict[str, str]:
    return {**written(), **pages(shipped()), **pictures(EXAMPLE.parent)}


@cache
def report_on(path: Path, waivers: tuple[Waiver, ...] = ()) -> Report:
    request = CheckRequest(load_catalogue(), load_rules(), date(2026, 11, 24), waivers=waivers)
    return run(read_files(find_files([str(path)])), request)


def only_package(report: Report) -> PackageReport:
    (package,) = report.packages
    return package


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize(("claim", "pattern"), CLAIMS.items())
def test_no_page_claims_what_no_source_supports(claim: str, pattern: str) -> None:
    assert re.search(pattern, claim, re.IGNORECASE)
    assert [name for name, text in texts().items() if re.search(pattern, text, re.I)] == []


def test_links_between_written_pages_and_files_lead_somewhere() -> None:
    for name, text in written().items():
        for target in LINK.findall(text):
            folder, _, page = target.partition("generated/")
            if page:
                assert page in texts(), f"{name}: {target}"
                assert ((ROOT / name).parent / folder).resolve() == DOCS, f"{name}: {target}"
            else:
                assert ((ROOT / name).parent / target).exists(), f"{name}: {target}"


def test_the_pages_for_clerks_use_no_technical_words_and_no_exclamation_marks() -> None:
    for path in (DOCS / "kommunen").glob("*.md"):
        prose = re.sub(r"```.*?```|!!! note|!\[|`[^`]*`", "", path.read_text("utf-8"), flags=re.S)
        words = re.findall(r"\b(?:null|Schema|Parser|Pointer|Node|[Rr]egex|[Ll]eider)\b|!", prose)
        assert words == [], path.name


def test_every_message_the_handbook_explains_really_occurs() -> None:
    page = (DOCS / "kommunen" / "haeufige-fehler.md").read_text("utf-8")
    quoted = re.findall(r"^> (.+)$", page, re.MULTILINE)
    package = only_package(report_on(DOCS / "beispiel" / "haeufige-fehler.yaml"))
    found = {plain(finding.message) for finding in package.findings}

    assert len(quoted) > 10
    assert [message for message in quoted if message not in found] == []


def test_every_message_of_the_handbook_stands_above_the_page_of_its_rule() -> None:
    page = (DOCS / "kommunen" / "haeufige-fehler.md").read_text("utf-8")
    package = only_package(report_on(DOCS / "beispiel" / "haeufige-fehler.yaml"))
    codes = {plain(finding.message): finding.code for finding in package.findings}

    for message, code in re.findall(r"^> (.+?)\n.*?\[([A-Z]{3}\d{3}|L|A)", page, re.M | re.S):
        assert codes[message].startswith(code) or codes[message].startswith("LES"), message


def test_the_excerpt_in_the_readme_is_real_output() -> None:
    block = (ROOT / "README.md").read_text("utf-8").partition("```console\n")[2].partition("```")[0]
    shown = [line for line in block.splitlines()[1:] if line.strip() not in {"", "[…]"}]
    output = render("text", report_on(EXAMPLE), Look(width=100)).replace("\u00a0", " ")
    lines = iter(PLACE.sub("Zeile", output).splitlines())

    assert block.startswith("$ paktcheck check examples/demo-kreis/grenzstadt-2018.yaml\n")
    assert [line for line in shown if PLACE.sub("Zeile", line) not in lines] == []


def test_the_exit_codes_of_the_handbook_are_those_of_the_program() -> None:
    page = (DOCS / "ministerium" / "index.md").read_text("utf-8")
    documented = {int(number) for number in re.findall(r"^\| (\d) \|", page, re.MULTILINE)}
    codes = (value for name, value in vars(exit_codes).items() if name.isupper())

    assert documented == {code for code in codes if isinstance(code, int)} - {exit_codes.ABORTED}


def test_every_option_of_check_is_documented() -> None:
    page = (DOCS / "nachschlagen" / "befehle.md").read_text("utf-8")
    options = {name for p in check.params for name in p.opts if name.startswith("--")}

    assert [name for name in sorted(options) if f"`{name}" not in page] == []
    assert set(re.findall(r"`(--[a-z-]+)", page)) - options == set()


def test_the_waiver_of_the_handbook_is_granted(tmp_path: Path) -> None:
    page = (DOCS / "ministerium" / "nachweise.md").read_text("utf-8")
    file = tmp_path / "ausnahmen.yaml"
    file.write_text(page.partition('title="ausnahmen.yaml"\n')[2].partition("```")[0], "utf-8")
    entries: list[dict[str, Any]]
    entries, faults = load_waivers(file)
    waivers = tuple(
        Waiver(
            entry["reason"],
            entry["approved_by"],
            date.fromisoformat(entry["from"]),
            date.fromisoformat(entry["until"]),
            code=entry["code"],
            key=entry["key"],
        )
        for entry in entries
    )

    package = only_package(report_on(EXAMPLE, waivers))

    granted = [finding.code for finding in package.findings if finding.waiver is not None]
    assert (faults, granted) == ([], ["PAK003"])


def test_the_picture_of_the_report_is_small() -> None:
    picture = (DOCS / "images" / "bericht.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 300_000
