import Glibc
public import SystemPackage

extension UnixFS {
  /// How much of a folder is walked before it is refused.
  public struct WalkLimits: Equatable, Sendable {
    /// The most folders within one another, the outermost counted.
    public var depth: Int
    /// The most files and folders in all.
    public var entries: Int

    /// Sets the limits.
    public init(depth: Int = 64, entries: Int = 100_000) {
      self.depth = depth
      self.entries = entries
    }
  }

  /// The identifier of the folder at `path`, as `ipfs add -rn` gives it.
  ///
  /// Each folder is opened relative to its parent and no symbolic link is followed, the last part of `path`
  /// included, so nothing outside the folder is read. Files stream by in pieces.
  ///
  /// - Throws: ``UnixFSError`` for links, special files, names that are not UTF-8, exceeded limits and
  ///   failing reads.
  public static func cid(
    ofDirectoryAt path: FilePath, limits: WalkLimits = WalkLimits()
  ) throws(UnixFSError) -> CID {
    try node(ofDirectoryAt: path, limits: limits).cid
  }

  /// The node of the folder at `path`: its identifier and its size. See ``cid(ofDirectoryAt:limits:)``.
  public static func node(
    ofDirectoryAt path: FilePath, limits: WalkLimits = WalkLimits()
  ) throws(UnixFSError) -> Node {
    let folder: Folder
    do throws(FileFailure) {
      folder = try Folder(opening: path)
    } catch {
      throw error.errno == .tooManySymbolicLinkLevels || error.errno == .notDirectory && isLink(path)
        ? .symbolicLink(path: path.string) : .system(error)
    }
    var walk = UnixFSWalk(limits: limits)
    return try walk.node(of: folder, path: "", depth: 1)
  }

  private static func isLink(_ path: FilePath) -> Bool {
    var status = stat()
    return lstat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

/// One walk through a folder and all below it.
private struct UnixFSWalk {
  let limits: UnixFS.WalkLimits
  private var entries = 0

  init(limits: UnixFS.WalkLimits) {
    self.limits = limits
  }

  mutating func node(
    of folder: borrowing Folder, path: String, depth: Int
  ) throws(UnixFSError) -> UnixFS.Node {
    guard depth <= limits.depth else { throw .tooDeep(path: path, limit: limits.depth) }
    let names = try system { () throws(FileFailure) in try folder.names(atMost: limits.entries) }
    guard let names else { throw .tooManyEntries(limit: limits.entries) }
    var children: [UnixFS.Entry] = []
    // Hidden entries are not even looked at: they are no part of the result.
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      entries += 1
      guard entries <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw .nameNotUTF8(parent: path, bytes: bytes)
      }
      let childPath = path.isEmpty ? name : path + "/" + name
      let child = try entry(name, in: folder, path: childPath, depth: depth)
      children.append(UnixFS.Entry(name: name, node: child))
    }
    return try UnixFS.directory(children)
  }

  private mutating func entry(
    _ name: String, in folder: borrowing Folder, path: String, depth: Int
  ) throws(UnixFSError) -> UnixFS.Node {
    switch try system({ () throws(FileFailure) in try folder.kind(of: name) }) {
    case .directory:
      let child = try system { () throws(FileFailure) in try folder.folder(name) }
      return try node(of: child, path: path, depth: depth + 1)
    case .file:
      let file = try system { () throws(FileFailure) in try folder.file(name) }
      // The name may stand for something else by now; what was opened is what counts.
      let status = try system { () throws(FileFailure) in try file.status() }
      guard status.st_mode & S_IFMT == S_IFREG else { throw .specialFile(path: path) }
      return try self.file(file, length: Int(status.st_size), path: path)
    case .symbolicLink:
      throw .symbolicLink(path: path)
    case .other:
      throw .specialFile(path: path)
    }
  }

  private func file(_ file: borrowing OpenFile, length: Int, path: String) throws(UnixFSError) -> UnixFS.Node
  {
    var builder = UnixFSFileBuilder()
    var buffer = [UInt8](repeating: 0, count: UnixFS.chunkLength)
    var total = 0
    while true {
      let count = try system { () throws(FileFailure) in try file.read(into: &buffer) }
      if count == 0 { break }
      total += count
      guard total <= length else { throw .changed(path: path) }
      buffer.withUnsafeBytes { builder.append(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
    }
    guard total == length else { throw .changed(path: path) }
    return builder.finish()
  }

  private func system<R: ~Copyable>(_ body: () throws(FileFailure) -> R) throws(UnixFSError) -> R {
    do throws(FileFailure) {
      return try body()
    } catch {
      throw .system(error)
    }
  }
}
