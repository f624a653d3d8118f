import EthJSON

/// A call with its id, as it is sent (JSON-RPC 2.0, section 4).
struct RPCRequest: JSONEncodable, Sendable {
  let id: UInt64
  let call: RPCCall

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id") { $0.number(id) }
      writer.member("method", call.method)
      writer.member("params", call.params)
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
      throw .protocolViolation("its answer to \(call.method) has neither result nor error")
    }
    guard isAnswered(by: answer) else { throw otherID }
    return result
  }

  private func isAnswered(by answer: JSONValue) -> Bool {
    answer["id"].flatMap { try? $0.int() }.flatMap { UInt64(exactly: $0) } == id
  }

  private var otherID: RPCError {
    .protocolViolation("its answer to \(call.method) has another id than the request")
  }

  private static func failure(_ error: JSONValue) -> RPCError {
    do throws(JSONError) {
      return .server(try ServerError(json: error))
    } catch {
      return .protocolViolation("its error object is malformed: \(error)")
    }
  }
}
