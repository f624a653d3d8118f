import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTesting
import EthTransactions
import Testing

/// Transactions of every type on a real EVM: taken with exactly the gas and the balance that they are said to need,
/// executed, and shown with the sender that signed them.
@Suite(.serialized) struct DevnetTransactionTypeTests {
  static let target: Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
  static let tip: UInt256 = .gwei(1)
  static let cap: UInt256 = .gwei(5)

  /// Signs with an account of the chain, sends, and compares all that the node says with what is known here.
  private func send(
    _ transaction: UnsignedTransaction, from account: Int = 0, refund: UInt64 = 0, on chain: Chain
  ) async throws {
    let sender = chain.devnet.accounts[account].address
    let signed = try await chain.signer(account).sign(transaction)
    let bare = signed.withoutSidecar
    #expect(try signed.recoverSender() == sender)
    try transaction.validate(by: .prague)
    #expect(try await chain.provider.send(raw: signed.networkBytes) == signed.hash)

    let waiting = try await chain.shown(signed.hash)
    #expect(waiting.signed == bare && waiting.from == sender && waiting.place == nil)
    try waiting.verify()
    #expect(waiting == (try RPCTransaction(bare, sender: sender)))

    try await chain.rpc("evm_mine")
    let receipt = try #require(try await chain.provider.receipt(of: signed.hash))
    #expect(receipt.succeeded && receipt.from == sender && receipt.to == transaction.to)
    // Nothing here runs code that costs gas, so what is used follows from the fields.
    #expect(receipt.gasUsed == transaction.intrinsicGas().gasUsed(executionGas: 0, refund: refund))
    let block = try await chain.provider.requireBlock(.hash(receipt.blockHash))
    let baseFee = try #require(block.baseFeePerGas)
    #expect(receipt.effectiveGasPrice == (try transaction.effectiveGasPrice(baseFee: baseFee)))
    let mined = try await chain.shown(signed.hash)
    try mined.verify(baseFee: baseFee)
    let place = TransactionPlace(blockHash: block.hash, blockNumber: block.number, index: 0)
    #expect(mined == (try RPCTransaction(bare, sender: sender, place: place, baseFee: baseFee)))
    let raw = try await chain.provider.raw("eth_getRawTransactionByHash", [.hash(signed.hash)]).bytes()
    #expect(raw == signed.rawBytes)
    let full = try await chain.provider.raw("eth_getBlockByHash", [.hash(block.hash), true])
    #expect(try full.member("transactions").decode([RPCTransaction].self) == [mined])
  }

  /// A fee cap and a tip, as much gas as is needed, and no more.
  private func dynamic(
    nonce: UInt64, to: Address?, value: UInt256 = 0, data: [UInt8] = [], accessList: [AccessListEntry] = []
  ) -> UnsignedTransaction {
    var transaction = EIP1559Transaction(
      chainId: 31337, nonce: nonce, maxPriorityFeePerGas: Self.tip, maxFeePerGas: Self.cap, gasLimit: 0,
      to: to, value: value, data: data, accessList: accessList)
    transaction.gasLimit = UnsignedTransaction.eip1559(transaction).intrinsicGas().minimumGasLimit
    return .eip1559(transaction)
  }

  @Test func legacyAndAccessListAndDynamicFee() async throws {
    try await Chain.runByHand { chain in
      let data = [UInt8](repeating: 1, count: 200) + [UInt8](repeating: 0, count: 56)
      let list = [
        AccessListEntry(address: Self.target, storageKeys: [.zero, Hash32(1)]),
        AccessListEntry(address: chain.other, storageKeys: []),
      ]
      // 21,000 + 10 * (4 * 200 + 56), EIP-7623's floor
      try await send(
        .legacy(
          LegacyTransaction(
            chainId: 31337, nonce: 0, gasPrice: .gwei(3), gasLimit: 29_560, to: Self.target, value: 1,
            data: data)), on: chain)
      // 21,000 + 2 * 2,400 + 2 * 1,900
      try await send(
        .eip2930(
          EIP2930Transaction(
            chainId: 31337, nonce: 1, gasPrice: .gwei(3), gasLimit: 29_600, to: Self.target, value: 2,
            accessList: list)), on: chain)
      try await send(dynamic(nonce: 2, to: Self.target, value: 3, data: [1, 0], accessList: list), on: chain)
      // Init code that stops at its first byte: 21,000 + 32,000 + 4 + 2
      let creation = dynamic(nonce: 3, to: nil, data: [0])
      #expect(creation.gasLimit == 53_006)
      try await send(creation, on: chain)
      #expect(try await chain.provider.balance(of: Self.target) == 6)
    }
  }

