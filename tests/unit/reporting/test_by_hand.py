"""What no rule checks stands in every format that can hold it."""

from __future__ import annotations

import pytest

from checker.engine.request import COMMON_STAGES, DEEP_STAGES
from checker.reporting.formats import render
from checker.reporting.report_texts import ReportTexts
from checker.reporting.report_words import by_hand
from tests.unit.reporting.sample_report import several

NAMES = {item.requirement for package in several().packages for item in package.manual}


@pytest.mark.parametrize(
    "form", ["text", "json", "jsonl", "sarif", "junit", "github", "csv", "html"]
)
def test_every_requirement_without_a_rule_is_named(form: str) -> None:
    shown = render(form, several())
    assert NAMES
    assert [name for name in sorted(NAMES) if name not in shown] == []


def test_a_requirement_of_several_packages_is_named_once() -> None:
    assert [item.requirement for item in by_hand(several())] == sorted(NAMES)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_stage_has_a_name(lang: str) -> None:
    texts = ReportTexts("de" if lang == "de" else "en")
    assert all(texts.has(f"x_stage_{stage}") for stage in COMMON_STAGES + DEEP_STAGES)
