internal import EthJSON
internal import EthPrimitives

extension Keystore {
  /// The keystore's JSON, member by member as go-ethereum writes it, in one line. Members that are not known were
  /// not kept when a keystore was read.
  public var json: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    writer.object { writer in
      if let address { writer.member("address", address.withUnsafeBytes { Hex.encode($0, prefix: false) }) }
      writer.member("crypto") { $0.object(writeCrypto) }
      if let id { writer.member("id", id) }
      writer.member("version", 3)
    }
    return writer.bytes
  }

  private func writeCrypto(to writer: inout JSONWriter) {
    writer.member("cipher", "aes-128-ctr")
    writer.member("ciphertext", Hex.encode(ciphertext, prefix: false))
    writer.member("cipherparams") { writer in
      writer.object { $0.member("iv", Hex.encode(counter, prefix: false)) }
    }
    switch kdf {
    case .scrypt(let n, let r, let p):
      writer.member("kdf", "scrypt")
      writer.member("kdfparams") { writer in
        writer.object { writer in
          writer.member("dklen", derivedKeyLength)
          writer.member("n", n)
          writer.member("p", p)
          writer.member("r", r)
          writer.member("salt", Hex.encode(salt, prefix: false))
        }
      }
    case .pbkdf2(let rounds):
      writer.member("kdf", "pbkdf2")
      writer.member("kdfparams") { writer in
        writer.object { writer in
          writer.member("c", rounds)
          writer.member("dklen", derivedKeyLength)
          writer.member("prf", "hmac-sha256")
          writer.member("salt", Hex.encode(salt, prefix: false))
        }
      }
    }
    writer.member("mac", checksum.withUnsafeBytes { Hex.encode($0, prefix: false) })
  }
}
