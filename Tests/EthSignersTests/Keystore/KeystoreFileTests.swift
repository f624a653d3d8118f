import EthCrypto
import EthPrimitives
import EthSigners
import Foundation
import Testing

@Suite("Keystores' files")
struct KeystoreFileTests {
  static func keystore() throws -> Keystore {
    try .encrypting(
      PrivateKey(hex: KeystoreWritingTests.secret), password: "p", kdf: KeystoreWritingTests.cheap)
  }

  static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  static func reason(_ body: () throws(KeystoreError) -> Void) -> KeystoreFileError.Reason? {
    do throws(KeystoreError) { try body() } catch {
      if case .file(let error) = error { return error.reason }
    }
    return nil
  }

  @Test("only their owner can read them, their folder is made, and nothing else is left in it")
  func writing() throws {
    try KeystoreFixtures.withFolder { outer in
      let keystore = try Self.keystore()
      let folder = outer.appending(path: "keystore").path
      let path = try keystore.write(toFolder: folder, at: KeystoreWritingTests.time)
      #expect(path == folder + "/" + keystore.fileName(at: KeystoreWritingTests.time))
      #expect(try Self.mode(path) == 0o600 && Self.mode(folder) == 0o700)
      #expect(try [UInt8](Data(contentsOf: URL(filePath: path))) == keystore.json)
      #expect(try Keystore(file: path) == keystore)
      let other = try keystore.write(toFolder: folder + "/", at: .zero)
      #expect(other == folder + "/" + keystore.fileName(at: .zero))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test("a file that is there is not written over, and nor is what a link leads to")
  func noOverwriting() throws {
    try KeystoreFixtures.withFolder { folder in
      let keystore = try Self.keystore()
      let path = try keystore.write(toFolder: folder.path, at: .zero)
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(Self.reason { () throws(KeystoreError) in try Self.other.write(toNewFile: path) } == .exists)
      #expect(
        Self.reason { () throws(KeystoreError) in try keystore.write(toFolder: folder.path, at: .zero) }
          == .exists)
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      let link = folder.appending(path: "link").path
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: folder.appending(path: "none").path)
      #expect(Self.reason { () throws(KeystoreError) in try keystore.write(toNewFile: link) } == .exists)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }

  static let other: Keystore = {
    do { return try keystore() } catch { preconditionFailure("\(error)") }
  }()

  @Test("many writers of one name: one writes, and the file is whole")
  func race() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keystore-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "key.json").path
    let keystores = try (0..<16).map { _ in try Self.keystore() }
    let written = await withTaskGroup(of: Keystore?.self) { group in
      for keystore in keystores {
        group.addTask {
          do throws(KeystoreError) {
            try keystore.write(toNewFile: path)
            return keystore
          } catch { return nil }
        }
      }
      return await group.reduce(into: [Keystore]()) { if let keystore = $1 { $0.append(keystore) } }
    }
    #expect(try written == [Keystore(file: path)])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key.json"])
  }

  @Test("what cannot be read or written is named")
  func errors() throws {
    try KeystoreFixtures.withFolder { folder in
      let keystore = try Self.keystore()
      let missing = folder.appending(path: "missing").path
      #expect(Self.reason { () throws(KeystoreError) in _ = try Keystore(file: missing) } == .missing)
      #expect(Self.reason { () throws(KeystoreError) in _ = try Keystore(file: folder.path) } == .notAFile)
      #expect(Self.reason { () throws(KeystoreError) in _ = try Keystore(file: "/dev/zero") } == .notAFile)
      #expect(
        Self.reason { () throws(KeystoreError) in try keystore.write(toNewFile: missing + "/key") }
          == .missing)
      #expect(
        Self.reason { () throws(KeystoreError) in try keystore.write(toFolder: missing + "/key", at: .zero) }
          == .missing)
      let large = folder.appending(path: "large").path
      try Data(repeating: 0x20, count: Keystore.greatestSize + 1).write(to: URL(filePath: large))
      #expect(
        Self.reason { () throws(KeystoreError) in _ = try Keystore(file: large) }
          == .tooLarge(limit: Keystore.greatestSize))
      // A pipe that nobody writes to.
      let pipe = folder.appending(path: "pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(Self.reason { () throws(KeystoreError) in _ = try Keystore(file: pipe) } == .notAFile)
      // A folder where a file stands.
      let path = try keystore.write(toFolder: folder.path, at: .zero)
      guard
        case .system("open", _) = Self.reason({ () throws(KeystoreError) in
          try keystore.write(toFolder: path, at: .zero)
        })
      else {
        Issue.record("written")
        return
      }
      let error = KeystoreError.file(KeystoreFileError(path: "a\u{1b}[31m", reason: .exists))
      #expect("\(error)".unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }
}
