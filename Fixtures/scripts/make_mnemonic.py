"""Makes Fixtures/mnemonic/{vectors,random,invalid,nfkd}.json from implementations independent of this project.

    .venv/bin/python -m pip download --no-deps --no-binary :all: mnemonic==0.21
    tar xzf mnemonic-0.21.tar.gz
    .venv/bin/python Fixtures/scripts/make_mnemonic.py mnemonic-0.21

- vectors.json: the published vectors of BIP-39 in all ten languages, the vectors.json of PyPI "mnemonic", BIP-39's
  reference implementation: [entropy, words, seed with the passphrase "TREZOR", master key].
- random.json: random entropy, in all languages, sizes and Unicode forms, with random passphrases: words from PyPI
  mnemonic, seeds from it and PyPI eth-account (which must agree), addresses from eth-account.
- invalid.json: words that PyPI mnemonic refuses, with what is wrong with them.
- nfkd.json: random texts and their form KD by Python's unicodedata; and for all of Unicode, in blocks of 4096
  characters, the SHA-256 of the characters' forms, each behind a line feed, by PyPI pyunormalize.
"""

import hashlib
import json
import random
import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path

import pyunormalize
from eth_account.hdaccount import key_from_seed
from eth_account.hdaccount.mnemonic import Mnemonic as Other
from eth_keys import keys

SEED = 20261122
CASES = 120
TEXTS = 1500
PACKAGE = Path(sys.argv[1])
FOLDER = Path(__file__).resolve().parent.parent / "mnemonic"
LANGUAGES = {
    "english": "english",
    "japanese": "japanese",
    "korean": "korean",
    "spanish": "spanish",
    "chinese_simplified": "chineseSimplified",
    "chinese_traditional": "chineseTraditional",
    "french": "french",
    "italian": "italian",
    "czech": "czech",
    "portuguese": "portuguese",
}
# Where characters that decompose, combine or reorder come from.
RANGES = [
    (0x20, 0x7F), (0xA0, 0x24F), (0x300, 0x370), (0x370, 0x400), (0x591, 0x5C8), (0x610, 0x660), (0x900, 0x980),
    (0xE30, 0xEE0), (0xF00, 0xFD0), (0x1100, 0x1200), (0x1E00, 0x2000), (0x2000, 0x2200), (0x2460, 0x2500),
    (0x3000, 0x3400), (0x4E00, 0x4F00), (0xAC00, 0xD7A4), (0xF900, 0xFB00), (0xFB00, 0xFE00), (0xFE20, 0xFE30),
    (0xFF00, 0xFFF0), (0x11099, 0x110C0), (0x1D15E, 0x1D200), (0x1D400, 0x1D500), (0x1F100, 0x1F200),
    (0x1F600, 0x1F650), (0x2F800, 0x2FA1E),
]
sys.path.insert(0, str(PACKAGE / "src"))
from mnemonic import Mnemonic  # noqa: E402

rng = random.Random(SEED)


def text(longest: int) -> str:
    chars = []
    for _ in range(rng.randint(0, longest)):
        low, high = rng.choice(RANGES)
        char = chr(rng.randrange(low, high))
        # Characters that the older version of Unicode does not have would prove nothing.
        if unicodedata.category(char) not in ("Cn", "Cs"):
            chars.append(char)
            if rng.random() < 0.2:
                chars += [chr(rng.randrange(0x300, 0x34F)) for _ in range(rng.randint(1, 5))]
    return "".join(chars)


def write(name: str, origin: str, content: str) -> None:
    origin = f"Fixtures/scripts/make_mnemonic.py; {origin}"
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_text(f'{{\n"origin":{json.dumps(origin)},\n{content}\n}}\n', encoding="utf8")


def lines(cases: list) -> str:
    return ",\n".join(json.dumps(case, separators=(",", ":"), ensure_ascii=False) for case in cases)


def vectors() -> None:
    published = json.loads((PACKAGE / "vectors.json").read_text(encoding="utf8"))
    cases = [[LANGUAGES[language], *case] for language in LANGUAGES for case in published[language]]
    write("vectors.json", "vectors.json of PyPI mnemonic 0.21 (BIP-39)", f'"cases":[\n{lines(cases)}\n]')


