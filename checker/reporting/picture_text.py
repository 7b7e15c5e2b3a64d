"""How much room a line of text takes in a picture, and how it is fitted into less.

Widths are those of a common sans-serif, slightly rounded up: a picture carries no fonts.
"""

from __future__ import annotations

from collections.abc import Iterator

BOLD, PLAIN = 13.5, 12.5
_NARROW, _WIDE = set("iljtfrI.,:;|!'()[]/- "), set("mwMWÄÖÜQOGC@%&–…")
_SHARES = (0.33, 0.58, 0.86)
_CAPITAL = 0.71
_STRONG = 1.06
_DOTS = "…"
_SHORTEST = 4
_MOST = 0.75
_LAST_WORDS = (
    "abschluss",
    "angebot",
    "ausbildung",
    "begleitung",
    "beratung",
    "betreuung",
    "café",
    "fachschule",
    "förderung",
    "gruppe",
    "kurs",
    "management",
    "maßnahme",
    "praktikum",
    "prüfung",
    "schule",
    "vermittlung",
)


def width(line: str, size: float = PLAIN) -> float:
    """Return the width of a line in units of the drawing; bold text is a little wider."""
    ems = sum(_share(sign) for sign in line)
    return ems * size * (_STRONG if size >= BOLD else 1)


def _share(sign: str) -> float:
    if sign in _NARROW:
        return _SHARES[0]
    if sign in _WIDE:
        return _SHARES[2]
    return _CAPITAL if sign.isupper() else _SHARES[1]


def fitted(line: str, room: float, size: float = PLAIN) -> str:
    """Return the line, shortened by an ellipsis where the room is too small; empty for none."""
    if width(line, size) <= room:
        return line
    for end in range(len(line) - 1, _SHORTEST - 1, -1):
        short = line[:end].rstrip(" -,(") + _DOTS
        if width(short, size) <= room:
            return short
    return ""


def in_two(line: str, room: float, size: float = BOLD) -> tuple[str, str] | None:
    """Return the line in two parts that fit, or None.

    It is broken at a space or hyphen, else before the last word of a German compound.
    """
    for first, rest in _breaks(line):
        if width(first, size) <= room and width(rest, size) <= room:
            return first, rest
    return None


def _breaks(line: str) -> Iterator[tuple[str, str]]:
    """Yield ways to break a line, the latest place first."""
    for place in range(len(line) - 1, 0, -1):
        if line[place] in " -":
            yield line[: place + 1].rstrip(), line[place + 1 :].strip()
    for last in _LAST_WORDS:
        if line.endswith(last) and len(line) > len(last) and line[-len(last) - 1].isalpha():
            yield f"{line[: -len(last)]}-", last


def noted(note: str, room: float) -> str:
    """Return as many parts of a note (between commas) as fit."""
    parts = note.split(", ")
    for count in range(len(parts), 1, -1):
        line = ", ".join(parts[:count])
        if width(line) <= room:
            return line
    return fitted(parts[0], room)


def labelled(title: str, note: str, room: float) -> tuple[tuple[str, str], ...] | None:
    """Return at most two lines with their class: title and note, or a title in two lines.

    A long title is shortened; the table under the picture has the whole text. None where less than
    most of it would remain.
    """
    if width(title, BOLD) <= room:
        second = noted(note, room)
        return (("", title), ("sub", second)) if second else (("", title),)
    broken = in_two(title, room)
    if broken:
        return (("", broken[0]), ("", broken[1]))
    first, second = fitted(title, room, BOLD), noted(note, room)
    if len(first) < _MOST * len(title):
        return None
    return (("", first), ("sub", second)) if second else (("", first),)
