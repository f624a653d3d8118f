import EthCrypto
import EthPrimitives
import Foundation

@testable import EthSigners

/// The files that `make_hd.py` and `make_mnemonic.py` made.
enum HDFixture {
  static func url(_ name: String) throws -> URL {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "Fixtures/\(name)")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  static func decode<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    try JSONDecoder().decode(type, from: Data(contentsOf: url(name)))
  }
}

extension SecretBytes {
  init(_ bytes: [UInt8]) { self = bytes.span.withUnsafeBytes { SecretBytes(copying: $0) } }

  /// A copy that is not wiped, to compare with.
  var copied: [UInt8] { withUnsafeBytes { Array($0) } }

  /// A text that is not wiped, to compare with.
  var text: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }
}

extension [UInt8] {
  /// The bytes of hexadecimal digits without 0x.
  init(hex digits: String) throws { self = try Hex.decode("0x" + digits) }
}
