import Foundation
import Glibc
import SystemPackage

/// The folder of fixtures at the root of the repository.
let resultsFixtures: URL = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/" {
    folder.deleteLastPathComponent()
    let fixtures = folder.appendingPathComponent("Fixtures")
    if FileManager.default.fileExists(atPath: fixtures.path) { return fixtures }
  }
  return folder
}()

/// A new folder that is removed with all in it at the end of its life.
final class ScratchFolder: Sendable {
  let path: String
  var filePath: FilePath { FilePath(path) }

  init() {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/lp-chain-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    precondition(!path.isEmpty, "no scratch folder")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String, mode: Int = 0o644) throws -> String {
    let target = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: target)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path)
    return target.path
  }

  /// Writes a shell script that can be run as a program.
  func script(_ text: String, name: String = "module.sh") throws -> String {
    try write("#!/bin/sh\n\(text)\n".utf8, to: name, mode: 0o755)
  }
}
