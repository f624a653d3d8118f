# Builds the benchmarks and their peers in Rust and Python. To be sourced from the project's folder, behind setup.sh.

ORJSON_VERSION=3.13.0
TINY_KECCAK_FOLDER=Benchmarks/.build/tiny-keccak
TINY_KECCAK_LIBRARY=$TINY_KECCAK_FOLDER/release/libtiny_keccak_peer.so
# Where Debian's packages of Rust crates put their sources.
DEBIAN_CRATES=/usr/share/cargo/registry

build_benchmarks() {
    local configuration="$1"
    shift
    swift build --package-path Benchmarks -c "$configuration" "$@" >&2 || fail "the benchmarks do not build"
}

benchmarks_folder() { swift build --package-path Benchmarks -c "$1" --show-bin-path; }

build_network_benchmarks() {
    swift build --package-path Benchmarks/Network -c release >&2 || fail "the network's benchmarks do not build"
}

network_benchmarks_folder() { swift build --package-path Benchmarks/Network -c release --show-bin-path; }

# Prints a Python that has orjson; without one its comparisons are left out.
install_orjson() {
    local python="$PWD/Benchmarks/Network/.build/orjson-$ORJSON_VERSION/bin/python"
    if ! { [ -x "$python" ] && "$python" -c 'import orjson' 2>/dev/null; }; then
        say "installing orjson $ORJSON_VERSION"
        python3 -m venv "${python%/bin/python}" >&2 &&
            "$python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: "orjson==$ORJSON_VERSION" >&2 ||
            { say "going on without orjson"; return 1; }
    fi
    printf '%s' "$python"
}

# The crate's source comes from Debian; without cargo or the package its comparisons are left out.
install_tiny_keccak() {
    command -v cargo >/dev/null || return 0
    (install_debian_packages librust-tiny-keccak-dev) || say "going on without tiny-keccak"
}

build_tiny_keccak() {
    command -v cargo >/dev/null && compgen -G "$DEBIAN_CRATES/tiny-keccak-*" >/dev/null || return 1
    cargo build --quiet --release --offline --manifest-path Benchmarks/peers/tiny-keccak/Cargo.toml \
        --target-dir "$TINY_KECCAK_FOLDER" --config 'source.crates-io.replace-with="debian"' \
        --config "source.debian.directory=\"$DEBIAN_CRATES\"" >&2 || fail "tiny-keccak does not build"
}
