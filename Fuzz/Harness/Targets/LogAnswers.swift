import EthJSON
import EthProvider

extension Target {
  /// An answer with logs in pieces, those that are plainly written read in one step: the first two bytes choose how long
  /// the pieces are.
  static let logAnswers = Target(name: "log-answers") { input in
    guard input.bytes.count > 2 else { return }
    let step = 1 + Int(input.bytes[0]) * (input.bytes[1] % 4 == 0 ? 257 : 1)
    let text = Array(input.bytes[2...])
    let whole = Result { () throws(JSONError) in try logs(text) }
    let streamed = input.measured("JSONScanner") {
      Result { () throws(JSONError) in try logs(text, step) }
    }
    switch (whole, streamed) {
    case (.success(let whole), .success(let streamed)):
      require(whole == streamed, "logs that are read in one step are others")
    case (.failure(let error), .failure(let other)):
      require(error == other, "in one step: \(other); as a whole: \(error)")
    default: require(false, "logs are not refused alike in one step and as a whole")
    }
  }

  private static func logs(_ text: [UInt8]) throws(JSONError) -> [Log] {
    var logs: [Log] = []
    for element in try JSONDocument(parsing: text).root.member("result").elements() {
      logs.append(try Log(json: element))
    }
    return logs
  }

  private static func logs(_ text: [UInt8], _ step: Int) throws(JSONError) -> [Log] {
    var stream = JSONElementStream(of: "result")
    var logs: [Log] = []
    // What is wrong with a log is said behind what is wrong with the text.
    var refusal: JSONError?
    func plain(_ scanner: inout JSONScanner) -> Bool {
      guard let log = Log(&scanner) else { return false }
      logs.append(log)
      return true
    }
    func take(_ element: JSONValue) {
      guard refusal == nil else { return }
      do throws(JSONError) { logs.append(try Log(json: element)) } catch { refusal = error }
    }
    var start = 0
    while start < text.count {
      let end = min(text.count, start + step)
      try stream.append(text.span.bytes.extracting(start..<end), plain: plain, take)
      start = end
    }
    _ = try stream.finish(plain: plain, take).root.member("result").elements()
    if let refusal { throw refusal }
    return logs
  }
}