  @Test func aSignatureForEveryChain() async throws {
    try await Chain.runByHand { chain in
      // The one transaction without a chain that nodes take: nobody has the key to its signature.
      let number: UInt256 = 0x2222222222222222222222222222222222222222222222222222222222222222
      let code = try Hex.decode(
        "0x604580600e600039806000f350fe"
          + "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0"
          + "3601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3")
      let proxy = SignedTransaction(
        .legacy(
          LegacyTransaction(
            chainId: nil, nonce: 0, gasPrice: .gwei(100), gasLimit: 100_000, to: nil, data: code)),
        signature: try Signature(r: number, s: number, yParity: false))
      let deployer: Address = "0x3fAB184622Dc19b6109349B94811493BF2a45362"
      #expect(try proxy.recoverSender() == deployer)
      try await chain.rpc(
        "devnet_setBalance", [.address(deployer), .quantity(try proxy.transaction.maximumCost())])
      #expect(try await chain.provider.send(raw: proxy.networkBytes) == proxy.hash)
      try await chain.rpc("evm_mine")
      let receipt = try #require(try await chain.provider.receipt(of: proxy.hash))
      #expect(receipt.succeeded && receipt.from == deployer)
      #expect(receipt.contractAddress == "0x4e59b44847b379578588920cA78FbF26c0B4956C")
      let shown = try await chain.shown(proxy.hash)
      try shown.verify()
      #expect(shown.signed == proxy && shown.transaction?.chainId == nil)

      let other = try await chain.signer(0).sign(
        .legacy(
          LegacyTransaction(chainId: nil, nonce: 0, gasPrice: .gwei(3), gasLimit: 21_000, to: Self.target)))
      try await chain.refuses(other, "only replay-protected")
    }
  }

  @Test func blobs() async throws {
    try await Chain.runByHand { chain in
      let versions: [BlobSidecar.Version] = [.blobProofs, .cellProofs]
      for (nonce, version) in zip(UInt64(0)..., versions) {
        let sidecar = try Self.sidecar(version)
        let unsigned = UnsignedTransaction.eip4844(
          EIP4844Transaction(
            chainId: 31337, nonce: nonce, maxPriorityFeePerGas: Self.tip, maxFeePerGas: Self.cap,
            gasLimit: 21_000, to: Self.target, value: 1, maxFeePerBlobGas: 7,
            blobVersionedHashes: sidecar.versionedHashes, sidecar: sidecar))
        #expect(unsigned.blobGas() == 2 * 131_072)
        try await chain.allow(unsigned, from: 0, lacking: 1)
        try await chain.refuses(try await chain.signer(0).sign(unsigned), "insufficient funds")
        try await chain.allow(unsigned, from: 0, lacking: 0)
        try await send(unsigned, on: chain)
        let header = try await chain.provider.raw("eth_getBlockByNumber", ["latest", false])
        #expect(try header.decode("blobGasUsed", as: UInt64.self) == unsigned.blobGas())
      }
    }
  }

  /// Two blobs whose polynomials are the constants 0 and 1, so that the commitments are the point at infinity and
  /// the curve's generator, and every proof is the point at infinity. Whether that is so, the node finds out.
  static func sidecar(_ version: BlobSidecar.Version) throws -> BlobSidecar {
    let infinity = try Bytes48([0xc0] + [UInt8](repeating: 0, count: 47))
    let generator = try Bytes48(
      Hex.decode(
        "0x97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905"
          + "a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"))
    let zero = [UInt8](repeating: 0, count: BlobSidecar.bytesPerBlob)
    var one = zero
    for index in stride(from: 31, to: one.count, by: 32) { one[index] = 1 }
    return try BlobSidecar(
      blobs: [zero, one], commitments: [infinity, generator],
      proofs: [KZGProof](repeating: infinity, count: 2 * version.proofsPerBlob), version: version)
  }

