"""A submission is read as far as it can be read, and every fault has its place."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from checker.loading.catalogue import load_catalogue
from checker.loading.limits import MAX_FILE_BYTES
from checker.loading.packages import Submission, read_submission
from checker.loading.yaml_source import load_yaml

FAULTY = b"""format_version: 1
municipality: {name: Stuttgart, ags: 08111000, kreis: 08111, knd: gemeinde}
period: {start: 2018-01-01, end: 31.12.2018}
pact_version: 2017
measures:
  - id: m1
    type: grundkurs
    ue: viele
    entry: {language: {hoeren: 5}}
    runs: [{start: 2018-01-01, places: 3.5}, 7]
    target_groups: [frauen_eltern, 5]
    exam: TELC:A1
    admits: {residence_status: [60c, XX]}
  - type: ausbildung
    integration_plan: {planned: ja}
  - just text
  - id: m4
    type: VABO
posts: none
"""
CATALOGUE = load_catalogue()


def read(content: bytes, name: str = "a.yaml") -> Submission:
    return read_submission(name, content, CATALOGUE)


def faults(submission: Submission) -> list[tuple[str, str, int | None]]:
    assert submission.document is not None
    find = submission.document.positions.find
    return sorted(
        (fault.code, "/".join(map(str, fault.pointer)), find(fault.pointer).line)
        for fault in submission.faults
    )


def test_every_fault_is_found_at_once_with_its_line() -> None:
    assert faults(read(FAULTY)) == [
        ("LES002", "measures/0/entry/language/hoeren", 9),
        ("LES002", "measures/0/runs/0/places", 10),
        ("LES002", "measures/0/runs/1", 10),
        ("LES002", "measures/0/target_groups/1", 11),
        ("LES002", "measures/0/ue", 8),
        ("LES002", "measures/1/integration_plan/planned", 15),
        ("LES002", "measures/2", 16),
        ("LES002", "period/end", 3),
        ("LES002", "posts", 19),
        ("LES003", "municipality/knd", 2),
        ("LES005", "measures/0/admits/residence_status/1", 13),
        ("LES006", "measures/0/admits/residence_status/0", 13),
        ("LES006", "measures/0/type", 7),
        ("LES007", "measures/1/type", 14),
    ]


def test_json_gives_the_same_package_and_the_same_faults() -> None:
    from_yaml = read(FAULTY)
    from_json = read(json.dumps(load_yaml(FAULTY)).encode(), "a.json")
    assert from_json.package == from_yaml.package
    assert [(f.code, f.pointer) for f in from_json.faults] == [
        (f.code, f.pointer) for f in from_yaml.faults
    ]


def test_the_rest_of_the_package_is_still_read() -> None:
    package = read(FAULTY).package
    assert package is not None
    assert package.pact_version == "2017"
    assert package.period is not None
    assert package.period.start is not None
    measures = package.measures or ()
    assert [measure.id for measure in measures] == ["m1", None, None, "m4"]
    assert measures[0].exam == "TELC:A1"
    assert measures[3].type == "VABO"


def test_lost_values_are_remembered_as_unread() -> None:
    unread = read(FAULTY).unread
    assert ("measures", 0, "ue") in unread
    assert ("measures", 0, "target_groups") in unread
    assert ("posts",) in unread


@pytest.mark.parametrize(
    ("stated", "read_as"),
    [("kein", "A0"), (0, "A0"), ("PA1", "preA1"), ("alpha", "A0"), ("B1", "B1")],
)
def test_old_words_for_levels_are_read(stated: object, read_as: str) -> None:
    content = json.dumps({"measures": [{"type": "VWVD_GRUND", "entry": {"language": stated}}]})
    submission = read(content.encode(), "a.json")
    assert submission.package is not None
    entry = (submission.package.measures or ())[0].entry
    assert entry is not None
    assert entry.language == read_as
    assert submission.faults == ()


def test_alpha_also_states_literacy() -> None:
    content = b'{"measures": [{"type": "VWVD_ALPHA", "outcomes": [{"language": "alpha"}]}]}'
    package = read(content, "a.json").package
    assert package is not None
    (result,) = (package.measures or ())[0].outcomes or ()
    assert (result.language, result.literacy) == ("A0", "lateinisch")


@pytest.mark.parametrize(
    ("data", "code", "word"),
    [
        ({"measures": [{"type": "IK_ALLG"}]}, "LES005", "Regelangebote"),
        ({"regelangebote": [{"type": "IM"}], "measures": []}, "LES005", "Maßnahmen"),
        ({"measures": [{"type": "VWVD_GRUN"}]}, "LES005", "VWVD_GRUND"),
        ({"measures": [{"typ": "IM"}]}, "LES003", "type"),
        ({"measures": [{"family": "other"}]}, "LES003", "Feld"),
        ({"measures": {"type": "IM"}}, "LES002", "[A, B]"),
        ({"measures": [], "demo": "ja"}, "LES002", "true"),
    ],
)
def test_faults_say_how_to_put_them_right(data: dict[str, Any], code: str, word: str) -> None:
    (fault,) = read(json.dumps(data).encode(), "a.json").faults
    assert fault.code == code
    assert word in fault.remedy.de


@pytest.mark.parametrize("content", [b"{}", b'{"a": 1}', b'{"waivers": []}'])
def test_a_group_of_fields_that_is_no_package_is_skipped(content: bytes) -> None:
    assert read(content, "a.json").state == "skipped"


@pytest.mark.parametrize("content", [b"null", b"[1, 2]", b'"text"', b"5", b""])
def test_what_is_no_group_of_fields_is_refused(content: bytes) -> None:
    submission = read(content, "a.json")
    assert submission.state == "failed"
    assert submission.refusal is not None
    assert submission.refusal.code == "LES001"


def test_file_over_the_limit_is_refused() -> None:
    submission = read(b" " * (MAX_FILE_BYTES + 1), "a.json")
    assert submission.refusal is not None
    assert submission.refusal.code == "LES008"


def test_reading_does_not_depend_on_the_order_of_fields() -> None:
    data = load_yaml(FAULTY)
    turned = dict(reversed(deepcopy(data).items()))
    one, two = (read(json.dumps(d).encode(), "a.json") for d in (data, turned))
    assert one.package == two.package
    assert {(f.code, f.pointer) for f in one.faults} == {(f.code, f.pointer) for f in two.faults}
