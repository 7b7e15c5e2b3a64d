"""What only a browser can tell about the page of a comparison; never part of ``make test``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.reporting.compare_page import render
from tests.compare.sides import compared, entry, mark, side

pytestmark = pytest.mark.browser
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("looking_ahead", [False, True])
def test_the_page_never_scrolls_sideways(
    browser: Any, tmp_path: Path, width: int, looking_ahead: bool
) -> None:
    long = replace(mark("f2", level="warning"), message="Donaudampfschifffahrt" * 20)
    before = side(entry("ein/sehr/" + "langer" * 20 + ".yaml"), mark(), mark("f3"))
    after = side(entry(sha256="2" * 64, verdict="undetermined"), mark(level="info"), long)
    file = tmp_path / "vergleich.html"
    found = compared(before, after)
    file.write_text(render(found, "de", looking_ahead=looking_ahead), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    assert page.evaluate(WIDER) == 0
