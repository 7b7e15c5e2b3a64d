"""A text in the two languages of the reports."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["de", "en"]


class Text(NamedTuple):
    """One text in German and English."""

    de: str
    en: str

    def in_(self, lang: Lang) -> str:
        """Return the text in the language."""
        return self.de if lang == "de" else self.en
