"""Unchanged submissions come from the cache, and the bytes are the same as without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.batch.cache import Cache
from checker.engine import session
from tests.batch.submissions import contents, put, run, sums, town, towns


class Checks:
    """Counts the packages that are really checked."""

    def __init__(self) -> None:
        """Nothing is checked yet."""
        self.files: list[str] = []

    def __call__(self, submission: Any, request: Any) -> Any:
        """Check as the program does."""
        self.files.append(submission.file)
        return session.run_single(submission, request)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> Checks:
    counting = Checks()
    monkeypatch.setattr("checker.batch.checking.run_single", counting)
    return counting


def cached(inbox: Path, tmp_path: Path, name: str, **options: Any) -> Path:
    """Run with a cache, into a folder of this name."""
    run(inbox, tmp_path / name, cache=tmp_path / "cache", no_cache=False, **options)
    return tmp_path / name


@pytest.fixture
def filled(inbox: Path) -> Path:
    """Return a folder with two Kreise and a broken file."""
    towns(inbox, 3)
    other = {"name": "Anderswo", "ags": "08111000", "kreis": "08111"}
    put(inbox, "weit.json", town(1, municipality=other))
    put(inbox, "kaputt.yaml", "x: [")
    return inbox


def test_a_second_run_checks_nothing_and_gives_the_same_bytes(
    checks: Checks, filled: Path, tmp_path: Path
) -> None:
    first = cached(filled, tmp_path, "first", html="all")
    assert len(checks.files) == 5
    second = cached(filled, tmp_path, "second", html="all")
    assert len(checks.files) == 5
    run(filled, tmp_path / "without", html="all")
    assert contents(first) == contents(second) == contents(tmp_path / "without")


def test_a_changed_package_is_checked_again_with_its_kreis_only(
    checks: Checks, filled: Path, tmp_path: Path
) -> None:
    cached(filled, tmp_path, "first")
    checks.files.clear()
    put(filled, "ort-002.json", town(2, measures=[]))
    again = cached(filled, tmp_path, "second")
    assert sorted(checks.files) == ["ort-001.json", "ort-002.json", "ort-003.json"]
    run(filled, tmp_path / "without")
    assert contents(again) == contents(tmp_path / "without")


@pytest.mark.parametrize(
    "options",
    [{"lang": "en"}, {"policy": "streng"}, {"html": "all"}, {"deep": True}, {"select": ("PAK",)}],
)
def test_other_options_do_not_find_old_results(
    checks: Checks, filled: Path, tmp_path: Path, options: dict[str, Any]
) -> None:
    cached(filled, tmp_path, "first")
    checks.files.clear()
    again = cached(filled, tmp_path, "second", **options)
    assert len(checks.files) == 5
    run(filled, tmp_path / "without", **options)
    assert contents(again) == contents(tmp_path / "without")


def test_a_renamed_file_is_told_under_its_new_name(
    checks: Checks, filled: Path, tmp_path: Path
) -> None:
    cached(filled, tmp_path, "first")
    checks.files.clear()
    (filled / "weit.json").rename(filled / "anders.json")
    cached(filled, tmp_path, "second")
    assert checks.files == ["anders.json"]


def test_damaged_content_is_made_again(checks: Checks, filled: Path, tmp_path: Path) -> None:
    first = cached(filled, tmp_path, "first")
    for number, path in enumerate(sorted((tmp_path / "cache").rglob("*"))):
        if path.is_file():
            path.write_bytes(b"" if number % 2 else path.read_bytes()[:-7])
    checks.files.clear()
    second = cached(filled, tmp_path, "second")
    assert len(checks.files) == 5
    assert contents(first) == contents(second)


def test_a_cache_that_cannot_be_written_stops_nothing(filled: Path, tmp_path: Path) -> None:
    put(tmp_path, "cache", "kein Ordner")
    assert sums(cached(filled, tmp_path, "run")) == (5, 4, 1, 0)


def test_a_cache_without_a_folder_keeps_nothing() -> None:
    cache = Cache("")
    cache.put("kind", "key", b"content")
    assert cache.get("kind", "key") is None
