# Two commands do everything on a fresh machine: `make generate` and `make test`.
.PHONY: generate test test-report manual recording plugins validate score corpus clients stability fuzz hostile leaks sanitize coverage mutate bench benchmark accept format lint clean setup

docent = swift run --quiet docent
sources = Package.swift Plugins Sources Tests
# Tests that wait by the clock have the processors for themselves.
clocked = LoopbackTests|ClientRuntimeTests

setup:
	@Scripts/setup

# Builds the tool and writes the sample client into Generated/.
generate: setup
	swift build --product docent
	$(docent) generate

# All tests of the project, then those of the sample client, then whether the client is up to date, then the style.
test: setup
	@echo "== The project's tests"
	swift build --build-tests
	swift test --skip-build --filter '$(clocked)'
	swift test --skip-build --skip '$(clocked)'
	@echo "== The sample client's tests"
	swift test --package-path Generated
	@echo "== Do the plugins work in a package that depends on this one?"
	@Scripts/test-plugins
	@echo "== Is the sample client what the pages give?"
	$(docent) check
	@echo "== Are the OpenAPI documents valid?"
	@Scripts/validate-openapi
	@echo "== Are the configurations what docent.schema.json says?"
	@Scripts/validate-configuration
	@echo "== Are the SARIF and the workflow of the README what their schemas say?"
	@Scripts/validate-sarif
	@Scripts/validate-workflow
	@echo "== Is the recording what docent prints?"
	@if command -v python3 >/dev/null; then Scripts/recording --check; else echo "recording: python3 is not there, so this is not checked"; fi
	@$(MAKE) --no-print-directory lint

# Tries the plugins from a package that is made for it; the first run builds Docent once more, in .build/plugins.
plugins: setup
	@Scripts/test-plugins

lint:
	@echo "== Style"
	swift format lint --strict --parallel --recursive $(sources) Generated/Package.swift Generated/Sources Generated/Tests

# Validates the OpenAPI documents of the sample page, the fixtures and, where they are there, real pages, and the configurations.
validate: setup
	swift build --product docent
	@Scripts/validate-openapi
	@Scripts/validate-configuration
	@Scripts/validate-sarif
	@Scripts/validate-workflow

# Opens the report in Chromium, where that is there, and keeps its screenshots in .build/report-test.
test-report: setup
	swift build --product docent
	@Scripts/test-report

# Writes the man page and the completions of bash, zsh and fish into .build/manual, from what the argument parser knows.
manual: setup
	swift build --product docent
	swift package generate-manual --configuration debug
	@rm -rf .build/manual && mkdir -p .build/manual
	@cp .build/plugins/GenerateManual/outputs/docent/docent.1 .build/manual/docent.1
	@$(docent) --generate-completion-script bash >.build/manual/docent.bash
	@$(docent) --generate-completion-script zsh >.build/manual/_docent
	@$(docent) --generate-completion-script fish >.build/manual/docent.fish
	@ls .build/manual

# Records what docent prints on a terminal, in Documentation/recording.svg.
recording: setup
	swift build --product docent
	@Scripts/recording

# Scores the reading of real pages, where they are there.
score: setup
	swift build --product docent
	@Scripts/score

# Tries the types made of JSON documents on those documents: `make corpus`, or `Scripts/corpus FOLDER…` for others.
corpus: setup
	swift build --product docent
	@Scripts/corpus

# Builds and tests the clients of real pages, where they are there.
clients: setup
	swift build --product docent
	@Scripts/clients

# Adds real pages one by one, where they are there, and sees to it that none renames what the others gave.
stability: setup
	@pages=$${DOCENT_CORPUS:-../shared}/corpus/bybit/en; \
	if [ -d "$$pages" ]; then \
	  DOCENT_STABILITY_PAGES=$$pages swift test --filter StabilityTests; \
	else echo "stability: $$pages is not there; the tests use pages of their own"; fi

# Fuzzes every reader for half a minute; `Scripts/fuzz SECONDS TARGET…` for longer, or for some.
fuzz: setup
	@Scripts/fuzz

# Reads pages of fifty megabytes, a million rows and a hundred thousand levels with the release build.
hostile: setup
	swift build -c release --product docent
	@Scripts/hostile

# Reads ten thousand pages in one process and sees whether its memory grows.
leaks: setup
	@Scripts/leaks

# The tests with AddressSanitizer, then with ThreadSanitizer; each has a build of its own.
sanitize: setup
	@Scripts/sanitize

# Which lines of Sources the tests run, module by module; fails below nine in ten.
coverage: setup
	@Scripts/coverage

# Takes words out of the lexicon and of the lists beside it and sees whether a test notices; `Scripts/mutate-lexicon --all` for every word.
mutate: setup
	@Scripts/mutate-lexicon

# How long the sample client decodes its response, with Foundation beside it.
benchmark:
	@Scripts/benchmark

# Measures the tool, the clients and, beside them, a floor and peers. Release builds; each figure is the median of five runs.
bench: setup
	@Scripts/bench

# The sample client is the golden file of the project: writes it anew, to be read as a difference before it is committed.
accept: generate
	-DOCENT_ACCEPT=1 swift test --filter DialectTests
	git diff --stat Generated Tests/WorkspaceTests/Fixtures

format:
	swift format --in-place --parallel --recursive $(sources)

clean:
	rm -rf .build .build-fuzz .build-sanitize .build-coverage .build-tools Generated/.build
