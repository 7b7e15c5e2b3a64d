from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.lowest_bounds import dependencies, lowest

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_every_dependency_has_exactly_one_lower_bound() -> None:
    written = dependencies(PYPROJECT)

    pins = lowest(written)

    assert [pin.replace("==", ">=") for pin in pins] == written


@pytest.mark.parametrize("requirement", ["click", "click<9", "click>=8,<9", "click==8.2"])
def test_a_requirement_without_a_plain_lower_bound_is_refused(requirement: str) -> None:
    with pytest.raises(ValueError, match="expected NAME>=VERSION"):
        lowest([requirement])
