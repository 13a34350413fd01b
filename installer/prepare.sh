#!/usr/bin/env bash
# Installs what is missing to build, run and test: Debian packages and the pinned npm packages.
# Sourced by demo.sh and tests/run.sh; a second run installs nothing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '== %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
    local name
    for name in $(sed 's/#.*//' "$root/installer/packages.txt"); do
        case "$name" in
            # A machine may have these from elsewhere.
            nodejs) command -v node >/dev/null && continue ;;
            npm) command -v npm >/dev/null && continue ;;
        esac
        # A virtual package counts as installed where one that provides it is.
        dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed && continue
        dpkg-query -W -f='${Provides}\n' 2>/dev/null | tr ',' '\n' | awk '{print $1}' | grep -qx "$name" && continue
        printf '%s\n' "$name"
    done
}

install_packages() {
    local missing
    missing=$(missing_packages)
    if [ -z "$missing" ]; then
        say "Debian packages: all there"
        return
    fi
    say "Installing Debian packages:" $missing
    as_root apt-get update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

# install_npm FOLDER: the packages that FOLDER/package-lock.json pins, without running their scripts.
install_npm() {
    local folder=$root/$1
    if cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock"; then
        say "npm packages of $1: all there"
        return
    fi
    say "Installing the npm packages of $1"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
}
