"""The files for GitHub, GitLab and pre-commit: each runs its own command line."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION, HOOKS, GITLAB = (
    ROOT / "action.yml",
    ROOT / ".pre-commit-hooks.yaml",
    ROOT / ".ci/gitlab.yml",
)
FILES = (ACTION, HOOKS, GITLAB)
GOOD = {"format_version": 1, "excerpt": True, "municipality": {"ags": "08111000", "kreis": "08111"}}
BAD = {"format_version": 1, "municipality": {"ags": "8111", "kreis": "08111"}}


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def check_step() -> dict[str, Any]:
    """Return the step of the action that checks."""
    steps: list[dict[str, Any]] = read(ACTION)["runs"]["steps"]
    return next(step for step in steps if step.get("name") == "check")


def inputs_of_the_action(**chosen: str) -> dict[str, str]:
    """Return the variables of the step, as GitHub fills them from the inputs."""
    values = {name: about["default"] for name, about in read(ACTION)["inputs"].items()} | chosen
    filled = {}
    for name, text in check_step()["env"].items():
        found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", text)
        assert found is not None, text
        filled[name] = values[found[1]]
    return filled


def shell(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a build server does: the shell ends at the first failing command."""
    bash = shutil.which("bash")
    assert bash is not None
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=os.environ | {"PATH": path} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def github(folder: Path, paths: str = ".", **chosen: str) -> subprocess.CompletedProcess[str]:
    return shell(check_step()["run"], folder, **inputs_of_the_action(paths=paths, **chosen))


def gitlab(folder: Path, paths: str = ".", **chosen: str) -> subprocess.CompletedProcess[str]:
    job = read(GITLAB)["paktcheck"]
    variables = job["variables"] | {"PAKTCHECK_PATHS": paths} | chosen
    return shell("\n".join(job["script"]), folder, **variables)


def pre_commit(folder: Path, paths: str = ".") -> subprocess.CompletedProcess[str]:
    """Run the hook with the names of all files that its pattern takes, as pre-commit does."""
    hook = read(HOOKS)[0]
    names = (path.relative_to(folder).as_posix() for path in sorted((folder / paths).rglob("*")))
    chosen = [name for name in names if re.search(hook["files"], name)]
    return shell(" ".join([hook["entry"], *map(shlex.quote, chosen)]), folder)


RUNNERS = pytest.mark.parametrize("run", [github, gitlab, pre_commit])


def put(folder: Path, name: str, content: dict[str, Any] | str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")


@RUNNERS
def test_a_finding_ends_with_1_and_a_folder_without_one_with_0(run: Any, tmp_path: Path) -> None:
    put(tmp_path, "gut.json", GOOD)
    assert run(tmp_path).returncode == 0
    put(tmp_path, "schlecht.json", BAD)
    called = run(tmp_path)
    assert called.returncode == 1
    assert "schlecht.json" in called.stdout
    assert "Traceback" not in called.stdout + called.stderr


@RUNNERS
def test_a_file_that_cannot_be_read_ends_with_3(run: Any, tmp_path: Path) -> None:
    put(tmp_path, "schlecht.json", BAD)
    put(tmp_path, "kaputt.yaml", "x: [")
    assert run(tmp_path).returncode == 3


@RUNNERS
def test_300_failing_files_end_with_1_and_not_with_a_count(run: Any, tmp_path: Path) -> None:
    for number in range(300):
        put(tmp_path, f"{number}.json", BAD | {"municipality": {"ags": f"{number}"}})
    assert run(tmp_path).returncode == 1


@pytest.mark.parametrize("run", [github, gitlab])
def test_a_missing_path_ends_with_2(run: Any, tmp_path: Path) -> None:
    assert run(tmp_path, "fehlt").returncode == 2


def test_the_action_takes_several_paths_and_no_command(tmp_path: Path) -> None:
    put(tmp_path, "ein ordner/gut.json", GOOD)
    put(tmp_path, "$(touch x).json", BAD)
    called = github(tmp_path, "ein ordner\n\n$(touch x).json\n")
    assert called.returncode == 1
    assert "::error" in called.stdout
    assert not (tmp_path / "x").exists()
    assert github(tmp_path, "--version").returncode == 2


def test_the_action_writes_sarif_and_follows_the_fail_level(tmp_path: Path) -> None:
    put(tmp_path, "schlecht.json", BAD)
    called = github(tmp_path, **{"fail-on": "never", "sarif": "befunde.sarif", "lang": "en"})
    assert called.returncode == 0
    sarif = json.loads((tmp_path / "befunde.sarif").read_bytes())
    assert sarif["version"] == "2.1.0"
    assert sarif["runs"][0]["results"]


def test_gitlab_gets_its_two_reports(tmp_path: Path) -> None:
    put(tmp_path, "schlecht.json", BAD)
    assert gitlab(tmp_path).returncode == 1
    reports = read(GITLAB)["paktcheck"]["artifacts"]["reports"]
    assert json.loads((tmp_path / reports["codequality"]).read_bytes())
    assert (tmp_path / reports["junit"]).read_text("utf-8").startswith("<?xml")


def test_every_input_of_the_action_is_described_and_used() -> None:
    action = read(ACTION)
    text = json.dumps(action["runs"]) + json.dumps(action["outputs"])
    for name, about in action["inputs"].items():
        assert about["description"]
        assert f"inputs.{name} " in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_names_a_host(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    assert re.findall(r"pip install (\S+)", text) in (["paktcheck"], ['"$GITHUB_ACTION_PATH"'], [])
