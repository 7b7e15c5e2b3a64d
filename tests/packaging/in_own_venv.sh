#!/bin/sh
# Tests a wheel as a user has it: installed in a fresh venv, with no checkout in reach.
# Usage: in_own_venv.sh PYTHON WHEEL
set -eu

python=$1
wheel=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
root=$(cd "$(dirname "$0")/../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 130' INT TERM

"$python" -m venv "$place/venv"
"$place/venv/bin/python" -m pip --disable-pip-version-check install --quiet \
    "$wheel" 'pytest>=8.4' 'hatchling>=1.27'

# Only what the tests read; no checker/, rules/ or standards/ beside them.
mkdir -p "$place/work/tests"
cp -R "$root/tests/packaging" "$place/work/tests/packaging"
cp -R "$root/examples" "$place/work/examples"
cp "$root/pyproject.toml" "$place/work/pyproject.toml"

cd "$place/work"
export PAKTCHECK_WHEEL="$wheel"
export XDG_CACHE_HOME="$place/cache"
"$place/venv/bin/python" -c '
import checker, pathlib, sys
home = pathlib.Path(checker.__file__).resolve().parent
sys.exit(not (home / "_catalogue").is_dir() and f"not the wheel: {home}")'
"$place/venv/bin/paktcheck" standards check
"$place/venv/bin/paktcheck" rules test
"$place/venv/bin/python" -m pytest tests/packaging
