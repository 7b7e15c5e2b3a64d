"""What only a browser can tell about the page about moves; never part of ``make test``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.model.portability import PortabilityReport
from checker.reporting.portability_html import render
from tests.unit.reporting.sample_moves import land, report

pytestmark = pytest.mark.browser
PAGES: dict[str, Callable[[], PortabilityReport]] = {"kreis": report, "land": land}
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALLEST = """() => Math.min(...[...document.querySelectorAll('td, th, a, p, li')].map(node =>
  parseFloat(getComputedStyle(node).fontSize)))"""
LOW = """() => [...document.querySelectorAll('.mx td a')].filter(link =>
  link.getBoundingClientRect().height < 24).length"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


def shown(browser: Any, tmp_path: Path, name: str, width: int) -> Any:
    file = tmp_path / "umzug.html"
    file.write_text(render(PAGES[name]()), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_the_page_never_scrolls_sideways(
    browser: Any, tmp_path: Path, name: str, width: int
) -> None:
    page = shown(browser, tmp_path, name, width)
    assert page.evaluate(WIDER) == 0
    assert page.evaluate(SMALLEST) >= 11
    assert page.evaluate(LOW) == 0


def test_a_cell_leads_to_its_reasons_by_keyboard(browser: Any, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, "kreis", 1280)
    page.focus('.mx a[href="#p1"]')
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.querySelector(':target').id") == "p1"
