public import EthJSON

/// A call and its answer as a recording holds them.
public struct RecordedExchange: Sendable {
  /// The call.
  public let call: RPCCall
  /// The result, or what the node refused with.
  public let answer: Result<JSONValue, ServerError>
  /// The line of the request, from 1.
  public let line: Int

  /// The exchanges in a recording.
  ///
  /// A recording is text of lines: `>> ` and a request, then `<< ` and its answer, both JSON-RPC 2.0 on one line
  /// each; a batch is an array of requests and an array of answers, matched by their ids. Empty lines and those that
  /// begin with `//` are left out. (The tests of the execution-apis specification are written so.)
  ///
  /// - Parameters:
  ///   - text: The recording.
  ///   - file: The file's name, for errors.
  /// - Throws: ``ReplayError/malformed(file:line:reason:)``.
  public static func parse(_ text: String, file: String = "recording") throws(ReplayError)
    -> [RecordedExchange]
  {
    var exchanges: [RecordedExchange] = []
    var request: (line: Int, value: JSONValue)?
    var number = 0
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = Substring(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("//") { continue }
      let place = Place(file: file, line: number)
      switch line.prefix(3) {
      case ">> ":
        if let request { throw Place(file: file, line: request.line).malformed("the request has no answer") }
        request = (number, try place.json(line.dropFirst(3)))
      case "<< ":
        guard let asked = request else { throw place.malformed("the answer has no request before it") }
        request = nil
        let answer = try place.json(line.dropFirst(3))
        exchanges += try Place(file: file, line: asked.line).exchanges(asked.value, answer)
      default:
        throw place.malformed("a line begins with \">> \", \"<< \" or \"//\"")
      }
    }
    if let request { throw Place(file: file, line: request.line).malformed("the request has no answer") }
    return exchanges
  }

  /// An exchange as a recording holds it, two lines, with `id` as its id.
  static func lines(_ call: RPCCall, _ answer: Result<JSON, ServerError>, id: Int) -> String {
    var request = JSONWriter()
    RPCRequest(id: UInt64(max(0, id)), call: call).write(to: &request)
    var response = JSONWriter()
    response.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id") { $0.number(id) }
      switch answer {
      case .success(let value): writer.member("result", value)
      case .failure(let error): writer.member("error", error.tree)
      }
    }
    return ">> \(request.text)\n<< \(response.text)\n"
  }
}

/// Where something stands in a recording.
private struct Place {
  let file: String
  let line: Int

  func malformed(_ reason: String) -> ReplayError { .malformed(file: file, line: line, reason: reason) }

  func json(_ text: Substring) throws(ReplayError) -> JSONValue {
    do throws(JSONError) {
      return try JSONDocument(parsing: String(text)).root
    } catch {
      throw malformed("\(error)")
    }
  }

  func exchanges(_ request: JSONValue, _ answer: JSONValue) throws(ReplayError) -> [RecordedExchange] {
    guard request.kind == .array else { return [try exchange(request, answer)] }
    guard answer.kind == .array else { throw malformed("the answer to a batch is no array") }
    var exchanges: [RecordedExchange] = []
    for position in 0..<request.count {
      guard let asked = request[position], let id = asked["id"]?.description else {
        throw malformed("a request of the batch has no id")
      }
      let found = (0..<answer.count).lazy.compactMap { answer[$0] }.first { $0["id"]?.description == id }
      guard let found else { throw malformed("the batch has no answer to id \(id)") }
      exchanges.append(try exchange(asked, found))
    }
    return exchanges
  }

  private func exchange(_ request: JSONValue, _ answer: JSONValue) throws(ReplayError) -> RecordedExchange {
    do throws(JSONError) {
      let method = try request.member("method").string()
      var params: [JSON] = []
      if let given = request["params"], !given.isNull { params = try given.elements().map { $0.tree() } }
      let call = RPCCall(method, params)
      if let error = answer["error"], !error.isNull {
        return RecordedExchange(call: call, answer: .failure(try ServerError(json: error)), line: line)
      }
      return RecordedExchange(call: call, answer: .success(try answer.member("result")), line: line)
    } catch {
      throw malformed("\(error)")
    }
  }
}

extension ServerError {
  /// The error object (JSON-RPC 2.0, section 5.1).
  var tree: JSON {
    var members: [(String, JSON)] = [("code", .number(JSONNumber(code))), ("message", .string(message))]
    if let rawData, let data = try? JSONDocument(parsing: rawData).root.tree() {
      members.append(("data", data))
    }
    return .object(members)
  }
}
