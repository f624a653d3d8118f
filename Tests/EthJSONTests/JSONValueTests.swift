import EthJSON
import EthPrimitives
import Testing

@Suite("JSON: reading values")
struct JSONValueTests {
  func value(_ text: String) throws -> JSONValue { try JSONDocument(parsing: text).root }

  @Test(
    "quantities are read as JSON-RPC defines them",
    arguments: [
      ("0x0", "0"), ("0x1", "1"), ("0x41", "65"), ("0x400", "1024"), ("0xaBcDeF", "11259375"),
      ("0xffffffffffffffff", "18446744073709551615"), ("0x10000000000000000", "18446744073709551616"),
      (
        "0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "115792089237316195423570985008687907853269984665640564039457584007913129639935"
      ),
    ])
  func quantities(text: String, decimal: String) throws {
    let value = try value("\"\(text)\"")
    #expect(try value.quantity().description == decimal)
    #expect(try value.flexibleInteger().description == decimal)
    #expect(try UInt256(json: value).description == decimal)
    if let small = UInt64(decimal) {
      #expect(try value.quantityUInt64() == small)
    } else {
      #expect(throws: JSONError.self) { try value.quantityUInt64() }
    }
    #expect(try UInt256(parsing: decimal).jsonText() == "\"\(text.lowercased())\"")
  }

  @Test(
    "what is no quantity is refused",
    arguments: [
      #""""#, #""0x""#, #""0x00""#, #""0x0400""#, #""ff""#, #""0xg""#, #""0X1""#, #""x1""#, #""-0x1""#,
      #""0x 1""#, "1",
      "null", "true", "[]", #""0x10000000000000000000000000000000000000000000000000000000000000000""#,
      #""0xfffffffffffffffg""#, #""0x1\u0000""#, #""0x١""#,
    ])
  func notQuantities(text: String) throws {
    let value = try value(text)
    #expect(throws: JSONError.self) { try value.quantity() }
    #expect(throws: JSONError.self) { try value.quantityUInt64() }
  }

