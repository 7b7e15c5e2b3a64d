"""The pages of the measure types, of the table type × type, and of the question."""

from __future__ import annotations

import re
import shlex
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.transition import command
from checker.graph.judge import Judge
from checker.model.measure_type import Grant, Way
from checker.model.text import Lang
from checker.reporting.page_words import confidence_words
from checker.reporting.site import shipped
from checker.reporting.site_links import index_page, page_of, top_page
from checker.reporting.site_matrix import cell_words
from checker.reporting.site_pages import Source, pages
from checker.reporting.transition_matrix import Cell, Matrix
from checker.reporting.transition_words import BASES, DIMENSIONS, OWNERS, both, source_of

ROOT = Path(__file__).parents[3]
LANGUAGES: tuple[Lang, ...] = ("de", "en")
CONSOLE = re.compile(r"^```console\n\$ paktcheck transition ([^\n]*)\n(.*?)^```", re.M | re.S)
SIGNS = {"passt": "✓", "bedingt": "◐", "nicht_pruefbar": "?", "weich": "✕", "hart": "✕✕"}
KINDS = {*SIGNS, "bare"}


@cache
def source() -> Source:
    return shipped()


@cache
def site() -> dict[str, str]:
    return pages(source())


def matrix() -> Matrix:
    return source().matrix


class Tables(HTMLParser):
    """Collects the cells of the tables of a page: kind, sign and words, and the heads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.heads: list[dict[str, str | None]] = []
        self.cells: list[tuple[str, list[str]]] = []
        self.named = 0
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.named += tag == "table" and bool(found.get("aria-label"))
        if tag == "th":
            self.heads.append(found)
        self._open = self._open or (tag == "td" and found.get("class") in KINDS)
        if tag == "td" and self._open:
            self.cells.append((str(found["class"]), []))

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._open:
            self.cells[-1][1].append(data)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_type_has_a_page_with_all_it_demands_and_grants(lang: Lang) -> None:
    for code, entry in matrix().types.items():
        text = site()[page_of("types", code, lang)].replace("&lt;", "<").replace("\\|", "|")
        for demand in entry.demands:
            assert f"### {DIMENSIONS[demand.dimension].in_(lang)}: `{demand.id}`" in text
            assert OWNERS[demand.owner].in_(lang) in text
        parts: list[Way | Grant] = [way for demand in entry.demands for way in demand.ways]
        for part in (*parts, *entry.grants):
            said = (both(part.text, lang), source_of(part.citation).replace("\u00a0", " "))
            words = (BASES[part.basis].in_(lang), confidence_words(part.confidence, lang))
            assert [word for word in (*said, *words) if word not in text] == [], code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_index_of_types_names_every_type_once(lang: Lang) -> None:
    rows = re.findall(r"^\| \[([^\]]+)\]", site()[index_page("types", lang)], re.MULTILINE)
    assert sorted(rows) == sorted(matrix().types)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_of_measure_types_leads_to_their_pages(lang: Lang) -> None:
    text = site()[page_of("codes", "measure-types", lang)]
    folder = {"de": "massnahmearten", "en": "measure-types"}[lang]
    assert f"| [`IK_ALLG`](../{folder}/ik_allg.md) |" in text


def test_questions_and_exams_are_no_rows_of_the_table() -> None:
    codes = [code for group in matrix().groups.values() for code in group]
    assert {"IK_ALLG", "AUSB_3J", "HOCHSCHULE", "STATUS_60c"} <= set(codes)
    assert {"PERSON", "DTZ", "IK_ALLG_START", "NIVEAU_B1"}.isdisjoint(codes)
    assert len(codes) == len(set(codes))


def test_the_table_holds_the_verdict_of_the_question_it_names() -> None:
    found = matrix()
    judge = Judge(found.types, found.reader)
    for from_, to in (("IK_ALLG", "BSK_B2"), ("IK_ALLG", "BSK_C1"), ("SPRACHCAFE", "BSK_B2")):
        answer = judge.judge(found.asked(from_), to, found.day)
        assert found.cells[from_, to].result == answer.result
    assert found.asked("IK_ALLG") == "IK_ALLG@pruefung=bestanden"
    assert found.asked("SPRACHCAFE") == "SPRACHCAFE"
    assert found.cells["SPRACHCAFE", "BSK_B2"].result == "weich"
    assert found.day.isoformat() == "2026-08-19"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pair_has_a_sign_and_words_under_two_heads(lang: Lang) -> None:
    size = sum(len(group) for group in matrix().groups.values())
    for family, codes in matrix().groups.items():
        tables = Tables(site()[page_of("transitions", family, lang)])
        expected = [
            matrix().cells[code, to]
            for group in matrix().groups.values()
            for code in codes
            for to in group
        ]

        assert len(tables.cells) == len(codes) * size
        assert [words for _, (_, words) in tables.cells] == [cell_words(c, lang) for c in expected]
        assert [sign for _, (sign, _) in tables.cells] == [_sign(c) for c in expected]
        assert tables.named == len(matrix().groups)
        assert {head["scope"] for head in tables.heads} == {"row", "col"}
        assert len(tables.heads) == size + len(codes) * len(matrix().groups)


def _sign(cell: Cell) -> str:
    return SIGNS[cell.result] if cell.considered else "(✓)"


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Cell("passt", ("language",), True), "passt"),
        (Cell("passt", (), False), "passt, aber nichts betrachtet"),
        (Cell("weich", ("language", "time"), True), "passt nicht, nicht zwingend: Sprache, Zeit"),
    ],
)
def test_the_words_of_a_cell(cell: Cell, words: str) -> None:
    assert cell_words(cell, "de") == words


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        (
            "de",
            (
                "Nicht betrachtet heißt nicht geprüft",
                "nichts Angegebenes dagegen spricht",
                "schreibt keine Vorschrift vor",
            ),
        ),
        (
            "en",
            (
                "Not considered means not checked",
                "only that nothing stated speaks against it",
                "No norm demands",
            ),
        ),
    ],
)
def test_the_table_says_what_a_sign_does_not_say(lang: Lang, sentences: tuple[str, ...]) -> None:
    text = site()[index_page("transitions", lang)]
    assert [sentence for sentence in sentences if sentence not in text] == []
    assert [sign for sign in (*SIGNS.values(), "(✓)") if f"| {sign} |" not in text] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_the_question_holds_the_closed_table_of_keys(lang: Lang) -> None:
    text = site()[top_page("question", lang)]
    for code in source().catalogue.code_lists["transition-keys"].codes:
        names = ", ".join(f"`{name}`" for name in (code.code, *code.aliases))
        row = next(line for line in text.splitlines() if line.startswith(f"| {names} |"))
        assert [v for v in code.more.get("values", {}) if f"`{v}`" not in row] == []


@pytest.mark.parametrize("page", ["docs/ministerium/uebergaenge.md", "README.md"])
def test_the_answers_in_the_guides_are_real_output(page: str) -> None:
    blocks = CONSOLE.findall((ROOT / page).read_text("utf-8"))
    assert blocks
    for arguments, shown in blocks:
        result = CliRunner().invoke(command, shlex.split(arguments))
        assert result.output == shown, arguments
