internal import Crypto
package import EthCrypto

/// HMAC-SHA-512 (RFC 2104, RFC 4231), as BIP-32 takes it.
package enum HMACSHA512 {
  /// The code of `message` under `key`: 64 bytes.
  package static func code(
    of message: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer
  ) -> SecretBytes {
    var code = SecretBytes(capacity: 64)
    _ = code.fill { output in
      var state = HMACState<Crypto.SHA512>(key: key)
      state.write(message, to: output)
      state.forget()
      wipeStack()
      return 64
    }
    return code
  }
}
