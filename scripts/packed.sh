#!/usr/bin/env bash
# Packs the program, installs it in an empty folder, and runs its main job and the API's example there as a user would.
#   scripts/packed.sh [FOLDER]: the package that passed is put there
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
kept="${1:+$(cd "$1" && pwd)}"
empty="$(mktemp -d)"
trap 'rm -rf "$empty"' EXIT

tarball="$(cd "$root" && npm pack --silent --pack-destination "$empty")"
cd "$empty"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund "./$tarball"

packages="$(find node_modules -mindepth 1 -maxdepth 1 -not -name '.*' | wc -l)"
[ "$packages" -eq 1 ] || { echo "the install brought $packages packages, expected 1" >&2; exit 1; }
node -e '
  const { scripts = {} } = require("./node_modules/cto-check/package.json");
  const run = ["preinstall", "install", "postinstall"].filter((name) => name in scripts);
  if (run.length > 0) throw new Error(`the package runs ${run} when it is installed`);
'
size="$(wc -c <"$tarball" | tr -d " ")"
[ "$size" -le 500000 ] || { echo "the package has $size bytes, expected at most 500000" >&2; exit 1; }

export HOME="$empty/home"
mkdir "$HOME"
npx cto-check --version
npx cto-check demo | head -n 1
npx cto-check template --mode quick >/dev/null
npx cto-check run --answers node_modules/cto-check/examples/jon.yaml >report.txt
grep -q '33 of 34 answered' report.txt
npx cto-check report --format json | node -e 'JSON.parse(require("fs").readFileSync(0, "utf8"))'
if npx cto-check </dev/null 2>error.txt; then echo 'a survey without a terminal did not fail' >&2; exit 1; fi
grep -q 'needs a terminal' error.txt

# docs/api.md's example, with what the page says it prints; then what package managers and TypeScript make of the API.
block() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$root/docs/api.md" | sed '1d;$d'; }
block js >example.mjs
node example.mjs | diff - <(block text)
node -e 'const { render } = require("cto-check"); if (typeof render !== "function") throw new Error("no API from CommonJS")'
"$root/node_modules/.bin/publint" run "$tarball" --strict
# node16: there is no entry for resolvers that know no "exports", as no Node that it runs on has one.
"$root/node_modules/.bin/attw" "$tarball" --profile node16
[ -z "$kept" ] || cp "$tarball" "$kept"
echo "packed install: $size bytes, one package, main job and API done"
