"""Given = checked + failed + skipped, each with a reason; nothing is lost or counted twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.batch.submissions import codes, inputs, put, receipt, run, sums, town

EXCERPT = town(50, excerpt=True)
OTHER = {"title": "Haushaltsplan", "year": 2018}


def test_every_kind_of_file_is_accounted_for(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "a/eins.json", town(1))
    put(inbox, "b/eins.json", town(1))
    put(inbox, "leer.yaml", "")
    put(inbox, "kaputt.yaml", "x: [")
    put(inbox, "rauschen.xlsx", b"\x00\x01\x02")
    put(inbox, "auszug.json", EXCERPT)
    put(inbox, "anderes.json", OTHER)
    put(inbox, "notiz.txt", "kein Format")
    put(inbox, ".versteckt.json", town(9))
    put(inbox, "~$sperre.xlsx", b"")
    run(inbox, tmp_path / "run")
    ends = {file: (e["state"], e["reason"]) for file, e in inputs(tmp_path / "run").items()}
    assert ends == {
        "a/eins.json": ("checked", None),
        "b/eins.json": ("skipped", "copy"),
        "leer.yaml": ("failed", "LES001"),
        "kaputt.yaml": ("failed", "LES001"),
        "rauschen.xlsx": ("failed", ends["rauschen.xlsx"][1]),
        "auszug.json": ("skipped", "excerpt"),
        "anderes.json": ("skipped", "no_package"),
    }
    assert sums(tmp_path / "run") == (7, 1, 3, 3)


def test_every_reason_is_told_in_words_of_both_languages(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "a.json", town(1))
    put(inbox, "b.json", town(1))
    put(inbox, "c.json", EXCERPT)
    put(inbox, "d.json", OTHER)
    put(inbox, "e.yaml", "")
    put(inbox, "f.json", town(2))
    put(inbox, "g.json", town(2, submitted_on="2018-01-01"))
    texts = {}
    for lang in ("de", "en"):
        run(inbox, tmp_path / lang, lang=lang)
        texts[lang] = [e["reason_text"] for e in receipt(tmp_path / lang)["inputs"]]
    assert texts["de"] == [
        "",
        "Gleich mit a.json.",
        "Auszug, keine Einreichung.",
        "Kein Maßnahmenpaket.",
        texts["de"][4],
        "Mehrere verschiedene Dateien für denselben Zeitraum.",
        "Mehrere verschiedene Dateien für denselben Zeitraum.",
    ]
    assert all(de and en and de != en for de, en in zip(*texts.values(), strict=True) if de)


def test_exercise_packages_are_skipped_unless_asked_for(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "a.json", town(1))
    run(inbox, tmp_path / "without", demo=False)
    run(inbox, tmp_path / "with", demo=True)
    assert sums(tmp_path / "without") == (1, 0, 0, 1)
    assert inputs(tmp_path / "without")["a.json"]["reason"] == "demo"
    assert sums(tmp_path / "with") == (1, 1, 0, 0)


def test_files_that_cannot_be_read_are_never_copies(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "eins.yaml", "")
    put(inbox, "zwei.yaml", "")
    put(inbox, "drei.json", "{kaputt")
    put(inbox, "vier.yaml", "{kaputt")
    run(inbox, tmp_path / "run")
    assert sums(tmp_path / "run")[2] == 3 + (
        inputs(tmp_path / "run")["vier.yaml"]["state"] == "failed"
    )
    assert {e["state"] for e in inputs(tmp_path / "run").values()} <= {"failed", "skipped"}
    assert "copy" not in {e["reason"] for e in inputs(tmp_path / "run").values()}


def test_the_same_bytes_under_another_ending_are_a_copy_of_what_was_read(
    inbox: Path, tmp_path: Path
) -> None:
    content = "municipality: {name: Ort, ags: '08999001', kreis: '08999'}\ndemo: true\n"
    put(inbox, "a.json", content)
    put(inbox, "b.yaml", content)
    put(inbox, "c.yaml", content)
    run(inbox, tmp_path / "run")
    states = {file: e["state"] for file, e in inputs(tmp_path / "run").items()}
    assert states == {"a.json": "failed", "b.yaml": "checked", "c.yaml": "skipped"}


@pytest.mark.parametrize(
    ("name", "ags"), [("../../ausbruch", "../../../x"), ("Ort", "08999001"), ("Ort", "")]
)
def test_reports_have_names_of_their_own_inside_the_run(
    inbox: Path, tmp_path: Path, name: str, ags: str
) -> None:
    whose = {"name": name, "ags": ags, "kreis": "../../08999"}
    for number in range(3):
        put(inbox, f"{number}/paket.json", town(1, municipality=whose, total_cost_eur=number))
    run(inbox, tmp_path / "run")
    reports = [e["report"] for e in inputs(tmp_path / "run").values()]
    assert len(set(reports)) == 3
    root = (tmp_path / "run" / "reports").resolve()
    for report in reports:
        path = (tmp_path / "run" / report).resolve()
        assert path.is_file()
        assert path.is_relative_to(root)


MADE: dict[str, Any] = {
    "town": town,
    "copy": lambda n: town(1),
    "rival": lambda n: town(2, total_cost_eur=n),
    "excerpt": lambda n: town(n, excerpt=True),
    "other": lambda n: {**OTHER, "number": n},
    "empty": lambda n: "",
    "broken": lambda n: f"{{{n}",
}
EXPECTED = {"town": "checked", "rival": "checked", "excerpt": "skipped", "other": "skipped"}


@settings(max_examples=15)
@given(st.lists(st.sampled_from(sorted(MADE)), min_size=1, max_size=9))
def test_any_mix_of_files_reconciles(kinds: list[str]) -> None:
    with TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "run"
        for number, kind in enumerate(kinds, start=100):
            put(folder, f"{number}.json", MADE[kind](number))
        run(folder, out)
        states = Counter(EXPECTED.get(kind, "failed") for kind in kinds if kind != "copy")
        copies = kinds.count("copy")
        states.update({"checked": min(copies, 1), "skipped": max(copies - 1, 0)})
        assert sums(out) == (
            len(kinds),
            states["checked"],
            states["failed"],
            states["skipped"],
        )
        assert receipt(out)["counted"] == states["checked"] - (
            kinds.count("rival") if kinds.count("rival") > 1 else 0
        )
        for entry in receipt(out)["inputs"]:
            assert (entry["reason"] is None) == (entry["state"] == "checked" and entry["counted"])
            assert (entry["report"] is None) == (entry["state"] == "skipped")


def test_a_failed_file_has_a_report_that_says_why(inbox: Path, tmp_path: Path) -> None:
    put(inbox, "kaputt.json", "{")
    run(inbox, tmp_path / "run")
    assert codes(tmp_path / "run", "kaputt.json") == ["LES001"]
