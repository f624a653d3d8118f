import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Foundation
import Testing

@Suite("The log of a SigningGuard")
struct SigningLogTests {
  typealias Scene = GuardScene
  static let header = 57
  static let line = 330

  /// A log with a number of signatures, and what both files held after each of them.
  static func history(_ count: UInt64) async throws -> (TestFolder, [(log: [UInt8], head: [UInt8])]) {
    let folder = try TestFolder()
    let `guard` = try SigningGuard.open(folder)
    var states = [(try folder.read(folder.log), try folder.read(folder.head))]
    for nonce in 0..<count {
      _ = try await `guard`.sign(Scene.call(nonce: nonce))
      states.append((try folder.read(folder.log), try folder.read(folder.head)))
    }
    await `guard`.close()
    return (folder, states)
  }

  /// The head of a log, which is closed again.
  static func head(
    _ folder: TestFolder, creating: Bool = false, known: SigningLogHead? = nil
  ) async throws -> SigningLogHead {
    let `guard` = try SigningGuard.open(folder, creating: creating, known: known)
    let head = await `guard`.head
    await `guard`.close()
    return try #require(head)
  }

  /// Why a log cannot be opened; `nil` where it can.
  static func failure(_ folder: TestFolder, creating: Bool = false) async -> SigningLogError? {
    await EthSignersTests.failure(of: SigningLogError.self) { _ = try await head(folder, creating: creating) }
  }

  @Test("is there before the signature, one line for each, for its owner alone, and only grows")
  func format() async throws {
    let (folder, states) = try await Self.history(3)
    #expect(states.map(\.log.count) == [57, 387, 717, 1047])
    for index in 1...3 { #expect(states[index].log.starts(with: states[index - 1].log)) }
    let text = String(decoding: states[3].log, as: UTF8.self)
    #expect(text.hasPrefix("signing-log 1 0x2c7536e3605d9c16a7a3d7b1898e529396a65c23\n"))
    #expect(text.split(separator: "\n").count == 4)
    for path in [folder.log, folder.head] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    /// Looks at the log at the moment of signing.
    struct Witness: Signer {
      let folder: TestFolder
      let inner: LocalSigner
      var address: Address { inner.address }
      func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
        let log = (try? folder.read(folder.log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let head = (try? folder.read(folder.head)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard log.contains(transaction.signingHash.description.dropFirst(2)),
          let last = log.split(separator: " ").last,
          head.contains(last.dropLast())
        else { throw .refused("not in the log") }
        return try await inner.sign(transaction)
      }
    }
    let witness = Witness(folder: folder, inner: try Scene.signer)
    let `guard` = try SigningGuard.open(folder, signer: witness)
    _ = try await `guard`.sign(Scene.call(nonce: 7))
    _ = try await `guard`.sign(Scene.call(nonce: 8))
  }

  @Test("a line that a crash has cut off is dropped, wherever")
  func tornLine() async throws {
    let (folder, states) = try await Self.history(3)
    for kept in [0, 1, 16, 34, 265, 266, 328, 329] + Array(stride(from: 2, to: Self.line, by: 13)) {
      // The head is written after the line.
      try folder.write(Array(states[3].log.prefix(Self.header + 2 * Self.line + kept)), to: folder.log)
      try folder.write(states[2].head, to: folder.head)
      #expect(try await Self.head(folder).count == 2)
      #expect(try folder.read(folder.log) == states[2].log)
    }
    // Sectors that never reached the disk.
    try folder.write(states[2].log + [UInt8](repeating: 0, count: Self.line), to: folder.log)
    #expect(try await Self.head(folder).count == 2)
    // The line is whole, the head is not: the signature may have been made, so it counts.
    try folder.write(states[3].log, to: folder.log)
    let `guard` = try SigningGuard.open(folder, creating: false)
    #expect(await `guard`.head?.count == 3)
    let error = await EthSignersTests.failure(of: SignerError.self) {
      _ = try await `guard`.sign(Scene.call(nonce: 2, value: 1))
    }
    guard case .forbidden(.nonce) = error else {
      return unexpected(error)
    }
    #expect(try folder.read(folder.head) == states[3].head)
  }

  @Test("a shortened log is refused, and the offset said")
  func shortened() async throws {
    let (folder, states) = try await Self.history(3)
    for size in [1046, 1045, 718] + stride(from: 717, through: 0, by: -3) {
      try folder.write(Array(states[3].log.prefix(size)), to: folder.log)
      let whole = size < Self.header ? 0 : (size - Self.header) / Self.line
      let offset = size < Self.header ? size : Self.header + whole * Self.line
      let expected = SigningLogError.rolledBack(
        path: folder.log, offset: UInt64(offset), expected: 3, found: UInt64(whole))
      #expect(await Self.failure(folder, creating: size % 2 == 0) == expected)
      #expect(try folder.read(folder.log).count == size)
    }
    try FileManager.default.removeItem(atPath: folder.log)
    #expect(await Self.failure(folder) == .missing(path: folder.log))
    #expect(
      await Self.failure(folder, creating: true)
        == .rolledBack(path: folder.log, offset: 0, expected: 3, found: 0))
    #expect(
      "\(SigningLogError.rolledBack(path: "a", offset: 387, expected: 3, found: 1))"
        == "a ends at byte 387 after 1 records, expected at least 3: it was shortened or replaced by an older copy"
    )
  }

  @Test("a log and its head that are both older are found out by a head kept elsewhere")
  func older() async throws {
    let (folder, states) = try await Self.history(3)
    var heads: [SigningLogHead] = []
    for state in states {
      try folder.write(state.log, to: folder.log)
      try folder.write(state.head, to: folder.head)
      heads.append(try await Self.head(folder))
    }
    #expect(heads.map(\.count) == [0, 1, 2, 3])
    for (have, state) in states.enumerated() {
      for (known, head) in heads.enumerated() {
        try folder.write(state.log, to: folder.log)
        try folder.write(state.head, to: folder.head)
        do {
          _ = try await Self.head(folder, known: head)
          #expect(known <= have)
        } catch {
          #expect(known > have)
          #expect(
            error as? SigningLogError
              == .rolledBack(
                path: folder.log, offset: UInt64(state.log.count), expected: UInt64(known),
                found: UInt64(have)))
        }
      }
    }
    // Another log of the same account and length.
    let other = try TestFolder()
    let stranger = try SigningGuard.open(other)
    for nonce in 10..<13 as Range<UInt64> { _ = try await stranger.sign(Scene.call(nonce: nonce)) }
    await stranger.close()
    try folder.write(try other.read(other.log), to: folder.log)
    try folder.write(try other.read(other.head), to: folder.head)
    #expect(throws: SigningLogError.self) { try SigningGuard.open(folder, known: heads[3]) }
    try folder.write(states[3].head, to: folder.head)
    guard case .damaged(_, offset: 1047, _) = await Self.failure(folder) else {
      return unexpected(await Self.failure(folder))
    }
    // A head that lags behind by more than a crash can make it.
    try folder.write(states[3].log, to: folder.log)
    try folder.write(states[1].head, to: folder.head)
    guard case .damaged(folder.head, _, _) = await Self.failure(folder) else {
      return unexpected(await Self.failure(folder))
    }
  }

