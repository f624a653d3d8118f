import EthCrypto
import EthJSON
import EthTransactions

extension TransactionRequest {
  /// Reads JSON-RPC's transaction object from what a person wrote.
  ///
  /// A key that was put into it by mistake is refused before the library's reader could quote it.
  init(input json: JSONValue) throws {
    for member in try json.members() where member.name.lowercased().contains("key") {
      throw CLIError.failed("the transaction has a member \"\(member.name.prefix(60))\": a key does not belong there")
    }
    try self.init(json: json)
  }

  /// Signs the transaction; the sender, where it is given, must be the key's account.
  func signed(with key: borrowing PrivateKey) throws -> SignedTransaction {
    let address = key.address
    if let from, from != address {
      throw CLIError.failed("from: expected \(address), the account of the private key, found \(from)")
    }
    let transaction = try build()
    return transaction.signed(with: key.sign(transaction.signingHash))
  }
}
