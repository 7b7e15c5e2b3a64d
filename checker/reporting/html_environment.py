"""The templates of the HTML pages: everything is escaped, hidden characters become codes."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.reporting.escaping import visible


@cache
def environment() -> Environment:
    """Return the templates of this package; a name that is not given is an error."""
    return Environment(
        loader=PackageLoader("checker.reporting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def script_and_hash(name: str = "report.js") -> tuple[Markup, Markup]:
    """Return a script and its hash: the page allows this script and no other."""
    template = environment().get_template(name)
    text = Markup("\n{}").format(template.module)
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return text, Markup("sha256-{}").format(digest)


def _shown(value: Any) -> Any:
    """Make hidden characters visible; Jinja escapes the result. Markup is finished text."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
