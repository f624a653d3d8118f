#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

extension Keystore {
  /// Reads a keystore's file.
  ///
  /// - Throws: ``KeystoreError/file(_:)`` where it cannot be read, is no regular file, or has more than
  ///   ``greatestSize`` bytes; else as ``init(parsing:)``.
  public init(file path: String) throws(KeystoreError) {
    try self.init(parsing: KeystoreFile.reading(path).read(limit: Self.greatestSize))
  }

  /// Writes the keystore to a new file in a folder, which is made where its parent folder exists.
  ///
  /// Only the owner can read the file, and nobody else enters a folder that is made (modes 0600 and 0700). The file
  /// appears under its name with all that is in it or not at all, and is there after a loss of power once this has
  /// returned. A file of the same name is never written over.
  /// - Parameters:
  ///   - folder: A path without a trailing slash, or `/`.
  ///   - time: What time it is, counted from the start of 1970 in UTC; it becomes part of the name, see
  ///     ``fileName(at:)``.
  /// - Returns: The path of the file.
  /// - Throws: ``KeystoreError/file(_:)``.
  @discardableResult
  public func write(toFolder folder: String, at time: Duration) throws(KeystoreError) -> String {
    let name = fileName(at: time)
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    try Self.makeFolder(folder)
    try write(toNewFile: path, folder: folder)
    return path
  }

  /// Writes the keystore to a new file, under the conditions of ``write(toFolder:at:)``.
  ///
  /// - Throws: ``KeystoreError/file(_:)``; its reason is ``KeystoreFileError/Reason/exists`` where there is such a
  ///   file.
  public func write(toNewFile path: String) throws(KeystoreError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    try write(toNewFile: path, folder: folder)
  }

  private func write(toNewFile path: String, folder: String) throws(KeystoreError) {
    // Hidden, and of a name that no one else takes.
    let draft = "\(folder)/.keystore-\(UInt64.random(in: 0 ... .max)).tmp"
    do throws(KeystoreError) {
      try Self.write(json, toNewFile: draft)
      // Unlike renaming, linking fails where the name is taken.
      guard link(draft, path) == 0 else { throw KeystoreFile.failure("link", path) }
    } catch {
      _ = unlink(draft)
      throw error
    }
    _ = unlink(draft)
    try KeystoreFile.folder(folder).synchronise()
  }

  private static func write(_ bytes: [UInt8], toNewFile path: String) throws(KeystoreError) {
    let file = try KeystoreFile.creating(path)
    try file.write(bytes)
    try file.synchronise()
  }

  /// Makes a folder where there is none.
  private static func makeFolder(_ path: String) throws(KeystoreError) {
    guard mkdir(path, 0o700) == 0 else {
      guard errno == EEXIST else { throw KeystoreFile.failure("mkdir", path) }
      return
    }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let slash = trimmed.lastIndex(of: "/")
    let parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    try KeystoreFile.folder(parent).synchronise()
  }
}
