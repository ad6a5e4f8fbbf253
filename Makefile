# Two commands do all the set-up: `make read` and `make test`. Wanted: Python 3.11 or newer, git, make.
SHELL := /bin/sh
# The newest Python that is here and new enough; PYTHON=… overrules.
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
  $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
PIP := .venv/bin/python -m pip --quiet --disable-pip-version-check

.PHONY: help read test environment reader evaluate train bench speed fuzz crash pictures keys wheel clean

help: ## what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1	/p' Makefile

read: reader ## open the two excerpts (FILES="…" opens others)
	@.venv/bin/hansard-tui $(FILES)

test: ## everything that must hold: format, lint, types, floors, tests
	@.ci/run

reader: .venv/reader ## install the program alone, into .venv

environment: .venv/developer ## install the program and what its tests need

.venv/bin/python:
	@test -n "$(PYTHON)" || { \
	  echo "hansard-tui needs Python 3.11 or newer with its venv module (Debian: python3-venv), and found none." >&2; exit 1; }
	@$(PYTHON) -m venv --clear .venv

# A .venv that was interrupted half-way has a Python without pip.
.venv/reader: pyproject.toml | .venv/bin/python
	@echo "Installing hansard-tui into .venv …"
	@.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null
	@$(PIP) install --editable .
	@touch $@

# Groups of dependencies are known to pip from 25.1 on, and Python 3.11 brings an older one.
.venv/developer: .venv/reader
	@echo "Installing what the tests need …"
	@$(PIP) install --upgrade "pip>=25.1"
	@$(PIP) install --editable ".[all]" --group dev
	@touch $@

.venv/learner: .venv/developer
	@echo "Installing scikit-learn, by which weights are trained …"
	@$(PIP) install --editable . --group train
	@touch $@

evaluate: environment .venv/learner ## findings against the hand-made answers in ../shared/gold
	@.venv/bin/python benchmarks/evaluate.py

train: environment .venv/learner ## the weights of commitments, from ../shared/gold, benchmarks/labels.tsv and benchmarks/written
	@.venv/bin/python benchmarks/train_commitments.py

bench: environment ## speed, beside a floor measured in the same run
	@.venv/bin/python -m benchmarks.speed

fuzz: environment ## thousands of damaged real files, each within bounds of memory and time
	@.venv/bin/python benchmarks/fuzz.py "" 1500
	@HANSARD_FUZZ=500 .venv/bin/pytest -q -n auto --timeout 1800 tests/readers/test_hostile.py tests/readers/test_mutated_documents.py

speed: environment ## extractors: a million words, first screen, linear cost
	@.venv/bin/python -m benchmarks.extractors

crash: environment ## the notes under SIGKILL, full disks and several writers
	@.venv/bin/python benchmarks/crash.py

pictures: environment ## docs/*.svg, of the running program
	@.venv/bin/python benchmarks/pictures.py

keys: reader ## README's table of keys, made anew
	@.venv/bin/hansard-tui keys --write README.md

wheel: environment ## dist/*.whl
	@$(PIP) wheel --no-deps --wheel-dir dist .

clean: ## remove what can be made again
	rm -rf .venv build dist
