import EthJSON
import EthProvider
import EthRPC
import Foundation

/// An answer to `eth_getLogs` of about 50 MB: 65,000 logs with escapes and members that nobody knows.
enum LogAnswer {
  static let count = 65_000
  /// The first block that has logs, and how many each has.
  static let firstBlock: UInt64 = 18_000_000
  static let logsPerBlock = 100

  /// Writes the answer to a file of the temporary folder.
  static func write() throws -> String {
    let path = NSTemporaryDirectory() + "lp-chain-logs.json"
    try Data(bytes()).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static func bytes() -> [UInt8] {
    var random = Random()
    let samples = (0..<64).map { _ in
      (
        random.hexadecimal(20), (0..<3).map { _ in random.hexadecimal(32) }, random.hexadecimal(32),
        random.hexadecimal(32), random.hexadecimal(32)
      )
    }
    // The first question is about the chain.
    var text = #"{"jsonrpc":"2.0","id":2,"result":["#
    text.reserveCapacity(51_000_000)
    for index in 0..<count {
      let (address, topics, data, transaction, block) = samples[index % samples.count]
      let (number, place) = (
        String(firstBlock + UInt64(index / logsPerBlock), radix: 16), String(index % logsPerBlock, radix: 16)
      )
      if index > 0 { text += "," }
      text +=
        #"{"address":"\#(address)","topics":["\#(topics.joined(separator: #"",""#))"],"data":"\#(data)","#
      text +=
        #""blockNumber":"0x\#(number)","transactionHash":"\#(transaction)","transactionIndex":"0x\#(place)","#
      text +=
        #""blockHash":"\#(block)","logIndex":"0x\#(place)","blockTimestamp":"0x66f01234","removed":false,"#
      text += #""note":"say \"hi\"\n\u00e9","extra":{"a":[1,2.5e3,null],"b":true,"#
      text += #""uri":"https:\/\/example.org\/logs\/\#(place)?a=1&b=2"}}"#
    }
    return Array((text + "]}").utf8)
  }

  /// A transport that has the answer already and hands it over in pieces.
  struct Pieces: Transport {
    let bytes: [UInt8]
    let name = "memory"

    func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
      Array(#"{"jsonrpc":"2.0","id":1,"result":"0x1"}"#.utf8)
    }

    func roundTrip<Sink: BodySink>(
      _ payload: [UInt8], options: CallOptions, into sink: Sink
    ) async throws(TransportError) -> Sink {
      var sink = sink
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + (64 << 10))
        guard sink.receive(bytes.span.bytes.extracting(start..<end)) else { break }
        start = end
      }
      return sink
    }
  }

  /// What Foundation's decoder makes of a log: it leaves hexadecimal as text.
  struct FoundationLog: Decodable {
    var address: String
    var topics: [String]
    var data: String
    var blockNumber: String
    var blockHash: String
    var transactionHash: String
    var transactionIndex: String
    var logIndex: String
    var removed: Bool
  }

  struct FoundationAnswer: Decodable {
    var result: [FoundationLog]
  }
}
