#!/usr/bin/env bash
# How long `dialoogtafel --version` takes beside a program that does nothing: both in release, by
# turns in one run, so that only the ratio counts.  Usage: benches/start.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-300}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cargo build --release --quiet
target=${CARGO_TARGET_DIR:-target}
cp "$target/release/dialoogtafel" "$folder/ours"
echo 'fn main() {}' >"$folder/empty.rs"
rustc --edition 2024 -O -C strip=symbols -o "$folder/empty" "$folder/empty.rs"

# Microseconds that a program takes to start and end.
once() {
  local begun=${EPOCHREALTIME/[.,]/}
  "$@" >/dev/null
  echo $((${EPOCHREALTIME/[.,]/} - begun))
}

middle() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }

for _ in 1 2 3; do once "$folder/empty" >/dev/null; once "$folder/ours" --version >/dev/null; done
for _ in $(seq "$runs"); do
  once "$folder/empty" >>"$folder/empty.times"
  once "$folder/ours" --version >>"$folder/ours.times"
done
empty=$(middle "$folder/empty.times")
ours=$(middle "$folder/ours.times")
awk -v empty="$empty" -v ours="$ours" -v runs="$runs" -v bytes="$(stat -c %s "$folder/ours")" 'BEGIN {
  printf "dialoogtafel --version: %d µs; an empty program: %d µs; ratio %.2f (middle of %d runs each; %.1f MB)\n",
    ours, empty, ours / empty, runs, bytes / 1e6
}'
