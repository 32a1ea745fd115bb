# Signpost. `make help` lists what there is; each target does its own set-up.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
# Modules that are compiled once start twice as fast, in tests above all. Python does it when it
# reads one; pip would compile every module of every package, of which most are never read.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve check test tests test-fast test-sources audit lint format schema lock bench bench-search bench-speed bench-weight bench-smoke clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: .venv/site-ready ## build every shipped edition into site/
	$(BIN)/signpost build --all

serve: .venv/site-ready ## live preview while you edit, at http://127.0.0.1:8000
	$(BIN)/signpost serve

check: .venv/site-ready ## list every problem of the catalogue, the pages and the areas
	$(BIN)/signpost check --all

test: lint tests ## run the tests, of the heaviest a sample; lint and types included

tests: .venv/test-ready
	$(BIN)/python -m pytest -n auto --dist loadfile $(ALSO)

test-fast: .venv/test-ready ## the tests that build no site and open no browser
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not builds and not browser"

audit: .venv/test-ready ## every test, every cell of the heavy grids, and the benchmarks on little
	$(BIN)/python -m pytest -n auto --dist loadfile --audit
	$(MAKE) bench-smoke

test-sources: .venv/test-ready ## compare the catalogue with the founding documents in ../shared
	$(BIN)/python -m pytest -n auto --dist loadfile --sources -m shared

lint: .venv/test-ready ## style and types only, of scripts and style sheets too
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@if [ -d node_modules/@biomejs ]; then npm run --silent lint; \
	else echo "npm is not here: scripts and style sheets are not looked at"; fi

format: .venv/test-ready ## mend the style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: .venv/site-ready ## write catalogue/schema.json anew
	$(BIN)/signpost schema

lock: .venv/test-ready ## choose newer versions of the dependencies
	$(BIN)/uv pip compile pyproject.toml --extra build $(LOCK) -o constraints.txt
	$(BIN)/uv pip compile pyproject.toml --all-extras $(LOCK) -o constraints-dev.txt
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-header --no-annotate --upgrade --quiet

bench: .venv/test-ready ## seconds, memory and bytes per page, beside Material, Hugo and others
	$(BIN)/python -m benchmarks.build 100 1000 --runs 3

bench-search: .venv/test-ready ## how good the finder is, beside Material's search and Pagefind
	$(BIN)/python -m benchmarks.search --misses
	$(BIN)/python -m benchmarks.unseen

bench-speed: .venv/test-ready ## how fast the finder is in a browser, with 1,000 resources
	$(BIN)/python -m benchmarks.finder_speed 100 1000

bench-weight: .venv/test-ready ## the bytes of a first visit, and how soon a slow phone shows something
	$(BIN)/python -m benchmarks.page_weight --paint

bench-smoke: .venv/test-ready ## whether the benchmarks still run, on very little
	$(BIN)/python -m benchmarks.build 20
	$(BIN)/python -m benchmarks.search --sample 5
	$(BIN)/python -m benchmarks.finder_speed 20 --runs 1
	$(BIN)/python -m benchmarks.page_weight --runs 1

clean: ## remove what was built and installed
	rm -rf .venv site .site.* .signpost-cache node_modules *.egg-info

.venv/site-ready: constraints.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Signpost needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --no-compile --require-hashes -r constraints.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

.venv/test-ready: constraints-dev.txt package-lock.json .venv/site-ready
	$(PIP) install --no-compile --require-hashes -r constraints-dev.txt
	@if command -v npm >/dev/null; then npm ci --silent; \
	else echo "npm is not here: the accessibility tests will be skipped,"; \
	echo "and scripts and style sheets are not looked at"; fi
	touch $@
