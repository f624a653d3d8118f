public import EthJSON
import EthPrimitives

/// Answers calls from a recording, for tests that need no node.
///
/// ```swift
/// let node = try Replay(text: """
///   >> {"jsonrpc":"2.0","id":1,"method":"eth_chainId"}
///   << {"jsonrpc":"2.0","id":1,"result":"0x1"}
///   """)
/// ```
/// An answer belongs to its method and parameters, whatever the ids; the same call gets its answers in the order in
/// which they were recorded. It is strict: a call that was not recorded, or not as often, is a
/// ``ReplayError/unexpected(file:line:request:)``.
public struct Replay: RPCService {
  /// The recording's name.
  public let name: String
  private let answers: ReplayAnswers

  /// Takes a recording (see ``RecordedExchange/parse(_:file:)``).
  ///
  /// - Parameters:
  ///   - text: The recording.
  ///   - file: Its name, for errors.
  /// - Throws: ``ReplayError/malformed(file:line:reason:)``.
  public init(text: String, file: String = "recording") throws(ReplayError) {
    name = file
    answers = ReplayAnswers(try RecordedExchange.parse(text, file: file), file: file)
  }

  /// The calls that were recorded and not yet made, in the order of the recording.
  public var unused: [RPCCall] { get async { await answers.unused } }

  /// The recorded answer.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    let answer: Result<JSONValue, ServerError>
    do throws(ReplayError) { answer = try await answers.next(for: call) } catch { throw .replay(error) }
    do throws(ServerError) { return try answer.get() } catch { throw .server(error) }
  }

  /// The same answers over JSON-RPC, for what wants a transport.
  public var transport: some Transport { ReplayTransport(replay: self) }
}

/// What is left of a recording.
private actor ReplayAnswers {
  private struct Key: Hashable {
    let method: String
    let params: [UInt8]

    init(_ call: RPCCall) {
      method = call.method
      params = CanonicalJSON(call.params).bytes
    }
  }

  private let exchanges: [RecordedExchange]
  private let file: String
  /// For each call the positions of its exchanges, and how many of them were used.
  private var positions: [Key: (all: [Int], used: Int)] = [:]

  init(_ exchanges: [RecordedExchange], file: String) {
    self.exchanges = exchanges
    self.file = file
    var positions: [Key: (all: [Int], used: Int)] = [:]
    for (position, exchange) in exchanges.enumerated() {
      positions[Key(exchange.call), default: ([], 0)].all.append(position)
    }
    self.positions = positions
  }

  func next(for call: RPCCall) throws(ReplayError) -> Result<JSONValue, ServerError> {
    let key = Key(call)
    guard let found = positions[key] else { throw unexpected(call, exchanges.last?.line) }
    guard found.used < found.all.count else {
      throw unexpected(call, found.all.last.map { exchanges[$0].line })
    }
    positions[key]?.used += 1
    return exchanges[found.all[found.used]].answer
  }

  var unused: [RPCCall] {
    positions.values.flatMap { $0.all[$0.used...] }.sorted().map { exchanges[$0].call }
  }

  private func unexpected(_ call: RPCCall, _ line: Int?) -> ReplayError {
    .unexpected(
      file: file, line: line ?? 0,
      request: UntrustedText.shown("\(call.method) \(JSON.array(call.params))", limit: 300))
  }
}

/// A recording behind JSON-RPC.
private struct ReplayTransport: Transport {
  let replay: Replay

  var name: String { replay.name }

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    let root: JSONValue
    do throws(JSONError) { root = try JSONDocument(parsing: payload).root } catch {
      throw .connection(endpoint: name, reason: "the request is no JSON: \(error)")
    }
    var writer = JSONWriter()
    guard root.kind == .array else {
      writer.value(try await answer(to: root))
      return writer.bytes
    }
    var answers: [JSON] = []
    for position in 0..<root.count {
      if let request = root[position] { answers.append(try await answer(to: request)) }
    }
    writer.value(answers)
    return writer.bytes
  }

  private func answer(to request: JSONValue) async throws(TransportError) -> JSON {
    let id = request["id"]?.tree() ?? .null
    let method = request["method"].flatMap { try? $0.string() } ?? ""
    let params = request["params"].flatMap { try? $0.elements() }?.map { $0.tree() } ?? []
    do throws(RPCError) {
      let value = try await replay.respond(to: RPCCall(method, params), options: CallOptions())
      return ["jsonrpc": "2.0", "id": id, "result": value.tree()]
    } catch {
      guard case .server(let refusal) = error else {
        throw .connection(endpoint: name, reason: error.description)
      }
      return ["jsonrpc": "2.0", "id": id, "error": refusal.tree]
    }
  }
}
