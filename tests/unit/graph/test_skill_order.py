"""A single skill wins over the level it belongs to, in whatever order they are written."""

from __future__ import annotations

import pytest

from checker.graph.facts import Range, Reader
from checker.loading.catalogue import load_catalogue

READER = Reader(load_catalogue())


@pytest.mark.parametrize(
    "text",
    [
        "IK_ALLG@niveau=B2;schreiben=A2",
        "IK_ALLG@schreiben=A2;niveau=B2",
        "IK_ALLG@schreiben=A2;hoeren_lesen=B2;niveau=B2",
    ],
)
def test_a_single_skill_wins_over_the_overall_level(text: str) -> None:
    facts = READER.node(text).facts
    rank = READER.catalogue.rank("language-levels", "A2")
    assert rank is not None
    assert facts["schreiben"] == Range(rank, rank)
    assert facts["lesen"] != facts["schreiben"]


def test_the_joint_area_wins_over_the_overall_level() -> None:
    facts = READER.node("DTZ@hoeren_lesen=A2;niveau=B1").facts
    assert facts["lesen"] == facts["hoeren_lesen"] != facts["niveau"]
