"""Characters nobody can see, made visible before a text of a submission is printed."""

from __future__ import annotations

import re

# Line feed and tab stay: every format treats them itself. Two-way marks reorder what a reader sees,
# zero-width marks hide in names, surrogates and noncharacters break UTF-8 or XML.
_HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f"
    "\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff"
    "\\U000e0000-\\U000e007f]"
)
_PICTURES = {point: chr(0x2400 + point) for point in range(0x20)} | {0x7F: "\u2421"}


def visible(text: str, *, one_line: bool = False) -> str:
    """Return the text with control, two-way and zero-width characters as codes.

    Args:
        text: Any text, hostile or not.
        one_line: Turn line breaks and tabs into a space as well.

    Returns:
        C0 controls as control pictures (U+2400 and following), all others as ``U+202E``.
    """
    if one_line:
        text = re.sub(r"\s*[\r\n\t]+\s*", " ", text)
    return _HIDDEN.sub(_code, text.replace("\r\n", "\n"))


def _code(match: re.Match[str]) -> str:
    point = ord(match.group())
    return _PICTURES.get(point, f"U+{point:04X}")
