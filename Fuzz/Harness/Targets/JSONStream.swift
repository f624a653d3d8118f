import EthJSON

extension Target {
  /// An answer in pieces: the first two bytes choose how long they are.
  static let jsonStream = Target(name: "json-stream") { input in
    guard input.bytes.count > 2 else { return }
    let step = 1 + Int(input.bytes[0]) * (input.bytes[1] % 4 == 0 ? 257 : 1)
    let text = Array(input.bytes[2...])
    let whole = Result { () throws(JSONError) in try JSONDocument(parsing: text) }
    var elements: [[UInt8]] = []
    let streamed = input.measured("JSONElementStream") {
      Result { () throws(JSONError) in try stream(text, step, &elements) }
    }
    switch (whole, streamed) {
    case (.success(let whole), .success(let streamed)):
      let array = whole.root.kind == .object ? whole.root["result"] : nil
      let expected = (try? array?.elements())?.map(\.jsonBytes) ?? []
      require(elements == expected, "the elements of an answer in pieces are others")
      require(streamed.root.kind == whole.root.kind, "an answer in pieces is of another kind")
      for member in (try? whole.root.members()).map(Array.init) ?? [] where member.name != "result" {
        require(streamed.root[member.name]?.jsonBytes == member.value.jsonBytes, "a member is another")
      }
    case (.failure(let error), .failure(let other)):
      require(error == other, "in pieces: \(other); as a whole: \(error)")
    default: require(false, "an answer in pieces and as a whole are not refused alike")
    }
  }

  private static func stream(
    _ text: [UInt8], _ step: Int, _ elements: inout [[UInt8]]
  ) throws(JSONError) -> JSONDocument {
    var stream = JSONElementStream(of: "result")
    var start = 0
    while start < text.count {
      let end = min(text.count, start + step)
      try stream.append(text.span.bytes.extracting(start..<end)) { elements.append($0.jsonBytes) }
      start = end
    }
    return try stream.finish { elements.append($0.jsonBytes) }
  }
}
