import EthPrimitives
public import EthRLP

extension ConsensusReceipt {
  /// The receipt's encoding: the list of its four fields, behind the type byte where it has one (EIP-2718).
  public var rawBytes: [UInt8] {
    let bloom = logsBloom
    return bloom.withUnsafeBytes { bytes in RLPEncoder.encode { append(to: &$0, bytes.bytes) } }
  }

  /// Reads a receipt's encoding; exactly what re-encodes to the same bytes is accepted, and its log filter
  /// must be that of its logs.
  ///
  /// - Throws: ``ReceiptError``; ``ReceiptError/unknownType(_:)`` for receipts of other chains' transactions.
  public init(rawBytes: [UInt8]) throws(ReceiptError) {
    guard let first = rawBytes.first else { throw .empty }
    var kind = Kind.legacy
    if first < 0xc0 {
      guard first > 0, let typed = Kind(rawValue: first) else { throw .unknownType(first) }
      kind = typed
    }
    let claim: Bloom
    do throws(RLPError) {
      var reader = RLPReader(rawBytes, from: kind == .legacy ? 0 : 1)
      (self, claim) = try reader.readList("receipt") { list throws(RLPError) in
        try Self.read(kind, from: &list)
      }
      try reader.finish()
    } catch {
      throw .rlp(error)
    }
    guard claim == logsBloom else { throw .wrongBloom }
  }

  /// Reads a receipt's encoding from memory that someone else holds, which is copied once.
  ///
  /// - Throws: ``ReceiptError``.
  public init(rawBytes: RawSpan) throws(ReceiptError) {
    try self.init(rawBytes: rawBytes.withUnsafeBytes { [UInt8]($0) })
  }

  /// Appends the encoding with the filter of the logs, which is made beforehand as encoders run twice.
  @inline(__always)
  func append(to encoder: inout RLPEncoder, _ logsBloom: RawSpan) {
    if kind != .legacy { encoder.append(type: kind.rawValue) }
    encoder.list { encoder in
      switch outcome {
      case .status(let succeeded): encoder.append(succeeded)
      case .stateRoot(let root): encoder.append(root)
      }
      encoder.append(cumulativeGasUsed)
      encoder.append(bytes: logsBloom)
      encoder.list(of: logs)
    }
  }

  private static func read(
    _ kind: Kind, from list: inout RLPReader
  ) throws(RLPError) -> (ConsensusReceipt, Bloom) {
    let start = list.offset
    let outcome = try list.readBytes("status")
    let gas = try list.readUInt64("cumulativeGasUsed")
    let bloom = try list.readBloom("logsBloom")
    let logs = try list.readArray("logs") { item throws(RLPError) in try Log(rlp: &item) }
    switch outcome.count {
    case 0: return (ConsensusReceipt(kind: kind, succeeded: false, cumulativeGasUsed: gas, logs: logs), bloom)
    case 1 where outcome == [1]:
      return (ConsensusReceipt(kind: kind, succeeded: true, cumulativeGasUsed: gas, logs: logs), bloom)
    case 32 where kind == .legacy:
      guard let root = try? Hash32(outcome) else { break }
      return (ConsensusReceipt(stateRoot: root, cumulativeGasUsed: gas, logs: logs), bloom)
    default: break
    }
    let root = kind == .legacy ? ", or a state root of 32 bytes" : ""
    throw RLPError(
      .invalidValue(expected: "a status of 0 or 1" + root, found: Hex.encode(outcome.prefix(40))),
      offset: start,
      path: "status")
  }
}

extension ConsensusReceipt.Log: RLPEncodable, RLPDecodable {
  /// Appends `[address, [topic…], data]`.
  public func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(address)
      encoder.list(of: topics)
      encoder.append(data)
    }
  }

  /// Reads `[address, [topic…], data]`.
  ///
  /// - Throws: `RLPError`, with the field's name in its path; for more than four topics too.
  public init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList { list throws(RLPError) in
      let address = try list.readAddress("address")
      let start = list.offset
      let topics = try list.readArray("topics") { item throws(RLPError) in try item.readHash() }
      guard topics.count <= 4 else {
        throw list.invalid("topics", from: start, expected: "at most 4 topics", found: "\(topics.count)")
      }
      return ConsensusReceipt.Log(address: address, topics: topics, data: try list.readBytes("data"))
    }
  }
}
