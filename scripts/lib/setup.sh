# Installs what the project needs and nothing that is there already. To be sourced from the project's folder.

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Debian packages: secp256k1 for signatures, SQLite for the journal, Python for the development chain, and a cow.
install_debian_packages() {
    command -v dpkg-query >/dev/null ||
        fail "this script installs Debian packages; elsewhere install libsecp256k1, sqlite3, Python 3.11 with venv and cowsay by hand, then run: swift build"
    local package missing=()
    for package in libsecp256k1-dev libsqlite3-dev pkg-config cowsay "$@"; do
        [ "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || missing+=("$package")
    done
    if ! has_python; then missing+=(python3 python3-venv); fi
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "installing ${missing[*]} needs root; run: apt-get install ${missing[*]}"
        sudo=(sudo)
    fi
    export DEBIAN_FRONTEND=noninteractive
    "${sudo[@]}" apt-get update -qq && "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
        fail "apt-get could not install ${missing[*]}; see its messages above"
}

# venv needs its own Debian package where Python is Debian's.
has_python() { python3 -c 'import venv, ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# The development chain's and the compiler's Python packages, each pinned to a hash.
install_python_packages() {
    local stamp=.venv/requirements.sha256 sum
    sum="$(sha256sum devnet/requirements.txt)"
    [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ] && return 0
    say "making .venv from devnet/requirements.txt"
    rm -rf .venv
    python3 -m venv .venv || fail "python3 could not make .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r devnet/requirements.txt ||
        fail "pip could not install devnet/requirements.txt; see its messages above"
    printf '%s' "$sum" >"$stamp"
}

check_swift() {
    command -v swift >/dev/null || fail "swift is not installed; install Swift 6.3 from https://www.swift.org/install/linux"
    local version
    version="$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
    case "$version" in
        6.[3-9] | 6.[1-9][0-9] | [7-9].* | [1-9][0-9].*) ;;
        *) fail "Swift $version is too old; install Swift 6.3 from https://www.swift.org/install/linux" ;;
    esac
}

setup() {
    check_swift
    install_debian_packages "$@"
    install_python_packages
}
