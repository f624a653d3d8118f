import EthBindgen
import Foundation

/// The files of the file system.
struct DiskFiles: BindgenFiles {
  func contents(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
  }

  func names(inFolder path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path)
  }
}

func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data("eth-bindgen: \(message)\n".utf8))
  exit(code)
}

func write(_ source: [UInt8], to path: String) throws {
  let url = URL(filePath: path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(source).write(to: url, options: .atomic)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard !arguments.contains("--help"), !arguments.contains("-h") else {
  print(BindgenCommand.usage)
  exit(0)
}

do throws(BindgenError) {
  let command = try BindgenCommand(arguments: arguments)
  let files = DiskFiles()
  var stale: [String] = []
  for file in try command.generate(reading: files) {
    guard let path = file.path else {
      print(file.source, terminator: "")
      continue
    }
    let source = Array(file.source.utf8)
    guard files.contents(of: path) != source else { continue }
    guard !command.isCheck else {
      stale.append(path)
      continue
    }
    do { try write(source, to: path) } catch {
      fail("cannot write \(path): \(error.localizedDescription)", code: 73)
    }
    print("wrote \(path)")
  }
  if !stale.isEmpty { fail("stale: \(stale.joined(separator: ", "))", code: 1) }
} catch {
  switch error.kind {
  case .usage: fail("\(error)\n\(BindgenCommand.usage)", code: 64)
  case .settings, .artifact: fail("\(error)", code: 65)
  case .file: fail("\(error)", code: 66)
  }
}
