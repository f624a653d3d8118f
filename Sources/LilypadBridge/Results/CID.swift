import Crypto
import EthPrimitives

/// The name of content by its SHA-256: an IPFS content identifier of version 0, such as `Qm…`.
///
/// The text is base58btc of the 34 byte multihash `0x12 0x20 ‖ sha256(node)`, where the node is encoded as
/// dag-pb. Source: multiformats CID and multihash specifications.
public struct CID: Hashable, Sendable, CustomStringConvertible {
  /// The SHA-256 of the encoded node.
  public let digest: Hash32

  /// Takes the SHA-256 of an encoded dag-pb node.
  public init(digest: Hash32) {
    self.digest = digest
  }

  /// Reads the 46 characters of a version 0 identifier.
  ///
  /// - Throws: ``CIDError`` for any other length, character, hash function or version.
  public init(_ text: some StringProtocol) throws(CIDError) {
    let count = text.utf8.count
    guard count == Self.textLength else { throw .wrongLength(expected: Self.textLength, found: count) }
    let bytes: [UInt8]
    do throws(Base58Error) {
      bytes = try Base58.decode(text)
    } catch {
      throw .base58(error)
    }
    guard bytes.count == 34, bytes[0] == 0x12, bytes[1] == 0x20 else { throw .notSHA256 }
    do throws(HexError) {
      digest = try Hash32(bytes[2...])
    } catch {
      throw .notSHA256
    }
  }

  /// The identifier of a dag-pb node that holds `data` and no links.
  ///
  /// This is how Lilypad names offers and deals: `data` is their JSON, in no UnixFS envelope.
  public init(dagPBData data: some Collection<UInt8>) {
    var node: [UInt8] = []
    node.append(0x0a)
    node.appendVarint(UInt64(data.count))
    node.append(contentsOf: data)
    self.init(hashing: node)
  }

  init(hashing node: [UInt8]) {
    var hash = SHA256()
    node.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.init(hash.finalize())
  }

  init(_ digest: SHA256Digest) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    Swift.withUnsafeMutableBytes(of: &words) { words in
      digest.withUnsafeBytes { words.copyMemory(from: $0) }
    }
    self.digest = Hash32(
      UInt256(
        limbs: UInt64(bigEndian: words.3), UInt64(bigEndian: words.2),
        UInt64(bigEndian: words.1), UInt64(bigEndian: words.0)))
  }

  /// The 34 bytes of the multihash: `0x12` (SHA-256), `0x20` (32 bytes), then the digest.
  public var multihash: [UInt8] { [0x12, 0x20] + digest.bytes }

  /// The 46 characters of the identifier.
  public var description: String { Base58.encode(multihash) }

  private static let textLength = 46
}

extension CID: Codable {
  /// Reads the identifier from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do throws(CIDError) {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Writes the identifier as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Why text is not a version 0 content identifier.
public enum CIDError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text has `found` UTF-8 bytes.
  case wrongLength(expected: Int, found: Int)
  /// The text is not Base58.
  case base58(Base58Error)
  /// The bytes are not a SHA-256 multihash.
  case notSHA256

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .wrongLength(let expected, let found):
      return "A version 0 content identifier has \(expected) characters, and this text has \(found) bytes."
    case .base58(let error):
      return error.description
    case .notSHA256:
      return "The content identifier does not start with 0x12 0x20, the mark of a SHA-256 multihash."
    }
  }
}
