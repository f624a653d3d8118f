import EthJSON

/// Calls that go out as one payload, a request or a batch, and how their answers are read.
struct RPCExchange: Sendable {
  /// The requests in the order of the calls; at least one.
  let requests: [RPCRequest]
  /// Whether they go out as an array.
  let isBatch: Bool
  /// The longest answer accepted, in bytes.
  let limit: Int

  /// One call.
  init(_ call: RPCCall, id: UInt64, options: CallOptions) {
    requests = [RPCRequest(id: id, call: call)]
    isBatch = false
    limit = max(0, options.maximumResponseBytes ?? CallOptions.defaultResponseBytes(for: call.method))
  }

  /// A batch; `id` numbers its calls.
  init(batch calls: [RPCCall], options: CallOptions, id: () -> UInt64) {
    requests = calls.map { RPCRequest(id: id(), call: $0) }
    isBatch = true
    limit = max(0, options.maximumResponseBytes ?? Self.defaultResponseBytes(for: calls))
  }

  /// What the calls may have together, and not more than one of the longest answers.
  private static func defaultResponseBytes(for calls: [RPCCall]) -> Int {
    min(32 << 20, calls.reduce(0) { $0 + CallOptions.defaultResponseBytes(for: $1.method) })
  }

  /// The payload.
  var payload: [UInt8] {
    var writer = JSONWriter()
    if isBatch {
      writer.value(requests)
    } else {
      for request in requests { request.write(to: &writer) }
    }
    return writer.bytes
  }

  /// The results in the order of the calls, whatever the order of the answers.
  ///
  /// - Throws: ``RPCError`` where a batch was refused as a whole.
  func results(in answer: JSONValue) throws(RPCError) -> [Result<JSONValue, RPCError>] {
    guard isBatch else {
      return requests.map { request in Result { () throws(RPCError) in try request.result(in: answer) } }
    }
    guard answer.kind == .array else {
      // A node that takes no batches answers with one error object.
      return try requests.map { request throws(RPCError) in .success(try request.result(in: answer)) }
    }
    var answers: [UInt64: JSONValue] = [:]
    for position in 0..<answer.count {
      guard let element = answer[position], let id = Self.id(of: element) else { continue }
      answers[id] = element
    }
    return requests.map { request in
      guard let answer = answers[request.id] else {
        return .failure(
          .protocolViolation("the batch's answer lacks \(request.call.method), id \(request.id)"))
      }
      return Result { () throws(RPCError) in try request.result(in: answer) }
    }
  }

  /// The id in an answer, where it is one that a request can have had.
  static func id(of answer: JSONValue) -> UInt64? {
    answer["id"].flatMap { try? $0.int() }.flatMap { UInt64(exactly: $0) }
  }
}
