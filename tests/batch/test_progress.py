"""How far a run is: in a terminal, in lines, and not at all in a CI."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from checker.batch.run import Progress
from checker.cli.progress import Bars, Lines, Pace, said, shown_progress
from tests.batch.submissions import CLEAR, towns
from tests.cli.conftest import Call


def clock(step: float) -> Iterator[float]:
    """Yield seconds that grow by a step with every look."""
    return (number * step for number in count())


def test_rate_and_remaining_time_follow_from_what_was_done() -> None:
    pace = Pace(clock(2.0).__next__)
    assert pace.of(Progress("read", 10, 100)) == (0.0, 0.0)
    assert pace.of(Progress("read", 30, 100)) == (10.0, 7.0)
    assert pace.of(Progress("check", 0, 100)) == (0.0, 0.0)
    assert pace.of(Progress("check", 1, 100)) == (0.5, 198.0)


@pytest.mark.parametrize(("rate", "text"), [(1234.5, "1234"), (9.87, "9.9"), (0.123, "0.12")])
def test_a_rate_has_as_many_digits_as_help(rate: float, text: str) -> None:
    assert said(rate) == text


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "de",
            [
                "Prüfen: 90 von 100, 10 je Sekunde, noch 1 s",
                "Prüfen: 100 von 100, 10 je Sekunde, noch 0 s",
            ],
        ),
        (
            "en",
            [
                "Checking: 90 of 100, 10 a second, 1 s left",
                "Checking: 100 of 100, 10 a second, 0 s left",
            ],
        ),
    ],
)
def test_lines_come_every_ten_seconds_and_at_the_end(
    capfd: pytest.CaptureFixture[str], lang: str, lines: list[str]
) -> None:
    # A step looks at the clock twice, so that it takes a second.
    told = Lines(lang, clock(0.5).__next__)
    for done in range(0, 101, 10):
        told.tell(Progress("check", done, 100))
    assert capfd.readouterr().err.splitlines() == lines


def test_a_bar_is_drawn_for_each_phase() -> None:
    with ExitStack() as stack:
        bars = Bars("de", stack)
        for phase in ("read", "check"):
            for done in (0, 1, 2):
                bars.tell(Progress(phase, done, 2))
        assert [bar.pos for bar in bars.drawn.values()] == [2, 2]


@pytest.mark.parametrize(("quiet", "ci"), [(True, ""), (False, "true")])
def test_nothing_is_told_in_a_ci_or_when_nobody_wants_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], quiet: bool, ci: str
) -> None:
    monkeypatch.setenv("CI", ci)
    with shown_progress("de", quiet=quiet) as tell:
        tell(Progress("read", 2, 2))
    assert capfd.readouterr().err == ""


def test_progress_never_mixes_with_results(
    call: Call, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI")
    towns(inbox, 2)
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR)
    assert [line.split(":")[0] for line in called.err.splitlines()] == ["Lesen", "Prüfen"]
    assert len(called.out.splitlines()) == 3
