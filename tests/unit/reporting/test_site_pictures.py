"""The pictures of the handbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.reporting.site_pictures import pictures
from tests.unit.reporting.ladder_samples import DEMO, parsed

NAMES = ["leiter-musterstadt", "plaetze-musterstadt", "weg-grenzstadt"]


def test_every_picture_of_the_handbook_is_drawn_in_both_languages() -> None:
    found = pictures(DEMO)
    folders = (("de", "bilder"), ("en", "pictures"))
    assert list(found) == [f"{lang}/{name}/{n}.svg" for lang, name in folders for n in NAMES]
    for text in found.values():
        assert parsed(text).tag.endswith("svg")
    assert "Hier fehlt ein Schritt" in found["de/bilder/weg-grenzstadt.svg"]


def test_an_example_that_is_no_package_is_a_fault_of_ours(tmp_path: Path) -> None:
    for name in ("musterstadt", "grenzstadt"):
        (tmp_path / f"{name}-2018.yaml").write_text("kein: paket\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no package"):
        pictures(tmp_path)
