import EthJSON
import EthPrimitives
import Foundation
import Testing

@Suite("JSON: writing")
struct JSONWriterTests {
  func write(_ pretty: Bool) -> String {
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id") { $0.number(7) }
      writer.member("params") { writer in
        writer.array { writer in
          writer.object { writer in
            writer.member("to", "0x00000000000000000000000000000000000000ff" as Address)
            writer.member("data") { $0.hex([0xde, 0xad]) }
            writer.member("value", 1_000 as UInt256)
          }
          writer.value("latest")
          writer.value(nil as UInt64?)
          writer.value(true)
        }
      }
      writer.member("empty") { $0.array { _ in } }
      writer.member("none") { $0.object { _ in } }
    }
    return writer.text
  }

  @Test("objects and arrays get their commas")
  func compact() {
    #expect(
      write(false)
        == #"{"jsonrpc":"2.0","id":7,"params":[{"to":"0x00000000000000000000000000000000000000ff","#
        + #""data":"0xdead","value":"0x3e8"},"latest",null,true],"empty":[],"none":{}}"#)
  }

  @Test("pretty output breaks lines and indents by two")
  func pretty() {
    #expect(
      write(true) == """
        {
          "jsonrpc": "2.0",
          "id": 7,
          "params": [
            {
              "to": "0x00000000000000000000000000000000000000ff",
              "data": "0xdead",
              "value": "0x3e8"
            },
            "latest",
            null,
            true
          ],
          "empty": [],
          "none": {}
        }
        """)
  }

  @Test("every character below U+0300 survives, as Foundation reads it too")
  func escapes() throws {
    for point in 0..<0x300 as Range<UInt32> {
      let text = "a" + String(try Unicode.Scalar(point).required) + "z\u{1f600}"
      let json = [text].json()
      #expect(try JSONDocument(parsing: json).root.tree() == [.string(text)])
      #expect(try JSONSerialization.jsonObject(with: Data(json)) as? [String] == [text])
    }
    #expect("\u{8}\t\n\u{c}\r\"\\\u{1f}\u{0}/\u{7f}".jsonText() == #""\b\t\n\f\r\"\\\u001f\u0000/\#u{7f}""#)
  }

  @Test("parsed values and raw text are put in as they stand")
  func raw() throws {
    let document = try JSONDocument(parsing: #"{"a": [1.50, {"b" :null}]}"#)
    var writer = JSONWriter()
    writer.array { writer in
      writer.value(document.root["a"])
      writer.raw(Array("[ ]".utf8))
      writer.number(-1)
      writer.quantity(255)
    }
    #expect(writer.text == #"[[1.50, {"b" :null}],[ ],-1,"0xff"]"#)
  }

  @Test("numbers are kept as digits, and only numbers are numbers")
  func numbers() throws {
    for text in ["0", "-0", "1.50", "1e400", "12345678901234567890123"] {
      #expect(JSON.number(try JSONNumber(text).required).jsonText() == text)
    }
    for text in ["", " 1", "1 ", "01", "NaN", "0x1", "true", "\"1\"", "1,2", "+1"] {
      #expect(JSONNumber(text) == nil, "\(text)")
    }
    #expect(JSONNumber(Double.infinity) == nil && JSONNumber(Double.nan) == nil)
    for double in [0.1, -2.5, 1e300, 2.5e-308, 1e16, 0] {
      let number = try JSONNumber(double).required
      #expect(JSONNumber(number.text) == number)
      #expect(try JSONDocument(parsing: number.text).root.double() == double)
    }
  }

  @Test("trees are built from literals and read back")
  func tree() throws {
    let filter: JSON = [
      "address": .address(.zero), "topics": [.null, .hash(.zero), ["x", 1, true]], "n": .quantity(16),
    ]
    let text = filter.jsonText()
    #expect(try JSONDocument(parsing: text).root.tree() == filter)
    #expect(try JSONDocument(parsing: text).root.decode() as JSON == filter)
    #expect(filter["n"] == "0x10" && filter["topics"]?[2]?[1] == 1)
    #expect(filter["none"] == nil && filter[0] == nil && filter["topics"]?[3] == nil)
    #expect(filter != ["address": .address(.zero)])
    // An e with an acute accent as one scalar and as two: the same to `String`, and two names to JSON.
    let accents = JSON.object([("\u{e9}", 1), ("e\u{301}", 2)])
    #expect(accents["\u{e9}"] == 1 && accents["e\u{301}"] == 2)
    #expect(
      accents != .object([("e\u{301}", 1), ("\u{e9}", 2)]) && JSON.string("\u{e9}") != .string("e\u{301}"))
    #expect(try JSONDocument(parsing: accents.jsonText()).root.decode() as JSON == accents)
  }
}
