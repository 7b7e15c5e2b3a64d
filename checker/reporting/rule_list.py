"""The list of rules as plain data."""

from __future__ import annotations

from typing import Any

from checker.model.text import Lang
from checker.rule_api import Rule


def rule_entries(rules: dict[str, Rule[Any]], lang: Lang) -> list[dict[str, Any]]:
    """Return code, slug, title, area, level, requirements and since of every rule."""
    return [
        {
            "code": rule.code,
            "slug": rule.slug,
            "title": rule.title.in_(lang),
            "area": rule.area,
            "level": rule.meta["level"],
            "requirements": list(rule.meta["requirements"]),
            "parameters": list(rule.parameters),
            "types": list(rule.types),
            "aliases": list(rule.meta.get("aliases", ())),
            "since": rule.meta.get("since", "0.1.0"),
        }
        for rule in rules.values()
    ]
