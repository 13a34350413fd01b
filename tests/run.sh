#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   ./tests/run.sh              the dev build with all tests, then the sanitized build with those that profit
#   ./tests/run.sh --quick      the dev build only
#   ./tests/run.sh --sanitize-all        the sanitized build with all tests, also those of the window and the command line
#   ./tests/run.sh --pictures [FOLDER]   grabs every page in both languages and all themes, at scale 1 and 2 (default pictures/)
set -euo pipefail
# shellcheck source=../installer/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/../installer/prepare.sh"
cd "$root"

case "${1:-}" in
"" | --quick | --sanitize-all | --pictures) ;;
*)
    sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}"
    [ "$1" = --help ] && exit 0
    echo "run.sh: '$1' is no option" >&2
    exit 2
    ;;
esac
if [ $# -gt 2 ] || { [ $# -eq 2 ] && [ "$1" != --pictures ]; }; then
    echo "run.sh: takes one option at a time" >&2
    exit 2
fi

install_packages
install_npm installer
install_npm tests/node

build() {
    say "Building preset $1"
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1" "${@:2}"
}

case "${1:-}" in
--pictures)
    build dev -t guanlan
    for scale in 1 2; do
        QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale build/dev/bin/guanlan demo --output "${2:-pictures}/scale-$scale" --every-picture
    done
    exit 0
    ;;
--sanitize-all)
    build asan
    say "Running every test under address and undefined-behaviour sanitizers"
    exec ctest --preset asan -j2
    ;;
esac

build dev
say "Every public header compiles alone"
cmake --build --preset dev -t all_verify_interface_header_sets
say "Running the tests"
ctest --preset dev -j2
[ "${1:-}" = --quick ] && exit 0

build asan -t sanitized_tests
say "Running the tests below the window under address and undefined-behaviour sanitizers"
ctest --preset asan -j2 -L sanitized
