import EthCrypto
import EthPrimitives
import EthTransactions
import Testing

/// Examples that others have published.
@Suite("Transactions: published examples")
struct PublishedTransactionTests {
  @Test("EIP-155's example")
  func eip155() throws {
    let key = try PrivateKey([UInt8](repeating: 0x46, count: 32))
    let transaction = UnsignedTransaction.legacy(
      LegacyTransaction(
        chainId: 1, nonce: 9, gasPrice: .gwei(20), gasLimit: 21_000,
        to: "0x3535353535353535353535353535353535353535", value: .ether(1)))
    #expect(
      try transaction.signingPayload
        == Hex.decode(
          "0xec098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080018080"))
    #expect(transaction.signingHash == "0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53")
    let signed = transaction.signed(with: key.sign(transaction.signingHash))
    #expect(signed.v == 37)
    #expect(
      try signed.rawBytes
        == Hex.decode(
          """
          0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd93\
          9bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297f\
          b1966a3b6d83
          """))
  }

  /// The documentation of eth-account's `sign_transaction`: one transaction as four types.
  static let examples: [(type: UInt8, hash: Hash32, r: String, s: String)] = [
    (
      1, "0xca9af2ef41691e06eb07e02125938fd9bb5a311e8daf330b264e77d6cdf3d17e",
      "107355854401379915513092408112372039746594668141865279802319959599514133709188",
      "6729502936685237038651223791038758905953302464070244934323623239104475448298"
    ),
    (
      2, "0x2721b2ac99d878695e410af9e8968859b6f6e94f544840be0eb2935bead7deba",
      "48949965662841329840326477994465373664672499148507933176648302825256944281697",
      "1123041608316060268133200864147951676126406077675157976022772782796802590165"
    ),
    (
      3, "0x9b997e49d596e6f9ca50a47f35da508f575cd23cb822885872fca9444bc8739c",
      "14319949980593194209648175507603206696573324965145502821772573913457715875718",
      "9129184742597516615341309773045281461399831333162885393648678700392065987233"
    ),
  ]

  @Test("eth-account's documentation", arguments: examples)
  func documentation(type: UInt8, hash: Hash32, r: String, s: String) throws {
    let key = try PrivateKey(hex: "0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318")
    let entry = AccessListEntry(
      address: "0x0000000000000000000000000000000000000001",
      storageKeys: ["0x0100000000000000000000000000000000000000000000000000000000000000"])
    var request = TransactionRequest(
      to: "0x09616C3d61b3331fc4109a9E41a8BDB7d9776609", value: 0x5af3_107a_4000, data: Array("abcdef".utf8),
      chainId: 1337, nonce: 34, gasLimit: 100_000, accessList: [entry])
    if type == 1 {
      request.gasPrice = .gwei(1)
    } else {
      request.maxFeePerGas = .gwei(2)
      request.maxPriorityFeePerGas = .gwei(2)
    }
    if type == 3 {
      request.maxFeePerBlobGas = .gwei(2)
      request.sidecar = try SidecarCase.zero().sidecars[1]
    }
    let transaction = try request.build()
    #expect(transaction.type == type)
    let signed = transaction.signed(with: key.sign(transaction.signingHash))
    #expect(try signed.signature.r == UInt256(parsing: r) && signed.signature.s == UInt256(parsing: s))
    #expect(signed.v == 1)
    // For the one with a blob the documentation has the hash of the network form.
    #expect(Keccak256.hash(signed.networkBytes) == hash)
  }
}
