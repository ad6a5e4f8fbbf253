# Two commands do all the set-up: `make read` and `make test`.
SHELL := /bin/bash
# The newest Python that is here and new enough; PYTHON=… overrules.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
  $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

.PHONY: read test environment reader evaluate pictures bench keys clean

read: reader  ## open the two excerpts (FILES=… opens others)
	@.venv/bin/hansard-tui $(FILES)

test: ## everything that .ci/run runs
	@.ci/run

reader: .venv/reader  ## the program alone

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "hansard-tui needs Python 3.11 or newer with venv, and found none."; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/reader: .venv/bin/python pyproject.toml
	@echo "Installing hansard-tui into .venv …"
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

environment: .venv/developer  ## the program and what its tests need

.venv/developer: .venv/reader
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

evaluate: environment  ## findings against the hand-made answers in ../shared/gold
	@.venv/bin/python benchmarks/evaluate.py

bench: environment  ## speed, as ratios to a floor
	@.venv/bin/python benchmarks/speed.py

pictures: environment  ## docs/*.svg, of the running program
	@.venv/bin/python benchmarks/pictures.py

keys: reader  ## README's table of keys, made anew
	@.venv/bin/hansard-tui keys --write README.md

clean:
	rm -rf .venv build dist
