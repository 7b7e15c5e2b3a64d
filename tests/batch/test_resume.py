"""A run that was ended is taken up again: finished work is kept, and the bytes are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.batch.crew import Alone, Done, R, T, Work
from checker.batch.index import Index
from checker.batch.order import Order
from checker.batch.plan import CHUNK
from checker.errors import UsageError
from tests.batch.submissions import CLEAR, contents, inputs, put, run, sums, town, towns
from tests.cli.conftest import Call


class EndedError(Exception):
    """Stands for whatever ends a run."""


class Counting:
    """Counts the files it works on, and ends the run after some tasks."""

    def __init__(self, tasks: int) -> None:
        """``tasks``: after so many the run ends."""
        self.left = tasks
        self.worked: dict[str, int] = {"read_files": 0, "check_files": 0}

    def run(self, work: Work[T, R], order: Order, tasks: Iterable[T]) -> Iterator[Done[T, R]]:
        """Yield each task with its result until the run ends."""
        for task, result in Alone().run(work, order, tasks):
            if not self.left:
                raise EndedError
            self.left -= 1
            self.worked[getattr(work, "__name__", "")] += len(task.files)
            yield task, result

    def close(self) -> None:
        """Nobody has to go."""


Use = Callable[[int], Counting]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Return a function that lets the next runs work with a counting crew."""

    def made(tasks: int) -> Counting:
        crew = Counting(tasks)
        monkeypatch.setattr("checker.cli.batch_run.crew_of", lambda _: crew)
        return crew

    return made


def ended_run(use: Use, inbox: Path, out: Path | str, tasks: int, **options: Any) -> Counting:
    """Run until so many tasks are done."""
    crew = use(tasks)
    with pytest.raises(EndedError):
        run(inbox, out, **options)
    return crew


@pytest.mark.parametrize("tasks", range(4))
def test_what_was_done_is_kept_and_the_bytes_are_the_same(
    use: Use, inbox: Path, tmp_path: Path, tasks: int
) -> None:
    count = 2 * CHUNK + 3
    towns(inbox, count)
    put(inbox, "kaputt.yaml", "x: [")
    first = ended_run(use, inbox, tmp_path / "run", tasks)
    second = use(99)
    run(inbox, tmp_path / "run")
    whole = use(99)
    run(inbox, tmp_path / "whole")
    assert contents(tmp_path / "run") == contents(tmp_path / "whole")
    for work, files in whole.worked.items():
        assert first.worked[work] + second.worked[work] == files == count + 1


def test_a_run_ended_while_writing_has_no_receipt_and_goes_on(
    use: Use, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns(inbox, 3)

    def ends(*_: object) -> None:
        raise EndedError

    with monkeypatch.context() as patched:
        patched.setattr("checker.batch.run.write_receipt", ends)
        with pytest.raises(EndedError):
            run(inbox, tmp_path / "run")
    assert not (tmp_path / "run" / "run.json").exists()
    crew = use(99)
    run(inbox, tmp_path / "run")
    assert crew.worked == {"read_files": 0, "check_files": 0}
    assert sums(tmp_path / "run") == (3, 3, 0, 0)


def test_files_that_came_went_or_changed_meanwhile_are_seen(
    use: Use, inbox: Path, tmp_path: Path
) -> None:
    towns(inbox, 2 * CHUNK)
    ended_run(use, inbox, tmp_path / "run", 2)
    (inbox / "ort-001.json").unlink()
    put(inbox, "ort-002.json", town(2, total_cost_eur=5000))
    put(inbox, "neu.json", town(90))
    use(99)
    run(inbox, tmp_path / "run")
    run(inbox, tmp_path / "whole")
    assert contents(tmp_path / "run") == contents(tmp_path / "whole")


def test_a_file_that_became_a_copy_loses_its_report(use: Use, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 2 * CHUNK)
    ended_run(use, inbox, tmp_path / "run", 2)
    put(inbox, "a-first.json", town(1))
    use(99)
    run(inbox, tmp_path / "run")
    run(inbox, tmp_path / "whole")
    assert contents(tmp_path / "run") == contents(tmp_path / "whole")
    assert inputs(tmp_path / "run")["ort-001.json"]["reason"] == "copy"


def test_other_options_check_again_and_leave_no_old_page(
    use: Use, inbox: Path, tmp_path: Path
) -> None:
    towns(inbox, 2 * CHUNK)
    ended_run(use, inbox, tmp_path / "run", 2, html="all")
    use(99)
    run(inbox, tmp_path / "run", html="none", lang="en")
    run(inbox, tmp_path / "whole", html="none", lang="en")
    assert contents(tmp_path / "run") == contents(tmp_path / "whole")


def test_a_folder_that_is_not_empty_is_left_alone(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 1)
    put(tmp_path / "out", "wichtig.txt", "alt")
    for more in ((), ("--resume",)):
        called = call("batch", inbox, "--out", tmp_path / "out", *CLEAR, *more)
        assert called.code == 2
        assert "Der Ordner ist nicht leer." in called.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["wichtig.txt"]


def test_a_begun_run_asks_for_resume(use: Use, call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 2)
    ended_run(use, inbox, tmp_path / "run", 1)
    use(99)
    called = call("batch", inbox, "--out", tmp_path / "run", *CLEAR)
    assert called.code == 2
    assert "--resume setzt ihn fort." in called.err
    assert call("batch", inbox, "--out", tmp_path / "run", *CLEAR, "--resume").code == 1


def test_a_finished_run_is_not_overwritten(call: Call, inbox: Path, tmp_path: Path) -> None:
    towns(inbox, 1)
    put(inbox, "kaputt.json", "{")
    first = call("batch", inbox, "--out", tmp_path / "run", *CLEAR)
    before = contents(tmp_path / "run")
    assert call("batch", inbox, "--out", tmp_path / "run", *CLEAR).code == 2
    again = call("batch", inbox, "--out", tmp_path / "run", *CLEAR, "--resume")
    assert (again.code, again.out) == (first.code, first.out)
    assert first.code == 3
    assert contents(tmp_path / "run") == before


def test_two_runs_do_not_work_in_one_folder(tmp_path: Path) -> None:
    first = Index(tmp_path / "index.sqlite", "reader")
    with pytest.raises(UsageError, match="Ein anderer Lauf arbeitet"):
        Index(tmp_path / "index.sqlite", "reader")
    first.close()
    Index(tmp_path / "index.sqlite", "reader").close()
