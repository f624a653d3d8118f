import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the chain's program and its Python lie: in the folder that `LP_CHAIN_HOME` names, or in the checkout that
/// holds this program or the current folder.
struct DevnetInstallation {
  let root: FilePath
  let python: FilePath

  static func find() throws(DevnetError) -> DevnetInstallation {
    if let home = getenv("LP_CHAIN_HOME") {
      return try DevnetInstallation(root: FilePath(String(cString: home)))
    }
    for start in [FilePath(CommandLine.arguments.first ?? ""), currentFolder, FilePath(#filePath)] {
      var folder = currentFolder.pushing(start).lexicallyNormalized()
      while !folder.components.isEmpty {
        if exists(folder.appending("devnet").appending("__main__.py")) {
          return try DevnetInstallation(root: folder)
        }
        folder.removeLastComponent()
      }
    }
    throw .notInstalled(
      "there is no devnet/__main__.py above this program or the current folder; "
        + "run it in the project's checkout, or name that folder in LP_CHAIN_HOME")
  }

  private init(root: FilePath) throws(DevnetError) {
    self.root = root
    python = root.appending(".venv").appending("bin").appending("python")
    guard Self.exists(python) else {
      throw .notInstalled("\(python) is missing; scripts/setup in \(root) makes it")
    }
  }

  private static var currentFolder: FilePath {
    guard let path = getcwd(nil, 0) else { return FilePath("/") }
    defer { free(path) }
    return FilePath(String(cString: path))
  }

  private static func exists(_ path: FilePath) -> Bool {
    path.withPlatformString { access($0, F_OK) == 0 }
  }
}
