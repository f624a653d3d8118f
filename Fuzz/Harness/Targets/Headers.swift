import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions

extension Target {
  /// Block headers, withdrawals and accounts, encoded and in JSON.
  static let headers = Target(name: "headers") { input in
    checkEncoded(input, as: Withdrawal.self)
    checkEncoded(input, as: AccountState.self)
    if let header = checkEncoded(input, as: BlockHeader.self) {
      require(header.hash == Keccak256.hash(input.bytes), "a header's hash")
    }
    let header = input.attempt("BlockHeader, JSON") { () throws(JSONError) in
      try BlockHeader(parsing: input.bytes)
    }
    if let header { checkAgain(header) }
    let withdrawal = input.attempt("Withdrawal, JSON") { () throws(JSONError) in
      try Withdrawal(parsing: input.bytes)
    }
    if let withdrawal { checkAgain(withdrawal) }
  }

  @discardableResult
  private static func checkEncoded<Value: RLPDecodable & RLPEncodable>(_ input: Input, as _: Value.Type)
    -> Value?
  {
    let value = input.attempt("decoding a header") { () throws(RLPError) in
      try Value(rlpEncoded: input.bytes)
    }
    if let value {
      require(value.rlpEncoded == input.bytes, "\(value) encodes to other bytes than it was read from")
    }
    return value
  }

  private static func checkAgain<Value: RLPDecodable & RLPEncodable & Equatable>(_ value: Value) {
    let again = expectSuccess("own encoding is refused") { () throws(RLPError) in
      try Value(rlpEncoded: value.rlpEncoded)
    }
    require(again == value, "an encoding reads back as another value")
  }
}
