"""Numbers, amounts and days take the form of the language."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.text import Text
from checker.model.wording import NBSP, euro, form, say


@pytest.mark.parametrize(
    ("value", "de", "en"),
    [
        (1083, "1.083", "1,083"),
        (0.25, "0,25", "0.25"),
        (796.08, "796,08", "796.08"),
        (64000.0, "64.000", "64,000"),
        (-100, "-100", "-100"),
        (True, "ja", "yes"),
        (date(2018, 5, 18), "18.05.2018", "2018-05-18"),
        (["a", 1.5], "a, 1,5", "a, 1.5"),
        (None, "", ""),
        ("Text", "Text", "Text"),
        (Text("Kurs", "course"), "Kurs", "course"),
    ],
)
def test_form_follows_the_language(value: object, de: str, en: str) -> None:
    assert (form(value, "de"), form(value, "en")) == (de, en)


def test_euro_shows_cents_only_where_there_are_any() -> None:
    assert euro(64000) == Text(f"64.000{NBSP}€", f"64,000{NBSP}€")
    assert euro(796.08) == Text(f"796,08{NBSP}€", f"796.08{NBSP}€")


def test_say_fills_both_templates() -> None:
    assert say("{n} Plätze", "{n} places", n=1200) == Text("1.200 Plätze", "1,200 places")


def test_values_with_braces_are_not_taken_for_templates() -> None:
    assert say("{x}", "{x}", x="{y}").de == "{y}"
