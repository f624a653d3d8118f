#pragma once
#include <stdint.h>

/// Work with libsecp256k1 as a program in C does it: one blinded context, no allocation.
typedef struct bench_secp256k1 bench_secp256k1;

/// Takes a private key and a hash of 32 bytes each; NULL where the key is none.
bench_secp256k1 *bench_secp256k1_new(const uint8_t *key, const uint8_t *hash, const uint8_t *seed);
void bench_secp256k1_free(bench_secp256k1 *);

/// Signs and writes r, s and the parity: 65 bytes.
void bench_secp256k1_sign(const bench_secp256k1 *, long iterations, uint8_t *output);
/// Reads such a signature, recovers the key and writes it: 65 bytes.
void bench_secp256k1_recover(const bench_secp256k1 *, long iterations, const uint8_t *signature, uint8_t *output);
/// Recovers the keys of as many hashes (32 bytes each) and signatures (65 bytes each), and writes them without their
/// first byte (64 bytes each); returns how many there were.
long bench_secp256k1_recover_each(
    const bench_secp256k1 *, long count, const uint8_t *hashes, const uint8_t *signatures, uint8_t *output);
/// Reads r and s and verifies them with the parsed key; returns how often they were right.
long bench_secp256k1_verify(const bench_secp256k1 *, long iterations, const uint8_t *signature);
/// Computes the public key and writes it: 65 bytes.
void bench_secp256k1_public_key(const bench_secp256k1 *, long iterations, uint8_t *output);
