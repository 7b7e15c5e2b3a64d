"""A text in the two languages of the reports."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["de", "en"]
# The first sign of the id of an object that states none; its place in the list follows.
UNNAMED = "#"


class Text(NamedTuple):
    """One text in German and English."""

    de: str
    en: str

    def in_(self, lang: Lang) -> str:
        """Return the text in the language."""
        return self.de if lang == "de" else self.en
