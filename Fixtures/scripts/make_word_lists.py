"""Makes Fixtures/mnemonic/wordlists/*.txt and Sources/EthSigners/Mnemonic/WordLists/*.swift: the ten official word
lists of BIP-39.

They are taken from the source distribution of the PyPI package "mnemonic", BIP-39's reference implementation:

    .venv/bin/python -m pip download --no-deps --no-binary :all: mnemonic==0.21
    tar xzf mnemonic-0.21.tar.gz
    .venv/bin/python Fixtures/scripts/make_word_lists.py mnemonic-0.21

Where PyPI eth-account has the same list, the two are compared. In the Swift files a list is one literal, a blank
behind each word, with two tables beside it as digits of 6 bits ("0" + value, most significant first): where each word
begins (3 digits each, and one entry more for the end), and the words' numbers in the order of their bytes (2 digits
each).
"""

import sys
import unicodedata
from pathlib import Path

import eth_account.hdaccount

LANGUAGES = {
    "english": "English",
    "japanese": "Japanese",
    "korean": "Korean",
    "spanish": "Spanish",
    "chinese_simplified": "ChineseSimplified",
    "chinese_traditional": "ChineseTraditional",
    "french": "French",
    "italian": "Italian",
    "czech": "Czech",
    "portuguese": "Portuguese",
}
ROOT = Path(__file__).resolve().parent.parent.parent
TEXTS = ROOT / "Fixtures/mnemonic/wordlists"
SOURCES = ROOT / "Sources/EthSigners/Mnemonic/WordLists"
OTHERS = Path(eth_account.hdaccount.__file__).parent / "wordlist"


def digits(value: int, count: int) -> str:
    assert 0 <= value < 64**count
    return "".join(chr(0x30 + (value >> (6 * i) & 63)) for i in reversed(range(count)))


def literal(text: str) -> list[str]:
    """The lines of a raw string literal whose lines are joined."""
    lines = [text[i : i + 100] for i in range(0, len(text), 100)]
    return ['    #"""'] + [f"    {line}\\#" for line in lines[:-1]] + [f"    {lines[-1]}", '    """#']


def words_literal(words: list[str]) -> list[str]:
    """The same for words with a blank behind each; no line ends within a word."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) > 100:
            lines.append("")
        lines[-1] += word + " "
    return ['    #"""'] + [f"    {line}\\#" for line in lines] + ["", '    """#']


def swift(name: str, file: str, words: list[str]) -> str:
    encoded = [word.encode() for word in words]
    offsets, at = "", 0
    for word in encoded:
        offsets += digits(at, 3)
        at += len(word) + 1
    offsets += digits(at, 3)
    order = "".join(digits(i, 2) for i in sorted(range(2048), key=lambda i: encoded[i]))
    property = name[0].lower() + name[1:]
    return "\n".join(
        [
            "// swift-format-ignore-file",
            f"// Made by Fixtures/scripts/make_word_lists.py from {file}.txt of PyPI mnemonic 0.21; do not edit.",
            "",
            "extension WordList {",
            f"  static let {property} = WordList(",
            "    words:",
            *words_literal(words),
            "    ,",
            "    offsets:",
            *literal(offsets),
            "    ,",
            "    order:",
            *literal(order),
            "  )",
            "}",
            "",
        ]
    )


def main() -> None:
    package = Path(sys.argv[1])
    TEXTS.mkdir(parents=True, exist_ok=True)
    SOURCES.mkdir(parents=True, exist_ok=True)
    for file, name in LANGUAGES.items():
        text = (package / "src/mnemonic/wordlist" / f"{file}.txt").read_bytes()
        words = text.decode().removesuffix("\n").split("\n")
        assert len(words) == len(set(words)) == 2048
        assert all(word and word == unicodedata.normalize("NFKD", word) for word in words)
        if (OTHERS / f"{file}.txt").exists():
            other = (OTHERS / f"{file}.txt").read_text(encoding="utf8").split()
            assert [unicodedata.normalize("NFKD", word) for word in other] == words, file
        (TEXTS / f"{file}.txt").write_bytes(text)
        (SOURCES / f"WordList+{name}.swift").write_text(swift(name, file, words), encoding="utf8")


main()
