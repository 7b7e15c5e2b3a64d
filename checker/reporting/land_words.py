"""The texts of the page over a whole run, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.wording import form
from checker.reporting import land_texts, land_texts_blocks, land_texts_moves

if TYPE_CHECKING:
    from checker.model.text import Lang

_ALL = land_texts.TEXTS | land_texts_blocks.TEXTS | land_texts_moves.TEXTS


class LandTexts:
    """The fixed texts in one language."""

    def __init__(self, lang: Lang) -> None:
        """Choose the language."""
        self.lang: Lang = lang

    def __call__(self, key: str, **values: Any) -> str:
        """Return the text with numbers in the form of the language.

        A text ``one|many`` takes its form from the value ``n`` (many without one).
        """
        one, bar, many = _ALL[key].in_(self.lang).partition("|")
        text = one if not bar or values.get("n") == 1 else many
        return text.format_map({name: form(value, self.lang) for name, value in values.items()})

    def has(self, key: str) -> bool:
        """Return whether there is such a text."""
        return key in _ALL
