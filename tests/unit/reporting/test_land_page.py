"""The page over a whole run: complete, offline, sums that close, the same in both languages."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from checker.model.land import LandView
from checker.reporting.land_page import render
from checker.reporting.land_tiles import COLUMNS, ROWS, TILES
from tests.unit.reporting.hostile import ATTACK
from tests.unit.reporting.land_sample import everything, kreis, land, row
from tests.unit.reporting.test_html_escaping import tags

SNAPSHOTS = Path(__file__).parent / "snapshots"
NOBODY: dict[str, Any] = {"reasons": {}, "verdicts": {}, "connectivity": {}, "persons": (0, 0, 0)}


class Words(HTMLParser):
    """Collects what a page says between ``main`` and its end, a line for each text."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "main"

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip():
            self.lines.append(" ".join(data.split()))


def words(page: str) -> str:
    parser = Words()
    parser.feed(page)
    return "\n".join(parser.lines) + "\n"


def empty() -> LandView:
    head = replace(
        land().head, summary=replace(land().head.summary, given=0, checked=0, failed=0, skipped=0)
    )
    lists: dict[str, Any] = {"kreise": (), "rows": (), "missed": (), "links": (), "demo": 0}
    return land(head=head, total=0, counted=0, **NOBODY, **lists)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_page_says_what_its_snapshot_says(lang: str) -> None:
    text = words(render(everything(lang)))
    assert text == (SNAPSHOTS / f"land_{lang}.txt").read_text("utf-8")


def test_both_languages_show_the_same_numbers() -> None:
    german, english = (words(render(land(lang))) for lang in ("de", "en"))
    numbers = [re.findall(r"\b\d+\b", text.replace(",0", ".0")) for text in (german, english)]
    assert len(german.splitlines()) == len(english.splitlines())
    assert sorted(numbers[0]) == sorted(numbers[1])


@pytest.mark.parametrize(
    "wrong",
    [
        {"counted": 5},
        {"total": 8},
        {"verdicts": {"conformant": 5}},
        {"connectivity": {"connected": 3}},
        {"reasons": {"LES001": 2}},
        {"reasons": {"LES001": 1, "copy": 2}},
        {"kreise": ()},
    ],
)
def test_a_page_whose_sums_do_not_close_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"close|add up"):
        render(land(**wrong))


def test_files_that_are_not_accounted_for_are_refused() -> None:
    head = land().head
    with pytest.raises(ValueError, match="accounted for"):
        render(land(head=replace(head, summary=replace(head.summary, given=8)), total=8))


def test_an_empty_folder_gives_a_page_without_figures() -> None:
    text = words(render(empty()))
    assert "Der Ordner enthält keine Abgabe." in text
    assert text.count("Kein Paket ist gewertet.") == 3
    assert '<svg class="tm' not in render(empty())


def test_without_an_earlier_run_and_without_moves_the_page_says_so() -> None:
    text = words(render(land()))
    assert "Es ist kein früherer Lauf genannt." in text
    assert "Nicht gerechnet." in text
    assert "Kein Befund über das ganze Land" in text


def rows_of(view: LandView) -> dict[str, list[str]]:
    """Return the table of the Kreise: name to with a way, without one, undecided, rate."""
    rows = re.findall(
        r'<tr><th scope="row">([^<]+)</th>(<td class="num" data-l.*?)</tr>', render(view)
    )
    return {name: re.findall(r'data-l="[^"]*">([^<]*)<', cells)[4:] for name, cells in rows}


def test_kreise_with_few_persons_stand_in_one_row() -> None:
    rows = rows_of(land())
    assert "Esslingen" not in rows
    assert rows["Kreise mit wenigen Personen: Esslingen, Musterkreis"][:2] == ["53", "0"]


def test_a_number_under_five_cannot_be_told_from_the_sum() -> None:
    near = kreis("08117", "Göppingen", (9, 3, 30))
    kreise = (land().kreise[0], land().kreise[1], near, kreis("08118", "Ludwigsburg", (9, 70, 0)))
    rows = rows_of(land(kreise=kreise))
    assert [rows[name][1] for name in ("Göppingen", "Böblingen", "Ludwigsburg")] == [
        "unter 5",
        "nicht gezeigt",
        "70",
    ]


