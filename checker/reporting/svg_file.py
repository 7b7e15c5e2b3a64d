"""A picture as a file of its own: with its colours, patterns and heads of lines."""

from __future__ import annotations

from markupsafe import Markup

from checker.reporting.html_environment import environment


def standalone(picture: Markup) -> str:
    """Return a whole SVG file for a picture that was drawn for a page."""
    opening, _, rest = picture.partition(">")
    text: str = environment().get_template("picture.svg.j2").render(opening=opening, rest=rest)
    return text
