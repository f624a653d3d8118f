internal import Crypto
package import EthCrypto

/// PBKDF2 (RFC 8018, section 5.2) with HMAC over SHA-2: a key from a password.
package enum PBKDF2 {
  /// The pseudorandom functions that Ethereum's formats name.
  package enum Function: Sendable {
    /// HMAC-SHA-256: keystores.
    case hmacSHA256
    /// HMAC-SHA-512: BIP-39.
    case hmacSHA512
  }

  /// Derives a key.
  ///
  /// - Parameters:
  ///   - rounds: How often the function is applied for each block of the key; less than 1 is taken as 1.
  ///   - count: How many bytes to derive.
  package static func key(
    password: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer, function: Function, rounds: Int,
    count: Int
  ) -> SecretBytes {
    var key = SecretBytes(capacity: count)
    _ = key.fill { output in
      let output = UnsafeMutableRawBufferPointer(rebasing: output[..<max(count, 0)])
      derive(function, password: password, salt: salt, rounds: rounds, to: output)
      return output.count
    }
    return key
  }

  /// Derives as many bytes as `output` has.
  static func derive(
    _ function: Function, password: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer, rounds: Int,
    to output: UnsafeMutableRawBufferPointer
  ) {
    defer { wipeStack() }
    switch function {
    case .hmacSHA256:
      var state = HMACState<Crypto.SHA256>(key: password)
      derive(state, salt, rounds, output)
      state.forget()
    case .hmacSHA512:
      var state = HMACState<Crypto.SHA512>(key: password)
      derive(state, salt, rounds, output)
      state.forget()
    }
  }

  private static func derive<Hash>(
    _ function: HMACState<Hash>, _ salt: UnsafeRawBufferPointer, _ rounds: Int,
    _ output: UnsafeMutableRawBufferPointer
  ) {
    let words = Hash.Digest.byteCount / 8
    // scrypt derives many blocks, and whoever made the salt may have made it long.
    var salted = function.beginning(with: salt)
    defer { salted.forget() }
    // The last code, and behind it the sum of all.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * words) { memory in
      let bytes = UnsafeMutableRawBufferPointer(memory)
      defer { wipe(bytes) }
      let code = UnsafeMutableRawBufferPointer(rebasing: bytes[..<(8 * words)])
      let sum = UnsafeMutableRawBufferPointer(rebasing: bytes[(8 * words)...])
      var index: UInt32 = 0
      for start in stride(from: 0, to: output.count, by: sum.count) {
        index += 1
        withUnsafeBytes(of: index.bigEndian) { salted.write($0, to: code) }
        sum.copyMemory(from: UnsafeRawBufferPointer(code))
        var round = 1
        while round < rounds {
          function.replace(code)
          var word = 0
          while word < words {
            memory[words &+ word] ^= memory[word]
            word &+= 1
          }
          round &+= 1
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: output[start...])
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: sum[..<min(sum.count, room.count)]))
      }
    }
  }
}