def test_a_tile_with_few_persons_shows_no_rate() -> None:
    tile = '<text x="337" y="282">ES</text><text class="v" x="385" y="317">&lt;5</text>'
    assert tile in render(land())


@pytest.mark.parametrize("persons", [(0, 0, 0), (2, 0, 1)])
def test_a_land_with_few_persons_shows_no_rate(persons: tuple[int, int, int]) -> None:
    only = replace(kreis("08111", "Stuttgart", persons), submissions=4)
    page = render(land(kreise=(only,), persons=persons))
    assert '<p class="huge">–</p>' in page


def test_a_share_that_is_not_whole_never_reads_as_all_or_nothing() -> None:
    near = (kreis("08111", "Stuttgart", (9_999, 1, 0)), kreis("08115", "Böblingen", (1, 9_999, 0)))
    rest = (kreis("08117", "Göppingen", (9, 0, 0)), kreis("08118", "Ludwigsburg", (0, 9, 0)))
    page = render(land(kreise=near + rest))
    values = re.findall(r'data-l="Anschlussquote">(\d+)', page)
    assert values == ["99", "1", "100", "0", "50"]


def test_a_kreis_without_a_tile_is_named_beside_the_map() -> None:
    assert "Nicht auf der Karte: Musterkreis." in render(land())


def test_without_a_kreis_of_the_map_there_is_no_map_but_a_table() -> None:
    only = replace(kreis("08999", "Musterkreis", (51, 0, 0)), submissions=4)
    page = render(land(kreise=(only,)))
    assert 'role="img"' not in page
    assert "Musterkreis" in words(page)


def test_every_kreis_has_a_tile_of_its_own() -> None:
    places = {(tile.row, tile.column) for tile in TILES.values()}
    assert len(TILES) == len(places) == len({tile.label for tile in TILES.values()}) == 44
    assert all(row <= ROWS and column <= COLUMNS for row, column in places)


def test_hostile_names_add_no_element_and_no_hidden_character() -> None:
    evil = [row(ATTACK, ATTACK, ATTACK, key=ATTACK), *land().rows[1:]]
    odd = kreis(ATTACK, ATTACK, (9, 0, 0), areas={"<i>": 1})
    page = render(land(rows=tuple(evil), kreise=(*land().kreise[:3], odd)))
    assert [tag for tag, _ in tags(page)].count("script") == 1
    assert "<b>&" not in page
    assert "<i>" not in page
    assert not re.search("[\x00\x1b\u202e\u2028\ufeff\ud800\uffff]", page)
    assert not [name for _, names in tags(page) for name in names if name.startswith("on")]


def test_a_report_is_linked_below_the_run_whatever_its_name() -> None:
    odd = row("08111000.yaml", "08111", "Stuttgart", page="reports/a b#ü?%.html")
    page = render(land(rows=(odd, *land().rows[1:])))
    assert 'href="reports/a%20b%23%C3%BC%3F%25.html"' in page


@pytest.mark.parametrize("view", [everything(), empty()])
def test_the_page_is_offline_and_allows_only_its_own_script(view: LandView) -> None:
    page = render(view)
    found = tags(page)
    script = re.search(r"<script>(.*?)</script>", page, re.S)
    assert script is not None
    digest = b64encode(sha256(script[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page
    assert not [names for _, names in found if "src" in names or "srcset" in names]
    links = [names["href"] for tag, names in found if tag in {"a", "use", "link"}]
    assert all(link and re.match(r"#|reports/", link) for link in links)


def test_ids_are_unique_and_every_reference_has_its_target() -> None:
    found = tags(render(everything()))
    ids = [names["id"] for _, names in found if "id" in names]
    assert len(ids) == len(set(ids))
    wanted = {name for _, names in found for name in (names.get("aria-labelledby") or "").split()}
    wanted |= {
        str(names["href"])[1:] for _, names in found if str(names.get("href")).startswith("#")
    }
    assert wanted <= set(ids)


def test_every_table_has_a_caption_and_every_head_a_scope() -> None:
    page = render(everything())
    assert page.count("<table") == page.count("<caption")
    heads = [names for tag, names in tags(page) if tag == "th"]
    bare = [names for names in heads if "scope" not in names]
    assert {names.get("class") for names in bare} <= {"bc", "dv"}


def test_the_page_is_the_same_every_time() -> None:
    assert render(everything()) == render(everything())
