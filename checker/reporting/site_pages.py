"""All generated pages by name: what the documentation is built from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checker.engine.coverage import coverage
from checker.model.catalogue import Catalogue
from checker.model.measure_type import TypeFile
from checker.model.text import Lang
from checker.reporting.site_codes import code_index, code_page
from checker.reporting.site_fields import field_reference
from checker.reporting.site_links import index_page, page_of, top_page
from checker.reporting.site_matrix import matrix_index, matrix_page
from checker.reporting.site_norms import Norms, norm_index, norm_page
from checker.reporting.site_question import question_page
from checker.reporting.site_rules import rule_index, site_rule_page
from checker.reporting.site_seeded import Case, detection_page
from checker.reporting.site_tables import coverage_page, formats_page, reading_page
from checker.reporting.site_types import site_type_page, type_index
from checker.reporting.site_workbook import workbook_reference
from checker.reporting.transition_matrix import Matrix
from checker.rule_api import Rule

LANGUAGES: tuple[Lang, ...] = ("de", "en")


@dataclass(frozen=True)
class Source:
    """What the pages speak about: catalogue, rules with their tables by code, measure types.

    ``seeded``: the defects of the tests with the findings that must come out.
    """

    catalogue: Catalogue
    rules: dict[str, Rule[Any]]
    tables: dict[str, dict[str, Any]]
    type_files: tuple[TypeFile, ...]
    seeded: tuple[Case, ...]

    @cached_property
    def matrix(self) -> Matrix:
        """Return every type against every type, on the day of the oldest text used."""
        types = {entry.code: entry for file in self.type_files for entry in file.types}
        return Matrix(types, self.catalogue, min(file.legal_state for file in self.type_files))


def pages(source: Source) -> dict[str, str]:
    """Return name (below the target folder) and text of every page, sorted by name."""
    found = {name: text for lang in LANGUAGES for name, text in _pages(source, lang)}
    return dict(sorted(found.items()))


def _pages(source: Source, lang: Lang) -> Iterator[tuple[str, str]]:
    yield from _rules(source, lang)
    yield from _norms(source, lang)
    yield from _codes(source, lang)
    yield from _types(source.matrix, lang)
    rows = coverage(source.catalogue, source.rules)
    yield top_page("coverage", lang), coverage_page(rows, source.catalogue, lang)
    yield top_page("detection", lang), detection_page(source.seeded, source.rules, lang)
    yield top_page("fields", lang), field_reference(source.catalogue, lang)
    yield top_page("workbook", lang), workbook_reference(source.catalogue, lang)
    yield top_page("formats", lang), formats_page(lang)
    yield top_page("reading", lang), reading_page(lang)
    yield top_page("question", lang), question_page(source.catalogue, lang)


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
        yield page_of("codes", name, lang), code_page(codes, source.matrix.types, lang)


def _types(matrix: Matrix, lang: Lang) -> Iterator[tuple[str, str]]:
    yield index_page("types", lang), type_index(matrix, lang)
    for code, entry in matrix.types.items():
        yield page_of("types", code, lang), site_type_page(entry, matrix, lang)
    yield index_page("transitions", lang), matrix_index(matrix, lang)
    for family in matrix.groups:
        yield page_of("transitions", family, lang), matrix_page(family, matrix, lang)
