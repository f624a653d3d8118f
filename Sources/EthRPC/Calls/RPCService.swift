public import EthJSON

/// Answers JSON-RPC calls: a connection to a node, or a step in front of one, such as ``Retry``.
///
/// Steps are composed by whoever makes them, the innermost first:
/// ```swift
/// let node = Retry(RPCClient(try HTTPTransport(url)))
/// let chainId: UInt64 = try await node.call("eth_chainId")
/// ```
public protocol RPCService: Sendable {
  /// The endpoint's name for logs and errors, without anything secret.
  var name: String { get }

  /// Answers one call.
  ///
  /// - Throws: ``RPCError``; ``RPCError/server(_:)`` where the node refused, which is an answer as well.
  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue

  /// Answers several calls with one payload; the results come in the order of the calls.
  ///
  /// - Throws: ``RPCError`` where the batch as a whole failed.
  func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>]

  /// Answers a call whose result is an array, and hands its elements to `reader`, while the answer arrives where
  /// the service can do that.
  ///
  /// - Returns: The reader with what it has read of one whole answer; nothing of an attempt that failed stays in it.
  /// - Throws: ``RPCError``; ``RPCError/decoding(method:_:)`` where the result is no array or the reader refuses an
  ///   element.
  func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader

  /// What the node sends without being asked (`eth_subscribe`), or `nil` where the connection cannot carry it.
  var subscriptions: (any SubscriptionService)? { get }
}

/// Takes the elements of a result that is an array, one after another.
///
/// It is a value: a copy reads each attempt at a call. It may be called where the connection is read, and other
/// connections as well: it must not wait for anything.
public protocol ElementReader: Sendable {
  /// Takes a further element; the view need not be kept.
  ///
  /// - Throws: `JSONError` where the element is not what it should be, which ends the call.
  mutating func read(_ element: JSONValue) throws(JSONError)

  /// Takes a further element in one step with reading it, where it can; what it does not take comes to
  /// ``read(_:)-(JSONValue)``. Readers of other programs need not have it: a `JSONScanner` reads what the library asks.
  mutating func read(_ scanner: inout JSONScanner) -> Bool
}

extension ElementReader {
  /// Takes nothing, so that all elements come as `JSONValue`s.
  public mutating func read(_ scanner: inout JSONScanner) -> Bool { false }
}

extension RPCService {
  /// None: the connection carries questions and answers.
  public var subscriptions: (any SubscriptionService)? { nil }

  /// Answers each call by itself, one after another.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    var results: [Result<JSONValue, RPCError>] = []
    for call in calls {
      do throws(RPCError) {
        results.append(.success(try await respond(to: call, options: options)))
      } catch {
        if error.isCancellation { throw error }
        results.append(.failure(error))
      }
    }
    return results
  }

  /// Answers the call, then hands over the elements of the whole result.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    var reader = reader
    let result = try await respond(to: call, options: options)
    do throws(JSONError) {
      for element in try result.elements() { try reader.read(element) }
    } catch {
      throw .decoding(method: call.method, error)
    }
    return reader
  }

  /// Calls a method and returns its result.
  ///
  /// - Throws: ``RPCError``.
  public func call(
    _ method: String, _ params: [JSON] = [], options: CallOptions = CallOptions()
  ) async throws(RPCError) -> JSONValue {
    try await respond(to: RPCCall(method, params), options: options)
  }

  /// Calls a method and decodes its result.
  ///
  /// - Throws: ``RPCError``.
  public func call<Result: JSONDecodable>(
    _ method: String, _ params: [JSON] = [], as type: Result.Type = Result.self,
    options: CallOptions = CallOptions()
  ) async throws(RPCError) -> Result {
    let value = try await call(method, params, options: options)
    do throws(JSONError) {
      return try Result(json: value)
    } catch {
      throw .decoding(method: method, error)
    }
  }
}
