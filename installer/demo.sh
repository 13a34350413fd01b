#!/usr/bin/env bash
# Installs what is missing, builds Guanlan, and opens the window over the demonstration consortium.
# Without a display it does the same job offscreen: it syncs and proves the demonstration, prints what was found,
# and writes a supervision report and a picture of every page into demo-output/.
set -euo pipefail
# shellcheck source=prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
cd "$root"

if [ $# -gt 0 ]; then
    sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"
    [ "$1" = --help ] && exit 0
    echo "demo.sh takes no options; '$1' is none." >&2
    exit 2
fi

install_packages
install_npm installer

say "Building (the first time takes some minutes)"
cmake --preset release >/dev/null
cmake --build --preset release -t guanlan
program=build/release/bin/guanlan

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window"
    exec "$program" demo
fi

say "No display here: showing the demonstration offscreen, into demo-output/"
QT_QPA_PLATFORM=offscreen exec "$program" demo --output demo-output
