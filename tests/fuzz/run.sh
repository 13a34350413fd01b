#!/usr/bin/env bash
# Builds the fuzzers with clang and runs each for so many seconds (60), one after the other. Findings stay in build/fuzz/findings.
#   tests/fuzz/run.sh [SECONDS] [TARGET]...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j"${GUANLAN_JOBS:-2}" -t fuzzers
bin=build/fuzz/bin
corpus=build/fuzz/corpus
findings=build/fuzz/findings
mkdir -p "$findings"
"$bin/fuzz_smoke_test" --seeds build/fuzz/seeds

[ $# -gt 0 ] || set -- $(ls build/fuzz/seeds)
failed=0
for target in "$@"; do
    mkdir -p "$corpus/$target"
    log=build/fuzz/$target.log
    if "$bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=131072 -print_final_stats=1 \
        -artifact_prefix="$findings/$target-" "$corpus/$target" "build/fuzz/seeds/$target" >"$log" 2>&1; then
        result="no finding"
    else
        result="FINDING, see $log"
        failed=$((failed + 1))
    fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    covered=$(grep -o 'cov: [0-9]*' "$log" | tail -1)
    printf '%-14s %10s runs, %s, %s\n' "$target" "${runs:-?}" "${covered:-cov: ?}" "$result"
done
printf 'fuzz: %d targets, %d with a finding\n' $# "$failed"
[ "$failed" = 0 ]
