# paktcheck. Needs only Python 3.11 or newer (with venv), make and git; everything else goes into .venv/.
#
#   make demo         check the demo Kreis; its report and the page of its batch go to build/demo/
#   make test         everything that must hold before a change is taken
#   make format       put the sources into shape        make lint         style, types, import layers
#   make docs         the pages, into build/site/       make bench        one table of timings
#   make fuzz         long random search                make test-lowest  with the oldest allowed libraries
#   make bench-peers  install what the benchmark compares with (build/peers/, needs PyPI and npm)
#   make clean        remove what make and the tools made, but not .venv/

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check
JOBS ?= 2
DEMO ?= examples/demo-kreis

# Names that are only shims may exist and fail, and some systems ship Python without venv: try each.
PROBE := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))
CANDIDATES := python3.13 python3.12 python3.11 python3
FOUND = $(shell for p in $(CANDIDATES); do \
	if "$$p" -c "$(PROBE)" >/dev/null 2>&1; then echo "$$p"; break; fi; done)
PYTHON ?= $(FOUND)

# Each stamp says that its part of .venv/ fits pyproject.toml.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_DOCS := $(VENV)/.ready-docs

COVERAGE := $(BIN)/coverage report

.PHONY: help demo test lint format wheel docs bench bench-peers test-lowest fuzz clean
.DELETE_ON_ERROR:
.NOTPARALLEL:

help:
	@sed -n 's/^#   //p' Makefile

$(PY):
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with venv was found." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# An editable install leaves our own sources uncompiled; where Python may not write bytecode by
# itself, every start would pay for compiling them.
COMPILE := $(PY) -m compileall -q checker rules

$(READY): pyproject.toml | $(PY)
	$(PIP) install --quiet --editable .
	@$(COMPILE)
	@touch $@

$(READY_DEV): pyproject.toml | $(PY)
	$(PIP) install --quiet --editable '.[dev]'
	@$(COMPILE)
	@touch $(READY) $@

$(READY_DOCS): pyproject.toml | $(PY)
	$(PIP) install --quiet --editable '.[docs]'
	@touch $(READY) $@

# Findings (exit 1) are what a demo shows; anything worse is passed on.
demo: $(READY)
	@mkdir -p build/demo
	@code=0; $(BIN)/paktcheck check $(DEMO) --demo --quiet \
		--format text --format html --output html=build/demo/bericht.html || code=$$?; \
	if [ $$code -ge 2 ]; then echo "paktcheck ended with exit code $$code" >&2; exit $$code; fi; \
	echo; echo "Bericht / report: build/demo/bericht.html"
	@rm -rf build/demo/lauf
	@code=0; $(BIN)/paktcheck batch $(DEMO) --demo --quiet --out build/demo/lauf || code=$$?; \
	if [ $$code -ge 2 ]; then echo "paktcheck ended with exit code $$code" >&2; exit $$code; fi; \
	echo; echo "Landesübersicht / overview of the Land: build/demo/lauf/index.html"

lint: $(READY_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY_DEV)
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

test: lint
	$(BIN)/paktcheck standards check
	$(BIN)/paktcheck rules test
	$(BIN)/pytest -n $(JOBS) --ignore=tests/packaging --cov --cov-report=
	$(COVERAGE) --include='rules/*' --fail-under=100
	$(COVERAGE) --include='checker/engine/*' --fail-under=97
	$(COVERAGE) --include='checker/model/*' --fail-under=97
	$(COVERAGE) --include='checker/graph/*' --fail-under=97
	$(MAKE) wheel

# Builds the wheel and tests it in a venv of its own, outside the checkout.
wheel: $(READY_DEV)
	rm -rf build/wheel
	$(PY) -m build --wheel --no-isolation --outdir build/wheel . >/dev/null
	sh tests/packaging/in_own_venv.sh $(PY) build/wheel/*.whl

docs: $(READY_DOCS)
	$(PY) -m checker.reporting.site docs/generated
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --site-dir build/site
	@echo "build/site/index.html"

# More: BENCH='--only 8 --rounds 7', or BENCH=--full for a whole Land (long).
bench: $(READY_DEV)
	$(PY) -m benchmarks.run $(BENCH)

# Into a folder of its own: no peer may change what the tests run with. Without npm, those of Node
# are missing, and the table says so.
bench-peers: $(PY)
	$(PY) -m venv build/peers/venv
	build/peers/venv/bin/python -m pip --disable-pip-version-check install --quiet \
		--requirement benchmarks/twelve/peers/requirements.txt
	@mkdir -p build/peers/node && cp benchmarks/twelve/peers/package.json build/peers/node/
	-cd build/peers/node && npm install --silent --ignore-scripts --no-audit --no-fund

# The oldest release of every library that pyproject.toml allows, under the newest test tools.
test-lowest: $(READY_DEV)
	rm -rf build/lowest
	$(PY) -m venv build/lowest
	$(PY) tests/packaging/lowest_bounds.py pyproject.toml > build/lowest/bounds.txt
	build/lowest/bin/python -m pip --disable-pip-version-check install --quiet \
		--constraint build/lowest/bounds.txt --editable '.[dev]'
	build/lowest/bin/paktcheck rules test
	build/lowest/bin/pytest -n $(JOBS) --ignore=tests/packaging

fuzz: $(READY_DEV)
	$(BIN)/pytest -n $(JOBS) -m fuzz

clean:
	rm -rf build dist docs/generated .coverage .coverage.* .hypothesis .pytest_cache .mypy_cache \
		.ruff_cache .import_linter_cache .grimp_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
