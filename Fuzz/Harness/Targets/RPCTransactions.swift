import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

extension Target {
  /// Transactions as nodes show them, one or an array of them; what they cost, by the rules of two forks.
  static let rpcTransactions = Target(name: "rpc-transactions") { input in
    let many = input.attempt("[RPCTransaction]") { () throws(JSONError) in
      try [RPCTransaction](parsing: input.bytes)
    }
    for shown in (many ?? []).prefix(8) { check(shown, input) }
    let one = input.attempt("RPCTransaction") { () throws(JSONError) in
      try RPCTransaction(parsing: input.bytes)
    }
    if let one { check(one, input) }
  }

  private static func check(_ shown: RPCTransaction, _ input: Input) {
    let written = input.measured("writing") { shown.json() }
    let again = expectSuccess("own JSON of a transaction is refused") { () throws(JSONError) in
      try RPCTransaction(parsing: written)
    }
    require(again.hash == shown.hash && again.from == shown.from, "claims come back as others")
    require(again.content == shown.content, "a transaction's JSON reads back as another")
    if case .other = shown.content {
      require(again == shown, "a transaction of another type comes back as another")
    } else {
      require(again.place == shown.place, "a place comes back as another")
    }
    let verified: Void? = input.attempt("verify") { () throws(TransactionClaimError) in try shown.verify() }
    if let signed = shown.signed, verified != nil {
      require(shown.hash == Keccak256.hash(signed.rawBytes), "a hash is verified that is another")
      require((try? signed.recoverSender()) == shown.from, "a sender is verified that is another")
    }
    if let transaction = shown.transaction { checkGas(of: transaction, input) }
  }

  private static func checkGas(of transaction: UnsignedTransaction, _ input: Input) {
    let (old, new) = (transaction.intrinsicGas(by: .cancun), transaction.intrinsicGas(by: .prague))
    require(new.standard >= old.standard && old.floor == 0 && new.floor >= 21_000, "intrinsic gas")
    let valid: Void? = input.attempt("validate") { () throws(TransactionError) in
      try transaction.validate(by: .prague)
    }
    require(valid == nil || transaction.gasLimit >= new.minimumGasLimit, "too little gas is valid")
    let cost = input.attempt("maximumCost") { () throws(TransactionError) in try transaction.maximumCost() }
    require(cost.map { $0 >= transaction.value } ?? true, "a cost below the value")
    let fee = transaction.maxPriorityFeePerGas ?? 7
    let price = input.attempt("effectiveGasPrice") { () throws(TransactionError) in
      try transaction.effectiveGasPrice(baseFee: fee)
    }
    require(price.map { $0 >= fee } ?? true, "a price below the base fee")
  }
}
