import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Foundation
import Testing

@Suite("The files of a SigningGuard")
struct SigningLogFileTests {
  typealias Scene = GuardScene

  @Test("a beginning that a crash has cut off is begun again, but only where that is asked for")
  func tornBeginning() async throws {
    let (folder, states) = try await SigningLogTests.history(0)
    #expect(await SigningLogTests.failure(try TestFolder()) != nil)
    for size in [0, 1, 14, 40, SigningLogTests.header - 1, SigningLogTests.header] {
      for head in [[], Array(states[0].head.prefix(146)), Array(states[0].head.prefix(147)), states[0].head] {
        try folder.write(Array(states[0].log.prefix(size)), to: folder.log)
        try folder.write(head, to: folder.head)
        if size < SigningLogTests.header || head.count < 147 {
          #expect(await SigningLogTests.failure(folder) != nil)
        }
        #expect(try await SigningLogTests.head(folder, creating: true).count == 0)
        #expect(try folder.read(folder.log) == states[0].log)
      }
    }
    try folder.write(Array("something else".utf8), to: folder.log)
    guard case .damaged(_, offset: 1, _) = await SigningLogTests.failure(folder, creating: true) else {
      return unexpected(await SigningLogTests.failure(folder))
    }
    #expect(try folder.read(folder.log) == Array("something else".utf8))
  }

  @Test("one guard at a time, of the right account, in files that nobody else may touch")
  func files() async throws {
    let folder = try TestFolder()
    let first = try SigningGuard.open(folder)
    #expect(await SigningLogTests.failure(folder) == .inUse(path: folder.log))
    _ = try await first.sign(Scene.call(nonce: 0))
    await first.close()
    let closed = await EthSignersTests.failure(of: SignerError.self) {
      _ = try await first.sign(Scene.call(nonce: 0))
    }
    #expect(closed == .log(.closed(path: folder.log)))
    #expect(await first.head == nil)
    #expect(await SigningLogTests.failure(folder) == nil)

    for path in [folder.log, folder.head] {
      for mode in [0o644, 0o660, 0o602] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(await SigningLogTests.failure(folder) == .permissions(path: path, mode: UInt32(mode)))
      }
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    let other = LocalSigner(try PrivateKey(hex: String(repeating: "11", count: 32)))
    #expect(
      throws: SigningLogError.otherAccount(path: folder.log, expected: other.address, found: Scene.account)
    ) { try SigningGuard.open(folder, signer: other) }

    let link = try TestFolder()
    try FileManager.default.createSymbolicLink(atPath: link.log, withDestinationPath: folder.log)
    guard case .system("open", link.log, _, _) = await SigningLogTests.failure(link) else {
      return unexpected(await SigningLogTests.failure(folder))
    }
    let directory = try TestFolder()
    try FileManager.default.createDirectory(atPath: directory.log, withIntermediateDirectories: false)
    guard case .system("open", directory.log, _, _) = await SigningLogTests.failure(directory) else {
      return unexpected(await SigningLogTests.failure(folder))
    }
    #expect(
      throws: SigningLogError.missing(path: "/nowhere/at/all/signing.log")
    ) {
      try SigningGuard(
        Scene.signer, policy: Scene.policy, log: "/nowhere/at/all/signing.log", creating: true, now: { 0 })
    }
  }

  @Test("a log that is moved, replaced or written to while it is in use stops the guard")
  func changedInUse() async throws {
    let folder = try TestFolder()
    let `guard` = try SigningGuard.open(folder)
    _ = try await `guard`.sign(Scene.call(nonce: 0))
    let saved = try folder.read(folder.log)
    let sign: @Sendable () async throws -> Void = { _ = try await `guard`.sign(Scene.call(nonce: 1)) }
    try FileManager.default.moveItem(atPath: folder.log, toPath: folder.path + "/moved")
    #expect(await EthSignersTests.failure(of: SignerError.self, sign) == .log(.replaced(path: folder.log)))
    try folder.write(saved, to: folder.log)
    #expect(await EthSignersTests.failure(of: SignerError.self, sign) == .log(.replaced(path: folder.log)))
    try FileManager.default.removeItem(atPath: folder.log)
    try FileManager.default.moveItem(atPath: folder.path + "/moved", toPath: folder.log)
    for (bytes, offset) in [(saved + [1], saved.count), (saved.dropLast(), saved.count - 1)]
      as [([UInt8], Int)]
    {
      try folder.write(bytes, to: folder.log)
      guard
        case .log(.damaged(_, UInt64(offset), _)) = await EthSignersTests.failure(of: SignerError.self, sign)
      else { return unexpected(await SigningLogTests.failure(folder)) }
    }
    try folder.write(saved, to: folder.log)
    try await sign()
    #expect(await `guard`.head?.count == 2)
  }
}
