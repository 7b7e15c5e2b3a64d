"""Values of a report in the words of the HTML page: days, terms, force, confidence, places."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from checker.model.wording import form
from checker.reporting.escaping import visible

if TYPE_CHECKING:
    from checker.model.report import ReportCitation, ReportLocation
    from checker.model.text import Lang
    from checker.reporting.html_texts import Texts

_DOTS = {"high": "●●●", "medium": "●●○", "low": "●○○"}
_UNIT = "(?:[ \u00a0](?:€|%|VZÄ|UE|Personen|persons|Wochen|weeks|Plätze|places))?"
_UNSAFE_IN_CSS = re.compile(r"[^\w ·().,-]")


def day(text: str, lang: Lang) -> str:
    """Write an ISO day in the form of the language; any other text stays."""
    try:
        return form(date.fromisoformat(text), lang)
    except ValueError:
        return text


def term(citation: ReportCitation, t: Texts) -> str:
    """Say from when to when a value counts."""
    start = citation.valid_from and day(citation.valid_from, t.lang)
    end = citation.valid_to
    if end is None or end in {"open", "unknown"}:
        return t(f"term_{end or 'unknown'}", start=start) if start else t("term_none")
    end = day(end, t.lang)
    return t("term_between", start=start, end=end) if start else t("term_until", end=end)


def kind(force: str | None, basis: str, t: Texts) -> str:
    """Name the kind of the value: Muss-Vorschrift, Projektfestlegung, the data of the package."""
    if basis in {"project_set", "practice", "own_data"}:
        return t(f"b_{basis}")
    label = t(f"o_{force or 'info'}")
    return f"{label}, {t('b_derived')}" if basis == "derived" else label


def confidence(level: str | None, basis: str, t: Texts) -> tuple[str, str]:
    """Return dots and word; without a rule of law only the reason why there is none."""
    if basis in {"project_set", "own_data"} or level is None:
        return "", t("c_own_data" if basis == "own_data" else "c_project_set")
    return _DOTS[level], t(f"c_{level}")


def place(location: ReportLocation, t: Texts) -> tuple[str, str]:
    """Return the words before the cell, and the cell: ("Blatt „Maßnahmen“, Zelle", "K4")."""
    if location.sheet and location.cell:
        return t("w_sheet", sheet=location.sheet), location.cell
    if location.sheet:
        return t("w_sheet_only", sheet=location.sheet), ""
    if location.line and location.column:
        return t("w_line_column", line=str(location.line), column=str(location.column)), ""
    if location.line:
        return t("w_line", line=str(location.line)), ""
    return t("w_file", file=location.file), ""


def emphasised(text: str, value: Any, lang: Lang) -> Markup:
    """Escape the text and put the first mention of the value, with its unit, in bold."""
    shown = visible(form(value, lang))
    text = visible(text)
    pattern = rf"(?<![\w.,-])€?{re.escape(shown)}{_UNIT}(?![\w-]|[.,]\d)"
    match = re.search(pattern, text) if shown else None
    if match is None:
        return escape(text)
    before, after = text[: match.start()], text[match.end() :]
    return Markup("{}<strong>{}</strong>{}").format(before, match.group(), after)


def remedy_and_example(remedy: str, t: Texts) -> tuple[str, str]:
    """Split "… Gültiges Beispiel: K4 = 64000" into the advice and the example."""
    advice, _, example = remedy.partition(f"{t('example')}:")
    return advice.strip(), example.strip()


def web_address(url: str | None) -> str | None:
    """Return the address if it is a plain web address, nothing else may become a link."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def css_codes(text: str) -> str:
    """Write a text for the inside of a CSS string; everything unusual becomes a code point."""
    return _UNSAFE_IN_CSS.sub(lambda match: f"\\{ord(match.group()):x} ", visible(text))
