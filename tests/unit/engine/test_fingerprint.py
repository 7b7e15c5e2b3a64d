"""A fingerprint names a finding across years."""

from __future__ import annotations

import hashlib

from checker.engine.fingerprint import Identity, field_name, fingerprints
from tests.unit.engine.small_world import checked, package

ONE = Identity("PRO001", "08111000", "measure", "m-1", "measures/ue", "")


def test_it_is_the_start_of_the_hash_over_the_identity() -> None:
    text = "1|PRO001|08111000|measure|m-1|measures/ue|1"
    assert fingerprints([ONE]) == [hashlib.sha256(text.encode()).hexdigest()[:16]]


def test_equal_findings_get_running_numbers() -> None:
    names = fingerprints([ONE, ONE, ONE._replace(part="b"), ONE])
    assert len(set(names)) == 4
    assert names[0] == fingerprints([ONE])[0]


def test_the_part_is_the_natural_key_else_the_running_number() -> None:
    text = "1|PRO001|08111000|measure|m-1|measures/ue|"
    parts = ["1", "2", "miete", "miete#2"]
    rent = ONE._replace(part="miete")
    hashes = [hashlib.sha256(f"{text}{part}".encode()).hexdigest()[:16] for part in parts]
    assert fingerprints([ONE, ONE, rent, rent]) == hashes


def test_list_positions_are_left_out() -> None:
    assert field_name(("measures", 3, "cost", 0, "kind")) == "measures/cost/kind"


def test_it_survives_a_new_year_and_moved_rows() -> None:
    wrong = {"id": "m-1", "type": "VWVD_GRUND", "ue": 101}
    before = checked(package(measures=[wrong]))
    other = {"id": "m-0", "type": "VWVD_GRUND", "ue": 10}
    period = {"start": "2026-01-01", "end": "2026-12-31"}
    after = checked(package(measures=[other, wrong], period=period))
    assert [f.fingerprint for f in before.findings] == [f.fingerprint for f in after.findings]
