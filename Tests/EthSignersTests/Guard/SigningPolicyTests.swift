import EthABI
import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Testing

@Suite("SigningPolicy")
struct SigningPolicyTests {
  typealias Scene = GuardScene

  static func refusal(
    of transaction: UnsignedTransaction, _ change: (inout SigningPolicy) -> Void = { _ in }
  ) -> SigningRefusal? {
    refusal(of: .transaction(transaction), change)
  }

  static func refusal(
    of request: SigningRequest, _ change: (inout SigningPolicy) -> Void = { _ in }
  ) -> SigningRefusal? {
    var policy = Scene.policy
    change(&policy)
    let ledger = SigningLedger(account: Scene.account)
    do throws(SigningRefusal) {
      let record = try ledger.handle(request, policy: policy, at: 0)
      #expect(record != nil)
      return nil
    } catch { return error }
  }

  @Test("chains")
  func chains() {
    #expect(Self.refusal(of: Scene.call(nonce: 0, chainId: 10)) == nil)
    #expect(Self.refusal(of: Scene.call(nonce: 0, chainId: 2)) == .chain(found: 2, allowed: [1, 10]))
    let unprotected = LegacyTransaction(
      chainId: nil, nonce: 0, gasPrice: 1, gasLimit: 21_000, to: Scene.friend, value: 1)
    #expect(Self.refusal(of: .legacy(unprotected)) == .chain(found: nil, allowed: [1, 10]))
    #expect(
      "\(SigningRefusal.chain(found: nil, allowed: [10, 1]))"
        == "chainId: expected one of [1, 10], found none")
  }

  @Test("recipients and functions")
  func calls() {
    let post = Scene.post
    #expect(Self.refusal(of: Scene.call(nonce: 0)) == nil)
    #expect(Self.refusal(of: Scene.call(nonce: 0, data: post + [1, 2, 3])) == nil)
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, data: [0xa9, 0x05, 0x9c, 0xbc]))
        == .function(0xa905_9cbc, of: Scene.contract))
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, data: [0xa9, 0x05, 0x9c])) == .function(nil, of: Scene.contract))
    #expect(Self.refusal(of: Scene.call(nonce: 0, data: [])) == .transfer(to: Scene.contract))
    #expect(Self.refusal(of: Scene.call(nonce: 0, to: Scene.stranger)) == .destination(Scene.stranger))
    #expect(Self.refusal(of: Scene.call(nonce: 0, to: Scene.friend, value: 1, data: [])) == nil)
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, to: Scene.friend)) == .function(0xa905_9cbb, of: Scene.friend))
    #expect(Self.refusal(of: Scene.call(nonce: 0, to: Scene.account)) == .destination(Scene.account))
    #expect(Self.refusal(of: Scene.call(nonce: 0, to: nil)) == .creation)
    #expect(Self.refusal(of: Scene.call(nonce: 0, to: nil)) { $0.otherCalls = .anything } == .creation)
    #expect(Self.refusal(of: Scene.call(nonce: 0, to: nil)) { $0.allowsCreation = true } == nil)
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, to: Scene.stranger, data: [1])) { $0.otherCalls = .anything }
        == nil)
    // What is named for an address holds for it, whatever others may get.
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, data: [1])) { $0.otherCalls = .anything }
        == .function(nil, of: Scene.contract))
  }

  @Test("cancellations")
  func cancellations() {
    #expect(Self.refusal(of: Scene.cancellation(nonce: 7)) == nil)
    #expect(
      Self.refusal(of: Scene.cancellation(nonce: 7)) { $0.allowsCancellation = false }
        == .cancellation(nonce: 7))
    #expect(
      Self.refusal(of: Scene.cancellation(nonce: 7, maxFeePerGas: 101)) == .feePerGas(found: 101, limit: 100))
    // None of these only uses up its nonce.
    let cases = [
      Scene.call(nonce: 7, to: Scene.account, value: 1, data: []),
      Scene.call(nonce: 7, to: Scene.account, data: [0]),
      .eip7702(
        EIP7702Transaction(
          chainId: 1, nonce: 7, maxPriorityFeePerGas: 1, maxFeePerGas: 1, gasLimit: 21_000, to: Scene.account,
          authorizationList: [
            SignedAuthorization(
              Authorization(chainId: 1, address: Scene.stranger, nonce: 8), yParity: 0, r: 1, s: 1)
          ])),
    ]
    for transaction in cases { #expect(Self.refusal(of: transaction) == .destination(Scene.account)) }
  }

  @Test("values and fees, up to the limit and not beyond")
  func amounts() throws {
    let most = Scene.call(nonce: 0, value: 1_000_000, maxFeePerGas: 100, gasLimit: 100_000)
    #expect(Self.refusal(of: most) == nil)
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, value: 1_000_001)) == .value(found: 1_000_001, limit: 1_000_000))
    #expect(Self.refusal(of: Scene.call(nonce: 0, maxFeePerGas: 101)) == .feePerGas(found: 101, limit: 100))
    #expect(
      Self.refusal(of: Scene.call(nonce: 0, maxFeePerGas: 100, gasLimit: 100_001))
        == .transactionFee(found: 10_000_100, limit: 10_000_000))
    let legacy = LegacyTransaction(
      chainId: 1, nonce: 0, gasPrice: 101, gasLimit: 1, to: Scene.contract, data: Scene.post)
    #expect(Self.refusal(of: .legacy(legacy)) == .feePerGas(found: 101, limit: 100))
    // Nothing wraps around.
    let huge = Scene.call(nonce: 0, value: .max, maxFeePerGas: .max, gasLimit: .max)
    let all: (inout SigningPolicy) -> Void = {
      $0.maxValue = .max
      $0.maxFeePerGas = .max
      $0.maxTransactionFee = .max
      $0.dailyBudget = .max
    }
    #expect(Self.refusal(of: huge, all) == .transactionFee(found: .max, limit: .max))
    let sum = Scene.call(nonce: 0, value: .max, maxFeePerGas: 1, gasLimit: 1)
    #expect(Self.refusal(of: sum, all) == .transactionFee(found: .max, limit: .max))
    #expect(Self.refusal(of: Scene.call(nonce: 0, value: .max - 1, maxFeePerGas: 1, gasLimit: 1), all) == nil)
  }

  @Test("blobs")
  func blobs() {
    func blobs(_ count: Int, fee: UInt256, to: Address = Scene.contract) -> UnsignedTransaction {
      .eip4844(
        EIP4844Transaction(
          chainId: 1, nonce: 0, maxPriorityFeePerGas: 0, maxFeePerGas: 0, gasLimit: 21_000,
          to: to, data: to == Scene.account ? [] : Scene.post, maxFeePerBlobGas: fee,
          blobVersionedHashes: Array(repeating: Hash32(UInt256(1) << 248), count: count)))
    }
    #expect(Self.refusal(of: blobs(1, fee: 1)) == .feePerBlobGas(found: 1, limit: 0))
    #expect(Self.refusal(of: blobs(6, fee: 10)) { $0.maxFeePerBlobGas = 10 } == nil)
    #expect(
      Self.refusal(of: blobs(6, fee: 13)) { $0.maxFeePerBlobGas = 13 }
        == .transactionFee(found: 10_223_616, limit: 10_000_000))
    // Blobs are an effect, so that this does more than to use up its nonce.
    #expect(
      Self.refusal(of: blobs(1, fee: 1, to: Scene.account)) { $0.maxFeePerBlobGas = 1 }
        == .destination(Scene.account))
  }

  @Test("messages, typed data, authorizations and hashes only where they are named")
  func others() throws {
    #expect(Self.refusal(of: .message([1])) == .subject(.message))
    #expect(Self.refusal(of: .message([1])) { $0.allowsMessages = true } == nil)
    #expect(Self.refusal(of: .unsafeHash(.zero)) == .subject(.hash))
    #expect(Self.refusal(of: .unsafeHash(.zero)) { $0.allowsUnsafeHashes = true } == nil)

    func permit(_ chainId: UInt256?, _ contract: Address?) throws -> SigningRequest {
      .typedData(
        try TypedData(
          types: [TypedDataStruct("Permit", [TypedDataField("value", "uint256")])], primaryType: "Permit",
          domain: EIP712Domain(name: "T", chainId: chainId, verifyingContract: contract), message: [.uint(1)])
      )
    }
    let allowed: (inout SigningPolicy) -> Void = { $0.typedData = [Scene.contract: ["Permit"]] }
    #expect(Self.refusal(of: try permit(1, Scene.contract)) == .typedData("Permit", contract: Scene.contract))
    #expect(Self.refusal(of: try permit(1, Scene.contract), allowed) == nil)
    #expect(
      Self.refusal(of: try permit(1, Scene.friend), allowed) == .typedData("Permit", contract: Scene.friend))
    #expect(Self.refusal(of: try permit(1, nil), allowed) == .typedData("Permit", contract: nil))
    #expect(Self.refusal(of: try permit(2, Scene.contract), allowed) == .chain(found: 2, allowed: [1, 10]))
    #expect(
      Self.refusal(of: try permit(nil, Scene.contract), allowed) == .chain(found: nil, allowed: [1, 10]))
    #expect(
      Self.refusal(of: try permit(1, Scene.contract)) { $0.typedData = [Scene.contract: ["Order"]] }
        == .typedData("Permit", contract: Scene.contract))

    func delegation(_ chainId: UInt256) -> SigningRequest {
      .authorization(Authorization(chainId: chainId, address: Scene.friend, nonce: 0))
    }
    let delegate: (inout SigningPolicy) -> Void = { $0.delegates = [Scene.friend] }
    #expect(Self.refusal(of: delegation(1)) == .delegate(Scene.friend))
    #expect(Self.refusal(of: delegation(1), delegate) == nil)
    #expect(Self.refusal(of: delegation(0), delegate) == .chain(found: 0, allowed: [1, 10]))
    #expect(
      Self.refusal(of: delegation(0)) {
        delegate(&$0)
        $0.chainIds = [0, 1]
      } == .chain(found: 0, allowed: [0, 1]))
    #expect(Self.refusal(of: delegation(.max), delegate) == .chain(found: .max, allowed: [1, 10]))
  }
}
