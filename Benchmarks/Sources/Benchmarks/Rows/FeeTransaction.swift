import EthPrimitives
import EthRLP

/// A signed EIP-1559 transaction with an empty access list, coded as a user of EthRLP would.
struct FeeTransaction: RLPEncodable, RLPDecodable {
  var chainId: UInt64
  var nonce: UInt64
  var maxPriorityFeePerGas: UInt256
  var maxFeePerGas: UInt256
  var gasLimit: UInt64
  var to: Address?
  var value: UInt256
  var data: [UInt8]
  var yParity: Bool
  var r: UInt256
  var s: UInt256

  /// A token transfer: 68 bytes of data, 191 bytes with its type byte.
  static func example() throws -> FeeTransaction {
    var random = Random()
    return FeeTransaction(
      chainId: 31_337, nonce: 1234, maxPriorityFeePerGas: 1_500_000_000, maxFeePerGas: 30_000_000_000,
      gasLimit: 100_000, to: try Address(random.bytes(20)), value: 1_000_000_000_000_000,
      data: [0xa9, 0x05, 0x9c, 0xbb] + random.bytes(64), yParity: true,
      r: UInt256(limbs: random.next(), random.next(), random.next(), random.next() | 1 << 63),
      s: UInt256(limbs: random.next(), random.next(), random.next(), 1 << 62))
  }

  /// The bytes that a node takes: the type and the fields (EIP-2718).
  func envelope() -> [UInt8] {
    RLPEncoder.encode { encoder in
      encoder.append(type: 2)
      encode(to: &encoder)
    }
  }

  func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(chainId)
      encoder.append(nonce)
      encoder.append(maxPriorityFeePerGas)
      encoder.append(maxFeePerGas)
      encoder.append(gasLimit)
      encoder.append(to)
      encoder.append(value)
      encoder.append(data)
      encoder.list { _ in }
      encoder.append(yParity)
      encoder.append(r)
      encoder.append(s)
    }
  }

  init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList("transaction") { list throws(RLPError) in
      let chainId = try list.readUInt64("chainId")
      let nonce = try list.readUInt64("nonce")
      let tip = try list.readUInt256("maxPriorityFeePerGas")
      let cap = try list.readUInt256("maxFeePerGas")
      let gasLimit = try list.readUInt64("gasLimit")
      let to = try list.readOptionalAddress("to")
      let value = try list.readUInt256("value")
      let data = try list.readBytes("data")
      try list.enterList("accessList").finish()
      return FeeTransaction(
        chainId: chainId, nonce: nonce, maxPriorityFeePerGas: tip, maxFeePerGas: cap, gasLimit: gasLimit,
        to: to, value: value, data: data, yParity: try list.readBool("yParity"),
        r: try list.readUInt256("r"), s: try list.readUInt256("s"))
    }
  }

  /// Reads the envelope with a cursor over borrowed bytes, the fastest way.
  init(envelope bytes: RawSpan) throws(RLPError) {
    var envelope = RLPCursor(bytes, from: 1)
    var list = try envelope.enterList(in: bytes, "transaction")
    chainId = try list.readUInt64(in: bytes, "chainId")
    nonce = try list.readUInt64(in: bytes, "nonce")
    maxPriorityFeePerGas = try list.readUInt256(in: bytes, "maxPriorityFeePerGas")
    maxFeePerGas = try list.readUInt256(in: bytes, "maxFeePerGas")
    gasLimit = try list.readUInt64(in: bytes, "gasLimit")
    to = try list.readOptionalAddress(in: bytes, "to")
    value = try list.readUInt256(in: bytes, "value")
    data = try list.readBytes(in: bytes, "data")
    try list.enterList(in: bytes, "accessList").finish()
    yParity = try list.readBool(in: bytes, "yParity")
    r = try list.readUInt256(in: bytes, "r")
    s = try list.readUInt256(in: bytes, "s")
    try list.finish()
    try envelope.finish()
  }

  init(
    chainId: UInt64, nonce: UInt64, maxPriorityFeePerGas: UInt256, maxFeePerGas: UInt256, gasLimit: UInt64,
    to: Address?, value: UInt256, data: [UInt8], yParity: Bool, r: UInt256, s: UInt256
  ) {
    self.chainId = chainId
    self.nonce = nonce
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
    self.maxFeePerGas = maxFeePerGas
    self.gasLimit = gasLimit
    self.to = to
    self.value = value
    self.data = data
    self.yParity = yParity
    self.r = r
    self.s = s
  }

  /// The fields in a form that other languages can make too.
  var text: String {
    let numbers = [
      UInt256(chainId), UInt256(nonce), maxPriorityFeePerGas, maxFeePerGas, UInt256(gasLimit), value,
      yParity ? 1 : 0, r, s,
    ]
    return numbers.map(\.description).joined(separator: "|") + "|" + Hex.encode(to?.bytes ?? []) + "|"
      + Hex.encode(data)
  }
}
