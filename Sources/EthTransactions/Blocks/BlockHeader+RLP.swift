import EthPrimitives
public import EthRLP

extension BlockHeader: RLPEncodable {
  /// Appends the list of the header's 15, 16, 17, 20 or 21 fields.
  public func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(parentHash)
      encoder.append(ommersHash)
      encoder.append(beneficiary)
      encoder.append(stateRoot)
      encoder.append(transactionsRoot)
      encoder.append(receiptsRoot)
      encoder.append(logsBloom: logsBloom)
      encoder.append(difficulty)
      encoder.append(number)
      encoder.append(gasLimit)
      encoder.append(gasUsed)
      encoder.append(timestamp)
      encoder.append(extraData)
      encoder.append(mixHash)
      withUnsafeBytes(of: nonce.bigEndian) { encoder.append(bytes: $0.bytes) }
      forkFields.appendFields(to: &encoder)
    }
  }
}

extension BlockHeader: RLPDecodable {
  /// Reads a header's list; exactly what re-encodes to the same bytes is accepted.
  ///
  /// - Throws: `RLPError`, with the field's name in its path: where the list ends inside a fork's fields, the name
  ///   of the one that is missing.
  public init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList("header") { list throws(RLPError) in
      BlockHeader(
        parentHash: try list.readHash("parentHash"),
        ommersHash: try list.readHash("ommersHash"),
        beneficiary: try list.readAddress("beneficiary"),
        stateRoot: try list.readHash("stateRoot"),
        transactionsRoot: try list.readHash("transactionsRoot"),
        receiptsRoot: try list.readHash("receiptsRoot"),
        logsBloom: try list.readBloom("logsBloom"),
        difficulty: try list.readUInt256("difficulty"),
        number: try list.readUInt64("number"),
        gasLimit: try list.readUInt64("gasLimit"),
        gasUsed: try list.readUInt64("gasUsed"),
        timestamp: try list.readUInt64("timestamp"),
        extraData: try list.readBytes("extraData"),
        mixHash: try list.readHash("mixHash"),
        nonce: try list.readBytes(count: 8, "nonce").reduce(0) { $0 << 8 | UInt64($1) },
        forkFields: try ForkFields(fields: &list))
    }
  }
}

extension BlockHeader.ForkFields {
  func appendFields(to encoder: inout RLPEncoder) {
    if let baseFeePerGas { encoder.append(baseFeePerGas) }
    if let withdrawalsRoot { encoder.append(withdrawalsRoot) }
    if let blobs {
      encoder.append(blobs.blobGasUsed)
      encoder.append(blobs.excessBlobGas)
      encoder.append(blobs.parentBeaconBlockRoot)
    }
    if let requestsHash { encoder.append(requestsHash) }
  }

  /// Reads the rest of a header's list.
  init(fields list: inout RLPReader) throws(RLPError) {
    guard !list.isAtEnd else {
      self = .frontier
      return
    }
    let fee = try list.readUInt256("baseFeePerGas")
    guard !list.isAtEnd else {
      self = .london(baseFeePerGas: fee)
      return
    }
    let withdrawals = try list.readHash("withdrawalsRoot")
    guard !list.isAtEnd else {
      self = .shanghai(baseFeePerGas: fee, withdrawalsRoot: withdrawals)
      return
    }
    let blobs = BlockHeader.Blobs(
      blobGasUsed: try list.readUInt64("blobGasUsed"), excessBlobGas: try list.readUInt64("excessBlobGas"),
      parentBeaconBlockRoot: try list.readHash("parentBeaconBlockRoot"))
    guard !list.isAtEnd else {
      self = .cancun(baseFeePerGas: fee, withdrawalsRoot: withdrawals, blobs)
      return
    }
    self = .prague(
      baseFeePerGas: fee, withdrawalsRoot: withdrawals, blobs,
      requestsHash: try list.readHash("requestsHash"))
  }
}

extension RLPEncoder {
  /// Appends a log filter: 256 bytes.
  mutating func append(logsBloom: Bloom) {
    logsBloom.withUnsafeBytes { append(bytes: $0.bytes) }
  }
}

extension RLPReader {
  /// Reads a log filter: exactly 256 bytes.
  mutating func readBloom(_ field: String) throws(RLPError) -> Bloom {
    let start = offset
    let bytes = try readBytes(count: 256, field)
    do throws(HexError) { return try Bloom(bytes) } catch {
      throw RLPError(.wrongLength(expected: 256, found: bytes.count), offset: start, path: field)
    }
  }
}
