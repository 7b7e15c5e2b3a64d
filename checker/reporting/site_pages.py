"""All generated pages by name: what the documentation is built from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.engine.coverage import coverage
from checker.model.catalogue import Catalogue
from checker.model.text import Lang
from checker.reporting.site_codes import code_index, code_page
from checker.reporting.site_fields import field_reference
from checker.reporting.site_links import index_page, page_of, top_page
from checker.reporting.site_norms import Norms, norm_index, norm_page
from checker.reporting.site_rules import rule_index, site_rule_page
from checker.reporting.site_tables import coverage_page, formats_page, reading_page
from checker.reporting.site_workbook import workbook_reference
from checker.rule_api import Rule

LANGUAGES: tuple[Lang, ...] = ("de", "en")


@dataclass(frozen=True, slots=True)
class Source:
    """What the pages speak about: the catalogue, the rules and their tables by code."""

    catalogue: Catalogue
    rules: dict[str, Rule[Any]]
    tables: dict[str, dict[str, Any]]


def pages(source: Source) -> dict[str, str]:
    """Return name (below the target folder) and text of every page, sorted by name."""
    found = {name: text for lang in LANGUAGES for name, text in _pages(source, lang)}
    return dict(sorted(found.items()))


def _pages(source: Source, lang: Lang) -> Iterator[tuple[str, str]]:
    yield from _rules(source, lang)
    yield from _norms(source, lang)
    yield from _codes(source, lang)
    rows = coverage(source.catalogue, source.rules)
    yield top_page("coverage", lang), coverage_page(rows, source.catalogue, lang)
    yield top_page("fields", lang), field_reference(source.catalogue, lang)
    yield top_page("workbook", lang), workbook_reference(source.catalogue, lang)
    yield top_page("formats", lang), formats_page(lang)
    yield top_page("reading", lang), reading_page(lang)


def _rules(source: Source, lang: Lang) -> Iterator[tuple[str, str]]:
    yield index_page("rules", lang), rule_index(source.rules, lang)
    for code, rule in source.rules.items():
        table = source.tables.get(code, {})
        yield page_of("rules", code, lang), site_rule_page(rule, source.catalogue, table, lang)


def _norms(source: Source, lang: Lang) -> Iterator[tuple[str, str]]:
    norms = Norms(source.catalogue, coverage(source.catalogue, source.rules), lang)
    yield index_page("norms", lang), norm_index(norms)
    for standard in source.catalogue.standards:
        yield page_of("norms", standard.id, lang), norm_page(standard, norms)


def _codes(source: Source, lang: Lang) -> Iterator[tuple[str, str]]:
    lists = source.catalogue.code_lists
    yield index_page("codes", lang), code_index(lists, lang)
    for name, codes in lists.items():
        yield page_of("codes", name, lang), code_page(codes, lang)
