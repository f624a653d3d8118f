public import EthJSON
import EthPrimitives
import Synchronization

/// Speaks JSON-RPC 2.0 over a transport: numbers requests, matches answers, splits errors from results.
public final class RPCClient: Sendable {
  /// Where payloads go.
  public let transport: any Transport
  /// The limits of each call that brings none of its own.
  public let options: CallOptions
  private let retry: RetryPolicy
  private let nextID = Atomic<UInt64>(1)

  /// A client over `transport`.
  ///
  /// - Parameters:
  ///   - options: The limits of each call that brings none of its own.
  ///   - retry: What is done about calls that did not get through.
  public init(
    _ transport: any Transport, options: CallOptions = CallOptions(), retry: RetryPolicy = RetryPolicy()
  ) {
    self.transport = transport
    self.options = options
    self.retry = retry
  }

  /// Calls a method and returns its result.
  ///
  /// - Parameters:
  ///   - method: The method's name, such as `eth_call`.
  ///   - params: The parameters by position.
  /// - Throws: ``RPCError``.
  public func call(_ method: String, _ params: [JSON] = [], options: CallOptions? = nil)
    async throws(RPCError) -> JSONValue
  {
    let request = makeRequest(method, params)
    var writer = JSONWriter()
    request.write(to: &writer)
    let answer = try await send(writer.bytes, methods: [method], options: options)
    return try request.result(in: answer.root)
  }

  /// Calls a method and decodes its result.
  ///
  /// - Throws: ``RPCError``.
  public func call<Result: JSONDecodable>(
    _ method: String, _ params: [JSON] = [], as type: Result.Type = Result.self, options: CallOptions? = nil
  ) async throws(RPCError) -> Result {
    let value = try await call(method, params, options: options)
    do throws(JSONError) {
      return try Result(json: value)
    } catch {
      throw .decoding(method: method, error)
    }
  }

  /// Calls several methods with one payload; the results come in the order of the calls, whatever the order of
  /// the answers.
  ///
  /// - Throws: ``RPCError`` where the batch as a whole failed.
  public func batch(
    _ calls: [(method: String, params: [JSON])], options: CallOptions? = nil
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    guard !calls.isEmpty else { return [] }
    let requests = calls.map { makeRequest($0.method, $0.params) }
    var writer = JSONWriter()
    writer.value(requests)
    let answer = try await send(writer.bytes, methods: calls.map(\.method), options: options)
    guard answer.root.kind == .array else {
      // A node that takes no batches answers with one error object.
      return try requests.map { request throws(RPCError) in .success(try request.result(in: answer.root)) }
    }
    var answers: [UInt64: JSONValue] = [:]
    for position in 0..<answer.root.count {
      guard let element = answer.root[position], let id = element["id"].flatMap({ try? $0.int() }), id >= 0
      else { continue }
      answers[UInt64(id)] = element
    }
    return requests.map { request in
      guard let answer = answers[request.id] else {
        return .failure(.protocolViolation("the batch's answer lacks \(request.method), id \(request.id)"))
      }
      return Result { () throws(RPCError) in try request.result(in: answer) }
    }
  }

  private func makeRequest(_ method: String, _ params: [JSON]) -> RPCRequest {
    let id = nextID.wrappingAdd(1, ordering: .relaxed).oldValue
    return RPCRequest(id: id, method: method, params: params)
  }

  private func send(
    _ payload: [UInt8], methods: [String], options: CallOptions?
  ) async throws(RPCError) -> JSONDocument {
    var options = options ?? self.options
    let timeout = options.timeout
    let deadline = ContinuousClock.now + timeout
    let attempts = methods.allSatisfy(RetryPolicy.isRepeatable) ? retry.attempts : 1
    var attempt = 1
    while true {
      do throws(RPCError) {
        return try await sendOnce(payload, options: options)
      } catch {
        if Task.isCancelled { throw .transport(.cancelled) }
        let delay = retry.delay(beforeAttempt: attempt + 1)
        // A further attempt has what is left of the call's time.
        options.timeout = deadline - .now - delay
        guard attempt < attempts, retry.isWorthwhile(after: error), options.timeout > .zero else {
          guard case .transport(.timedOut(let endpoint, _)) = error else { throw error }
          throw .transport(.timedOut(endpoint: endpoint, after: timeout))
        }
        do { try await Task.sleep(for: delay) } catch { throw .transport(.cancelled) }
        attempt += 1
      }
    }
  }

  private func sendOnce(_ payload: [UInt8], options: CallOptions) async throws(RPCError) -> JSONDocument {
    let body: [UInt8]
    do throws(TransportError) {
      body = try await transport.roundTrip(payload, options: options)
    } catch {
      throw .transport(error)
    }
    do throws(JSONError) {
      return try JSONDocument(parsing: body)
    } catch {
      throw .protocolViolation("\(error); it begins with \(excerpt(of: body))")
    }
  }

  private func excerpt(of body: [UInt8]) -> String {
    "\"\(UntrustedText.shown(String(decoding: body.prefix(4 * 80), as: UTF8.self), limit: 80))\""
  }
}

/// One call of a method (JSON-RPC 2.0, section 4).
struct RPCRequest: JSONEncodable, Sendable {
  let id: UInt64
  let method: String
  let params: [JSON]

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id") { $0.number(id) }
      writer.member("method", method)
      writer.member("params", params)
    }
  }

  /// The result in the answer to this request.
  func result(in answer: JSONValue) throws(RPCError) -> JSONValue {
    if let error = answer["error"], !error.isNull {
      // An error without an id answers a request that the node could not read, which can only be this one.
      guard answer["id"]?.isNull ?? true || isAnswered(by: answer) else { throw otherID }
      throw Self.failure(error)
    }
    guard let result = answer["result"] else {
      throw .protocolViolation("its answer to \(method) has neither result nor error")
    }
    guard isAnswered(by: answer) else { throw otherID }
    return result
  }

  private func isAnswered(by answer: JSONValue) -> Bool {
    answer["id"].flatMap { try? $0.int() }.flatMap { UInt64(exactly: $0) } == id
  }

  private var otherID: RPCError {
    .protocolViolation("its answer to \(method) has another id than the request")
  }

  private static func failure(_ error: JSONValue) -> RPCError {
    do throws(JSONError) {
      return .server(try ServerError(json: error))
    } catch {
      return .protocolViolation("its error object is malformed: \(error)")
    }
  }
}
