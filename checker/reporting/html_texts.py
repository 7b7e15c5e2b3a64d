"""Fixed texts of the HTML report; ``html_texts_de`` and ``html_texts_en`` hold them key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.wording import form
from checker.reporting import html_texts_de, html_texts_en

if TYPE_CHECKING:
    from checker.model.text import Lang

BY_LANGUAGE = {"de": html_texts_de.TEXTS, "en": html_texts_en.TEXTS}


class Texts:
    """The fixed texts in one language."""

    def __init__(self, lang: Lang) -> None:
        """Choose the language."""
        self.lang: Lang = lang
        self._texts = BY_LANGUAGE[lang]

    def __call__(self, key: str, **values: Any) -> str:
        """Return the text with numbers and days in the form of the language.

        A text ``one|many`` takes its form from the value ``n`` (many without one).
        """
        one, bar, many = self._texts[key].partition("|")
        text = one if not bar or values.get("n") == 1 else many
        return text.format_map({name: form(value, self.lang) for name, value in values.items()})

    def has(self, key: str) -> bool:
        """Return whether there is such a text."""
        return key in self._texts
