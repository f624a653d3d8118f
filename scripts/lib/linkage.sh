# Shows that the lowest four floors link neither Foundation nor any package. To be sourced from the project's folder,
# behind setup.sh.

check_linkage() {
    local package=Tests/Linkage program library names
    swift build --package-path "$package" >&2 || fail "$package does not build"
    program="$(swift build --package-path "$package" --show-bin-path)/FloorsOneToFour"

    # What another module needs is linked even where only an unused function imports it: that must not be either.
    library="$(readelf --dynamic "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')" ||
        fail "readelf cannot read $program"
    [ -n "$library" ] || fail "readelf names no libraries of $program"
    names="$(grep -E 'Foundation|ICU|icu|curl|xml|secp256k1|sqlite|crypto|ssl' <<<"$library" || true)"
    [ -z "$names" ] || fail "floors 1-4 link ${names//$'\n'/, }"
    [ -z "$(ls "$package/.build/checkouts" 2>/dev/null)" ] ||
        fail "floors 1-4 need packages: $(ls "$package/.build/checkouts" | tr '\n' ' ')"
    "$program" hello >/dev/null || fail "$program does not run"
}
