import Glibc
import SystemPackage

/// An open folder, whose entries are reached relative to it and never through a symbolic link.
struct Folder: ~Copyable {
  enum Kind {
    case file, directory, symbolicLink, other
  }

  let descriptor: CInt
  private let name: String

  /// Opens the folder at `path`. The last part of the path may be a symbolic link only where that is allowed.
  init(opening path: FilePath, followingLinks: Bool = false) throws(FileFailure) {
    try self.init(at: AT_FDCWD, path.string, shown: path.string, followingLinks: followingLinks)
  }

  /// Opens the folder of another descriptor once more.
  init(duplicating descriptor: CInt) throws(FileFailure) {
    try self.init(at: descriptor, ".", shown: ".")
  }

  private init(
    at parent: CInt, _ path: UnsafePointer<CChar>, shown name: String, followingLinks: Bool = false
  ) throws(FileFailure) {
    let links = followingLinks ? 0 : O_NOFOLLOW
    let descriptor = openat(parent, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | links)
    guard descriptor >= 0 else { throw Self.failure("open the folder", name) }
    self.descriptor = descriptor
    self.name = name
  }

  deinit {
    close(descriptor)
  }

  private static func failure(_ operation: String, _ name: String) -> FileFailure {
    FileFailure(operation: operation, path: name, errno: Errno(rawValue: errno))
  }

  /// Opens the folder `name` within this one.
  func folder(_ name: String) throws(FileFailure) -> Folder {
    try Folder(at: descriptor, name, shown: name)
  }

  /// Opens the file `name` to read; a pipe with no writer does not block.
  func file(_ name: String) throws(FileFailure) -> OpenFile {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure("open", name) }
    return OpenFile(adopting: file, name: name)
  }

  /// Makes the file `name`, which must not be there yet, for its owner alone.
  func makeFile(_ name: String) throws(FileFailure) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o600 as mode_t)
    guard file >= 0 else { throw Self.failure("make the file", name) }
    return OpenFile(adopting: file, name: name)
  }

  /// Makes and opens the folder `name`, which must not be there yet, for its owner alone.
  func makeFolder(_ name: String) throws(FileFailure) -> Folder {
    guard mkdirat(descriptor, name, 0o700) == 0 else { throw Self.failure("make the folder", name) }
    return try folder(name)
  }

  /// Opens the folder `name`, made for its owner alone where it is not there.
  func makeFolderIfMissing(_ name: String) throws(FileFailure) -> Folder {
    if mkdirat(descriptor, name, 0o700) != 0, errno != EEXIST { throw Self.failure("make the folder", name) }
    return try folder(name)
  }

  func kind(of name: String) throws(FileFailure) -> Kind {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw Self.failure("inspect", name)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  func contains(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// The names of all entries, as bytes and in no order, without `.` and `..`; `nil` where there are more
  /// than `limit`.
  func names(atMost limit: Int) throws(FileFailure) -> [[UInt8]]? {
    // A descriptor of its own: the position of a folder's list is shared between duplicates.
    let list = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard list >= 0 else { throw Self.failure("list", name) }
    guard let stream = fdopendir(list) else {
      let failure = Self.failure("list", name)
      close(list)
      throw failure
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw Self.failure("list", name) }
        return names
      }
      // Only the record's own length is there to read, which is less than the declared array.
      let text = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let bytes = [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))
      if bytes == [0x2e] || bytes == [0x2e, 0x2e] { continue }
      guard names.count < limit else { return nil }
      names.append(bytes)
    }
  }

  /// Waits until the folder's list of entries is on the disk.
  func sync() throws(FileFailure) {
    guard fsync(descriptor) == 0 else { throw Self.failure("sync", name) }
  }

  /// Moves the folder `name` into another folder as `newName`, where at most an empty folder may be.
  func move(_ name: String, to target: borrowing Folder, as newName: String) throws(FileFailure) {
    guard renameat(descriptor, name, target.descriptor, newName) == 0 else {
      throw Self.failure("rename", name)
    }
  }

  /// Moves the file `name` over whatever file is at `newName`.
  func replace(_ newName: String, with name: String) throws(FileFailure) {
    guard renameat(descriptor, name, descriptor, newName) == 0 else { throw Self.failure("rename", name) }
  }

  /// Removes the entry `name` and all below it; links are removed, not followed.
  func remove(_ name: String) throws(FileFailure) {
    try remove(Array(name.utf8), depth: 256)
  }

  /// Names are taken as bytes here, because a program may have made some that are not UTF-8.
  private func remove(_ bytes: [UInt8], depth: Int) throws(FileFailure) {
    let name = bytes.map { CChar(bitPattern: $0) } + [0]
    let shown = String(decoding: bytes, as: UTF8.self)
    if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM, depth > 0 else { throw Self.failure("remove", shown) }
    // A program may have taken its own folders' permissions away.
    _ = fchmodat(descriptor, name, 0o700, AT_SYMLINK_NOFOLLOW)
    do {
      let child = try Folder(at: descriptor, name, shown: shown)
      while let names = try child.names(atMost: .max), !names.isEmpty {
        for bytes in names { try child.remove(bytes, depth: depth - 1) }
      }
    }
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw Self.failure("remove", shown) }
  }
}
