"""A gap that points to a measure elsewhere: who may say that the measure does not exist."""

from __future__ import annotations

from datetime import date

import pytest

from checker.loading.catalogue import load_catalogue
from checker.loading.packages import package_from
from checker.loading.rules import load_rules
from checker.rule_api import Context, Deviation, Missing

CATALOGUE = load_catalogue()
RULE = load_rules()["PAK001"]


@pytest.mark.parametrize("complete", [True, False])
def test_only_a_complete_context_shows_that_a_measure_is_nowhere(complete: bool) -> None:
    measures = [{"type": "IM"}, {"type": "VWVD_GRUND"}, {"type": "SCHULSOZIALARBEIT"}]
    gap = {"foerderbereich": "buergerengagement", "covered_by": "08327/ea-1"}
    package, _, _ = package_from({"measures": measures, "gaps": [gap]}, CATALOGUE)
    day = date(2018, 1, 1)
    context = Context(
        RULE.code, RULE.parameters, CATALOGUE, package, day, day, context_complete=complete
    )
    (found,) = RULE.check(package, context)
    assert found.field == "gaps/0/covered_by"
    assert isinstance(found, Deviation if complete else Missing)
