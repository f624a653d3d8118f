import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A signer that counts.
final class CountingSigner: Signer {
  let inner: LocalSigner
  private let counter = Mutex(0)

  init() throws { inner = try GuardScene.signer }

  var address: Address { inner.address }
  var count: Int { counter.withLock { $0 } }

  func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
    counter.withLock { $0 += 1 }
    return try await inner.sign(transaction)
  }
}

@Suite("SigningGuard in processes that die and on disks that are full")
struct SigningGuardCrashTests {
  /// Signs whatever it may in `folder`, and writes each signed transaction to `released`, until it is killed: at a
  /// time that is counted from its start, or from its third signature.
  static func signUntilKilled(in folder: String, seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let delay = useconds_t(UInt32.random(in: 0..<10_000, using: &random))
    let last = { @Sendable in
      usleep(delay)
      kill(getpid(), SIGKILL)
    }
    var left = seed.isMultiple(of: 2) ? 0 : 3
    if left == 0 { Thread.detachNewThread(last) }
    let released = open(folder + "/released", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var policy = GuardScene.policy
    policy.dailyBudget = .max
    let `guard` = try SigningGuard(
      GuardScene.signer, policy: policy, log: folder + "/signing.log", creating: true, now: { 1_700_000_000 })
    while true {
      let transaction = GuardScene.call(
        nonce: UInt64.random(in: 0..<200, using: &random),
        value: UInt256(UInt8.random(in: 0..<3, using: &random)),
        maxFeePerGas: UInt256(UInt8.random(in: 1...100, using: &random)))
      guard let signed = try? await `guard`.sign(transaction) else { continue }
      let line = Array((Hex.encode(signed.rawBytes) + "\n").utf8)
      _ = line.withUnsafeBytes { write(released, $0.baseAddress, $0.count) }
      left -= 1
      if left == 0 { Thread.detachNewThread(last) }
    }
  }

  @Test("what was signed before a kill at any moment is known afterwards, and no nonce gets two effects")
  func kills() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var count = 0
    for round in 0..<2 as Range<UInt64> {
      let folder = try TestFolder()
      var policy = GuardScene.policy
      policy.dailyBudget = .max
      for life in 0..<7 as Range<UInt64> {
        let path = folder.path
        let own = seed &+ round &* 100 &+ life
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, own = own as UInt64] in
          try await Self.signUntilKilled(in: path, seed: own)
        }
        // A torn line is the most that it may leave behind.
        let `guard`: SigningGuard
        do { `guard` = try SigningGuard.open(folder, policy: policy) } catch {
          return unexpected(error, "seed \(seed), round \(round), life \(life)")
        }
        let log = String(decoding: try folder.read(folder.log), as: UTF8.self)
        var effects: [UInt64: Set<UInt256>] = [:]
        let lines =
          (try? folder.read(folder.path + "/released")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let whole = lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in whole {
          let transaction = try SignedTransaction(rawBytes: Hex.decode(line)).transaction
          #expect(log.contains(transaction.signingHash.description.dropFirst(2)), "seed \(seed)")
          effects[transaction.nonce, default: []].insert(transaction.value)
        }
        #expect(effects.values.allSatisfy { $0.count == 1 }, "seed \(seed), round \(round), life \(life)")
        #expect(try #require(await `guard`.head).count >= UInt64(Set(whole).count))
        await `guard`.close()
        if life == 6 { count += whole.count }
      }
    }
    #expect(count >= 18, "seed \(seed)")
  }

  @Test("another process cannot have the log too")
  func twoProcesses() async throws {
    let folder = try TestFolder()
    let `guard` = try SigningGuard.open(folder)
    let path = folder.log
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(throws: SigningLogError.inUse(path: path)) {
        try SigningGuard(GuardScene.signer, policy: GuardScene.policy, log: path, creating: true, now: { 0 })
      }
    }
    _ = try await `guard`.sign(GuardScene.call(nonce: 0))
  }

  /// Lets no file of this process grow beyond `size` bytes; `nil` lifts that.
  static func limitFiles(to size: Int?) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    #else
      let resource = RLIMIT_FSIZE
    #endif
    getrlimit(resource, &limit)
    limit.rlim_cur = size.map { rlim_t($0) } ?? limit.rlim_max
    setrlimit(resource, &limit)
  }

  @Test("nothing is signed where there is no room for the record, and all is well once there is")
  func noRoom() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      let signer = try CountingSigner()
      var policy = GuardScene.policy
      policy.dailyBudget = .max
      let `guard` = try SigningGuard.open(folder, policy: policy, signer: signer)
      // Until the log is longer than the file of the head.
      for nonce in 0..<14 as Range<UInt64> { _ = try await `guard`.sign(GuardScene.call(nonce: nonce)) }
      for room in [0, 1, 100, 329] {
        let before = try folder.read(folder.log)
        let count = signer.count
        Self.limitFiles(to: before.count + room)
        let error = await failure(of: SignerError.self) {
          _ = try await `guard`.sign(GuardScene.call(nonce: 100 + UInt64(room)))
        }
        Self.limitFiles(to: nil)
        guard case .log(.system("write", folder.log, EFBIG, _)) = error else { return unexpected(error) }
        #expect(signer.count == count)
        #expect(try folder.read(folder.log) == before)
        // Not signed, so not bound.
        _ = try await `guard`.sign(GuardScene.call(nonce: 100 + UInt64(room), value: 1))
        #expect(signer.count == count + 1)
      }
    }
  }

  @Test("a guard that cannot say how far its log goes signs nothing until it is opened again")
  func noHead() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      let signer = try CountingSigner()
      var `guard` = try SigningGuard.open(folder, signer: signer)
      Self.limitFiles(to: 1000)
      func sign(_ nonce: UInt64) async -> SignerError? {
        let current = `guard`
        return await failure(of: SignerError.self) {
          _ = try await current.sign(GuardScene.call(nonce: nonce))
        }
      }
      guard case .log(.system("write", folder.head, EFBIG, _)) = await sign(0) else {
        return unexpected(await sign(0))
      }
      Self.limitFiles(to: nil)
      #expect(await sign(0) == .log(.broken(path: folder.log)))
      #expect(await sign(1) == .log(.broken(path: folder.log)))
      #expect(signer.count == 0)
      await `guard`.close()
      `guard` = try SigningGuard.open(folder, signer: signer, creating: false)
      // The record is there though nothing was signed: that errs on the safe side.
      #expect(await `guard`.head?.count == 1)
      #expect(await sign(0) == nil)
      #expect(signer.count == 1)
    }
  }
}
