"""Twelve claims of which no source is known: no text makes them, no rule acts on them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from checker.engine.casebook import answer
from checker.loading.catalogue import load_catalogue
from checker.loading.places import rules_dir, standards_dir
from checker.loading.rules import load_rules
from checker.model.finding import Answer, Deviation, Outcome
from checker.model.severity import Severity, severity_of
from checker.rule_api import Rule
from tests.unit.rules.forbidden_claims import CLAIMS, Claim
from tests.unit.rules.house_texts import python_texts, sentences, template_texts, yaml_texts

CHECKER = Path(__file__).parents[3] / "checker"
# Requirements that stand for "no such norm was found", and one that is only an aim.
NO_NORM = {"BW-IM-25", "BW-PIK-10", "BW-VWD-10", "BW-VWD-14", "BW-SCH-04", "BW-EVAL-05"}
ONLY_WARNINGS = {"BW-SEED-04", "BW-IM-03", "BW-IM-14", "BW-GEO-06", "BW-PART-02"}
CATALOGUE = load_catalogue()
RULES = load_rules()


TEXTS = [
    *python_texts(rules_dir()),
    *python_texts(CHECKER),
    *template_texts(CHECKER),
    *yaml_texts(standards_dir()),
]


def test_there_are_texts_of_every_kind() -> None:
    places = {place.partition(":")[0].partition("/")[0] for place, _ in TEXTS}
    assert {"im_mindestanspruch.py", "pakt.yaml", "package.html.j2", "kreise.yaml"} <= places


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: str(claim.number))
def test_no_text_makes_the_claim(claim: Claim) -> None:
    found = [(p, s) for p, text in TEXTS for s in sentences(text) if claim.claims(s)]
    assert found == []


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: str(claim.number))
def test_the_claim_is_found_when_someone_writes_it(claim: Claim) -> None:
    assert [seed for seed in claim.seeds if not claim.claims(seed)] == []


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: str(claim.number))
def test_true_sentences_are_left_alone(claim: Claim) -> None:
    assert [sentence for sentence in claim.fine if claim.claims(sentence)] == []


def test_a_bad_sentence_is_seen_wherever_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "rule.py").write_text(
        'X = ("Gut. Der Personalschlüssel 1:80 "\n "ist vorgeschrieben.")'
    )
    (tmp_path / "norm.yaml").write_text(
        "a:\n  - de: >-\n      Der Personalschlüssel 1:80\n      ist vorgeschrieben."
    )
    (tmp_path / "page.html.j2").write_text(
        "<p>Der Personalschlüssel 1:80 ist <b>vorgeschrieben</b>.</p>"
    )
    for read in (python_texts, yaml_texts, template_texts):
        texts = [sentence for _, text in read(tmp_path) for sentence in sentences(text)]
        assert any(CLAIMS[0].claims(sentence) for sentence in texts), read.__name__


def test_all_twelve_are_watched() -> None:
    assert [claim.number for claim in CLAIMS] == list(range(1, 13))


def test_what_was_not_found_is_never_measured_as_a_norm() -> None:
    values = [
        (name, value)
        for name, parameter in CATALOGUE.parameters.items()
        for value in parameter.values
        if value.requirement in NO_NORM and value.value is not None
    ]
    assert [name for name, value in values if value.basis == "norm"] == []
    assert [name for name, value in values if severity_of(value) is Severity.ERROR] == []


def test_weak_sources_and_aims_never_give_an_error() -> None:
    errors = [
        name
        for name, parameter in CATALOGUE.parameters.items()
        for value in parameter.values
        if value.requirement in ONLY_WARNINGS and severity_of(value) is Severity.ERROR
    ]
    assert errors == []


def severities(code: str) -> set[Severity]:
    """Return how bad findings of a rule can be, whatever the day."""
    names = RULES[code].parameters
    return {
        severity_of(value)
        for name in names
        for value in CATALOGUE.parameters[name].values
        if value.value is not None
    }


@pytest.mark.parametrize("code", ["IMA005", "IMA007", "PAK003"])
def test_these_rules_have_no_value_that_gives_an_error(code: str) -> None:
    assert Severity.ERROR not in severities(code)


def outcome(code: str, case: dict[str, Any]) -> Outcome:
    found, faults = answer(RULES[code], case, CATALOGUE)
    assert faults == []
    assert found is not None
    return found


def worst(found: Outcome) -> set[Severity]:
    return {deviation.basis.severity for deviation in found.deviations}


def test_an_application_alone_below_51000_euro_is_a_warning_not_an_error() -> None:
    package = {
        "municipality": {"name": "Dorfingen", "kind": "gemeinde"},
        "period": {"start": "2018-01-01", "end": "2018-12-31"},
        "applicant_form": "eigen",
        "planning_frame_eur": 10349,
        "measures": [{"id": "m-1", "type": "IM"}],
    }
    found = outcome("IMA007", {"package": package})
    assert found.answer is Answer.VIOLATES
    assert worst(found) == {Severity.WARNING}


def test_counselling_beyond_four_years_is_a_warning_not_an_error() -> None:
    measure = {"type": "IM", "max_months": 60}
    found = outcome("IMA005", {"day": "2024-01-01", "measure": measure})
    assert found.answer is Answer.VIOLATES
    assert worst(found) == {Severity.WARNING}


def test_an_unknown_municipality_is_a_warning_not_an_error() -> None:
    town = {"ags": "08115999", "name": "Neudorf", "kind": "gemeinde"}
    found = outcome("FEL001", {"day": "2024-01-01", "package": {"municipality": town}})
    assert found.answer is Answer.VIOLATES
    assert worst(found) == {Severity.WARNING}


def test_a_high_caseload_says_that_it_breaks_no_rule() -> None:
    package = {
        "persons_au": {"count": 420},
        "posts": [
            {"id": "st-01", "function": "IM", "vzae": 1.0},
            {"id": "st-02", "function": "IM", "vzae": 1.0},
        ],
    }
    found = outcome("PAK003", {"day": "2018-01-01", "package": package})
    assert found.answer is Answer.VIOLATES
    assert all("keine Vorschrift" in d.basis.why.de + d.message.de for d in found.deviations)


def test_six_months_in_the_country_do_not_explain_a_missing_school() -> None:
    package = {
        "target_groups": [{"code": "schulpflichtig", "count": 12, "residence_status": "P24"}],
        "gaps": [{"target_group": "schulpflichtig", "reason": "noch keine sechs Monate hier"}],
    }
    found = outcome("PAK008", {"day": "2024-01-01", "package": package})
    assert found.answer is Answer.VIOLATES


@pytest.mark.parametrize("weeks", [7, 12])
def test_seven_to_twelve_weeks_at_an_employer_are_asked_about_before_they_are_judged(
    weeks: int,
) -> None:
    case = {"day": "2026-09-01", "measure": {"type": "MAT_45", "employer_weeks": weeks}}
    asked = [outcome(code, case) for code, rule in RULES.items() if about_employers(rule)]
    assert asked
    assert [found for found in asked if Severity.ERROR in worst(found)] == []


def about_employers(rule: Rule[Any]) -> bool:
    return rule.area == "QUA" and any(
        "arbeitgeber" in name or "betrieb" in name for name in rule.parameters
    )


def everything(case: dict[str, Any]) -> list[Deviation]:
    """Return the deviations of all rules on one case."""
    answers = (answer(rule, case, CATALOGUE)[0] for rule in RULES.values())
    return [deviation for found in answers if found for deviation in found.deviations]


def test_no_rule_asks_a_municipality_for_an_integrationsbeauftragte() -> None:
    package = {
        "municipality": {
            "ags": "08327050",
            "kreis": "08327",
            "name": "Tuttlingen",
            "population": 36000,
        },
        "measures": [{"id": "m-1", "type": "IM"}],
    }
    found = everything({"day": "2024-01-01", "package": package})
    assert found
    words = [d.message.de + d.remedy.de for d in found]
    assert [
        text for text in words if re.search("Integrationsbeauftragt|Integrationsrat", text)
    ] == []


def test_a_preparatory_class_of_four_is_not_too_small() -> None:
    runs = [{"start": "2024-09-09", "end": "2025-07-30", "places": 4, "min_participants": 4}]
    found = everything({"day": "2024-09-09", "measure": {"type": "VKL", "runs": runs}})
    assert [d for d in found if "places" in d.field or "participants" in d.field] == []


def test_a_small_land_course_is_not_too_small_or_too_short() -> None:
    runs = [{"start": "2024-09-09", "end": "2024-10-30", "places": 5}]
    measure = {"type": "VWVD_GRUND", "runs": runs, "ue": 20}
    found = everything({"day": "2024-09-09", "measure": measure})
    assert [
        d
        for d in found
        if d.field in {"ue", "runs/0/places"} and d.basis.severity is not Severity.INFO
    ] == []
