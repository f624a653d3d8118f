import EthPrimitives
import Foundation

/// The files of Fixtures/signers.
enum SignersFixtures {
  /// Signatures by eth-account.
  struct Signatures: Decodable {
    struct Message: Decodable { let message, signature: String }
    struct Payload: Decodable { let payload, signature: String }
    struct Permission: Decodable { let chainId, address, nonce, r, s: String, yParity: UInt8 }
    struct Unsafe: Decodable { let hash, signature: String }

    let key: String
    let messages: [Message]
    let typedData: [Payload]
    let authorizations: [Permission]
    let hashes: [Unsafe]
  }

  /// Requests and the files that a guard must write for them, by another implementation.
  struct Log: Decodable {
    struct Request: Decodable {
      struct Permission: Decodable { let chainId, address, nonce: String }
      struct Retirement: Decodable { let chainId, below: UInt64 }

      let time: UInt64
      let transaction, message, hash: String?
      let authorization: Permission?
      let retire: Retirement?
    }

    let requests: [Request]
    let log, head: String
  }

  static func signatures() throws -> Signatures { try read("signatures.json") }

  static func log() throws -> Log { try read("log.json") }

  /// A file, found upwards from this one.
  private static func read<Content: Decodable>(_ name: String) throws -> Content {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "Fixtures/signers/\(name)")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
    } while folder.path != "/"
    throw CocoaError(.fileNoSuchFile)
  }
}
