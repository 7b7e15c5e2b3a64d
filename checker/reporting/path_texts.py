"""Fixed words about ways: those of all reports, and what the pictures and ``pathways`` add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting import path_texts_de, path_texts_en, place_texts_de, place_texts_en
from checker.reporting.report_texts import ReportTexts

if TYPE_CHECKING:
    from checker.model.text import Lang

_OWN = {
    "de": path_texts_de.TEXTS | place_texts_de.TEXTS,
    "en": path_texts_en.TEXTS | place_texts_en.TEXTS,
}


class PathTexts(ReportTexts):
    """The fixed texts in one language, with those about ways."""

    def __init__(self, lang: Lang) -> None:
        """Choose the language."""
        super().__init__(lang)
        self._texts = {**self._texts, **_OWN[lang]}

    @property
    def months(self) -> tuple[str, ...]:
        """Return the short names of the months."""
        return tuple(self._texts["m_months"].split())

    def row(self, row: str) -> str:
        """Return the name of a row of the ladder, a second line behind ``|``."""
        key = f"m_row_{row}"
        return self._texts[key] if key in self._texts else self("m_row", level=row)
