"""Writes Fixtures/crypto/sha256.json with Python's hashlib (OpenSSL). Run: python Fixtures/scripts/make_sha256.py

Message number n has n bytes, byte i of which is (i * 7 + n) mod 256; the last one is a million times "a" (FIPS 180-2).
"""
import hashlib
import json
import pathlib

OUT = pathlib.Path(__file__).resolve().parent.parent / "crypto"
digests = [hashlib.sha256(bytes((i * 7 + n) % 256 for i in range(n))).hexdigest() for n in range(260)]
(OUT / "sha256.json").write_text(json.dumps({
    "origin": "Fixtures/scripts/make_sha256.py, Python hashlib", "digests": digests,
    "million": hashlib.sha256(b"a" * 1_000_000).hexdigest()}, separators=(",", ":")) + "\n")
