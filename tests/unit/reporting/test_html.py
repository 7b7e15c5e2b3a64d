"""The HTML report: sound, complete, offline, within its limits."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from checker.model.report import Counts, Report
from checker.reporting.as_html import render
from checker.reporting.counts import OpenSumsError, assert_closed
from checker.reporting.html_texts import BY_LANGUAGE
from tests.unit.reporting.sample_report import (
    clean,
    many_findings,
    not_conformant,
    package,
    report,
    several,
    unreadable,
)

VOID = {"meta", "br", "input", "link", "img", "hr"}


class Outline(HTMLParser):
    """Checks that tags nest, and collects what the structure tests need."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.captions: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "table":
            self.captions.append(False)
        if tag == "caption":
            self.captions[-1] = True
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [str(attrs[name]) for _, attrs in self.tags if name in attrs]


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser


def single(language: str) -> Report:
    return report(not_conformant(language), language=language)


PAGES = {
    "one-de": single("de"),
    "one-en": single("en"),
    "clean": report(clean()),
    "unreadable": report(unreadable()),
    "skipped": report(package(state="skipped", counts=Counts(), verdict="undetermined")),
    "several": several(),
    "none": report(),
    "many": many_findings(700),
}


@pytest.fixture(params=PAGES, scope="module")
def page(request: pytest.FixtureRequest) -> str:
    return render(PAGES[request.param])


def test_tags_nest_and_ids_are_unique(page: str) -> None:
    ids = outline(page).values("id")
    assert len(ids) == len(set(ids))


def test_every_reference_inside_the_page_has_its_target(page: str) -> None:
    found = outline(page)
    links = [href[1:] for href in found.values("href") if href.startswith("#")]
    labels = " ".join(found.values("aria-labelledby")).split()
    assert {*links, *labels} <= set(found.values("id"))


def test_headings_have_no_gaps_and_one_h1(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in outline(page).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_a_caption_and_heads_have_a_scope(page: str) -> None:
    found = outline(page)
    assert all(found.captions)
    assert all("scope" in attributes for tag, attributes in found.tags if tag == "th")


def test_landmarks_and_skip_link_are_there(page: str) -> None:
    tags = [tag for tag, _ in outline(page).tags]
    assert [tags.count(name) for name in ("main", "nav", "footer")] == [1, 1, 1]
    assert page.index('class="skip" href="#content"') < page.index('<main id="content"')


def test_nothing_is_loaded_from_elsewhere(page: str) -> None:
    found = outline(page)
    assert not found.values("src")
    assert "link" not in {tag for tag, _ in found.tags}
    assert re.search(r"url\((?!#)", page) is None
    assert "@import" not in page
    outside = [attrs for tag, attrs in found.tags if "://" in str(attrs.get("href"))]
    assert all(attrs["rel"] == "noreferrer" for attrs in outside)


def test_only_the_script_of_the_page_may_run(page: str) -> None:
    script = page.partition("<script>")[2].partition("</script>")[0]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_language_of_the_page_is_stated(language: str) -> None:
    assert f'<html lang="{language}">' in render(single(language))


def test_both_languages_have_the_same_texts_with_the_same_gaps() -> None:
    german, english = BY_LANGUAGE["de"], BY_LANGUAGE["en"]
    assert german.keys() == english.keys()
    for key, text in german.items():
        fields = set(re.findall(r"\{\w+\}", text))
        assert fields == set(re.findall(r"\{\w+\}", english[key])), key


def test_german_and_english_differ_only_in_texts() -> None:
    def skeleton(language: str) -> list[tuple[str, str | None]]:
        tags = outline(render(single(language))).tags
        return [(tag, attrs.get("id")) for tag, attrs in tags if tag != "strong"]

    assert skeleton("de") == skeleton("en")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(several()) == render(several())


@pytest.mark.parametrize(
    "changed",
    [
        {"outcomes": 1},
        {"counts": Counts(error=-1, complies=2), "outcomes": 1},
    ],
)
def test_open_sums_of_a_package_are_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(OpenSumsError, match="reinstadt"):
        render(report(replace(clean(), **changed)))


@pytest.mark.parametrize("changed", [{"given": 4}, {"checked": 3, "given": 4}, {"failed": 0}])
def test_open_sums_of_a_run_are_refused(changed: dict[str, Any]) -> None:
    whole = several()
    with pytest.raises(OpenSumsError):
        assert_closed(replace(whole, summary=replace(whole.summary, **changed)))


def test_ten_thousand_findings_fit_and_all_are_there() -> None:
    text = render(many_findings(10_000))
    assert len(text.encode()) <= 5_000_000
    found = outline(text)
    assert len(found.values("data-s")) == 10_000
    assert [tag for tag, _ in found.tags].count("article") == 500
    assert text.count("Je Vollzeitstelle und Jahr sind höchstens") == 506
