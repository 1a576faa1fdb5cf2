# Two commands on a fresh machine with Rust, Node and Python: `make demo` and `make test`.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
PUSAKA := target/release/pusaka
# The program beside a test: Cargo joins the features of both, so that `unit` and what follows it compile the program once.
BUILD := cargo build --release --locked --bin pusaka --test it

.PHONY: demo test assets format lint doc unit social-rules browser tools sheets bench clean

demo: ## build the program and the demonstration collection, and say how to look at it
	cargo build --release --locked
	$(PUSAKA) build
	@echo
	@echo "  Open  public/index.html   the gallery"
	@echo "  Open  social/index.html   the staff's desk: cards, captions, hashtags"
	@echo "  Or    $(PUSAKA) serve     a live preview on your own machine"

test: format lint doc unit social-rules browser ## everything that must hold; installs what it needs

assets: ## bundle the theme's scripts, styles and fonts
	cd themes/pusaka && npm ci --no-audit --no-fund && npm run build

format:
	cargo fmt --check

lint: ## in the release profile, too: what builds and derives is compiled once for all
	cargo clippy --release --locked --all-targets -- -D warnings

doc:
	RUSTDOCFLAGS="-D warnings" cargo doc --release --locked --no-deps --document-private-items

unit: ## in the release profile, which the demonstration needs anyway: one compilation serves both
	cargo test --release --locked

social-rules: ## counting and recognising against the platforms' own libraries, through the real binary
	tests/social/install.sh
	$(BUILD)
	node --test tests/social/*.test.mjs

browser: tools ## the built demonstration in Debian's Chromium, with real validators; what measures runs alone, the rest two by two
	$(BUILD)
	node --test tests/browser/lighthouse.test.mjs && measured=0 || measured=1; \
	PUSAKA_BUILT=1 node --test --test-concurrency=2 $(filter-out %/lighthouse.test.mjs,$(sort $(wildcard tests/browser/*.test.mjs))) && exit $$measured

tools: ## Chromium and Java from Debian, validators from npm
	tests/browser/install.sh

sheets: tools ## every kind of page on contact sheets, to be looked at: target/sheets/
	cargo build --release --locked
	$(PUSAKA) build --out target/browser/public --social target/browser/social --date 2026-11-22
	node tests/browser/contact.mjs

bench: ## speed and memory, with the peers in the same run
	cargo build --release --locked
	benches/run.sh

clean:
	rm -rf target public social .pusaka themes/pusaka/dist themes/pusaka/node_modules tests/browser/node_modules tests/social/node_modules
