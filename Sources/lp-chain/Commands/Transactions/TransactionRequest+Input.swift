import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

extension TransactionRequest {
  /// Reads JSON-RPC's transaction object from what a person wrote.
  ///
  /// Errors quote what is wrong; long runs of digits are left out of them, as a private key may stand in the
  /// transaction by mistake.
  init(input json: JSONValue) throws(CLIError) {
    do throws(JSONError) {
      try self.init(json: json)
    } catch {
      throw .failed(Failure.redactingKeys(in: error.description))
    }
  }

  /// Signs the transaction; the sender, where it is given, must be the key's account.
  ///
  /// - Parameter address: The key's address, which the caller needs as well and which takes a while to derive.
  func signed(with key: borrowing PrivateKey, of address: Address) throws -> SignedTransaction {
    if let from, from != address {
      throw CLIError.failed("from: expected \(address), the account of the private key, found \(from)")
    }
    let transaction = try build()
    return transaction.signed(with: key.sign(transaction.signingHash))
  }
}
