"""Texts in two languages with numbers, amounts and days written the local way."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.model.text import Lang, Text

NBSP = "\u00a0"


def say(de: str, en: str, **values: Any) -> Text:
    """Fill values into both templates; numbers, days and texts take the form of the language."""
    return Text(
        de.format_map({name: form(value, "de") for name, value in values.items()}),
        en.format_map({name: form(value, "en") for name, value in values.items()}),
    )


def form(value: Any, lang: Lang) -> str:
    """Write one value in the language: 1083 -> 1.083, 0.5 -> 0,5, 2018-05-18 -> 18.05.2018."""
    if isinstance(value, Text):
        return value.in_(lang)
    if isinstance(value, bool):
        return {"de": ("nein", "ja"), "en": ("no", "yes")}[lang][value]
    if isinstance(value, int | float):
        return _number(value, lang)
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}" if lang == "de" else value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(form(item, lang) for item in value)
    return "" if value is None else str(value)


def _number(value: float, lang: Lang) -> str:
    rounded = round(value, 4)
    whole = float(rounded).is_integer()
    text = f"{rounded:,.0f}" if whole else f"{rounded:,.4f}".rstrip("0")
    return text.translate(_SWAP) if lang == "de" else text


_SWAP = str.maketrans({",": ".", ".": ","})


def euro(amount: float) -> Text:
    """Write an amount: 64.000 € or 64,000 €, with cents only where there are any."""
    digits = 0 if float(amount).is_integer() else 2
    text = f"{amount:,.{digits}f}{NBSP}€"
    return Text(text.translate(_SWAP), text)


def also(text: Text, more: Text | None) -> Text:
    """Return sentences followed by more sentences; an empty text adds nothing."""
    if more is None or not more.de:
        return text
    return Text(f"{text.de} {more.de}", f"{text.en} {more.en}")
