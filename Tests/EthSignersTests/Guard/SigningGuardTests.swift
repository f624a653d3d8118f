import EthABI
import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Testing

@Suite("SigningGuard")
struct SigningGuardTests {
  typealias Scene = GuardScene

  @Test("its log is what another implementation writes for the same requests")
  func log() async throws {
    let fixture = try SignersFixtures.log()
    let folder = try TestFolder()
    let clock = TestClock()
    var policy = SigningPolicy(
      chainIds: [1, 10], calls: [:], maxValue: .max, maxFeePerGas: .max, maxTransactionFee: .max,
      dailyBudget: .max)
    policy.otherCalls = .anything
    policy.allowsCreation = true
    policy.maxFeePerBlobGas = .max
    policy.allowsMessages = true
    policy.allowsUnsafeHashes = true
    policy.delegates = [Scene.friend]
    let `guard` = try SigningGuard.open(folder, policy: policy, clock: clock)
    for request in fixture.requests {
      clock.time = request.time
      if let raw = request.transaction {
        let asked = try SignedTransaction(rawBytes: Hex.decode(raw))
        #expect(try await `guard`.sign(asked.transaction).rawBytes == asked.rawBytes)
      } else if let message = request.message {
        _ = try await `guard`.sign(message: Hex.decode(message))
      } else if let hash = request.hash {
        _ = try await `guard`.sign(unsafeHash: Hash32(hash))
      } else if let permission = request.authorization {
        let authorization = Authorization(chainId: 1, address: try Address(permission.address), nonce: 9)
        #expect(try await `guard`.sign(authorization).recoverAuthority() == Scene.account)
      } else if let retirement = request.retire {
        try await `guard`.retire(chainId: retirement.chainId, below: retirement.below)
      }
    }
    #expect(String(decoding: try folder.read(folder.log), as: UTF8.self) == fixture.log)
    let head = try folder.read(folder.head)
    let last = String(decoding: head[..<147], as: UTF8.self)
    #expect(await `guard`.head?.count == UInt64(fixture.requests.count) && fixture.requests.count % 2 == 0)
    #expect(last == fixture.head)
  }

  @Test("many tasks at once get one effect for a nonce, and not more than the budget")
  func concurrency() async throws {
    let folder = try TestFolder()
    let `guard` = try SigningGuard.open(folder)
    let signed = await withTaskGroup(of: SignedTransaction?.self) { group in
      for index in 0..<200 as Range<UInt64> {
        group.addTask { try? await `guard`.sign(Scene.call(nonce: index % 20, value: UInt256(index % 7))) }
      }
      return await group.reduce(into: [SignedTransaction]()) { if let one = $1 { $0.append(one) } }
    }
    var effects: [UInt64: Set<UInt256>] = [:]
    for one in signed { effects[one.transaction.nonce, default: []].insert(one.transaction.value) }
    #expect(effects.values.allSatisfy { $0.count == 1 })
    // 9 × (5,000,000 + value) ≤ 50,000,000.
    #expect(effects.count == 9 || effects.count == 10)
    #expect(await `guard`.spent <= 50_000_000)
  }

  @Test("what the policy does not allow leaves no trace")
  func refusals() async throws {
    let folder = try TestFolder()
    let signer = try CountingSigner()
    let `guard` = try SigningGuard.open(folder, signer: signer)
    let before = try folder.read(folder.log)
    let typedData = try TypedData(parsing: try SignersFixtures.signatures().typedData[0].payload)
    let errors = [
      await failure(of: SignerError.self) { _ = try await `guard`.sign(Scene.call(nonce: 0, chainId: 2)) },
      await failure(of: SignerError.self) { _ = try await `guard`.sign(message: "a") },
      await failure(of: SignerError.self) { _ = try await `guard`.sign(typedData) },
      await failure(of: SignerError.self) {
        _ = try await `guard`.sign(Authorization(chainId: 1, address: .zero, nonce: 0))
      },
      await failure(of: SignerError.self) { _ = try await `guard`.sign(unsafeHash: .zero) },
    ]
    #expect(
      errors == [
        .forbidden(.chain(found: 2, allowed: [1, 10])), .forbidden(.subject(.message)),
        .forbidden(.typedData("Mail", contract: Scene.contract)), .forbidden(.delegate(.zero)),
        .forbidden(.subject(.hash)),
      ])
    #expect(signer.count == 0)
    #expect(try folder.read(folder.log) == before)
    #expect(
      "\(SignerError.forbidden(.creation))"
        == "the signing policy forbids it: to: contracts may not be created")
  }

  @Test("a signer that fails may be asked again, and only for the same effect; what it returns is checked")
  func failingSigner() async throws {
    /// Fails first, then signs another transaction, then the right one.
    actor Moody: Signer {
      let inner: LocalSigner
      nonisolated var address: Address { inner.address }
      var calls = 0

      init(_ inner: LocalSigner) { self.inner = inner }

      func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
        calls += 1
        switch calls {
        case 1: throw .unavailable("no route")
        case 2: return try await inner.sign(GuardScene.call(nonce: 9))
        default: return try await inner.sign(transaction)
        }
      }
    }
    let folder = try TestFolder()
    let `guard` = try SigningGuard.open(folder, signer: Moody(try Scene.signer))
    let sign: (UInt256) async -> SignerError? = { value in
      await failure(of: SignerError.self) { _ = try await `guard`.sign(Scene.call(nonce: 5, value: value)) }
    }
    #expect(await sign(0) == .unavailable("no route"))
    guard case .forbidden(.nonce(5, chainId: 1, _)) = await sign(1) else { return unexpected(nil) }
    #expect(await sign(0) == .changed(field: "nonce", asked: "5", found: "9"))
    #expect(await sign(0) == nil)
    #expect(await `guard`.head?.count == 1)
    #expect("\(`guard`)" == "SigningGuard(0x2c7536E3605D9C16a7a3D7b1898e529396a65c23)")
  }
}
