public import EthJSON
public import EthPrimitives
public import EthRLP

/// What a validator withdraws to an account (EIP-4895); it needs no transaction.
public struct Withdrawal: Hashable, Sendable {
  /// The withdrawal's number, counted over all blocks.
  public var index: UInt64
  /// The validator's number on the beacon chain.
  public var validatorIndex: UInt64
  /// The account that gets it.
  public var address: Address
  /// How much, in gwei (10⁹ wei).
  public var amount: UInt64

  /// A withdrawal from its parts.
  public init(index: UInt64, validatorIndex: UInt64, address: Address, amount: UInt64) {
    self.index = index
    self.validatorIndex = validatorIndex
    self.address = address
    self.amount = amount
  }
}

extension Withdrawal: RLPEncodable, RLPDecodable {
  /// Appends `[index, validatorIndex, address, amount]` (EIP-4895).
  public func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(index)
      encoder.append(validatorIndex)
      encoder.append(address)
      encoder.append(amount)
    }
  }

  /// Reads `[index, validatorIndex, address, amount]` (EIP-4895).
  ///
  /// - Throws: `RLPError`, with the field's name in its path.
  public init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList("withdrawal") { list throws(RLPError) in
      Withdrawal(
        index: try list.readUInt64("index"), validatorIndex: try list.readUInt64("validatorIndex"),
        address: try list.readAddress("address"), amount: try list.readUInt64("amount"))
    }
  }
}

extension Withdrawal: JSONDecodable {
  /// Reads a withdrawal of a block's `withdrawals`, as JSON-RPC returns it.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    self.init(
      index: try json.decode("index"), validatorIndex: try json.decode("validatorIndex"),
      address: try json.decode("address"), amount: try json.decode("amount"))
  }
}
