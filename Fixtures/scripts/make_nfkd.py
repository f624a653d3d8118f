"""Makes Sources/EthSigners/Mnemonic/NFKD/NFKD+Tables.swift: what Unicode's normalization form KD needs.

Run from anywhere: .venv/bin/python Fixtures/scripts/make_nfkd.py

The data are those of PyPI pyunormalize, made from the Unicode Character Database; for all characters that Python's own
unicodedata knows (an older version), the two are compared. The tables are digits of 6 bits ("0" + value, most
significant first).
"""

import sys
import unicodedata
from pathlib import Path

from pyunormalize._internal import UNICODE_VERSION
from pyunormalize._internal.compatibility_decomposition import FULL_KDECOMP_BY_CHAR
from pyunormalize._internal.non_zero_ccc_table import NON_ZERO_CCC_TABLE

TARGET = Path(__file__).resolve().parent.parent.parent / "Sources/EthSigners/Mnemonic/NFKD/NFKD+Tables.swift"
HANGUL = range(0xAC00, 0xD7A4)


def digits(value: int, count: int) -> str:
    assert 0 <= value < 64**count
    return "".join(chr(0x30 + (value >> (6 * i) & 63)) for i in reversed(range(count)))


def literal(text: str) -> list[str]:
    lines = [text[i : i + 100] for i in range(0, len(text), 100)]
    return ['    #"""'] + [f"    {line}\\#" for line in lines[:-1]] + [f"    {lines[-1]}", '    """#']


def check() -> None:
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if unicodedata.category(char) in ("Cn", "Cs") or code in HANGUL:
            continue
        assert unicodedata.combining(char) == NON_ZERO_CCC_TABLE.get(code, 0), hex(code)
        found = "".join(map(chr, FULL_KDECOMP_BY_CHAR.get(code, (code,))))
        assert unicodedata.normalize("NFKD", char) == found, hex(code)


def main() -> None:
    check()
    entries, mappings = "", []
    for code, mapping in sorted(FULL_KDECOMP_BY_CHAR.items()):
        entries += digits(code, 4) + digits(len(mappings), 3)
        mappings += mapping
    entries += digits(0xFFFFFF, 4) + digits(len(mappings), 3)
    ranges = []
    for code, ccc in sorted(NON_ZERO_CCC_TABLE.items()):
        if ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == ccc:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, ccc])
    classes = "".join(digits(first, 4) + digits(last, 4) + digits(ccc, 2) for first, last, ccc in ranges)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(
        "\n".join(
            [
                "// swift-format-ignore-file",
                "// Made by Fixtures/scripts/make_nfkd.py from the Unicode Character Database "
                f"{UNICODE_VERSION}; do not edit.",
                "",
                "extension NFKD {",
                "  /// Characters that decompose: 4 digits for the character, 3 for where its mapping begins; one entry",
                "  /// more for the end. Hangul syllables are not here, as they follow from arithmetic.",
                "  static let decompositions = DigitTable(",
                *literal(entries),
                "  )",
                "",
                "  /// What they decompose to, fully, one after another: 4 digits for each character.",
                "  static let mappings = DigitTable(",
                *literal("".join(digits(code, 4) for code in mappings)),
                "  )",
                "",
                "  /// Ranges of characters with the same combining class: first (4 digits), last (4), class (2).",
                "  static let combiningClasses = DigitTable(",
                *literal(classes),
                "  )",
                "}",
                "",
            ]
        ),
        encoding="utf8",
    )


main()
