import EthJSON
import EthPrimitives
import Foundation

private let decoder = "JSONDecoder"
private let encoder = "JSONEncoder"

/// A small answer read and a small call written, beside Foundation.
func messageBenchmarks() -> [Benchmark] {
  [
    Benchmark(
      name: "message.read", title: "JSON-RPC: a small result read",
      comparisons: [.ratio(to: decoder, atMost: 0.1)]
    ) { _ in
      let bytes = Array(#"{"jsonrpc":"2.0","id":123,"result":"0x8f000001"}"#.utf8)
      let data = Data(bytes)
      func library() throws -> UInt64 { try JSONDocument(parsing: bytes).root.decode("result") }
      func foundation() throws -> UInt64 {
        let text = try JSONDecoder().decode(Answer.self, from: data).result
        guard let number = UInt64(text.dropFirst(2), radix: 16) else { throw Failure("no quantity") }
        return number
      }
      return [
        Contender(output: { Array(String(try library()).utf8) }) { for _ in 0..<$0 { sink(try library()) } },
        Contender(decoder, output: { Array(String(try foundation()).utf8) }) {
          for _ in 0..<$0 { sink(try foundation()) }
        },
      ]
    },
    Benchmark(
      name: "message.write", title: "JSON-RPC: a small call written",
      comparisons: [.ratio(to: encoder, atMost: 0.1)]
    ) { _ in
      let to = "0x" + String(repeating: "5f", count: 20)
      let data = "0x70a08231" + String(repeating: "0", count: 24) + String(repeating: "7a", count: 20)
      func library() -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 256)
        writer.object { writer in
          writer.member("id") { $0.number(123) }
          writer.member("jsonrpc", "2.0")
          writer.member("method", "eth_call")
          writer.member("params") { writer in
            writer.array { writer in
              writer.object { writer in
                writer.member("data", data)
                writer.member("to", to)
              }
              writer.value("latest")
            }
          }
        }
        return writer.bytes
      }
      let call = Call(
        id: 123, jsonrpc: "2.0", method: "eth_call", params: [.call(data: data, to: to), .block("latest")])
      func foundation() throws -> [UInt8] { Array(try JSONEncoder().encode(call)) }
      func sorted() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array(try encoder.encode(call))
      }
      return [
        Contender(output: library) { for _ in 0..<$0 { sink(library()) } },
        Contender(encoder, output: sorted) { for _ in 0..<$0 { sink(try foundation()) } },
      ]
    },
  ]
}

private struct Answer: Decodable {
  let jsonrpc: String
  let id: Int
  let result: String
}

private struct Call: Encodable {
  let id: Int
  let jsonrpc: String
  let method: String
  let params: [Parameter]

  enum Parameter: Encodable {
    case call(data: String, to: String)
    case block(String)

    private enum Keys: CodingKey { case data, to }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .block(let name):
        var container = encoder.singleValueContainer()
        try container.encode(name)
      case .call(let data, let to):
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(data, forKey: .data)
        try container.encode(to, forKey: .to)
      }
    }
  }
}
