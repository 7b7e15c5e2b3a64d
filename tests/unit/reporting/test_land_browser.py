"""What only a browser can tell about the page of the Land; never part of ``make test``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.model.land import LandView
from checker.reporting.land_page import render
from tests.batch import land_samples
from tests.unit.reporting.land_sample import everything, land

pytestmark = pytest.mark.browser
OPEN = "() => document.querySelectorAll('details').forEach(fold => { fold.open = true; })"
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Texts of the map that leave their tile, and the smallest of them in pixels of the screen.
OUTSIDE = """() => [...document.querySelectorAll('.tm g')].filter(tile => {
  const box = tile.querySelector('rect').getBBox();
  return [...tile.querySelectorAll('text')].some(text => {
    const own = text.getBBox();
    return own.x < box.x || own.x + own.width > box.x + box.width;
  });
}).map(tile => tile.textContent)"""
SHOWN = "() => document.querySelectorAll('#submissions tbody tr:not([hidden])').length"


def whole() -> LandView:
    found = land_samples.view()
    return replace(found, changes=land_samples.changes(found))


VIEWS: dict[str, Callable[[], LandView]] = {
    "1101": whole,
    "4": lambda: land_samples.view(4),
    "0": lambda: land_samples.view(0),
    "all sections": everything,
    "long name": lambda: land(
        rows=(replace(land().rows[0], name="Lang" * 80, file="x" * 300), *land().rows[1:])
    ),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


def shown(browser: Any, tmp_path: Path, view: LandView, **more: Any) -> Any:
    file = tmp_path / "index.html"
    file.write_text(render(view), encoding="utf-8")
    page = browser.new_page(viewport={"width": more.pop("width", 1280), "height": 900}, **more)
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", VIEWS)
def test_the_page_never_scrolls_sideways(
    browser: Any, tmp_path: Path, name: str, width: int
) -> None:
    page = shown(browser, tmp_path, VIEWS[name](), width=width)
    page.evaluate(OPEN)
    assert page.evaluate(WIDER) == 0


def test_a_page_over_the_whole_land_is_small(tmp_path: Path) -> None:
    assert len(render(whole()).encode()) < 5_000_000


@pytest.mark.parametrize("width", [390, 1280])
def test_texts_stay_in_their_tiles(browser: Any, tmp_path: Path, width: int) -> None:
    assert shown(browser, tmp_path, land(), width=width).evaluate(OUTSIDE) == []


def test_nothing_is_fetched_and_nothing_is_refused(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(render(whole()), encoding="utf-8")
    page, seen = browser.new_page(), []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))
    page.goto(file.as_uri())
    assert seen == [file.as_uri()]


def test_the_filter_counts_what_it_shows(browser: Any, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, land())
    page.select_option("[name=s]", "failed")
    assert page.evaluate(SHOWN) == 2
    page.fill("[name=q]", "groß")
    assert page.evaluate(SHOWN) == 1
    assert page.inner_text("#shown") == "1 von 7 Abgaben"
    page.select_option("[name=s]", "")
    page.fill("[name=q]", "08115 böb")
    assert page.inner_text("#submissions tbody tr:not([hidden]) th").startswith("Böblingen")


def test_every_control_is_reached_by_the_keyboard(browser: Any, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, everything())
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("() => document.activeElement.outerHTML.slice(0, 40)"))
    for start in (
        '<a class="skip"',
        "<summary>",
        '<input type="search"',
        "<select",
        '<div class="list',
    ):
        assert any(element.startswith(start) for element in reached), start


def test_without_script_every_submission_is_shown_and_no_filter(
    browser: Any, tmp_path: Path
) -> None:
    page = shown(browser, tmp_path, land(), java_script_enabled=False)
    assert page.locator("#submissions tbody tr").count() == 7
    assert page.locator("#submissions tbody tr").first.is_visible()
    assert not page.locator("#filter").is_visible()
