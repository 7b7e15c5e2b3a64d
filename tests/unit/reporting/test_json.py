from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date

import pytest

from checker.model.report import ReportFinding
from checker.reporting.as_json import render
from checker.reporting.counts import OpenSumsError
from checker.reporting.json_text import dumps
from tests.unit.reporting.hostile import ATTACK, FILE, hostile_report
from tests.unit.reporting.sample_report import clean, not_conformant, package, report, several

TOP = (
    *("format_version", "tool", "as_of", "report_day", "legal_state", "policy", "stages"),
    *("language", "rule_folders", "packages", "summary", "skipped_files"),
    "run_findings",
)
PACKAGE = {
    *("file", "sha256", "state", "key", "demo", "municipality", "period", "pact_version"),
    *("verdict", "connectivity", "persons", "outcomes", "counts", "notices", "measures"),
    *("findings", "undecidable", "manual", "paths", "tool_findings"),
}


def test_the_top_level_holds_the_promised_keys_in_their_order() -> None:
    assert tuple(json.loads(render(several()))) == TOP


def test_every_package_holds_the_promised_keys() -> None:
    assert all(set(item) == PACKAGE for item in json.loads(render(several()))["packages"])


def test_every_key_of_a_finding_is_there_even_when_null() -> None:
    expected = [field.name for field in fields(ReportFinding)]
    found = json.loads(render(several()))["packages"][0]["findings"]
    assert [list(item) for item in found] == [expected] * 7
    assert found[0]["waiver"] is None
    assert found[-1]["citation"] is None


def test_values_are_those_of_the_report() -> None:
    shown = json.loads(render(several()))["packages"][0]
    assert shown["period"] == {"start": "2018-01-01", "end": "2018-12-31"}
    assert shown["persons"] == {"K": 145, "B": 31, "U": 34}
    assert shown["findings"][0]["location"]["cell"] == "K4"
    assert shown["findings"][0]["actual"] == 70000
    assert shown["counts"]["waived"] == 1


def test_a_file_that_could_not_be_read_is_a_package_with_its_finding() -> None:
    failed = json.loads(render(several()))["packages"][2]
    assert (failed["state"], failed["verdict"]) == ("failed", "undetermined")
    assert [item["code"] for item in failed["findings"]] == ["LES001"]


def test_a_run_without_files_is_a_whole_document() -> None:
    shown = json.loads(render(report()))
    assert shown["packages"] == []
    assert shown["summary"]["given"] == 0


def test_hostile_texts_come_back_exactly() -> None:
    shown = json.loads(render(hostile_report()))["packages"][0]
    assert shown["file"] == FILE
    assert shown["findings"][0]["message"] == ATTACK


def test_no_hidden_character_stands_in_the_file_itself() -> None:
    text = render(hostile_report())
    text.encode("utf-8")
    assert "\\u202e" in text
    assert not set("\u202e\u2028\ufeff\uffff\x00\x1b\ud800") & set(text)


def test_umlauts_stay_readable_and_the_text_ends_with_a_line_feed() -> None:
    text = render(several())
    assert "Höchstbetrag" in text
    assert text.endswith("\n}\n")


def test_days_and_sets_as_values_have_one_form() -> None:
    assert dumps([date(2018, 5, 1), {"b", "a"}], indent=None) == '["2018-05-01", ["a", "b"]]'


def test_a_hidden_character_beyond_the_basic_plane_is_a_pair_of_codes() -> None:
    assert dumps("\U000e0001", indent=None) == '"\\udb40\\udc01"'


def test_other_values_are_written_as_text() -> None:
    assert dumps(3 + 4j, indent=None) == '"(3+4j)"'


def test_a_number_that_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps(float("nan"))


def test_sums_that_do_not_close_are_refused() -> None:
    with pytest.raises(OpenSumsError):
        render(report(replace(clean(), outcomes=1)))


def test_the_same_report_is_the_same_text() -> None:
    assert render(several()) == render(several())


def test_german_and_english_differ_in_texts_only() -> None:
    german, english = (json.loads(render(several(lang))) for lang in ("de", "en"))
    for one, other in zip(german["packages"], english["packages"], strict=True):
        assert one["verdict"] == other["verdict"]
        assert [f["code"] for f in one["findings"]] == [f["code"] for f in other["findings"]]


def test_findings_stand_in_the_order_of_the_report() -> None:
    package_ = not_conformant()
    shown = json.loads(render(report(package_)))["packages"][0]["findings"]
    assert [item["fingerprint"] for item in shown] == [f.fingerprint for f in package_.findings]


def test_a_skipped_file_is_listed_as_skipped() -> None:
    skipped = package(state="skipped", verdict="undetermined", connectivity="undetermined")
    shown = json.loads(render(report(skipped)))
    assert shown["packages"][0]["state"] == "skipped"
    assert shown["summary"]["skipped"] == 1
