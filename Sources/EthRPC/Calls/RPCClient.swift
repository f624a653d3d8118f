public import EthJSON
import EthPrimitives
import Synchronization

/// Speaks JSON-RPC 2.0 over a transport: numbers requests, matches answers, splits errors from results.
///
/// Each call is made once; steps such as ``Retry`` are put in front of it.
public final class RPCClient: RPCService {
  /// Where payloads go.
  public let transport: any Transport
  private let nextID = Atomic<UInt64>(1)

  /// A client over `transport`.
  public init(_ transport: any Transport) { self.transport = transport }

  /// The transport's name.
  public var name: String { transport.name }

  /// Sends one request and returns its result.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    let request = number(call)
    var writer = JSONWriter(reservingCapacity: 256)
    request.write(to: &writer)
    do throws(RPCError) {
      let answer = try await send(
        writer.bytes, options, limit: CallOptions.defaultResponseBytes(for: call.method))
      return try request.result(in: answer.root)
    } catch {
      throw error.redacted(by: transport)
    }
  }

  /// Sends the requests as one batch; the results come in the order of the calls, whatever the order of the answers.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    guard !calls.isEmpty else { return [] }
    let exchange = RPCExchange(batch: calls, options: options, id: makeID)
    do throws(RPCError) {
      let answer = try await send(exchange.payload, options, limit: exchange.limit)
      return try exchange.results(in: answer.root).map { [transport] result in
        result.mapError { $0.redacted(by: transport) }
      }
    } catch {
      throw error.redacted(by: transport)
    }
  }

  /// Sends one request, and reads the elements of its result while they arrive.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    let request = number(call)
    var writer = JSONWriter()
    request.write(to: &writer)
    var options = options
    options.maximumResponseBytes =
      options.maximumResponseBytes ?? CallOptions.defaultResponseBytes(for: call.method)
    var answer = ArrivingAnswer(reader: reader)
    do throws(TransportError) {
      answer = try await transport.roundTrip(writer.bytes, options: options, into: answer)
    } catch {
      throw .transport(error)
    }
    do throws(RPCError) { return try answer.reader(of: request) } catch {
      throw error.redacted(by: transport)
    }
  }

  private func number(_ call: RPCCall) -> RPCRequest {
    RPCRequest(id: makeID(), call: call)
  }

  private func makeID() -> UInt64 { nextID.wrappingAdd(1, ordering: .relaxed).oldValue }

  private func send(
    _ payload: [UInt8], _ options: CallOptions, limit: Int
  ) async throws(RPCError) -> JSONDocument {
    var options = options
    options.maximumResponseBytes = options.maximumResponseBytes ?? limit
    let body: [UInt8]
    do throws(TransportError) {
      body = try await transport.roundTrip(payload, options: options)
    } catch {
      throw .transport(error)
    }
    do throws(JSONError) {
      return try JSONDocument(parsing: body)
    } catch {
      throw .notJSON(error, beginning: body.prefix(RPCError.excerptLength))
    }
  }
}
