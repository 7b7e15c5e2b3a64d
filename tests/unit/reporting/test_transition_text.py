"""The answer to a transition question, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.loading.catalogue import load_catalogue
from checker.model.text import Lang
from checker.reporting.transition_json import table_json, transition_json
from checker.reporting.transition_text import table_text, transition_text
from tests.unit.reporting import transition_samples as sample

SNAPSHOTS = Path(__file__).parent / "snapshots"
LANGUAGES: tuple[Lang, ...] = ("de", "en")
ROW_KEYS = [
    "id",
    "from",
    "to",
    "as_of",
    "expected",
    "verdict",
    "strength",
    "dimensions",
    "reason",
    "citation",
    "state",
]
DIMENSION_KEYS = [
    "dimension",
    "detail",
    "result",
    "has",
    "needs",
    "owner",
    "text",
    "change",
    "confidence",
    "citation",
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verdict", sample.QUESTIONS)
def test_an_answer_reads_as_its_snapshot(verdict: str, lang: Lang) -> None:
    found = sample.asked(sample.QUESTIONS[verdict])
    text = transition_text(found, lang, load_catalogue())

    assert found.verdict == verdict
    assert text == (SNAPSHOTS / f"transition_{verdict}_{lang}.txt").read_text("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", [*sample.QUESTIONS.values(), "PERSON", "SPRACHCAFE"])
def test_no_line_is_wider_than_80_columns(question: str, lang: Lang) -> None:
    lines = transition_text(sample.asked(question), lang).splitlines()
    assert [line for line in lines if len(line) > 80] == []


def test_what_speaks_against_it_stands_first() -> None:
    text = transition_text(sample.asked("PERSON@status=GESTATTUNG;niveau=A1"), "de")
    assert text.index("Sprache: passt nicht") < text.index("Aufenthalt und Zugang: passt unter")


def test_a_demand_that_was_not_considered_is_named() -> None:
    text = transition_text(sample.asked("PERSON@niveau=B1"), "de")
    rest = text.partition(
        "Nicht betrachtet, weil dazu nichts angegeben ist oder es hier nicht gilt:\n"
    )[2]
    assert rest.splitlines()[0].split(", ") == [
        "    Zeit",
        "Aufenthalt und Zugang",
        "Plätze und Rahmen",
    ]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("de", "Im Katalog steht keine Voraussetzung, die hier zu prüfen wäre."),
        ("en", "The catalogue holds no demand that could be checked here."),
    ],
)
def test_a_type_without_demands_says_that_nothing_was_checked(lang: Lang, sentence: str) -> None:
    assert sentence in transition_text(sample.asked("PERSON@niveau=B1", "SPRACHCAFE"), lang)


def test_a_source_without_a_guaranteed_level_is_not_binding() -> None:
    text = transition_text(sample.asked("SPRACHCAFE"), "de")
    assert "Passt nicht. Das ist nicht zwingend" in text
    assert "Kein nachgewiesenes Sprachniveau" in text


def test_only_a_table_row_that_does_not_agree_is_printed() -> None:
    assert table_text(sample.table(), "de") == (
        "A2: PERSON@niveau>=A2 -> KOMM_DEUTSCHKURS (19.08.2026)\n"
        "    erwartet         passt\n"
        "    Urteil           nicht prüfbar (Sprache)\n"
        "\n"
        "A3: PERSON@groesse=5 -> KOMM_DEUTSCHKURS (19.08.2026)\n"
        "    nicht unterstützt: groesse=5\n"
        "\n"
        "A4: PERSON@status=EU;niveau=A1;zertifikat_monate>12 -> KOMM_DEUTSCHKURS\n"
        "(19.08.2026)\n"
        "    erwartet         passt nicht (Alter)\n"
        "    Urteil           passt nicht (Sprache, Zeit)\n"
        "\n"
        "4 Zeilen: 1 stimmen überein, 2 weichen ab, 1 nicht unterstützt\n"
    )


def test_the_sums_of_a_table_in_english() -> None:
    last = table_text(sample.table(), "en").splitlines()[-1]
    assert last == "4 rows: 1 agree, 2 disagree, 1 unsupported"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_as_json_has_its_shape(lang: Lang) -> None:
    answer = json.loads(json.dumps(table_json(sample.table(), lang)))

    assert sorted(answer) == ["agree", "disagree", "format_version", "rows", "unsupported"]
    assert [answer[name] for name in ("agree", "disagree", "unsupported")] == [1, 2, 1]
    assert [list(row) for row in answer["rows"]] == [ROW_KEYS] * 4
    first, _, unsupported, _ = answer["rows"]
    assert (first["from"], first["as_of"]) == (sample.QUESTIONS["blocked"], "2026-08-19")
    assert (first["verdict"], first["strength"], first["expected"]) == (
        "blocked",
        "hart",
        "blocked",
    )
    assert [list(d) for d in first["dimensions"]] == [DIMENSION_KEYS] * 4
    assert first["citation"] == [sample.LAW, {**sample.PRACTICE, "section": None, "url": None}]
    assert (unsupported["verdict"], unsupported["reason"]) == (None, "groesse=5")


def test_the_results_of_the_dimensions_as_json() -> None:
    answer = transition_json(sample.asked(sample.QUESTIONS["ok_with_condition"]), "en")
    results = {d["dimension"]: (d["detail"], d["result"], d["owner"]) for d in answer["dimensions"]}

    assert results == {
        "language": ("niveau", "passt", "land"),
        "time": ("certificate", "nicht_betrachtet", "traeger"),
        "residence_status": ("zulassung", "bedingt", "kommune"),
        "capacity": ("kinder", "nicht_betrachtet", "bund"),
    }
    assert answer["reason"] == "The municipality may admit."


def test_german_and_english_differ_in_texts_only() -> None:
    texts = {"text", "change", "reason"}

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items() if key not in texts}
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    for question in sample.QUESTIONS.values():
        found = sample.asked(question)
        assert bare(transition_json(found, "de")) == bare(transition_json(found, "en"))
