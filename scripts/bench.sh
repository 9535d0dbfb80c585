#!/bin/sh
# Runs every benchmark of build/ five times and prints median and spread.
set -eu
cd "$(dirname "$0")/../build"

found=0
for program in $(find . -name 'tau_*_bench' -type f -perm -u+x | sort); do
    found=1
    echo "== ${program##*/}"
    "$program" --benchmark_repetitions=5 --benchmark_report_aggregates_only=true
done
[ "$found" = 1 ] || echo "no benchmarks in this build"
