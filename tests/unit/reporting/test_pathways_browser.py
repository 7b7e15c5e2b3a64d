"""What only a browser can tell about the pages with pictures; never part of ``make test``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.reporting.pathways_html import render
from tests.unit.reporting.ladder_samples import demo

pytestmark = pytest.mark.browser
TOWNS = ("grenzstadt", "musterstadt", "musterkreis")
# Texts inside a box that stick out of it, and texts that leave their picture.
OUTSIDE = """() => [...document.querySelectorAll('svg[role=img] text')].filter(text => {
  const box = text.getBBox(), view = text.ownerSVGElement.viewBox.baseVal;
  const rect = text.closest('.run')?.querySelector('rect')?.getBBox();
  const inside = rect && !text.classList.contains('halot');
  return box.x < 0 || box.x + box.width > view.width || box.y + box.height > view.height
    || (inside && box.x + box.width > rect.x + rect.width);
}).map(text => text.textContent)"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('svg[role=img] text')].map(text =>
  parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


def shown(browser: Any, tmp_path: Path, name: str, width: int) -> Any:
    file = tmp_path / "wege.html"
    file.write_text(render(demo(name, context=True)), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("name", TOWNS)
def test_texts_stay_in_their_boxes_and_pictures(browser: Any, tmp_path: Path, name: str) -> None:
    assert shown(browser, tmp_path, name, 1280).evaluate(OUTSIDE) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", TOWNS)
def test_the_page_never_scrolls_sideways(
    browser: Any, tmp_path: Path, name: str, width: int
) -> None:
    page = shown(browser, tmp_path, name, width)
    assert page.evaluate(WIDER) == 0
    assert page.evaluate(SMALLEST) >= 11
