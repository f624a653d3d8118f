import NIOCore

/// What the canned server knows: its chain, its last block, and a log in each block.
struct CannedNode: Sendable {
  /// The number of the last block.
  static let blockNumber: UInt64 = CannedLogs.first + CannedLogs.count - 1

  private let logs = CannedLogs()

  /// The answer to a payload: one result for each `id`, in an array where the payload is one. Only a payload that is
  /// no array may ask for something else than the last block's number.
  func answer(_ payload: UnsafeRawBufferPointer, _ allocator: ByteBufferAllocator) -> ByteBuffer {
    guard payload.first == UInt8(ascii: "[") else { return single(payload, allocator) }
    var answer = allocator.buffer(capacity: payload.count)
    var position = 0
    while let id = payload.behind(#""id":"#, from: position) {
      answer.writeStaticString(position == 0 ? "[" : ",")
      position = id
      write(payload.digits(at: id), "0x\(String(Self.blockNumber, radix: 16))", &answer)
    }
    answer.writeStaticString("]")
    return answer
  }

  private func single(_ payload: UnsafeRawBufferPointer, _ allocator: ByteBufferAllocator) -> ByteBuffer {
    let id = payload.digits(at: payload.behind(#""id":"#, from: 0) ?? payload.count)
    if let start = payload.behind(#""fromBlock":"0x"#, from: 0),
      let end = payload.behind(#""toBlock":"0x"#, from: 0)
    {
      return logs.answer(
        id, from: payload.hexadecimal(at: start), to: payload.hexadecimal(at: end), allocator)
    }
    let isChainId = payload.behind(#""method":"eth_chainId""#, from: 0) != nil
    var answer = allocator.buffer(capacity: 64)
    write(id, isChainId ? "0x1" : "0x\(String(Self.blockNumber, radix: 16))", &answer)
    return answer
  }

  private func write(_ id: UnsafeRawBufferPointer, _ result: String, _ answer: inout ByteBuffer) {
    answer.writeStaticString(#"{"jsonrpc":"2.0","id":"#)
    answer.writeBytes(id)
    answer.writeStaticString(#","result":""#)
    answer.writeString(result)
    answer.writeStaticString(#""}"#)
  }
}

extension UnsafeRawBufferPointer {
  /// The position behind the next occurrence of a text.
  fileprivate func behind(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    let wanted = UnsafeRawBufferPointer(start: text.utf8Start, count: length)
    var position = start
    while position <= count - length {
      var matching = 0
      while matching < length, self[position + matching] == wanted[matching] { matching += 1 }
      if matching == length { return position + length }
      position += 1
    }
    return nil
  }

  fileprivate func digits(at start: Int) -> UnsafeRawBufferPointer {
    var end = start
    while end < count, self[end] >= UInt8(ascii: "0"), self[end] <= UInt8(ascii: "9") { end += 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  fileprivate func hexadecimal(at start: Int) -> UInt64 {
    var value: UInt64 = 0
    var position = start
    while position < count, let digit = Character(Unicode.Scalar(self[position])).hexDigitValue {
      value = value << 4 | UInt64(digit)
      position += 1
    }
    return value
  }
}
