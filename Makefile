# A thin front for CMake, Ninja and CTest: everything below can be typed by hand as well.
#
#   make run         build and start the network in miniature        make lint     format, levels, banned words, sizes
#   make test        build once, run the tests of this tree                     make bench    measure, medians with spread
#   make test-quick  unit tests only                                 make build    build/taud
#   make test-clients  real SDKs against a real process              make deps     install missing Debian packages

MAKEFLAGS += --no-print-directory
JOBS ?= $(shell nproc)

# The one place that says what a person sees first.
RUN ?= demo

# Tests that need more than this tree: other people's clients, a browser, minutes of a living network.
OUTSIDE := clients|web|long|demo

.PHONY: run build test test-quick test-clients lint format bench deps clean
.DEFAULT_GOAL := build

run: build
	@echo "build/taud $(RUN)"
	@exec build/taud $(RUN)

build: deps
	@cmake --preset release --log-level=WARNING >/dev/null
	@cmake --build --preset release -j $(JOBS)

test: build
	@ctest --preset release -j $(JOBS) -LE 'clients|web|long'

test-quick: build
	@ctest --preset release -j $(JOBS) -LE '$(OUTSIDE)'

test-clients: build
	@scripts/deps.sh clients
	@ctest --preset release -L clients --verbose # Its verdicts and reasons, on success too.

lint:
	@scripts/deps.sh lint
	@python3 tools/lint/run.py

format:
	@git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs clang-format-19 -i

bench: build
	@cmake --build --preset release -j $(JOBS) --target benches
	@bench/run.py build

deps:
	@scripts/deps.sh build

clean:
	@rm -rf build build-dev build-asan build-tsan build-fuzz
