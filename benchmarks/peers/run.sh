#!/usr/bin/env bash
# Compares the library with DuckDB, Polars, pandas and R data.table: run.sh [ROWS] [--fast] [--all-fields] [--growth-100]
#   ROWS          10,000,000 unless told; from a million on the results go to benchmarks/RESULTS.md
#   --fast        without pandas and data.table
#   --all-fields  also from a CSV file of all 28 fields (2 GB for 10 million rows)
#   --growth-100  also the growth to 100 million rows
# The last line is JSON: the faster peer's median over the library's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

rows=10000000
if [[ "${1:-}" =~ ^[0-9]+$ ]]; then
  rows=$1
  shift
fi
for option in "$@"; do
  [[ "$option" == --fast || "$option" == --all-fields || "$option" == --growth-100 ]] || { echo "Expected: run.sh [ROWS] [--fast] [--all-fields] [--growth-100]" >&2; exit 2; }
done

npm install --no-save --no-audit --no-fund --loglevel=error >&2   # leaves the lock file as it is
debian=(python3-pandas r-cran-data.table r-cran-bit64)
if [[ " $* " == *" --fast "* ]]; then
  debian=()
fi
for package in "${debian[@]}"; do
  if command -v dpkg > /dev/null && ! dpkg -s "$package" > /dev/null 2>&1; then
    echo "installing $package" >&2
    if [[ $(id -u) != 0 ]] || ! { apt-get update && apt-get install -y --no-install-recommends "$package"; } > /dev/null 2>&1; then
      echo "could not install $package" >&2
    fi
  fi
done

dotnet build -c Release -v quiet --nologo ../CallCenterMetrics.Benchmarks >&2
benchmarks=../CallCenterMetrics.Benchmarks/bin/Release/net10.0/CallCenterMetrics.Benchmarks.dll

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "writing $rows rows" >&2
dotnet "$benchmarks" write "$folder/calls.csv" "$rows" --lean
if [[ " $* " == *" --all-fields "* ]]; then
  dotnet "$benchmarks" write "$folder/all.csv" "$rows"
fi
node compare.mjs "$rows" "$folder" "$benchmarks" "$@"
