# `make brief` and `make test` need Python 3.11+, make and PyPI; everything else is set up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
JOBS ?= 2

.PHONY: brief test check bench floors clean

brief: $(VENV)/ready
	$(BIN)/twosource brief examples --html brief.html
	@echo
	$(BIN)/twosource study examples/vladivostok --event 2019-04-25 --window 0 0 --format terminal \
		--instruments USDRUB,USDKRW,USDJPY,USDCNY,EURUSD,GBPUSD,USDTRY,USDPLN,USDZAR
	@echo "Written: brief.html"

test: $(VENV)/ready
	$(BIN)/python -m pytest -n $(JOBS)

# Lint, types and the rule that a room imports only from the rooms above it.
check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready
	$(BIN)/python -m bench $(DATA)

# Fails where a figure is below its recorded floor; says so and passes where the data is absent.
floors: $(VENV)/ready
	$(BIN)/python -m bench $(DATA) --floors --jobs $(JOBS)

clean:
	rm -rf $(VENV) brief.html

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Twosource needs Python 3.11 or newer, this is " + sys.version.split()[0] + ": run make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group dev --editable '.[fx]'
	@touch $@
