import EthPrimitives
import EthProvider
import EthRPC
import Foundation
import Testing

/// The exchanges of a file of `Fixtures/rpc`, read with Foundation's JSON and not the library's.
struct Recording {
  let name: String
  let exchanges: [(request: Raw, answer: Raw)]

  static let folder = MethodTableTests.root.appending(path: "Fixtures/rpc")

  /// The names of all recordings.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "io" }.map { $0.deletingPathExtension().lastPathComponent }.sorted()
  }

  init(_ name: String) throws {
    self.name = name
    var exchanges: [(Raw, Raw)] = []
    var request: Raw?
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).io"), encoding: .utf8)
    for line in text.split(separator: "\n") {
      if line.hasPrefix(">> ") {
        request = try Raw(text: String(line.dropFirst(3)))
      } else if line.hasPrefix("<< ") {
        exchanges.append((try #require(request), try Raw(text: String(line.dropFirst(3)))))
      } else {
        #expect(line.hasPrefix("// "))
      }
    }
    self.exchanges = exchanges
  }
}

/// A JSON value as Foundation reads it.
struct Raw {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  init(text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  subscript(name: String) -> Raw { Raw((value as? [String: Any])?[name]) }
  subscript(index: Int) -> Raw {
    let array = array
    return index < array.count ? array[index] : Raw(nil)
  }

  var array: [Raw] { (value as? [Any] ?? []).map(Raw.init) }
  var names: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
  var isNull: Bool { value == nil || value is NSNull }
  var string: String? { value as? String }
  var int: Int? { (value as? NSNumber)?.intValue }
  var double: Double? { (value as? NSNumber)?.doubleValue }
  var bool: Bool? { value as? Bool }
  var u256: UInt256? { string.flatMap { try? UInt256(parsing: $0.dropFirst(2), radix: 16) } }
  var u64: UInt64? { string.flatMap { UInt64($0.dropFirst(2), radix: 16) } }
  var hash: Hash32? { string.flatMap { try? Hash32($0) } }
  var address: Address? { string.flatMap { try? Address($0.lowercased()) } }
  var bytes: [UInt8]? { string.flatMap { try? Hex.decode($0) } }

  /// The text in one form, whatever order members came in.
  var canonical: String {
    let data = try? JSONSerialization.data(
      withJSONObject: value ?? NSNull(), options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

/// Answers one recorded exchange and nothing else, but for the chain's number.
struct RecordedNode: Transport {
  let name = "http://recorded"
  /// The request's method and parameters, in one form.
  let expected: String
  /// The answer's member `result` or `error`, with its name.
  let answer: String

  init(_ exchange: (request: Raw, answer: Raw)) {
    expected = Self.key(exchange.request)
    let isError = !exchange.answer["error"].isNull
    answer =
      isError
      ? "\"error\":\(exchange.answer["error"].canonical)"
      : "\"result\":\(exchange.answer["result"].canonical)"
  }

  init(expected: String, result: String) {
    self.expected = expected
    answer = "\"result\":\(result)"
  }

  static func key(_ request: Raw) -> String { (request["method"].string ?? "") + request["params"].canonical }

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    guard let request = try? Raw(text: String(decoding: payload, as: UTF8.self)) else {
      throw .connection(endpoint: name, reason: "no JSON")
    }
    let key = Self.key(request)
    let id = request["id"].int ?? 0
    if key == expected { return Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\(answer)}".utf8) }
    guard key == "eth_chainId[]" else {
      throw .connection(endpoint: name, reason: "asked \(key), recorded \(expected)")
    }
    return Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":\"0x7a69\"}".utf8)
  }

  func provider() async throws -> Provider { try await Provider(self, retry: .never) }
}
