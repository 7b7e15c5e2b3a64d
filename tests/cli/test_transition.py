"""``paktcheck transition``: one question, or a table of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

HEAD = "id,from,to,as_of,verdict,strength,dimension,reason,source\n"
ASK = ("transition", "IK_ALLG@niveau=A2", "BSK_B2", "--as-of", "2026-08-19")
GOLDEN = Path(__file__).parents[1] / "transitions" / "golden.csv"


@pytest.mark.parametrize(("lang", "said"), [("de", "Sprache: passt nicht"), ("en", "Language:")])
def test_a_question_is_answered_in_words(call: Call, lang: str, said: str) -> None:
    called = call(*ASK, "--lang", lang)
    assert called.code == 0
    assert said in called.out
    assert "DeuFöV" in called.out


def test_a_question_is_answered_as_data(call: Call) -> None:
    answer = json.loads(call(*ASK, "--format", "json").out)
    assert (answer["verdict"], answer["strength"], answer["as_of"]) == (
        "blocked",
        "hart",
        "2026-08-19",
    )
    assert "language" in {d["dimension"] for d in answer["dimensions"] if d["result"] == "hart"}
    assert answer["citation"]


def test_without_a_day_it_is_the_law_of_today(call: Call) -> None:
    assert call("transition", "IK_ALLG", "BSK_B2").code == 0


@pytest.mark.parametrize(
    "pair", [("IK_ALLG",), ("IK_ALLG", "BSK_B2", "LID"), ("XX", "BSK_B2"), ("IK_ALLG@x=1", "LID")]
)
def test_what_the_tables_do_not_hold_is_wrong_use(call: Call, pair: tuple[str, ...]) -> None:
    called = call("transition", *pair)
    assert (called.code, called.out) == (2, "")


def test_the_golden_table_agrees(call: Call) -> None:
    sums = json.loads(call("transition", "--table", GOLDEN, "--format", "json").out)
    assert (sums["agree"], sums["disagree"], sums["unsupported"]) == (146, 0, 0)
    keys = {"id", "from", "to", "as_of", "expected", "verdict", "strength", "dimensions"}
    assert all(keys | {"reason", "citation"} <= set(row) for row in sums["rows"])


def test_a_row_that_differs_or_is_unknown_is_counted_and_printed(
    call: Call, tmp_path: Path
) -> None:
    table = tmp_path / "fragen.csv"
    table.write_text(
        f"{HEAD}A,IK_ALLG@niveau=A2,BSK_B2,2026-08-19,ok,,,,\nB,XX,BSK_B2,2026-08-19,ok,,,,\n",
        encoding="utf-8",
    )
    called = call("transition", "--table", table)
    assert called.code == 1
    assert "2 Zeilen: 0 stimmen überein, 1 weichen ab, 1 nicht unterstützt" in called.out


@pytest.mark.parametrize(
    "content", ["", "id,from\n1,2\n", f"{HEAD}A,IK_ALLG,BSK_B2,morgen,ok,,,,\n"]
)
def test_a_table_that_is_none_is_wrong_use(call: Call, tmp_path: Path, content: str) -> None:
    table = tmp_path / "fragen.csv"
    table.write_text(content, encoding="utf-8")
    assert call("transition", "--table", table).code == 2
    assert call("transition", "--table", tmp_path / "fehlt.csv").code == 2