  @Test("every changed byte of the log is found")
  func changedByte() async throws {
    let (folder, states) = try await Self.history(3)
    let first = Self.header + Self.line
    for offset in Array(0..<first) + stride(from: first, to: states[3].log.count, by: 7) {
      var bytes = states[3].log
      // Either another digit, or the same in upper case.
      bytes[offset] ^= offset.isMultiple(of: 2) ? 1 : 0x20
      try folder.write(bytes, to: folder.log)
      let start = offset < Self.header ? 0 : (offset - Self.header) / Self.line * Self.line + Self.header
      switch await Self.failure(folder) {
      case .damaged(folder.log, let found, _): #expect(start...offset ~= Int(found))
      case .otherAccount: #expect(offset < Self.header)
      case let other: unexpected(other, "byte \(offset)")
      }
    }
  }

  @Test("lines that are missing, doubled or in another order are found")
  func changedLines() async throws {
    let (folder, states) = try await Self.history(3)
    let log = states[3].log
    let lines = (0..<3).map { log[(Self.header + $0 * Self.line)..<(Self.header + ($0 + 1) * Self.line)] }
    let orders: [([Int], UInt64)] = [
      ([1, 2], 57), ([0, 2], 387), ([1, 0, 2], 57), ([0, 2, 1], 387), ([0, 0, 1, 2], 387),
      ([0, 1, 1, 2], 717),
      ([0, 1, 2, 2, 2], 1047),
    ]
    for (order, offset) in orders {
      try folder.write(log.prefix(Self.header) + order.flatMap { lines[$0] }, to: folder.log)
      guard case .damaged(folder.log, offset: offset, _) = await Self.failure(folder) else {
        unexpected(await Self.failure(folder), "\(order)")
        continue
      }
    }
  }

  @Test("of the head's two places one may be spoilt")
  func head() async throws {
    let (folder, states) = try await Self.history(3)
    let slots = [0, 4096]
    for slot in slots {
      for offset in stride(from: slot, to: slot + 147, by: 6) {
        var bytes = states[3].head
        bytes[offset] ^= 1
        try folder.write(bytes, to: folder.head)
        #expect(try await Self.head(folder).count == 3)
      }
    }
    var bytes = states[3].head
    for slot in slots { bytes[slot] ^= 1 }
    for damaged in [bytes, [], Array(bytes.prefix(146))] {
      try folder.write(damaged, to: folder.head)
      for creating in [true, false] {
        guard case .damaged(folder.head, _, _) = await Self.failure(folder, creating: creating) else {
          return unexpected(await Self.failure(folder))
        }
      }
    }
    try FileManager.default.removeItem(atPath: folder.head)
    #expect(await Self.failure(folder) == .missing(path: folder.head))
  }
}
