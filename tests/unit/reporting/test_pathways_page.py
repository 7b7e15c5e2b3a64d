"""The page of ``pathways`` and the ways in the report of ``check``: sound, complete, safe."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from checker.model.pathways import PathwaysReport
from checker.model.report import PackageReport, Persons
from checker.reporting.as_html import render as render_report
from checker.reporting.counts import OpenSumsError, assert_closed
from checker.reporting.html_page import MOST_PICTURES
from checker.reporting.html_paths import ladder_view, ways_view
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_texts_de import TEXTS as GERMAN
from checker.reporting.path_texts_en import TEXTS as ENGLISH
from checker.reporting.pathways_html import render
from tests.unit.reporting.ladder_samples import GRENZSTADT, HOSTILE, demo, hostile_ladder, narrow
from tests.unit.reporting.sample_report import clean, report
from tests.unit.reporting.test_html import outline

T = PathTexts("de")


def full(language: str = "de") -> PathwaysReport:
    base = demo("beispielheim", language=language, repair=True)
    numbers = demo("beispielheim", language=language, context=True).capacity[0]
    return replace(base, capacity=(narrow(numbers),), ladder=GRENZSTADT)


PAGES = {
    "broken": demo("beispielheim", repair=True),
    "full-de": full("de"),
    "full-en": full("en"),
    "circle": demo("grenzstadt", context=True),
    "nothing-drawn": replace(demo("beispielheim"), ladder=None),
}


@pytest.fixture(params=PAGES, scope="module")
def page(request: pytest.FixtureRequest) -> str:
    return render(PAGES[request.param])


def test_the_page_is_sound(page: str) -> None:
    found = outline(page)
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    links = [href[1:] for href in found.values("href") if href.startswith("#")]
    labels = " ".join(found.values("aria-labelledby")).split()
    assert {*links, *labels} <= set(ids)
    levels = [int(tag[1]) for tag, _ in found.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(found.captions)
    assert all("scope" in attributes for tag, attributes in found.tags if tag == "th")


def test_nothing_is_loaded_and_nothing_runs(page: str) -> None:
    found = outline(page)
    tags = [tag for tag, _ in found.tags]
    assert not found.values("src")
    assert not {"script", "link"} & set(tags)
    assert re.search(r"url\((?!#)", page) is None
    assert "script-src" not in page
    assert "default-src 'none'" in page


def test_every_picture_can_be_reached_by_the_keyboard_and_has_a_table(page: str) -> None:
    found = outline(page)
    regions = [attributes for tag, attributes in found.tags if attributes.get("role") == "region"]
    assert all(region["tabindex"] == "0" and region["aria-label"] for region in regions)
    pictures = [tag for tag, attributes in found.tags if attributes.get("role") == "img"]
    assert len(pictures) == len(regions)
    names = [region["aria-label"] for region in regions]
    assert len(names) == len(set(names))
    assert page.count("<table") >= len(pictures)


def test_the_page_shows_map_ways_places_and_proposals() -> None:
    page = render(full())
    for words in (
        "Die Anschlusskarte",
        "Übergänge im Bild",
        "Was zusätzliche Plätze bringen",
        "Engpass",
        "Der Reihe nach: ",
        "Wenn alle bestehen",
        "Die Plätze fehlen bei",
        "die Kurse gelten am Eingang als voll",
        "Der Aufwand ist eine Projektfestlegung",
        "keine Vorschrift",
        "Ohne Termine und darum nicht im Bild: Beratung.",
    ):
        assert words in page, words


def test_the_verdict_comes_first_in_its_fixed_words() -> None:
    page = render(demo("beispielheim"))
    verdict, ways = page.index("nicht anschlussfähig"), page.index("Wer kommt ans Ziel?")
    assert page.index("<h1>") < verdict < ways
    assert "Anschlussfähigkeit ist ein Ziel des Pakts" in page


def test_persons_that_do_not_add_up_are_not_printed() -> None:
    wrong = replace(demo("beispielheim"), persons=Persons(K=1, B=76))
    with pytest.raises(OpenSumsError, match="1 persons K, 0 in the answers"):
        render(wrong)


def test_titles_of_a_package_cannot_break_out_of_the_page() -> None:
    base = demo("beispielheim")
    answers = tuple(
        replace(a, who=replace(a.who, title=HOSTILE), chain=(HOSTILE,)) for a in base.paths.answers
    )
    hostile = replace(
        base, paths=replace(base.paths, answers=answers), ladder=hostile_ladder(), file=HOSTILE
    )
    page = render(hostile)
    assert "<script" not in page
    assert "\u202e" not in page


def checked(*, pictured: bool = True) -> PackageReport:
    ways = demo("beispielheim")
    ladder = GRENZSTADT if pictured else None
    return replace(
        clean(),
        paths=ways.paths,
        persons=ways.persons,
        connectivity=ways.connectivity,
        ladder=ladder,
    )


def test_the_report_of_check_shows_who_gets_where_and_the_map() -> None:
    page = render_report(report(checked()))
    assert "Wer kommt ans Ziel?" in page
    assert "0 mit Weg · 76 ohne Weg · 0 nicht prüfbar" in page
    assert page.count('role="img"') == 1
    assert page.index('id="p1-ways"') < page.index('id="findings"') < page.index('id="p1-map"')


def test_without_a_picture_the_report_carries_no_drawing_style() -> None:
    page = render_report(report(checked(pictured=False)))
    assert "Wer kommt ans Ziel?" in page
    assert "marker-end" not in page
    assert ".arc" not in page


def test_many_packages_show_tables_only() -> None:
    few = render_report(report(*(replace(checked(), file=f"{n}.yaml") for n in range(2))))
    assert few.count('role="img"') == 2
    count = MOST_PICTURES + 1
    many = render_report(report(*(replace(checked(), file=f"{n}.yaml") for n in range(count))))
    assert 'role="img"' not in many
    assert many.count("Bei so vielen Paketen steht hier nur die Tabelle.") == count
    ids = outline(many).values("id")
    assert len(ids) == len(set(ids))


def test_a_report_whose_persons_do_not_close_is_refused() -> None:
    with pytest.raises(OpenSumsError, match="76 in the answers"):
        assert_closed(report(replace(checked(), persons=Persons(B=75))))


def test_what_leads_nowhere_stands_before_what_leads_on() -> None:
    view = ladder_view(GRENZSTADT, "a-", "Grenzstadt", T, picture=False)
    assert [item.css for item in view.highlights] == ["err", "warn", "err"]
    assert view.highlights[0].head == "VABO führt nicht weiter, wie eingetragen"
    fine = replace(GRENZSTADT, lines=GRENZSTADT.lines[:3], boxes=GRENZSTADT.boxes[:7])
    heads = [item.head for item in ladder_view(fine, "a-", "X", T, picture=False).highlights]
    assert heads == ["Arbeit", "Ausbildung"]


def test_the_neutral_mix_is_named_as_such() -> None:
    ways = demo("beispielheim")
    view = ways_view(replace(ways.paths, neutral_mix=True), ways.persons, T)
    assert "neutrale Mischung" in view.notes[0]
    assert "keine Vorschrift" in view.notes[0]


def test_both_languages_have_the_same_texts_with_the_same_gaps() -> None:
    assert GERMAN.keys() == ENGLISH.keys()
    for key, text in GERMAN.items():
        assert sorted(set(re.findall(r"\{\w+\}", text))) == sorted(
            set(re.findall(r"\{\w+\}", ENGLISH[key]))
        ), key


def test_a_project_value_is_never_named_without_saying_that_it_is_no_norm() -> None:
    for key, text in GERMAN.items():
        if "Projektfestlegung" in text:
            assert "keine Vorschrift" in text, key
        assert "!" not in text, key
