import EthPrimitives

/// Base58 in the Bitcoin alphabet (`base58btc`), in which IPFS writes version 0 content identifiers.
///
/// The bytes are read as one big-endian number; each leading zero byte is written as `1`. There is no
/// checksum. Source: draft-msporny-base58-03.
public enum Base58 {
  /// The longest text that ``decode(_:)`` reads, in characters: its work grows with the square of the length.
  public static let longestText = 4096

  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// Returns `bytes` as Base58 text.
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count * 138 / 100 + 1)
    for byte in bytes {
      var carry = Int(byte)
      for index in digits.indices {
        carry += Int(digits[index]) << 8
        digits[index] = UInt8(carry % 58)
        carry /= 58
      }
      while carry > 0 {
        digits.append(UInt8(carry % 58))
        carry /= 58
      }
    }
    // A number has no leading zero digits, so zero bytes in front are counted on their own.
    let zeros = bytes.prefix { $0 == 0 }.count
    var text = [UInt8](repeating: alphabet[0], count: zeros)
    text.append(contentsOf: digits.reversed().map { alphabet[Int($0)] })
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads Base58 text into bytes, most significant first.
  ///
  /// - Throws: ``Base58Error`` for a character outside the alphabet, or more than ``longestText`` of them.
  public static func decode(_ text: some StringProtocol) throws(Base58Error) -> [UInt8] {
    let characters = Array(text.utf8)
    guard characters.count <= longestText else {
      throw .tooLong(characters: characters.count, limit: longestText)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count * 733 / 1000 + 1)
    for (offset, character) in characters.enumerated() {
      guard let digit = alphabet.firstIndex(of: character) else {
        throw .invalidCharacter(offset: offset, byte: character)
      }
      var carry = digit
      for index in bytes.indices {
        carry += Int(bytes[index]) * 58
        bytes[index] = UInt8(carry & 0xff)
        carry >>= 8
      }
      while carry > 0 {
        bytes.append(UInt8(carry & 0xff))
        carry >>= 8
      }
    }
    let zeros = characters.prefix { $0 == alphabet[0] }.count
    return [UInt8](repeating: 0, count: zeros) + bytes.reversed()
  }
}

/// Why text is not Base58.
public enum Base58Error: Error, Equatable, Sendable, CustomStringConvertible {
  /// The UTF-8 byte at `offset` is not in the alphabet.
  case invalidCharacter(offset: Int, byte: UInt8)
  /// The text has more characters than are read.
  case tooLong(characters: Int, limit: Int)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .invalidCharacter(let offset, let byte):
      let shown = UntrustedText.shown(byte: byte)
      return "The byte \(shown) at offset \(offset) is not in the Base58 alphabet."
    case .tooLong(let characters, let limit):
      return "The Base58 text has \(characters) characters, and at most \(limit) are read."
    }
  }
}
