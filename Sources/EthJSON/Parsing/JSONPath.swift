/// How the place of a value is written: `result.logs[3].topics[0]`, and `["a b"].c` for names that are no words.
enum JSONPath {
  /// A member's step.
  static func step(name: [UInt8]) -> String {
    let isPlain =
      !name.isEmpty
      && name.allSatisfy {
        (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5f
      }
    let text = String(decoding: name, as: UTF8.self)
    return isPlain ? text : "[" + text.jsonText() + "]"
  }

  /// The path with one more step.
  static func join(_ path: String, _ step: String) -> String {
    path.isEmpty || step.utf8.first == UInt8(ascii: "[") ? path + step : path + "." + step
  }
}
