import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Testing

@Suite("LocalSigner")
struct LocalSignerTests {
  static let secret = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"

  static func transaction(_ nonce: UInt64) -> UnsignedTransaction {
    .eip1559(
      EIP1559Transaction(
        chainId: 1337, nonce: nonce, maxPriorityFeePerGas: 1, maxFeePerGas: .gwei(2), gasLimit: 21_000,
        to: .zero,
        value: .ether(1)))
  }

  @Test("signs what its key signs")
  func signing() async throws {
    let key = try PrivateKey(hex: Self.secret)
    let signer: any Signer = LocalSigner(try PrivateKey(hex: Self.secret))
    // The published address of the example key in web3.js' documentation.
    #expect(signer.address == "0x2c7536E3605D9C16a7a3D7b1898e529396a65c23")
    for nonce in 0..<20 as Range<UInt64> {
      let transaction = Self.transaction(nonce)
      let signed = try await signer.sign(transaction)
      #expect(signed == transaction.signed(with: key.sign(transaction.signingHash)))
      #expect(try signed.recoverSender() == signer.address)
      #expect(try SignedTransaction(rawBytes: signed.rawBytes) == signed)
    }
  }

  @Test("many tasks get what one gets")
  func concurrency() async throws {
    let signer = LocalSigner(try PrivateKey(hex: Self.secret))
    let hashes = try await withThrowingTaskGroup(of: (UInt64, Hash32).self) { group in
      for index in 0..<1000 as Range<UInt64> {
        group.addTask { (index % 50, try await signer.sign(Self.transaction(index % 50)).hash) }
      }
      return try await group.reduce(into: [UInt64: Set<Hash32>]()) { $0[$1.0, default: []].insert($1.1) }
    }
    #expect(hashes.count == 50)
    for (nonce, found) in hashes { #expect(try await found == [signer.sign(Self.transaction(nonce)).hash]) }
  }

  @Test("nothing that prints it shows the key")
  func descriptions() throws {
    let signer = LocalSigner(try PrivateKey(hex: Self.secret))
    var dumped = ""
    dump(signer, to: &dumped)
    dump((signer, [signer]), to: &dumped)
    let shown = [
      "\(signer)", String(describing: signer), String(reflecting: signer), String(describing: [signer]),
      dumped,
    ]
    let decimals = try Hex.decode(Self.secret).prefix(4).map { "\($0)" }.joined(separator: ", ")
    for text in shown {
      #expect(!text.lowercased().contains("4c0883") && !text.contains(decimals) && !text.contains("0x0000"))
      #expect(text.contains(signer.address.description))
    }
    #expect("\(signer)" == "LocalSigner(0x2c7536E3605D9C16a7a3D7b1898e529396a65c23)")
  }

  @Test("errors say why")
  func errors() {
    #expect("\(SignerError.refused("the policy forbids it"))" == "the signer refused: the policy forbids it")
    #expect("\(SignerError.unavailable("no route"))" == "the signer cannot be reached: no route")
  }
}
