#!/usr/bin/env bash
# Installs what the browser tests need and the machine lacks: Chromium and a Java runtime from Debian, validators from npm, a reader of calendars and the validator of IIIF images from PyPI.
set -euo pipefail
cd "$(dirname "$0")"
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v java >/dev/null || missing+=(default-jre-headless)
ldconfig -p | grep -q libmagic.so.1 || missing+=(libmagic1)
if [ ${#missing[@]} -gt 0 ]; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq "${missing[@]}"
fi
if [ ! -d node_modules ] || ! cmp -s package-lock.json node_modules/.stamp; then
  npm ci --no-audit --no-fund --ignore-scripts
  cp package-lock.json node_modules/.stamp
fi
if ! cmp -s requirements.txt python/.stamp; then
  python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --root-user-action=ignore --upgrade --target python -r requirements.txt
  cp requirements.txt python/.stamp
fi
