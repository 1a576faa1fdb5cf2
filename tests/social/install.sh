#!/usr/bin/env bash
# Installs the platforms' own libraries from npm, once.
set -euo pipefail
cd "$(dirname "$0")"
if [ ! -d node_modules ] || ! cmp -s package-lock.json node_modules/.stamp; then
  npm ci --no-audit --no-fund --ignore-scripts
  cp package-lock.json node_modules/.stamp
fi
