"""Lines of the text report: wrapped to a width, coloured only where asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import TextWrapper

from checker.reporting.report_words import one_line

_CODES = {
    "error": "1;31",
    "err": "1;31",
    "warning": "33",
    "warn": "33",
    "info": "34",
    "ok": "32",
    "open": "35",
    "head": "1",
    "quiet": "2",
}
_NARROWEST = 40
# Build servers take a line that begins with "::" or holds "##[" for a command to them.
_COMMAND = re.compile(r"(?<!\S)::|##(?=\[|vso)")


def harmless(text: str) -> str:
    """Return the text on one line, without hidden characters and commands to a build server."""
    return _COMMAND.sub(lambda match: " ".join(match.group()), one_line(text))


@dataclass(frozen=True, slots=True)
class Layout:
    """The look of a terminal: columns, and whether it shows colour."""

    width: int
    color: bool

    def paint(self, text: str, role: str) -> str:
        """Colour a finished piece of text; roles without a colour leave it as it is."""
        code = _CODES.get(role)
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and code and text else text

    def wrap(self, text: str, indent: int = 0, *, label: str = "", role: str = "") -> list[str]:
        """Wrap a text under a hanging indent of ``indent`` columns.

        The label stands in the columns before the text, on the first line only, in the colour
        of the role. Words are never broken, so that names and addresses can be copied.
        """
        first = label if len(label) >= indent else label.ljust(indent)
        wrapper = TextWrapper(
            width=max(self.width, _NARROWEST),
            initial_indent=first,
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines = wrapper.wrap(harmless(text)) or [first.rstrip()]
        bare = label.strip()
        if bare and role:
            lines[0] = lines[0].replace(bare, self.paint(bare, role), 1)
        return lines

    def heading(self, text: str) -> list[str]:
        """Return a section heading: an empty line, the text, a rule below."""
        lines = self.wrap(text)
        rule = "-" * max(len(line) for line in lines)
        return ["", *(self.paint(line, "head") for line in lines), rule]

    def bar(self) -> str:
        """Return the line that parts packages."""
        return "=" * max(self.width, _NARROWEST)
