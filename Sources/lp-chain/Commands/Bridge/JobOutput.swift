import EthPrimitives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The beginning of what a job printed, to be shown.
struct JobOutput {
  /// The bytes of all of it; `nil` where it cannot be read.
  let length: Int?
  /// Its first lines, safe to print.
  let lines: [String]

  private static let maximumLines = 20
  private static let maximumBytes = 8192

  /// Reads a run's kept standard output.
  init(folder: String) {
    guard let file = try? Descriptor(opening: folder + "/stdout"), let length = file.fileSize else {
      length = nil
      lines = []
      return
    }
    self.length = length
    var buffer = [UInt8](repeating: 0, count: Self.maximumBytes)
    let count = (try? file.read(into: &buffer)) ?? 0
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    var found = text.split(separator: "\n", maxSplits: Self.maximumLines, omittingEmptySubsequences: false)
    if found.last?.isEmpty == true { found.removeLast() }
    let isCut = found.count > Self.maximumLines || count < length
    lines =
      found.prefix(Self.maximumLines).map { line in
        UntrustedText.shown(
          line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    "), limit: 200)
      } + (isCut ? ["…"] : [])
  }
}

extension Descriptor {
  /// The bytes of a file on a disk; `nil` for anything else.
  fileprivate var fileSize: Int? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
