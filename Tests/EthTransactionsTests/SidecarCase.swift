import EthJSON
import EthPrimitives
import EthTransactions
import Foundation

/// A transaction with blobs that eth-account has signed, with proofs of c-kzg.
struct SidecarCase {
  /// The transaction object, without anything of the blobs but their price.
  var request: TransactionRequest
  var key: [UInt8]
  var sender: Address
  var signingHash: Hash32
  var raw: [UInt8]
  var hash: Hash32
  var versionedHashes: [Hash32]
  /// The sidecar with a proof for each blob, and with 128 cell proofs for each.
  var sidecars: [BlobSidecar]
  /// Hash and size of the network form with each of these sidecars.
  var networks: [(hash: Hash32, count: Int)]

  static func all() throws -> [SidecarCase] {
    let file = try Fixtures.file("sidecars.json")
    let keys = try (file["keys"] as? [[String]]).required
    return try file.cases().map { try SidecarCase($0, keys: keys) }
  }

  /// The one with one blob of zeros, which takes the least time.
  static func zero() throws -> SidecarCase { try all()[2] }

  private init(_ json: [String: Any], keys: [[String]]) throws {
    request = try TransactionRequest(parsing: Array(json.text("request").utf8))
    let which = try keys[(json["key"] as? Int).required]
    key = try Hex.decode(which[0])
    sender = try Address(which[1])
    signingHash = try Hash32(json.text("signingHash"))
    raw = try Hex.decode(json.text("raw"))
    hash = try Hash32(json.text("hash"))
    versionedHashes = try json.texts("versionedHashes").map { text in try Hash32(text) }
    let blobs = try json.texts("seeds").map {
      Self.blob(seed: try UInt64($0.dropFirst(2), radix: 16).required)
    }
    let commitments = try json.texts("commitments").map { try KZGCommitment(Hex.decode($0)) }
    let proofs = try json.texts("proofs").map { try KZGProof(Hex.decode($0)) }
    let cells = try Hex.decode(json.text("cellProofs"))
    let cellProofs = try stride(from: 0, to: cells.count, by: 48).map { try KZGProof(cells[$0..<($0 + 48)]) }
    sidecars = [
      try BlobSidecar(blobs: blobs, commitments: commitments, proofs: proofs),
      try BlobSidecar(blobs: blobs, commitments: commitments, proofs: cellProofs),
    ]
    networks = try ["blobNetwork", "cellNetwork"].map { name in
      let pair = try (json[name] as? [Any]).required
      return (try Hash32((pair[0] as? String).required), try (pair[1] as? Int).required)
    }
  }

  /// 4096 field elements: zeros but for the last 8 bytes, the element's number times the seed.
  static func blob(seed: UInt64) -> [UInt8] {
    var words = [UInt64](repeating: 0, count: BlobSidecar.bytesPerBlob / 8)
    for element in 1...4096 as ClosedRange<UInt64> {
      words[Int(element) * 4 - 1] = (seed &* element).bigEndian
    }
    return words.withUnsafeBytes { Array($0) }
  }
}
