import Glibc
import SystemPackage

/// The folder that keeps the jobs' output.
enum ResultsFolder {
  /// Makes the folder and those above it that are missing; only its owner can enter what is made.
  static func make(_ path: FilePath) throws(FileFailure) {
    var made = FilePath(root: path.root)
    for component in path.components {
      made.append(component)
      guard made.withPlatformString({ mkdir($0, 0o700) }) != 0, errno != EEXIST else { continue }
      throw FileFailure(operation: "make folder", path: made.string, errno: Errno(rawValue: errno))
    }
  }
}
