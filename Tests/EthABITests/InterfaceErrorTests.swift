import EthABI
import EthPrimitives
import Testing

@Suite("Errors in text point at the place")
struct InterfaceErrorTests {
  @Test func placesInOneLine() throws {
    let error = #expect(throws: ABIError.self) { try ABIFunctionSignature("f(address to, uint257 amount)") }
    let syntax = try #require(error?.syntax)
    #expect(syntax.expected == "a type" && syntax.found == "\"uint257\"")
    #expect(syntax.offset == 14 && syntax.line == 1 && syntax.column == 15)
    #expect(syntax.diagram == "f(address to, uint257 amount)\n              ^~~~~~~")
    #expect(
      error?.description
        == "expected a type, found \"uint257\" at column 15 of \"f(address to, uint257 amount)\"")
    let end = #expect(throws: ABIError.self) { try ABIType("(uint256") }
    #expect(end?.syntax?.diagram == "(uint256\n        ^")
    #expect(end?.syntax?.found == "the end")
  }

  @Test func placesInManyLines() throws {
    let text = "function f()\n\tfunction größe() /* ü */ free\nevent E()"
    let error = #expect(throws: ABIError.self) { try ContractABI(humanReadable: text) }
    let syntax = try #require(error?.syntax)
    #expect(syntax.line == 2 && syntax.column == 13 && syntax.offset == 25)
    #expect(syntax.found == "\"ö\"" && syntax.expected == "\"(\"")
    #expect(syntax.diagram == " function größe() /* ü */ free\n            ^")
    let crlf = #expect(throws: ABIError.self) { try ContractABI(humanReadable: "event E()\r\nerror 1()\r\n") }
    #expect(crlf?.syntax?.line == 2 && crlf?.syntax?.column == 7)
    #expect(crlf?.syntax?.excerpt == "error 1() ")
  }

  @Test func longAndHostileText() throws {
    let text =
      "f(" + String(repeating: "uint256,", count: 1000) + "\u{1b}[2J\u{202e},"
      + String(repeating: "bool,", count: 1000)
    let error = #expect(throws: ABIError.self) { try ABIFunctionSignature(text) }
    let syntax = try #require(error?.syntax)
    #expect(syntax.offset == 8002 && syntax.column == 8003 && syntax.excerpt.unicodeScalars.count <= 82)
    #expect(syntax.excerpt.hasPrefix("…") && syntax.excerpt.hasSuffix("…"))
    #expect(syntax.diagram.split(separator: "\n")[1].count == 42)
    #expect(syntax.found == "\"\\u{1B}\"")
    for scalar in "\(syntax.diagram)\(error?.description ?? "")".unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x202e)
    }
    let name = String(repeating: "x", count: 1_000_000)
    let long = #expect(throws: ABIError.self) { try ABIType(name) }
    #expect(long?.description.utf8.count ?? 0 < 300)
  }

  @Test(
    "What is no interface is refused with its column",
    arguments: [
      ("f()", 1, "function, event"), ("function", 9, "name"), ("function f", 11, "("),
      ("function f(", 12, "type"),
      ("function f(uint256 a b)", 22, ","), ("function f() free", 14, "modifier"),
      ("function f() view pure", 19, "each modifier once"),
      ("function f() public public", 21, "each modifier once"),
      ("function f() returns", 21, "("), ("function f() returns (bool) view", 29, "function, event"),
      ("function f(uint256 indexed a)", 20, "only events"), ("function f(uint256[0] a)", 20, "from 1"),
      ("function f(Deal d)", 12, "a type"), ("event E(uint256 indexed indexed a)", 25, "a name"),
      ("event E(bool indexed, bool indexed, bool indexed, bool indexed)", 8, "at most 3"),
      (
        "event E(bool indexed, bool indexed, bool indexed, bool indexed, bool indexed) anonymous", 8,
        "at most 4"
      ),
      ("event E() anonymous anonymous", 21, "function, event"), ("error E() view", 11, "function, event"),
      ("constructor() constructor()", 15, "one constructor"),
      ("constructor() returns (bool)", 15, "modifier"),
      ("receive() external", 1, "payable"), ("receive(uint256) payable", 9, ")"),
      ("receive() payable receive() payable", 19, "one receive"),
      ("fallback() fallback()", 12, "one fallback"),
      ("struct A { A a; }", 12, "hold itself"), ("struct A { B[] b; } struct B { A a; }", 32, "hold itself"),
      ("struct A { uint256 a } struct A { bool b; }", 31, "one struct of each name"),
      ("struct A { uint256 a", 21, ";"), ("struct A uint256", 10, "{"), ("struct", 7, "name"),
      ("struct uint256 { bool a; }", 8, "no type's"), ("struct A { uint256 a, bool b }", 21, ";"),
      ("struct A { C c; }", 12, "a type"), ("function f() @", 15, "gas"), ("}", 1, "function"),
      ("function f(uint256 /* a)", 20, "a comment that ends"), ("/* a *", 1, "a comment that ends"),
      ("mapping(address => uint)", 1, "function, event"),
    ])
  func refused(text: String, column: Int, expected: String) throws {
    let error = #expect(throws: ABIError.self) { try ContractABI(humanReadable: text) }
    #expect(error?.syntax?.column == column, "\(text): \(String(describing: error))")
    #expect(error?.syntax?.expected.contains(expected) == true, "\(text): \(String(describing: error))")
  }

  @Test func entriesAreNamed() throws {
    func path(_ entries: [String]) -> String? {
      #expect(throws: ABIError.self) { try ContractABI(humanReadable: entries) }?.pathText
    }
    #expect(path(["function f()", "magic g()"]) == "entry 2")
    #expect(path(["function f(A a)", "struct A { B b; }", "struct B { uint7 c; }"]) == "entry 3")
    #expect(path(["function f()", ""]) == "entry 2")
    #expect(path(["struct A { bool a; }", "function f()", "struct A { bool a; }"]) == "entry 3")
  }

  @Test(
    "Wrong entries of a JSON ABI are named",
    arguments: [
      (
        "[{\"type\":\"function\",\"name\":\"f\",\"inputs\":[{\"name\":\"a\",\"type\":\"uint257\"}]}]",
        "function f, inputs[0]", "a type", "\"uint257\"", 62
      ),
      (
        "[{\"type\":\"event\",\"name\":\"E\",\"inputs\":[{\"name\":\"a\"}]}]", "event E, inputs[0]",
        "a member \"type\"", "{\"name\":\"a\"}", 39
      ),
      ("[{\"type\":\"function\"}]", "function (entry 1)", "a member \"name\"", "{\"type\":\"function\"}", 2),
      (
        "[{\"type\":\"magic\",\"name\":\"f\"}]", "magic f",
        "the type function, event, error, constructor, fallback or receive", "\"magic\"", 10
      ),
      (
        "[{\"type\":\"function\",\"name\":\"f\\n}\"}]", "function f\\n}",
        "a name of letters, digits, _ and $", "\"f\\n}\"", 28
      ),
      (
        "[{\"type\":\"function\",\"name\":\"f\",\"inputs\":[{\"type\":\"tuple\"}]}]", "function f, inputs[0]",
        "a member \"components\"", "{\"type\":\"tuple\"}", 42
      ),
      (
        "[{\"type\":\"function\",\"name\":\"f\",\"stateMutability\":\"free\"}]", "function f",
        "pure, view, nonpayable or payable", "\"free\"", 50
      ),
      (
        "[{\"name\":\"f\",\"inputs\":[{\"type\":\"tuple[x]\",\"components\":[]}]}]", "entry f, inputs[0]",
        "a number of elements or \"]\"", "\"x\"", 39
      ),
      (
        "[{\"name\":\"f\",\"inputs\":[{\"type\":\"tuple\",\"components\":[{\"type\":\"uint\"},{\"type\":7}]}]}]",
        "entry f, inputs[0].components[1]", "a string as \"type\"", "7", 78
      ),
      ("[7]", "entry (entry 1)", "a JSON object", "7", 2),
      ("{}", "", "a JSON array of ABI entries, or an object with such an \"abi\"", "{}", 1),
      ("{\"abi\":{}}", "", "a JSON array of ABI entries, or an object with such an \"abi\"", "{}", 8),
      ("[{\"name\":\"f\",\"inputs\":{}}]", "entry f", "an array as \"inputs\"", "{}", 23),
      ("[{\"name\":\"f\",\"constant\":1}]", "entry f", "true or false as \"constant\"", "1", 25),
      (
        "[{\"type\":\"constructor\"},{\"type\":\"constructor\",\"payable\":true}]", "constructor (entry 2)",
        "one constructor", "{\"type\":\"constructor\",\"payable\":true}", 25
      ),
      ("[{\"name\":\"f\"}", "", "\",\" or \"]\"", "the end", 14),
      ("[{\"name\":\"f\",\"name\":\"g\"}]", "", "each member once", "\"name\" again", 14),
    ])
  func wrongJSON(json: String, path: String, expected: String, found: String, column: Int) throws {
    let error = #expect(throws: ABIError.self) { try ContractABI(json: json) }
    let syntax = try #require(error?.syntax)
    #expect(error?.pathText == path && syntax.expected == expected && syntax.found == found)
    #expect(syntax.column == column && syntax.line == 1 && syntax.offset == column - 1)
  }

  @Test func placesInJSONLines() throws {
    let json = "\n[\n {\"name\": \"f\",\n  \"inputs\": [{\"type\": \"uint\\u0037\"}, {\"type\": \"(bool\"}]}]"
    let escaped = #expect(throws: ABIError.self) { try ContractABI(json: json) }
    #expect(
      escaped?.syntax?.line == 4 && escaped?.syntax?.column == 23 && escaped?.syntax?.found == "\"uint7\"")
    let second = json.replacing("uint\\u0037", with: "uint")
    let error = #expect(throws: ABIError.self) { try ContractABI(json: second) }
    #expect(error?.syntax?.line == 4)
    #expect(
      error?.syntax?.diagram.hasPrefix("  \"inputs\": [{\"type\": \"uint\"}, {\"type\": \"(bool\"}]}]\n")
        == true)
  }
}
