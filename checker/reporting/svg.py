"""Elements of an SVG picture as finished, escaped text."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from checker.reporting.escaping import visible

Value = str | float | None


def number(value: float) -> str:
    """Write a number with at most one decimal place, the same everywhere."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def tag(name: str, body: Iterable[Markup] | Markup = (), /, **attributes: Value) -> Markup:
    """Return one element; ``class_`` becomes class, ``_`` a hyphen, None leaves the attribute out.

    Texts are escaped, and hidden characters become codes.
    """
    inner = body if isinstance(body, Markup) else Markup("").join(body)
    written = Markup("").join(
        Markup(' {}="{}"').format(_name(key), _value(value))
        for key, value in attributes.items()
        if value is not None
    )
    if not inner:
        return Markup("<{0}{1}/>").format(name, written)
    return Markup("<{0}{1}>{2}</{0}>").format(name, written, inner)


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-") if key != "viewBox" else key


def _value(value: Value) -> str:
    return visible(value, one_line=True) if isinstance(value, str) else number(value or 0)


def words(text: str) -> Markup:
    """Return a text for the inside of an element."""
    return escape(visible(text, one_line=True))


def text(
    x: float, y: float, line: str, class_: str | None = None, anchor: str | None = None
) -> Markup:
    """Return one line of text; ``anchor`` is start (default), middle or end."""
    return tag("text", words(line), class_=class_, text_anchor=anchor, x=x, y=y)


def rect(x: float, y: float, width: float, height: float, class_: str | None = None) -> Markup:
    """Return a rectangle with square corners."""
    return tag("rect", class_=class_, x=x, y=y, width=width, height=height)


def path(steps: str, class_: str | None = None, marker: str | None = None) -> Markup:
    """Return a path; ``marker`` is the id of the head at its end."""
    end = f"url(#{marker})" if marker else None
    return tag("path", class_=class_, d=steps, marker_end=end)


def group(body: Iterable[Markup], class_: str) -> Markup:
    """Return elements that share a class."""
    return tag("g", body, class_=class_)


def picture(
    size: tuple[float, float], names: tuple[str, str, str], body: Iterable[Markup]
) -> Markup:
    """Return the whole picture.

    Args:
        size: Width and height in units of the drawing.
        names: Prefix of the ids, title and description for those who do not see the picture.
        body: What is drawn, from the back to the front.
    """
    prefix, title, description = names
    ids = (f"{prefix}-t", f"{prefix}-d")
    inner = [
        tag("title", words(title), id=ids[0]),
        tag("desc", words(description), id=ids[1]),
        *body,
    ]
    box = f"0 0 {number(size[0])} {number(size[1])}"
    return tag("svg", inner, viewBox=box, role="img", aria_labelledby=" ".join(ids))
