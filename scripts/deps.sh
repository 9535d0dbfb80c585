#!/bin/sh
# Installs the Debian packages that are missing, and says which. Usage: scripts/deps.sh build|lint|clients
#
# One line per need: the package and, where another origin will do, the command whose presence settles it.
set -eu

build_needs='
build-essential
cmake cmake
ninja-build ninja
ccache
mold
pkg-config
libboost1.81-dev
libboost-json1.81-dev
libsodium-dev
libsecp256k1-dev
liblmdb-dev
libzstd-dev
libxxhash-dev
libfmt-dev
libspdlog-dev
libexpected-dev
libcli11-dev
libgtest-dev
libbenchmark-dev
zlib1g-dev
cargo-web cargo
rustc-web rustc
'
lint_needs='
python3 python3
clang-format-19 clang-format-19
'
clients_needs='
python3 python3
python3-venv
nodejs node
npm npm
chromium chromium
'

case "${1:-build}" in
    build) needs=$build_needs ;;
    lint) needs=$lint_needs ;;
    clients) needs=$clients_needs ;;
    *) echo "usage: scripts/deps.sh build|lint|clients" >&2; exit 2 ;;
esac

installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "deps: no apt here, so nothing was installed. Where the build stops, install your system's equivalents of:" >&2
    echo "$needs" | awk 'NF {printf "  %s\n", $1}' >&2
    exit 0
fi

missing=$(echo "$needs" | while read -r package command; do
    [ -n "$package" ] || continue
    [ -n "$command" ] && command -v "$command" >/dev/null && continue
    installed "$package" || printf '%s ' "$package"
done)
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "deps: missing, and there is neither root nor sudo to install them. As root, run:" >&2
        echo "  apt-get update && apt-get install -y $missing" >&2
        exit 1
    fi
    as_root="sudo DEBIAN_FRONTEND=noninteractive"
fi

echo "deps: installing $missing"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086  # $missing and $as_root are lists of words.
if ! { $as_root apt-get update && $as_root apt-get install -y --no-install-recommends $missing; } </dev/null >"$log" 2>&1
then
    tail -n 20 "$log" >&2
    echo "deps: apt could not install the packages above. taud is built on Debian 12 (bookworm)." >&2
    exit 1
fi
