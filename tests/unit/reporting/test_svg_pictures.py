"""The pictures: well-formed, complete, safe, the same in both languages but for their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from markupsafe import Markup

from checker.model.ladder import Pause
from checker.reporting import svg
from checker.reporting.path_texts import PathTexts
from checker.reporting.place_words import joined_in
from checker.reporting.svg_file import standalone
from checker.reporting.svg_map import drawn
from checker.reporting.svg_places import drawn_places
from checker.reporting.svg_way import drawn_way
from checker.reporting.way_ladder import way_ladder
from tests.unit.reporting.ladder_samples import (
    GRENZSTADT,
    HOSTILE,
    demo,
    hostile_ladder,
    narrow,
    offer,
    parsed,
)

DE, EN = PathTexts("de"), PathTexts("en")
ABOUT = ("Titel", "Beschreibung")


def of_map(t: PathTexts) -> Markup:
    return drawn(GRENZSTADT, "p1-map", ABOUT, t)


def of_way(t: PathTexts) -> Markup:
    paths = demo("grenzstadt", language=t.lang).paths
    return drawn_way(paths.answers[-1], paths, "b1", t)


def of_places(t: PathTexts) -> Markup:
    return drawn_places(narrow(demo("musterstadt", language=t.lang).capacity[0]), "c1", t)


PICTURES: tuple[Callable[[PathTexts], Markup], ...] = (of_map, of_way, of_places)


def classes(picture: Markup) -> list[str]:
    return re.findall(r'class="([^"]+)"', picture)


def numbers(picture: Markup) -> list[str]:
    return [
        re.sub(r"\D", "", text)
        for text in re.findall(r'<g class="key[^"]*">.*?</g>', picture)
        for text in [re.findall(r"<text[^>]*>(.*?)</text>", text)[0]]
    ]


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("t", [DE, EN])
def test_a_picture_is_well_formed_and_named_for_those_who_do_not_see_it(
    draw: Callable[[PathTexts], Markup], t: PathTexts
) -> None:
    picture = parsed(draw(t))
    title, description = picture[0], picture[1]
    assert (title.tag, description.tag) == ("title", "desc")
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert all((title.text, description.text))


@pytest.mark.parametrize("draw", PICTURES)
def test_both_languages_draw_the_same_kinds_of_things(
    draw: Callable[[PathTexts], Markup],
) -> None:
    assert set(classes(draw(DE))) == set(classes(draw(EN)))
    assert draw(DE) == draw(DE)


def test_every_line_has_its_number_and_a_broken_one_its_cross() -> None:
    picture = of_map(DE)
    assert sorted(numbers(picture), key=int) == [str(line.number) for line in GRENZSTADT.lines]
    assert [kind for kind in classes(picture) if kind.startswith("arc")] == [
        "arc ok",
        "arc ok",
        "arc der",
        "arc bad",
        "arc ok",
        "arc der",
        "arc der",
        "arc loop",
        "arc loop",
    ]
    assert classes(picture).count("cross") == 1


def test_shape_and_word_say_what_colour_says() -> None:
    picture = of_map(DE)
    assert classes(picture).count("run federal") == 2
    assert picture.count('class="in"') == 2
    for word in ("Sackgasse", "kein Weg führt hierher", "nicht prüfbar", "16 Wochen Pause"):
        assert word in picture
    assert classes(picture).count("wait") == 1
    assert "Kein Angebot in diesem Bild führt hierher." in picture


def test_a_pause_is_drawn_only_between_boxes_of_one_lane() -> None:
    apart = replace(GRENZSTADT, pauses=(Pause(6, 2, 16), Pause(6, 99, 3)))
    assert "wait" not in classes(drawn(apart, "m", ABOUT, DE))


@pytest.mark.parametrize(
    ("begin", "drawn_words"),
    [("2018-06-01", []), ("2018-07-01", ["16 Wo."]), ("2018-09-10", ["16 Wochen Pause"])],
)
def test_a_short_pause_has_short_words_or_none(begin: str, drawn_words: list[str]) -> None:
    boxes = tuple(replace(b, start=begin) if b.id == 8 else b for b in GRENZSTADT.boxes)
    picture = drawn(replace(GRENZSTADT, boxes=boxes, lines=()), "m", ABOUT, DE)
    assert re.findall(r"16 Wo[^<]*", picture) == drawn_words


def test_companions_stand_beside_a_way_and_a_goal_that_begins_later_is_waited_for() -> None:
    paths = demo("musterstadt").paths
    way = paths.answers[0].way
    assert way is not None
    cafe = replace(way.legs[0], offer=offer("Sprachcafé", "begleitend", kind="begleitend"))
    start = replace(way.legs[0], offer=offer("Ausbildung", "beruf", kind="ziel"))
    legs = (cafe, *way.legs, start)
    ladder = way_ladder(replace(paths.answers[0], way=replace(way, legs=legs)), paths, DE)
    assert "begleitend" in ladder.rows
    assert "Ausbildung" not in {box.title for box in ladder.boxes}
    assert len(ladder.lines) == len(way.legs) + 1
    owners = {"bund": "federal", "": "near"}
    for funder, owner in owners.items():
        other = replace(cafe, offer=offer("X", "A2", own=False, funder=funder))
        more = replace(paths.answers[0], way=replace(way, legs=(other,)))
        assert way_ladder(more, paths, DE).boxes[1].owner == owner


def test_titles_of_a_package_cannot_break_out() -> None:
    picture = drawn(hostile_ladder(), "m", (HOSTILE, HOSTILE), DE)
    assert "<script" not in picture
    assert "\u202e" not in picture
    assert "&lt;script&gt;" in picture
    assert parsed(picture)[0].text == HOSTILE.replace("\u202e", "U+202E")


def test_the_way_of_a_group_ends_at_the_missing_step() -> None:
    paths = demo("beispielheim").paths
    picture = drawn_way(paths.answers[0], paths, "b1", DE)
    assert "run own on" in classes(picture)
    assert "run proposal" in classes(picture)
    assert "Hier fehlt ein Schritt" in picture
    assert "Monat 0" in picture
    assert classes(picture).count("arc way") == 1
    assert classes(picture).count("arc fix") == 2


def test_a_proposal_stands_in_the_missing_step() -> None:
    paths = demo("beispielheim").paths
    assert "Neuer Kurs" in drawn_way(paths.answers[0], paths, "b1", DE, "Neuer Kurs")


def test_the_way_to_a_goal_says_when_it_arrives() -> None:
    paths = demo("musterstadt").paths
    answer = paths.answers[0]
    assert answer.way is not None
    picture = drawn_way(answer, paths, "b1", DE)
    months = f"{answer.way.months:g}".replace(".", ",")
    assert f">Monat {months}</text>" in picture
    assert classes(picture).count("arc way") == len(answer.way.legs) + 1
    assert "Hier fehlt" not in picture


def test_an_undecided_way_lacks_a_value_not_a_step() -> None:
    paths = demo("beispielheim").paths
    open_answer = replace(paths.answers[0], state="U", missing=None)
    ladder = way_ladder(open_answer, paths, DE)
    assert [rail.open for rail in ladder.rails] == [True]
    assert "Hier fehlt eine Angabe" in {box.title for box in ladder.boxes}


def test_somebody_who_is_at_the_goal_has_a_way_without_steps() -> None:
    paths = demo("musterstadt").paths
    done = next(a for a in paths.answers if a.way and not a.way.legs)
    ladder = way_ladder(done, paths, DE)
    assert [box.title for box in ladder.boxes] == ["Beginn"]
    assert "arc way" in classes(drawn_way(done, paths, "b", DE))


def test_the_bottleneck_is_marked_with_words() -> None:
    picture = of_places(DE)
    assert "9 ohne Platz" in picture
    assert "Engpass: 18 Plätze für 27 Personen" in picture
    assert "47 Plätze, 2 frei" in picture
    assert "Plätze nicht angegeben" in picture
    assert classes(picture).count("over") == 1
    assert classes(picture).count("plm bad") == 1
    assert picture.index("Grundkurs A1") < picture.index("Aufbaukurs A2") < picture.index("B1-Kurs")


def test_offers_are_joined_only_where_one_leads_into_the_next() -> None:
    found = narrow(demo("musterstadt").capacity[0])
    joined = frozenset({("Grundkurs A1", "Aufbaukurs A2")})
    assert classes(drawn_places(found, "c", DE, joined)).count("arc ok") == 1
    assert "arc ok" not in classes(drawn_places(found, "c", DE))
    assert ("Integrationskurs", "Berufssprachkurs B2") in joined_in(GRENZSTADT)
    assert ("VABO", "2-jährige Berufsfachschule") not in joined_in(GRENZSTADT)
    assert joined_in(None) == frozenset()


def test_a_file_of_its_own_brings_its_colours_and_heads() -> None:
    text = standalone(of_map(DE))
    picture = parsed(text)
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert "prefers-color-scheme: dark" in text
    heads = set(re.findall(r"url\(#([\w-]+)\)", text))
    assert heads <= {element.get("id") for element in picture.iter()}
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (1.25, "1.2"), (-0.01, "0"), (12.55, "12.6"), (100, "100")]
)
def test_a_number_has_at_most_one_decimal_place(value: float, written: str) -> None:
    assert svg.number(value) == written


def test_an_element_leaves_out_what_is_not_given() -> None:
    assert svg.tag("circle", class_=None, cx=1.5, text_anchor="end") == (
        '<circle cx="1.5" text-anchor="end"/>'
    )
    assert svg.text(0, 1, "a < b") == '<text x="0" y="1">a &lt; b</text>'
