import CSink
import EthJSON
import EthPrimitives

/// A large answer to `eth_getLogs` and a small answer to anything.
func jsonBenchmarks() -> [Benchmark] {
  [
    Benchmark(
      name: "json.logs", title: "JSON: 50 MB of eth_getLogs to typed logs",
      comparisons: [.throughput(atLeast: 0.5), .ratio(to: "Python json", atMost: nil)],
      isLong: true
    ) { peers in
      bench_keep_freed_memory()
      let bytes = getLogs()
      return try peers.withPython(
        Contender(bytesPerUnit: bytes.count, output: { text(try logs(bytes)) }) {
          for _ in 0..<$0 { sink(try logs(bytes)) }
        },
        "Python json", work: "json.logs", input: bytes)
    },
    Benchmark(
      name: "json.reply", title: "JSON: a reply with a quantity, 47 B",
      comparisons: [
        .ratio(to: Contender.blockName, atMost: nil), .ratio(to: "Python json", atMost: nil),
      ]
    ) { peers in
      let bytes = Array(#"{"jsonrpc":"2.0","id":123,"result":"0x8f000001"}"#.utf8)
      func quantity() throws -> UInt256 {
        try JSONDocument(parsing: bytes).root.decode("result", as: UInt256.self)
      }
      return try peers.withPython(
        Contender(output: { Array(try quantity().description.utf8) }) {
          for _ in 0..<$0 { sink(try quantity()) }
        }, "Python json", work: "json.reply", input: bytes) + [.keccakBlock()]
    },
  ]
}

private struct Log: JSONDecodable {
  var address: Address
  var topics: [Hash32]
  var data: [UInt8]
  var blockNumber: UInt64
  var transactionHash: Hash32
  var transactionIndex: UInt64
  var blockHash: Hash32
  var logIndex: UInt64
  var isRemoved: Bool

  init(json: JSONValue) throws(JSONError) {
    address = try json.decode("address")
    topics = try json.decode("topics")
    data = try json.member("data").bytes()
    blockNumber = try json.decode("blockNumber")
    transactionHash = try json.decode("transactionHash")
    transactionIndex = try json.decode("transactionIndex")
    blockHash = try json.decode("blockHash")
    logIndex = try json.decode("logIndex")
    isRemoved = try json.decode("removed")
  }
}

private func logs(_ bytes: [UInt8]) throws(JSONError) -> [Log] {
  try JSONDocument(parsing: bytes).root.decode("result")
}

/// How many logs there are, and all of the last one.
private func text(_ logs: [Log]) -> [UInt8] {
  guard let last = logs.last else { return [] }
  let topics = last.topics.map(\.description).joined(separator: "|")
  let bytes = logs.reduce(0) { $0 + $1.data.count }
  return Array("\(logs.count)|\(bytes)|\(Hex.encode(last.address.bytes))|\(topics)|\(last.logIndex)".utf8)
}

/// About 50 MB: logs with three topics and a word of data, as a token's transfers have.
private func getLogs() -> [UInt8] {
  var random = Random()
  func hex(_ count: Int) -> String { Hex.encode(random.bytes(count)) }
  let samples = (0..<64).map { _ in (hex(20), [hex(32), hex(32), hex(32)], hex(32), hex(32), hex(32)) }
  var text = #"{"jsonrpc":"2.0","id":1,"result":["#
  text.reserveCapacity(51_000_000)
  for index in 0..<71_500 {
    let (address, topics, data, transaction, block) = samples[index % samples.count]
    if index > 0 { text += "," }
    text += #"{"address":""# + address + #"","topics":[""# + topics.joined(separator: #"",""#)
    text += #""],"data":""# + data + #"","blockNumber":"0x"# + String(18_000_000 + index / 100, radix: 16)
    text +=
      #"","transactionHash":""# + transaction + #"","transactionIndex":"0x"# + String(index % 100, radix: 16)
    text += #"","blockHash":""# + block + #"","logIndex":"0x"# + String(index, radix: 16)
    text += #"","removed":false}"#
  }
  return Array((text + "]}").utf8)
}
