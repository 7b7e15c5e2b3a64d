"""Verdict, connection and counts of one package in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.report import PackageReport, Persons
    from checker.reporting.html_texts import Texts

_STANDARDS = {
    "conformant": ("ok", "i-ok"),
    "conformant_with_notes": ("info", "i-info"),
    "not_conformant": ("err", "i-err"),
    "undetermined": ("open", "i-open"),
}
_CONNECTION = {
    "connected": ("ok", "i-link"),
    "partly_connected": ("warn", "i-part"),
    "not_connected": ("err", "i-cut"),
    "undetermined": ("open", "i-open"),
}
_TALLY = (
    ("complies", "ok", "i-ok"),
    ("error", "err", "i-err"),
    ("warning", "warn", "i-warn"),
    ("info", "info", "i-info"),
    ("consequence", "folge", ""),
    ("undecidable", "open", "i-open"),
    ("waived", "waived", "i-flag"),
    ("not_applicable", "na", ""),
)


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict: colour class, icon, words, what it means and what it does not mean."""

    css: str
    icon: str
    word: str
    sentences: tuple[str, ...]
    limit: str


@dataclass(frozen=True, slots=True)
class CountView:
    """One part of the outcomes: key, colour class, icon, number, word."""

    key: str
    css: str
    icon: str
    number: int
    word: str


def standards(package: PackageReport, t: Texts) -> VerdictView:
    """Say whether the minimum standards are met; no decision on the funding."""
    if package.state == "skipped":
        return VerdictView("none", "i-hand", t("v_skipped"), (t("m_skipped"),), t("not_v"))
    css, icon = _STANDARDS[package.verdict]
    word = t(f"v_{package.verdict}")
    return VerdictView(css, icon, word, (_meaning(package, t),), t("not_v"))


def connection(package: PackageReport, t: Texts) -> VerdictView:
    """Say for how many persons a complete way leads to their goal."""
    if package.state == "skipped":
        return VerdictView("none", "i-hand", t("v_skipped"), (), t("not_a"))
    if package.state == "failed":
        failed = connected(package.connectivity, package.persons, t)
        return replace(failed, sentences=(t("m_failed"),))
    return connected(package.connectivity, package.persons, t)


def connected(connectivity: str, persons: Persons, t: Texts) -> VerdictView:
    """Return a verdict on the connection with the persons behind it."""
    css, icon = _CONNECTION[connectivity]
    sentences = persons_in_words(persons, connectivity, t)
    return VerdictView(css, icon, t(f"a_{connectivity}"), sentences, t("not_a"))


def tally(package: PackageReport, t: Texts) -> tuple[CountView, ...]:
    """Return the parts into which the outcomes fall; a waiver part only where there is one."""
    numbers = ((key, css, icon, getattr(package.counts, key)) for key, css, icon in _TALLY)
    return tuple(
        CountView(key, css, icon, number, t(f"k_{key}", n=number))
        for key, css, icon, number in numbers
        if number or key != "waived"
    )


def _meaning(package: PackageReport, t: Texts) -> str:
    if package.state == "failed":
        return t("m_failed")
    number = {
        "not_conformant": package.counts.error,
        "conformant_with_notes": package.counts.warning,
    }.get(package.verdict, 0)
    return t(f"m_{package.verdict}", n=number)


def persons_in_words(persons: Persons, connectivity: str, t: Texts) -> tuple[str, ...]:
    """Say for how many persons there is a way; the numbers add up to all of them."""
    total = persons.K + persons.B + persons.U
    if total == 0:
        return (t("p_nobody"),)
    sentences = [t("p_K", k=persons.K, n=total)]
    sentences += [t("p_B", n=persons.B)] if persons.B else []
    sentences += [t("p_U", n=persons.U)] if persons.U else []
    if connectivity == "partly_connected" and not persons.B:
        sentences.append(t("p_link"))
    return tuple(sentences)
