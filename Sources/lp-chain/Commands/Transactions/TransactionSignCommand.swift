import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

/// `lp-chain tx sign`: signs a transaction without a node.
struct TransactionSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a transaction, and print what eth_sendRawTransaction takes.",
    discussion: """
      The file holds JSON-RPC's transaction object; numbers may be hexadecimal or decimal. Nothing is filled in: it \
      needs nonce, gas, chainId, and either gasPrice or maxFeePerGas and maxPriorityFeePerGas. The fields make the \
      type: accessList beside gasPrice makes an EIP-2930 transaction, maxFeePerBlobGas with blobVersionedHashes (or \
      with blobs, commitments and proofs) an EIP-4844 one, authorizationList an EIP-7702 one. An authorization \
      without a signature, such as {"address":"0x…"}, is signed with the same key.

      Example: lp-chain tx sign transfer.json --keystore operator.json

      With --lines each line of standard input is {"transaction":{…},"privateKey":"0x…"}, and is answered with \
      {"raw":"0x…","hash":"0x…","from":"0x…"}; a line without privateKey is signed with the key that is set.
      """)

  @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
  var file: String?

  @Flag(help: "Read objects with transaction and privateKey from standard input, one on each line.")
  var lines = false

  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || file == nil else {
      throw ValidationError("--lines reads standard input: give no file with it")
    }
    guard lines || file != nil else { throw ValidationError("Missing expected argument '<file>'") }
  }

  func run() throws {
    guard let file else { return try answerLines() }
    let text = try InputText.file(file)
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: text)
    } catch {
      throw CLIError.failed("\(InputText.name(of: file)): \(error)")
    }
    let input = try TransactionInput(document.root)
    let key = try keys.load(config)
    let sender = key.address
    let signed = try input.signed(with: key, of: sender)
    if signed.transaction.chainId == nil {
      Diagnostics.warning(
        "the transaction has no chainId: it can be sent on every chain on which the account has this nonce")
    }
    let gas = signed.transaction.intrinsicGas()
    let least = max(gas.standard, gas.floor)
    if signed.transaction.gasLimit < least {
      Diagnostics.warning(
        "gas is \(signed.transaction.gasLimit), and the transaction costs at least \(least): no node takes it"
      )
    }
    try options.output.show(Hex.encode(signed.networkBytes)) { Self.write(signed, from: sender, to: &$0) }
  }

  private func answerLines() throws {
    let ownKey = try keys.loadIfPresent(config)
    try JSONLines.answer { json, writer in
      let members = try JSONInput.members("transaction", "privateKey", of: json)
      guard let transaction = members[0] else {
        throw CLIError.failed("expected an object with \"transaction\"")
      }
      let input = try TransactionInput(transaction)
      if let text = members[1] {
        try Self.sign(input, with: PrivateKey(hex: text.string()), to: &writer)
      } else {
        switch ownKey {
        case .some(let key): try Self.sign(input, with: key, to: &writer)
        case .none: throw CLIError.failed("expected \"privateKey\", as no private key is set")
        }
      }
    }
  }

  private static func sign(
    _ input: TransactionInput, with key: borrowing PrivateKey, to writer: inout JSONWriter
  ) throws {
    let sender = key.address
    write(try input.signed(with: key, of: sender), from: sender, to: &writer)
  }

  private static func write(_ signed: SignedTransaction, from sender: Address, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("raw") { $0.hex(signed.networkBytes) }
      writer.member("hash", signed.hash)
      writer.member("from", sender.description)
    }
  }
}