def randoms() -> None:
    cases = []
    for number in range(CASES):
        language = list(LANGUAGES)[number % 10]
        entropy = rng.randbytes(rng.choice([16, 20, 24, 28, 32]))
        words = Mnemonic(language).to_mnemonic(entropy)
        passphrase = text(12) if number % 4 else ""
        seed = Mnemonic.to_seed(words, passphrase)
        assert seed == Other.to_seed(words, passphrase)
        typed = unicodedata.normalize(rng.choice(["NFC", "NFD", "NFKC", "NFKD"]), words)
        if rng.random() < 0.3:
            typed = rng.choice([" ", "\n", "\u3000", "\u00a0"]).join(typed.split())
        index = rng.choice([0, 1, 7, 2**31 - 1, rng.randrange(2**31)])
        path = rng.choice([f"m/44'/60'/0'/0/{index}", f"m/44'/60'/{index}'/0/0", f"m/{index}'", "m", f"m/{index}/1"])
        addresses = [
            keys.PrivateKey(bytes(key_from_seed(seed, p))).public_key.to_checksum_address()
            for p in (f"m/44'/60'/0'/0/{index}", path)
        ]
        cases.append({
            "language": LANGUAGES[language], "entropy": entropy.hex(), "words": words, "typed": typed,
            "passphrase": passphrase, "seed": seed.hex(), "index": index, "address": addresses[0], "path": path,
            "pathAddress": addresses[1]})
    origin = f"PyPI mnemonic 0.21, eth-account {version('eth-account')}; seed {SEED}"
    write("random.json", origin, f'"cases":[\n{lines(cases)}\n]')


def invalid() -> None:
    cases = []
    for number in range(150):
        language = list(LANGUAGES)[number % 10]
        mnemonic = Mnemonic(language)
        count = rng.choice([12, 15, 18, 21, 24])
        words = mnemonic.to_mnemonic(rng.randbytes(count // 3 * 4)).split()
        kind = rng.choice(["checksum", "word", "count"])
        position = 0
        if kind == "checksum":
            while mnemonic.check(" ".join(words)):
                words[rng.randrange(count)] = rng.choice(mnemonic.wordlist)
        elif kind == "word":
            position = rng.randint(1, count)
            words[position - 1] = rng.choice(["abandonn", "zzz", "tes", words[position - 1] + "x", "été", "0", "ー"])
            assert unicodedata.normalize("NFKD", words[position - 1]) not in mnemonic.wordlist
        else:
            words = words[: rng.choice([n for n in range(count) if n not in (12, 15, 18, 21, 24)])]
        assert not mnemonic.check(" ".join(words))
        cases.append({
            "language": LANGUAGES[language], "words": " ".join(words), "wrong": kind, "position": position,
            "count": len(words)})
    write("invalid.json", f"PyPI mnemonic 0.21; seed {SEED}", f'"cases":[\n{lines(cases)}\n]')


def nfkd() -> None:
    texts = [text(12) for _ in range(TEXTS)]
    # Long runs of marks, which have to be put in order.
    texts += ["a" + "".join(chr(rng.randrange(0x300, 0x34F)) for _ in range(n)) + "b" for n in (1, 40, 300)]
    texts = [t for t in texts if pyunormalize.NFKD(t) == unicodedata.normalize("NFKD", t)]
    assert len(texts) == TEXTS + 3
    cases = [[t.encode().hex(), unicodedata.normalize("NFKD", t).encode().hex()] for t in texts]
    blocks = []
    for start in [*range(0, 0x30000, 0x1000), 0xE0000]:
        forms = [pyunormalize.NFKD(chr(c)) for c in range(start, start + 0x1000) if not 0xD800 <= c < 0xE000]
        content = "".join("\n" + form for form in forms).encode()
        blocks.append([start, hashlib.sha256(content).hexdigest()])
    origin = (
        f"Python's unicodedata {unicodedata.unidata_version}, PyPI pyunormalize {version('pyunormalize')}; seed {SEED}"
    )
    write("nfkd.json", origin, f'"cases":[\n{lines(cases)}\n],\n"blocks":[\n{lines(blocks)}\n]')


vectors()
randoms()
invalid()
nfkd()
