"""Is every file accounted for, and what came out: the first two sections of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.loading.reading_codes import READING_CODES
from checker.reporting.land_numbers import share_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model.land import LandView
    from checker.reporting.land_words import LandTexts

_FAILING = ("LES", "SYS")
_VERDICTS = {
    "conformant": ("ok", "i-ok"),
    "conformant_with_notes": ("info", "i-info"),
    "not_conformant": ("err", "i-err"),
    "undetermined": ("open", "i-open"),
}
_CONNECTIONS = {
    "connected": ("ok", "i-link"),
    "partly_connected": ("warn", "i-part"),
    "not_connected": ("err", "i-cut"),
    "undetermined": ("open", "i-open"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a whole: look, icon, word, number, share."""

    css: str
    icon: str
    word: str
    number: int
    share: str


@dataclass(frozen=True, slots=True)
class Intake:
    """Reasons with their numbers, and what enters the figures of the Land."""

    failed: tuple[tuple[str, int], ...]
    skipped: tuple[tuple[str, int], ...]
    counted: str
    verdicts: tuple[Part, ...]
    connections: tuple[Part, ...]


def intake(view: LandView, t: LandTexts) -> Intake:
    """Return both sections.

    Raises:
        ValueError: the reasons do not add up to the files that failed or were skipped.
    """
    failed = {code: n for code, n in view.reasons.items() if code.startswith(_FAILING)}
    skipped = {code: n for code, n in view.reasons.items() if code not in failed}
    total = view.head.summary
    if (sum(failed.values()), sum(skipped.values())) != (total.failed, total.skipped):
        raise ValueError(f"the reasons do not close: {view.reasons}")
    return Intake(
        _named(failed, t),
        _named(skipped, t),
        _counted(view, t),
        _parts(view.verdicts, _VERDICTS, "v_", t),
        _parts(view.connectivity, _CONNECTIONS, "a_", t),
    )


def _named(reasons: Mapping[str, int], t: LandTexts) -> tuple[tuple[str, int], ...]:
    found = ((_reason(code, t), number) for code, number in reasons.items())
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def _reason(code: str, t: LandTexts) -> str:
    if t.has(f"r_{code}"):
        return t(f"r_{code}")
    known = READING_CODES.get(code)
    return f"{known.title.in_(t.lang)} ({code})" if known else code


def _counted(view: LandView, t: LandTexts) -> str:
    checked = view.head.summary.checked
    if not checked:
        return ""
    if view.counted == checked:
        return t("counted_one" if checked == 1 else "counted_all", n=checked)
    rest = checked - view.counted
    return t("counted_some", counted=view.counted, checked=checked, rest=rest)


def _parts(
    numbers: Mapping[str, int], looks: Mapping[str, tuple[str, str]], prefix: str, t: LandTexts
) -> tuple[Part, ...]:
    whole = sum(numbers.values())
    return tuple(
        Part(css, icon, t(f"{prefix}{name}"), n, share_text(n, whole, t))
        for name, (css, icon) in looks.items()
        for n in (numbers.get(name, 0),)
    )