  @Test(
    "integers of people's files are read in each form",
    arguments: [
      ("12", 12), (#""12""#, 12), (#""0x0c""#, 12), ("0", 0), (#""0xC""#, 12), (#""\u0031\u0032""#, 12),
    ])
  func flexible(text: String, number: UInt64) throws {
    #expect(try value(text).flexibleInteger() == UInt256(number))
  }

  @Test(
    "what is no unsigned integer is refused",
    arguments: ["-1", "1.0", "1e3", #""""#, #""1e3""#, #""abc""#, "null", "true", "[1]"])
  func notFlexible(text: String) throws {
    let value = try value(text)
    let error = #expect(throws: JSONError.self) { try value.flexibleInteger() }
    #expect(error?.description.contains("expected an unsigned integer") == true)
  }

  @Test("data, addresses and hashes are read, and exact in length")
  func data() throws {
    #expect(try value(#""0x""#).bytes() == [])
    #expect(try value(#""0x00fF""#).bytes() == [0, 255])
    #expect(try value(#""\u0030x00f\u0066""#).bytes() == [0, 255])
    for text in [#""00ff""#, #""0x0""#, #""0x0g""#, #""0X00""#, "1", #""""#, #""0""#] {
      let value = try value(text)
      #expect(throws: JSONError.self, "\(text)") { try value.bytes() }
    }
    for count in 0...66 {
      let digits = String((0..<count).map { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0 % 6))) })
      for (prefix, length) in [("0x", count), ("", -1)] {
        let value = try value("\"\(prefix)\(digits)\"")
        #expect(((try? value.address()) == (try? Address(digits))) == true || length != 40)
        #expect(((try? value.address()) != nil) == (length == 40))
        #expect(((try? value.hash()) != nil) == (length == 64))
        if length == 40 { #expect(try value.address() == Address(digits)) }
        if length == 64 { #expect(try value.hash() == Hash32(digits)) }
      }
    }
    let bad = "0x" + String(repeating: "0", count: 39)
    for digit in ["g", "@", "`", "/", ":", "G", "é", "\\u0010", "\\u0019"] {
      let value = try value("\"\(bad)\(digit)\"")
      #expect(throws: JSONError.self, "\(digit)") { try value.address() }
    }
  }

  @Test("strings are compared and lent without being made")
  func strings() throws {
    let value = try value(#"["latest","\u006catest","latest ","",7]"#)
    #expect(value[0]?.isString("latest") == true)
    #expect(value[1]?.isString("latest") == true)
    #expect(value[2]?.isString("latest") == false)
    #expect(value[3]?.isString("") == true)
    #expect(value[4]?.isString("7") == false)
    #expect(try value[1]?.withUTF8 { $0.count } == 6)
    #expect(value[5] == nil && value[-1] == nil && value["x"] == nil)
  }

  @Test("numbers keep their digits")
  func numbers() throws {
    let digits = "-123456789012345678901234567890.10E+400"
    #expect(try value(digits).numberText() == digits)
    #expect(try value("[\(digits)]").tree().jsonText() == "[\(digits)]")
    #expect(try value("-32000").int() == -32_000)
    #expect(try value("0.25").double() == 0.25)
    for text in ["1.0", "1e2", "9223372036854775808", #""1""#] {
      let value = try value(text)
      #expect(throws: JSONError.self) { try value.int() }
    }
    let huge = try value("1e999")
    #expect(throws: JSONError.self) { try huge.double() }
  }

  @Test("errors carry the path of the value and its offset")
  func paths() throws {
    let text = #"{"result":{"logs":[{},{"topics":["0x1",{"odd key":[1,"a\"b"]}]}]}}"#
    let root = try value(text)
    let topic = try root.member("result").member("logs")[1]?.member("topics")[0]
    let error = #expect(throws: JSONError.self) { try topic?.hash() }
    #expect(error?.path == "result.logs[1].topics[0]")
    #expect(error?.offset == Array(text.utf8).firstIndex(of: UInt8(ascii: "1")).map { $0 - 3 })
    let odd = try root.member("result").member("logs")[1]?.member("topics")[1]?.member("odd key")[1]
    #expect(odd?.path == #"result.logs[1].topics[1]["odd key"][1]"#)
    #expect(
      odd?.invalid(expected: "a number").description == #"""
        JSON: expected a number, found "a\"b" at byte 53 (result.logs[1].topics[1]["odd key"][1])
        """#)
    let missing = #expect(throws: JSONError.self) { try root.member("result").member("block") }
    #expect(missing?.description == #"JSON: expected a member "block" at byte 10 (result)"#)
    let kind = #expect(throws: JSONError.self) { try root.member("result").elements() }
    #expect(kind?.description == "JSON: expected an array, found an object at byte 10 (result)")
  }

  @Test("types decode themselves")
  func decodable() throws {
    let root = try value(
      #"{"n":"0x10","a":"0x00000000000000000000000000000000000000ff","#
        + #""list":["0x1",null],"none":null,"ok":true,"i":3}"#
    )
    #expect(try root.decode("n", as: UInt64.self) == 16)
    #expect(try root.decode("a") as Address == "0x00000000000000000000000000000000000000ff")
    #expect(try root.decode("list") as [UInt256?] == [1, nil])
    #expect(try root.decodeIfPresent("none", as: UInt64.self) == nil)
    #expect(try root.decodeIfPresent("absent", as: UInt64.self) == nil)
    #expect(try root.decodeIfPresent("ok", as: Bool.self) == true)
    #expect(try root.decode("i", as: Int.self) == 3)
    let error = #expect(throws: JSONError.self) { try root.decode("list", as: [UInt64].self) }
    #expect(error?.path == "list[1]")
    #expect(throws: JSONError.self) { try root.decodeIfPresent("ok", as: UInt64.self) }
    #expect(throws: JSONError.self) { try root.decode("absent", as: UInt64.self) }
    #expect(try [UInt64](parsing: Array(#"["0x1","0x2"]"#.utf8)) == [1, 2])
  }
}
