import EthABI
import Testing

@Suite("Types and signatures as text")
struct TypeParsingTests {
  @Test(
    "Types have one canonical text",
    arguments: [
      ("uint", "uint256"), ("int", "int256"), ("byte", "bytes1"), ("uint8", "uint8"), ("bytes32", "bytes32"),
      ("uint256[][2]", "uint256[][2]"), ("uint256[2][3]", "uint256[2][3]"),
      ("tuple(uint a,(bool)[] b)", "(uint256,(bool)[])"),
      ("address payable", "address"), ("(address,uint256)[2]", "(address,uint256)[2]"),
      ("function", "function"),
      (" string [] ", "string[]"), ("()", "()"), ("uint256[][2][]", "uint256[][2][]"),
      ("(uint256[2][3],(bytes)[])[4][]", "(uint256[2][3],(bytes)[])[4][]"),
      ("uint256 /* a */ [ 2 ] // b", "uint256[2]"),
    ])
  func canonical(text: String, expected: String) throws {
    #expect(try ABIType(text).description == expected)
    #expect(try ABIType(expected) == ABIType(text))
  }

  @Test(
    "What is no type is refused with its column",
    arguments: [
      ("uint257", 1), ("uint7", 1), ("uint0", 1), ("uint08", 1), ("uint264", 1), ("int12", 1), ("bytes33", 1),
      ("bytes0", 1), ("fixed128x18", 1), ("uint[0]", 6), ("uint[01]", 6), ("uint[-1]", 6), ("uint[2", 7),
      ("uint[4294967297]", 6), ("uint[99999999999999999999]", 6), ("", 1), ("(uint256", 9),
      ("(uint256,)", 10),
      ("(,uint256)", 2), ("uint256]", 8), ("uint256 x", 9), ("Uint256", 1), ("mapping(address=>uint)", 1),
      ("tuple", 1), ("uint２", 5), ("uint256[][", 11), ("uint7[]", 1), ("uint256[3][0]", 12), ("uint256;", 8),
      ("Deal", 1), ("é", 1), ("bytes32 /* */ x", 15), ("/* uint256", 1),
    ])
  func refused(text: String, column: Int) throws {
    let error = #expect(throws: ABIError.self) { try ABIType(text) }
    #expect(error?.syntax?.column == column, "\(text): \(String(describing: error))")
  }

  @Test("Nesting is bounded")
  func nesting() throws {
    #expect(throws: ABIError.self) { try ABIType("uint" + String(repeating: "[]", count: 65)) }
    #expect(throws: ABIError.self) { try ABIType(String(repeating: "(", count: 100_000)) }
    let mixed = String(repeating: "(", count: 40) + "uint" + String(repeating: ")[]", count: 40)
    #expect(throws: ABIError.self) { try ABIType(mixed) }
    #expect(try ABIType("uint" + String(repeating: "[]", count: 64)).nesting == 64)
  }

  @Test func layout() throws {
    #expect(try ABIType("uint256[3]").headSize == 96)
    #expect(try ABIType("(uint256,bool)[3]").headSize == 192)
    #expect(try ABIType("string[3]").headSize == 32)
    #expect(try ABIType("uint8[4294967296][4294967296][4294967296]").headSize == .max)
    #expect(try ABIType("(uint256,string)").isDynamic && !ABIType("(uint256,bool)[2]").isDynamic)
  }

  @Test func humanReadableFunctions() throws {
    let text =
      "function f(address to, uint256) external view returns (bool ok, tuple(uint256 a, string b)[] list);"
    let function = try ABIFunctionSignature(text)
    #expect(function.signature == "f(address,uint256)" && function.mutability == .view)
    #expect(function.inputs.map(\.name) == ["to", ""])
    #expect(function.outputs.map(\.type.description) == ["bool", "(uint256,string)[]"])
    let expected = "function f(address to, uint256) view returns (bool ok, tuple(uint256 a, string b)[] list)"
    #expect(function.description == expected)
    #expect(try ABIFunctionSignature(expected) == function)
    #expect(try ABIFunctionSignature("f(string memory s, bytes calldata) payable").mutability == .payable)
    #expect(try ABIFunctionSignature("function(uint a)").name == "function")
    for wrong in [
      "", "f", "f(", "f)", "1f()", "f(uint256) whenever", "f(uint indexed x)", "f() returns", "f() x()",
    ] {
      #expect(throws: ABIError.self, "\(wrong)") { try ABIFunctionSignature(wrong) }
    }
    let error = #expect(throws: ABIError.self) { try ABIFunctionSignature("f(uint257)") }
    #expect(error?.description == "expected a type, found \"uint257\" at column 3 of \"f(uint257)\"")
  }

  @Test func humanReadableEvents() throws {
    let event = try ABIEventSignature("event JobAdded(uint256 indexed id, string module) anonymous")
    #expect(event.isAnonymous && event.topic0 == nil)
    #expect(event.description == "event JobAdded(uint256 indexed id, string module) anonymous")
    #expect(event.indexedInputs.map(\.name) == ["id"] && event.dataInputs.map(\.name) == ["module"])
    let error = try ABIErrorSignature("error E(uint256 a)")
    #expect(error.description == "error E(uint256 a)" && error.signature == "E(uint256)")
  }
}
