#!/usr/bin/env bash
# Clones the last commit into an empty folder and does what the README says first, as somebody who has just found it.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
empty="$(mktemp -d)"
trap 'rm -rf "$empty"' EXIT

git clone --quiet --no-hardlinks "$root" "$empty/cto-check"
cd "$empty/cto-check"
export HOME="$empty/home" XDG_DATA_HOME="$empty/home/.local/share"
mkdir "$HOME"

npm ci --silent --no-audit --no-fund
# There is no terminal here: the first command must say so at once, and its sentence must lead on.
if npx cto-check </dev/null 2>"$empty/error.txt"; then echo 'a survey without a terminal did not fail' >&2; exit 1; fi
grep -q 'cto-check template' "$empty/error.txt"
npx cto-check run --answers examples/jon.yaml --no-save >"$empty/report.txt"
grep -q '33 of 34 answered' "$empty/report.txt"
[ ! -e "$HOME/.local/share/cto-check" ] || { echo '--no-save left files behind' >&2; exit 1; }
npx cto-check template >"$empty/answers.yaml"
[ -z "$(git status --porcelain)" ] || { echo 'the set-up changed files of the checkout:' >&2; git status --porcelain >&2; exit 1; }
echo 'fresh clone: set up, and the main job done'
