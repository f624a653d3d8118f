#include "secp256k1_loops.h"

#include <secp256k1.h>
#include <secp256k1_recovery.h>
#include <stdlib.h>
#include <string.h>

struct bench_secp256k1 {
  secp256k1_context *context;
  secp256k1_pubkey public_key;
  uint8_t key[32], hash[32];
};

bench_secp256k1 *bench_secp256k1_new(const uint8_t *key, const uint8_t *hash, const uint8_t *seed) {
  bench_secp256k1 *self = malloc(sizeof *self);
  if (!self) return NULL;
  self->context = secp256k1_context_create(SECP256K1_CONTEXT_NONE);
  memcpy(self->key, key, 32);
  memcpy(self->hash, hash, 32);
  if (self->context && secp256k1_context_randomize(self->context, seed) &&
      secp256k1_ec_pubkey_create(self->context, &self->public_key, key))
    return self;
  bench_secp256k1_free(self);
  return NULL;
}

void bench_secp256k1_free(bench_secp256k1 *self) {
  if (self->context) secp256k1_context_destroy(self->context);
  free(self);
}

void bench_secp256k1_sign(const bench_secp256k1 *self, long iterations, uint8_t *output) {
  for (long i = 0; i < iterations; i++) {
    secp256k1_ecdsa_recoverable_signature signature;
    int parity = 0;
    secp256k1_ecdsa_sign_recoverable(self->context, &signature, self->hash, self->key, NULL, NULL);
    secp256k1_ecdsa_recoverable_signature_serialize_compact(self->context, output, &parity, &signature);
    output[64] = (uint8_t)parity;
  }
}

void bench_secp256k1_recover(
    const bench_secp256k1 *self, long iterations, const uint8_t *bytes, uint8_t *output) {
  for (long i = 0; i < iterations; i++) {
    secp256k1_ecdsa_recoverable_signature signature;
    secp256k1_pubkey key;
    size_t length = 65;
    if (!secp256k1_ecdsa_recoverable_signature_parse_compact(self->context, &signature, bytes, bytes[64]) ||
        !secp256k1_ecdsa_recover(self->context, &key, &signature, self->hash))
      return;
    secp256k1_ec_pubkey_serialize(self->context, output, &length, &key, SECP256K1_EC_UNCOMPRESSED);
  }
}

long bench_secp256k1_recover_each(
    const bench_secp256k1 *self, long count, const uint8_t *hashes, const uint8_t *signatures, uint8_t *output) {
  for (long i = 0; i < count; i++) {
    const uint8_t *bytes = signatures + 65 * i;
    secp256k1_ecdsa_recoverable_signature signature;
    secp256k1_pubkey key;
    uint8_t serialized[65];
    size_t length = 65;
    if (!secp256k1_ecdsa_recoverable_signature_parse_compact(self->context, &signature, bytes, bytes[64]) ||
        !secp256k1_ecdsa_recover(self->context, &key, &signature, hashes + 32 * i))
      return i;
    secp256k1_ec_pubkey_serialize(self->context, serialized, &length, &key, SECP256K1_EC_UNCOMPRESSED);
    memcpy(output + 64 * i, serialized + 1, 64);
  }
  return count;
}

long bench_secp256k1_verify(const bench_secp256k1 *self, long iterations, const uint8_t *bytes) {
  long valid = 0;
  for (long i = 0; i < iterations; i++) {
    secp256k1_ecdsa_signature signature;
    if (!secp256k1_ecdsa_signature_parse_compact(self->context, &signature, bytes)) continue;
    valid += secp256k1_ecdsa_verify(self->context, &signature, self->hash, &self->public_key);
  }
  return valid;
}

void bench_secp256k1_public_key(const bench_secp256k1 *self, long iterations, uint8_t *output) {
  for (long i = 0; i < iterations; i++) {
    secp256k1_pubkey key;
    size_t length = 65;
    if (!secp256k1_ec_pubkey_create(self->context, &key, self->key)) return;
    secp256k1_ec_pubkey_serialize(self->context, output, &length, &key, SECP256K1_EC_UNCOMPRESSED);
  }
}
