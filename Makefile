# Needs python3 (3.11 or later, with venv) and make; everything else is installed into .venv from the lock files.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
RUNTIME := $(VENV)/.installed
DEVELOPMENT := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help demo test test-programs lint format typecheck unit control wheel lock samples schema benchmark clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

demo: $(RUNTIME) ## install the checker and check samples/
	@echo "==> checking samples/"
	@$(BIN)/python -m scripts.demo

test: lint typecheck unit control wheel ## run everything: style, types, layers, rule tests, tests, wheel
	@echo "==> all tests passed"

test-programs: $(RUNTIME) ## install LibreOffice, which some tests need (Debian, as root)
	@$(BIN)/python -m scripts.install_test_programs

lint: $(DEVELOPMENT) ## check style, format and the layers
	@echo "==> ruff and import-linter"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache

typecheck: $(DEVELOPMENT) ## check the types
	@echo "==> mypy --strict"
	@$(BIN)/mypy

unit: $(DEVELOPMENT) ## run the rules' own tests, then the test suite with coverage
	@$(BIN)/python -m scripts.install_test_programs --ask-nothing
	@echo "==> the rules' own tests"
	@$(BIN)/checker rules test
	@echo "==> test suite"
	@rm -f .coverage .coverage.*
	@$(BIN)/python -m coverage run -m pytest
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report

control: $(DEVELOPMENT) ## positive control: a sample that must fail does fail
	@echo "==> positive control"
	@$(BIN)/python -m scripts.positive_control

wheel: $(DEVELOPMENT) ## build sdist and wheel, install the wheel into a fresh environment, check a sample with it
	@echo "==> wheel"
	@rm -rf dist
	@$(BIN)/python -m build --no-isolation --outdir dist . > build.log 2>&1 || { cat build.log; exit 1; }
	@rm -f build.log
	@$(BIN)/python -m scripts.check_wheel dist

format: $(DEVELOPMENT) ## put code and imports in order
	@echo "==> ruff format"
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock: $(DEVELOPMENT) ## resolve the dependencies again
	@echo "==> resolving requirements.lock and requirements-dev.lock"
	@$(PIP) install --quiet uv
	@$(BIN)/python -m scripts.lock

samples: $(RUNTIME) ## build samples/ from samples/source/
	@echo "==> building samples/"
	@$(BIN)/python -m scripts.build_samples

schema: $(RUNTIME) ## write rules/rule-file.schema.json again after the models of the rules have changed
	@$(BIN)/checker rules schema > rules/rule-file.schema.json

benchmark: $(DEVELOPMENT) ## measure speed, and accuracy on the labelled materials
	@for file in benchmarks/speed.py benchmarks/accuracy.py; do echo "==> $$file"; $(BIN)/python $$file || exit 1; done

clean: ## remove the virtual environment and everything that was built
	rm -rf $(VENV) build dist build.log .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@echo "==> creating $(VENV) with $(PYTHON)"
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "checker needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "==> installing the checker"
	@$(PIP) install --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --editable .
	@touch $@

$(DEVELOPMENT): requirements-dev.lock $(RUNTIME)
	@echo "==> installing the development tools"
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@
