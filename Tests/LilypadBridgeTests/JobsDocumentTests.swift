import EthPrimitives
import Foundation
import LilypadBridge
import Testing

@Suite struct JobsDocumentTests {
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Python's parser reads what the process is given, and tells each text as the hexadecimal of its UTF-8.
  @Test(.enabled(if: python != nil))
  func readByAnotherParser() async throws {
    let bench = try JobsBench()
    let reader = """
      import json, sys
      text = sys.stdin.buffer.read()
      job = json.loads(text.decode("utf-8"), object_pairs_hook=list, strict=True)
      def show(value):
        return "[" + ",".join(show(v) for v in value) + "]" if isinstance(value, (list, tuple)) \\
          else value.encode("utf-8").hex()
      print(show(job), end="")
      """
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    let inputs = [
      ("z", "plain"), ("a", ""), ("quote\"back\\slash/", "\"\\/\u{8}"),
      ("controls", controls + "\u{7f}\u{85}"),
      ("separators", "\u{2028}\u{2029}"), ("鍵", "値🐸é\u{301}\u{fffd}\u{ffff}"), ("eq", "b=="),
      ("json", #"{"a":[1,"\u0000"]}"#),
    ]
    let definition = ModuleDefinition(
      command: [Self.python ?? "", "-c", reader.replacing("{", with: "{{").replacing("}", with: "}}")],
      optionalInputs: ["left out": "default", "a": "unused"], refusesUnknownInputs: false)
    let result = try await bench.run(definition, inputs.map { "\($0.0)=\($0.1)" }, id: "job-1.x")
    func show(_ text: String) -> String { Hex.encode(Array(text.utf8), prefix: false) }
    func pair(_ key: String, _ value: String) -> String { "[\(show(key)),\(value)]" }
    let all = (inputs + [("left out", "default")]).map { pair($0.0, show($0.1)) }.joined(separator: ",")
    let expected =
      "[\(pair("id", show("job-1.x"))),\(pair("module", show("m"))),\(pair("inputs", "[\(all)]"))]"
    #expect(try bench.text("stderr", of: result) == "")
    #expect(try bench.text("stdout", of: result) == expected)
  }
}
