import EthPrimitives
import EthRLP

extension Target {
  /// Recursive-length-prefix bytes.
  static let rlp = Target(name: "rlp") { input in
    checkItem(input)
    checkTyped(input, as: UInt64.self)
    checkTyped(input, as: UInt256.self)
    checkTyped(input, as: Bool.self)
    checkTyped(input, as: Address.self)
    checkTyped(input, as: Hash32.self)
    checkTyped(input, as: String.self)
    checkTyped(input, as: [UInt8].self)
    checkTyped(input, as: RLPRecord.self)
    checkWalk(input)
  }

  /// What decodes is the only encoding of its value.
  private static func checkItem(_ input: Input) {
    let shallow = input.attempt("RLPItem") { () throws(RLPError) in try RLPItem(rlpEncoded: input.bytes) }
    let deep = input.attempt("RLPItem, greatest depth") { () throws(RLPError) in
      try RLPItem(rlpEncoded: input.bytes, maxDepth: RLPReader.greatestDepth)
    }
    if let shallow { require(shallow == deep, "the depth limit changes an item") }
    guard let item = deep else { return }
    let encoded = input.measured("rlpEncoded") { item.rlpEncoded }
    require(encoded == input.bytes, "an item encodes to other bytes than it was read from")
    require(item.rlpLength == input.bytes.count, "rlpLength")
    require(!item.description.isEmpty, "an item without a description")
  }

  private static func checkTyped<Value: RLPDecodable & RLPEncodable>(_ input: Input, as _: Value.Type) {
    let value = input.attempt("typed RLP") { () throws(RLPError) in try Value(rlpEncoded: input.bytes) }
    guard let value else { return }
    require(value.rlpEncoded == input.bytes, "\(value) encodes to other bytes than it was read from")
    let item = expectSuccess("a typed value is no item") { () throws(RLPError) in
      try RLPItem(rlpEncoded: input.bytes)
    }
    require(item.rlpEncoded == input.bytes, "an item encodes to other bytes than the typed value")
  }

  /// Items that stand one after the other, stepped over and copied whole.
  private static func checkWalk(_ input: Input) {
    var reader = RLPReader(input.bytes)
    var skipper = reader
    var copied: [UInt8] = []
    do throws(RLPError) {
      while !reader.isAtEnd {
        copied += try reader.readEncoded()
        try skipper.skip()
        require(reader.offset == skipper.offset, "skip and readEncoded step over different numbers of bytes")
      }
      try reader.finish()
    } catch {
      require((0...input.bytes.count).contains(error.offset), "\(error) is beyond \(input.bytes.count) bytes")
    }
    require(input.bytes.starts(with: copied), "items that were copied are not the input's bytes")
  }
}

/// A record such as protocols have them, with lists inside.
struct RLPRecord: RLPEncodable, RLPDecodable {
  var nonce: UInt64
  var balance: UInt256
  var owner: Address?
  var root: Hash32
  var isOpen: Bool
  var name: String
  var amounts: [UInt256]

  init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList("record") { list throws(RLPError) in try RLPRecord(fields: &list) }
  }

  private init(fields list: inout RLPReader) throws(RLPError) {
    nonce = try list.readUInt64("nonce")
    balance = try list.readUInt256("balance")
    owner = try list.readOptionalAddress("owner")
    root = try list.readHash("root")
    isOpen = try list.readBool("isOpen")
    name = try list.readString("name")
    amounts = try list.readArray("amounts") { item throws(RLPError) in try item.readUInt256() }
  }

  func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(nonce)
      encoder.append(balance)
      encoder.append(owner)
      encoder.append(root)
      encoder.append(isOpen)
      encoder.append(name)
      encoder.list(of: amounts)
    }
  }
}