  @Test func authorizations() async throws {
    try await Chain.runByHand { chain in
      // Two others' accounts, one for any chain; the sender's own, whose nonce the transaction itself has raised;
      // and one for another chain, which is skipped.
      let asked: [(account: Int, chainId: UInt256, nonce: UInt64)] = [
        (2, 31337, 0), (3, 0, 0), (0, 31337, 1), (4, 1, 0),
      ]
      var list: [SignedAuthorization] = []
      for (account, chainId, nonce) in asked {
        let signed = try await chain.signer(account).sign(
          Authorization(chainId: chainId, address: Self.target, nonce: nonce))
        #expect(try signed.recoverAuthority() == chain.devnet.accounts[account].address)
        list.append(signed)
      }
      let transaction = UnsignedTransaction.eip7702(
        EIP7702Transaction(
          chainId: 31337, nonce: 0, maxPriorityFeePerGas: Self.tip, maxFeePerGas: Self.cap, gasLimit: 121_000,
          to: Self.target, value: 1, authorizationList: list))
      // 12,500 is given back for each account that exists, up to a fifth of everything (EIP-7702, EIP-3529).
      try await send(transaction, refund: 121_000 / 5, on: chain)
      let designator: [UInt8] = [0xef, 0x01, 0x00] + Self.target.bytes
      for account in [0, 2, 3] {
        #expect(try await chain.provider.code(at: chain.devnet.accounts[account].address) == designator)
      }
      #expect(try await chain.provider.code(at: chain.devnet.accounts[4].address).isEmpty)
      #expect(try await chain.provider.transactionCount(of: chain.devnet.accounts[0].address) == 2)
    }
  }

  @Test func notEnoughGasOrMoney() async throws {
    try await Chain.runByHand { chain in
      let list = [AccessListEntry(address: Self.target, storageKeys: [.zero])]
      for data in [[], [1, 0, 1], [UInt8](repeating: 3, count: 500)] as [[UInt8]] {
        for to in [Self.target, nil] as [Address?] where to != nil || !data.isEmpty {
          let enough = dynamic(nonce: 0, to: to, value: 5, data: data, accessList: list)
          guard case .eip1559(var transaction) = enough else { return unexpected(nil) }
          transaction.gasLimit -= 1
          let signed = try await chain.signer(0).sign(.eip1559(transaction))
          try await chain.refuses(signed, "gas")
          let failure = #expect(throws: TransactionError.self) {
            try signed.transaction.validate(by: .prague)
          }
          #expect(failure?.description.contains("\(enough.gasLimit)") == true)
        }
      }
      let transaction = dynamic(nonce: 0, to: Self.target, value: 5, data: [1, 2, 3])
      try await chain.allow(transaction, from: 0, lacking: 1)
      try await chain.refuses(try await chain.signer(0).sign(transaction), "insufficient funds")
      try await chain.allow(transaction, from: 0, lacking: 0)
      try await send(transaction, on: chain)
    }
  }
}

extension Chain {
  /// A chain that makes blocks only when it is told to.
  fileprivate static func runByHand(_ body: @Sendable (Chain) async throws -> Void) async throws {
    try await run { chain in
      try await chain.rpc("evm_setAutomine", [false])
      try await body(chain)
    }
  }

  fileprivate func signer(_ account: Int) throws -> LocalSigner {
    LocalSigner(try PrivateKey(hex: devnet.accounts[account].privateKey))
  }

  /// A transaction as the node shows it.
  fileprivate func shown(_ hash: Hash32) async throws -> RPCTransaction {
    try await provider.raw("eth_getTransactionByHash", [.hash(hash)]).decode()
  }

  /// Gives an account what a transaction can cost at most, but for `missing` wei.
  fileprivate func allow(
    _ transaction: UnsignedTransaction, from account: Int, lacking missing: UInt256
  ) async throws {
    let balance = try transaction.maximumCost() - missing
    try await rpc("devnet_setBalance", [.address(devnet.accounts[account].address), .quantity(balance)])
  }

  /// Expects the node to refuse a transaction in these words.
  fileprivate func refuses(
    _ signed: SignedTransaction, _ words: String, at location: SourceLocation = #_sourceLocation
  ) async throws {
    let error = await Chain.failure(at: location) { () async throws(ProviderError) in
      try await provider.send(raw: signed.networkBytes)
    }
    guard case .rpc(.server(let refusal)) = error, refusal.message.contains(words) else {
      return unexpected(error, at: location)
    }
  }
}
