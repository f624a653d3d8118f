import EthCrypto
import EthPrimitives
import Testing

@Suite("Signing from many tasks")
struct SigningConcurrencyTests {
  /// Keys cannot be copied; a class lets tasks share one.
  final class Shared: Sendable {
    let key: PrivateKey
    init(_ key: consuming PrivateKey) { self.key = key }
  }

  @Test("1000 signatures by 100 tasks are those of one")
  func signing() async throws {
    let shared = Shared(try PrivateKey((order - 3).bigEndianBytes))
    let hashes = (0..<1000).map { Keccak256.hash("message \($0)".utf8) }
    let expected = hashes.map { shared.key.sign($0) }
    let found = await withTaskGroup(of: [(Int, Signature)].self) { group in
      for task in 0..<100 {
        group.addTask { stride(from: task, to: 1000, by: 100).map { ($0, shared.key.sign(hashes[$0])) } }
      }
      return await group.reduce(into: [Int: Signature]()) { all, part in
        for (index, signature) in part { all[index] = signature }
      }
    }
    #expect(found.count == 1000)
    for (index, signature) in expected.enumerated() { #expect(found[index] == signature) }
    #expect(Set(expected).count == 1000)
  }

  @Test("keys made, used and wiped at the same time do not disturb each other")
  func keys() async throws {
    let cases = try Fixtures.signatures()
    let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
      for entry in cases {
        group.addTask {
          let signature = try PrivateKey(entry.key).sign(entry.hash)
          return try signature.r == entry.r && signature.recoverAddress(of: entry.hash) == entry.address
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 0 : 1 }
    }
    #expect(wrong == 0)
  }
}
