"""The pictures of the handbook, drawn from the demo Kreis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from markupsafe import Markup

from checker.engine.pathways import pathways
from checker.engine.request import CheckRequest
from checker.loading.catalogue import load_catalogue
from checker.loading.collect import find_files, read_files
from checker.loading.rules import load_rules
from checker.model.package import MeasurePackage
from checker.model.pathways import PathwaysReport
from checker.model.text import Lang
from checker.reporting.path_texts import PathTexts
from checker.reporting.path_words import merged
from checker.reporting.place_words import joined_in
from checker.reporting.svg_file import standalone
from checker.reporting.svg_map import drawn
from checker.reporting.svg_places import drawn_places
from checker.reporting.svg_way import drawn_way

LANGUAGES: tuple[Lang, Lang] = ("de", "en")
_DAY = date(2018, 1, 1)
_FOLDER = {"de": "bilder", "en": "pictures"}


def pictures(examples: Path) -> dict[str, str]:
    """Return name (below the target folder) and text of every picture, sorted by name."""
    request = CheckRequest(load_catalogue(), load_rules(), report_day=_DAY)
    found = {
        f"{lang}/{_FOLDER[lang]}/{name}.svg": standalone(picture)
        for lang in LANGUAGES
        for name, picture in _of(examples, replace(request, language=lang), PathTexts(lang))
    }
    return dict(sorted(found.items()))


def _of(examples: Path, request: CheckRequest, t: PathTexts) -> Iterator[tuple[str, Markup]]:
    town = _report(examples / "musterstadt-2018.yaml", request)
    if town.ladder is not None:
        about = (t("d_title", name=town.municipality.name or ""), t("d_about"))
        yield "leiter-musterstadt", drawn(town.ladder, "map", about, t)
    for found in town.capacity[:1]:
        yield "plaetze-musterstadt", drawn_places(found, "places", t, joined_in(town.ladder))
    border = _report(examples / "grenzstadt-2018.yaml", request)
    for answer in merged(border.paths.answers):
        if answer.state == "B":
            yield "weg-grenzstadt", drawn_way(answer, border.paths, "way", t)
            return


def _report(path: Path, request: CheckRequest) -> PathwaysReport:
    (submission,) = read_files(find_files([str(path)]))
    package: MeasurePackage | None = submission.package
    if package is None:
        raise ValueError(f"{path.name} is no package")
    return pathways(submission, package, request)
