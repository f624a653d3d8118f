import EthBindgen
import Foundation

/// The repository that the tests stand in, with its files as the generator reads them.
struct Repository: BindgenFiles {
  /// The folder that has `eth-bindgen.json`.
  let root: URL

  /// Found from this file upward.
  init(from file: String = #filePath) throws {
    var folder = URL(filePath: file).resolvingSymlinksInPath()
    repeat {
      guard folder.path != "/" else { throw CocoaError(.fileNoSuchFile) }
      folder.deleteLastPathComponent()
    } while !FileManager.default.fileExists(atPath: folder.appending(path: "eth-bindgen.json").path)
    root = folder
  }

  func contents(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appending(path: path))).map { Array($0) }
  }

  func names(inFolder path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
  }

  /// A file's bytes.
  static func file(_ path: String) throws -> [UInt8] {
    guard let bytes = try Repository().contents(of: path) else { throw CocoaError(.fileNoSuchFile) }
    return bytes
  }
}

/// Files in memory.
struct MemoryFiles: BindgenFiles {
  var files: [String: String] = [:]

  func contents(of path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }

  func names(inFolder path: String) -> [String]? {
    let names = files.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
    return names.isEmpty ? nil : names
  }
}
