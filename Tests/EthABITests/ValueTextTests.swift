import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("Values as text and JSON")
struct ValueTextTests {
  @Test(
    "Values from a command line",
    arguments: [
      ("uint8", "255", ABIValue.uint(255)), ("uint256", "0xff", .uint(255)), ("int8", "-128", .int(-128)),
      ("int256", "-0x10", .int(-16)), ("bool", "true", .bool(true)), ("string", "[1,2]", .string("[1,2]")),
      ("string", "", .string("")), ("bytes", "0x", .bytes([])), ("bytes", "0xABcd", .bytes([0xab, 0xcd])),
      ("bytes2", "0x0102", .bytes([1, 2])), ("uint8[]", "[]", .array([])),
      (
        "uint256[]",
        "[1,\"2\",\"0x3\",115792089237316195423570985008687907853269984665640564039457584007913129639935]",
        .array([.uint(1), .uint(2), .uint(3), .uint(.max)])
      ),
      ("(uint8 a,string b)", "{\"b\":\"x\",\"a\":1}", .tuple([.uint(1), .string("x")])),
      ("(uint8,string)", "[1,\"x\"]", .tuple([.uint(1), .string("x")])),
      ("bool[2]", "[true,\"false\"]", .array([.bool(true), .bool(false)])),
    ])
  func accepted(type: String, text: String, value: ABIValue) throws {
    #expect(try ABIValue(parsing: text, as: ABIType(type)) == value)
  }

  @Test(
    "Wrong text names what was expected",
    arguments: [
      ("string[]", "moo", "expected a JSON array, found \"moo\""),
      ("string[]", "{\"a\":1}", "expected a JSON array, found {\"a\":1}"),
      ("uint8", "256", "expected a number from 0 to 2^8 - 1, in decimal or behind 0x, found \"256\""),
      ("uint8", "-1", "expected a number from 0 to 2^8 - 1, in decimal or behind 0x, found \"-1\""),
      ("int8", "128", "expected a number from -2^7 to 2^7 - 1, in decimal or behind 0x, found \"128\""),
      ("uint256", "1e18", "expected a number from 0 to 2^256 - 1, in decimal or behind 0x, found \"1e18\""),
      ("uint256", "", "expected a number from 0 to 2^256 - 1, in decimal or behind 0x, found \"\""),
      (
        "uint8[]", "[1,1.5]",
        "[1]: expected a number from 0 to 2^8 - 1, in decimal or behind 0x, found \"1.5\""
      ),
      ("bool", "1", "expected true or false, found \"1\""),
      ("bytes", "ff", "expected bytes, 0x and two hexadecimal digits for each, found \"ff\""),
      ("bytes4", "0x010203", "expected 4 bytes, 0x and 8 hexadecimal digits, found \"0x010203\""),
      ("address", "0x12", "expected an address, 0x and 40 hexadecimal digits, found \"0x12\""),
      (
        "address", "0x9965507d1a55bcC2695C58ba16FB37d819B0A4dc",
        "expected an address whose letters match its EIP-55 checksum "
          + "(0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc), found \"0x9965507d1a55bcC2695C58ba16FB37d819B0A4dc\""
      ),
      ("uint8[2]", "[1]", "expected a JSON array of 2, found [1]"),
      (
        "(uint8 a,bool b)[]", "[[1,true],{\"a\":1,\"c\":true}]",
        "[1]: expected a member \"b\", found {\"a\":1,\"c\":true}"
      ),
      ("(uint8 a,(bool c) b)", "[1,[\"x\"]]", "b.c: expected true or false, found \"x\""),
      ("uint8[]", "[1, 2", "expected \",\" or \"]\", found the end at column 6 of \"[1, 2\""),
      ("uint8[]", "[1, x]", "expected a value, found \"x\" at column 5 of \"[1, x]\""),
      ("string[]", "[\"a\",7]", "[1]: expected a string, found 7"),
    ])
  func refused(type: String, text: String, message: String) throws {
    let error = #expect(throws: ABIError.self) { try ABIValue(parsing: text, as: ABIType(type)) }
    #expect(error?.description == message)
  }

  @Test func argumentsAreNumbered() throws {
    let inputs = try ABIFunctionSignature("runJob(string module,string[] inputs,address payee)").inputs
    let error = #expect(throws: ABIError.self) { try ABIValue.parse(["a", "moo", "0x"], as: inputs) }
    #expect(error?.description == "argument 2 (string[]): expected a JSON array, found \"moo\"")
    let count = #expect(throws: ABIError.self) { try ABIValue.parse(["a"], as: inputs) }
    #expect(count?.description == "expected 3 arguments (string,string[],address), found 1")
  }

  @Test func mismatchesNameThePath() throws {
    let types = [ABIType.bool, .array(of: .string)]
    let error = #expect(throws: ABIError.self) {
      try ABIValue.encode([.bool(true), .array([.string("a"), .uint(5)])], as: types)
    }
    #expect(error?.description == "argument 2 (string[])[1]: expected a string, found the unsigned number 5")
    let wrong: [(ABIValue, ABIType)] = [
      (.uint(256), .uint(8)), (.int(128), .int(8)), (.bytes([1]), .fixedBytes(2)), (.bytes([]), .function),
      (.array([]), .fixedArray(of: .bool, count: 1)), (.tuple([]), .tuple([ABIParameter("a", .bool)])),
      (.array([]), .tuple([])), (.uint(1), .int(8)), (.string(""), .bytes), (.indexedHash(.zero), .string),
    ]
    for (value, type) in wrong {
      #expect(throws: ABIError.self, "\(value) \(type)") { try value.encoded(as: type) }
    }
    #expect(throws: ABIError.self) { try ABIValue.encode([], as: types) }
  }

  @Test func output() throws {
    let value = ABIValue.tuple([
      .uint(.max), .int(-1), .address("0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"), .bool(false),
      .bytes([0xab]), .string("a\"b"), .array([.uint(1)]), .indexedHash(.zero),
    ])
    let expected =
      "[\"115792089237316195423570985008687907853269984665640564039457584007913129639935\",\"-1\","
      + "\"0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc\",false,\"0xab\",\"a\\\"b\",[\"1\"],"
      + "\"0x0000000000000000000000000000000000000000000000000000000000000000\"]"
    #expect(value.jsonText() == expected)
    #expect(value.json.description == expected)
    #expect(
      ABIValue.tuple([.uint(1), .array([.string("x")]), .bytes([1])]).description == "(1, [\"x\"], 0x01)")
  }

  // U+212A, the sign for kelvin, is canonically equivalent to the letter K.
  @Test func namesOfMembersAreCompared() throws {
    let type = try ABIType("(uint256 K,uint256 L)")
    #expect(try ABIValue(parsing: #"{"L":2,"K":1}"#, as: type) == .tuple([.uint(1), .uint(2)]))
    #expect(throws: ABIError.self) { try ABIValue(parsing: "{\"L\":2,\"\u{212a}\":1}", as: type) }
  }
}
