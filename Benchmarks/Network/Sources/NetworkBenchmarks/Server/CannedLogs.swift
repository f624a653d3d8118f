import NIOCore

/// Answers to `eth_getLogs` with the form that nodes give them: a token's transfer in each block.
///
/// All logs have the same length, so that an answer is a copy in which the numbers of the blocks are put.
struct CannedLogs: Sendable {
  /// The first block that has a log. All numbers of blocks have as many digits.
  static let first: UInt64 = 0x100_0000
  /// How many blocks there are, each with a log.
  static let count: UInt64 = 1_000_000
  /// More blocks are refused, as providers do.
  static let mostBlocks: UInt64 = 1000

  private let text: [UInt8]
  private let stride: Int
  private let numberOffset: Int

  init() {
    var random = Random()
    let token = random.hexadecimal(20)
    let transfer = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"
    let zeros = "0x" + String(repeating: "0", count: 24)
    let number = "0x" + String(Self.first, radix: 16)
    var logs: [String] = []
    for index in 0..<Int(Self.mostBlocks) {
      let topics = [
        transfer, zeros + random.hexadecimal(20).dropFirst(2), zeros + random.hexadecimal(20).dropFirst(2),
      ]
      logs.append(
        #"{"address":"\#(token)","topics":["\#(topics.joined(separator: #"",""#))"],"data":"\#(random.hexadecimal(32))""#
          + #","blockNumber":"\#(number)","transactionHash":"\#(random.hexadecimal(32))","transactionIndex":"0x1f""#
          + #","blockHash":"\#(random.hexadecimal(32))","blockTimestamp":"0x66f0\#(String(4096 + index, radix: 16))""#
          + #","logIndex":"0x7b","removed":false},"#)
    }
    text = Array(logs.joined().utf8)
    stride = text.count / logs.count
    numberOffset = logs[0].utf8.count - String(logs[0].split(separator: number, maxSplits: 1)[1]).utf8.count
  }

  /// The logs of some blocks, or the refusal of too many.
  func answer(
    _ id: UnsafeRawBufferPointer, from start: UInt64, to end: UInt64, _ allocator: ByteBufferAllocator
  ) -> ByteBuffer {
    var answer = allocator.buffer(capacity: text.count + 64)
    answer.writeStaticString(#"{"jsonrpc":"2.0","id":"#)
    answer.writeBytes(id)
    guard start <= end, end - start < Self.mostBlocks else {
      answer.writeString(
        #","error":{"code":-32005,"message":"block range too large, max range: \#(Self.mostBlocks)"}}"#)
      return answer
    }
    answer.writeStaticString(#","result":["#)
    let first = max(start, Self.first)
    let count = Int(clamping: min(end + 1, Self.first + Self.count)) - Int(clamping: first)
    if count > 0 {
      let beginning = answer.writerIndex
      text.withUnsafeBytes {
        _ = answer.writeBytes(UnsafeRawBufferPointer(rebasing: $0[..<(count * stride - 1)]))
      }
      answer.withUnsafeMutableReadableBytes { bytes in
        for index in 0..<count {
          // The digits end where the text behind them begins.
          var place = beginning + index * stride + numberOffset
          var number = first + UInt64(index)
          while number > 0 {
            place -= 1
            let digit = UInt8(number & 15)
            bytes[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            number >>= 4
          }
        }
      }
    }
    answer.writeStaticString("]}")
    return answer
  }
}
