import EthABI
import EthJSON
import EthPrimitives
import TestSupport
import Testing

@Suite("EIP-712 payloads from strangers")
struct TypedDataHostileTests {
  /// A payload with these types and this message.
  static func payload(_ types: String, _ message: String, primaryType: String = "A") -> String {
    #"{"types":{"# + types + #"},"primaryType":""# + primaryType + #"","domain":{},"message":"# + message
      + "}"
  }

  @Test("A struct that is used twice is printed once, and nested ones are sorted by name")
  func orderOfTypes() throws {
    let types = try TypedDataTypes([
      TypedDataStruct("A", [.init("z", "Z[]"), .init("b", "B"), .init("z2", "Z"), .init("d", "D[2][]")]),
      TypedDataStruct("Z", [.init("d", "D"), .init("e", "uint256")]),
      TypedDataStruct("D", [.init("b", "B")]),
      TypedDataStruct("B", [.init("x", "bytes")]),
    ])
    #expect(try types.encodeType("A") == "A(Z[] z,B b,Z z2,D[2][] d)B(bytes x)D(B b)Z(D d,uint256 e)")
    #expect(try types.encodeType("Z") == "Z(D d,uint256 e)B(bytes x)D(B b)")
    #expect(throws: TypedDataError.self) { try types.encodeType("C") }
  }

  @Test("Types that refer to each other in circles are hashed, and values of them end with null")
  func mutualRecursion() throws {
    let types =
      #""A":[{"name":"b","type":"B"}],"B":[{"name":"a","type":"A"},{"name":"c","type":"C"}],"#
      + #""C":[{"name":"n","type":"uint8"}]"#
    let c = #"{"n":1}"#
    let data = try TypedData(
      parsing: Self.payload(types, #"{"b":{"a":{"b":{"a":null,"c":\#(c)}},"c":\#(c)}}"#))
    #expect(data.encodedType == "A(B b)B(A a,C c)C(uint8 n)")
    let error = #expect(throws: TypedDataError.self) {
      try TypedData(parsing: Self.payload(types, #"{"b":{"a":null,"c":null}}"#))
    }
    #expect(error?.path == "message.b.c")
  }

  @Test("Depth is bounded, of types, of values and of text")
  func depth() throws {
    let list = #""A":[{"name":"a","type":"A"}]"#
    func nested(_ depth: Int) -> String {
      String(repeating: #"{"a":"#, count: depth) + "null" + String(repeating: "}", count: depth)
    }
    _ = try TypedData(parsing: Self.payload(list, nested(60)))
    for depth in [70, 1000, 100_000] {
      #expect(throws: TypedDataError.self) { try TypedData(parsing: Self.payload(list, nested(depth))) }
    }
    let deep = try TypedData(
      parsing: Self.payload(list, nested(500)), limits: TypedDataLimits(maxDepth: 10_000))
    #expect(try TypedData(parsing: deep.json(), limits: TypedDataLimits(maxDepth: 512)).digest == deep.digest)

    let suffixes = String(repeating: "[]", count: 65)
    #expect(throws: TypedDataError.self) {
      try TypedData(parsing: Self.payload(#""A":[{"name":"a","type":"uint8\#(suffixes)"}]"#, #"{"a":[]}"#))
    }
    // A chain of a thousand types needs no stack.
    let chain = (0..<1000).map { TypedDataStruct("T\($0)", [.init("next", "T\($0 + 1)[]")]) }
    let types = try TypedDataTypes(chain + [TypedDataStruct("T1000", [])])
    #expect(try types.encodeType("T0").hasPrefix("T0(T1[] next)T1(T2[] next)T10(T11[] next)"))
  }

  @Test("Work is bounded where types' texts grow with the square of the payload")
  func manyTypes() throws {
    let names = (0..<200).map { "T\($0)" }
    let structs = names.map { name in
      TypedDataStruct(name, names.enumerated().map { TypedDataField("f\($0)", $1) })
    }
    let error = #expect(throws: TypedDataError.self) { try TypedDataTypes(structs) }
    #expect(error?.reason == .limitExceeded(what: "bytes of encoded types", limit: 16 << 20))
    let tooMany = #expect(throws: TypedDataError.self) {
      try TypedDataTypes((0..<2000).map { TypedDataStruct("T\($0)", []) })
    }
    #expect(tooMany?.reason == .limitExceeded(what: "struct types", limit: 1024))
  }

  @Test("A hundred thousand elements take ten times what ten thousand take, members in any order too")
  func growth() throws {
    func seconds(_ count: Int) throws -> Double {
      let numbers = (0..<count).map(String.init).joined(separator: ",")
      let fields = (0..<count).map { #"{"name":"f\#($0)","type":"uint8"}"# }.joined(separator: ",")
      let members = (0..<count).reversed().map { #""f\#($0)":1"# }.joined(separator: ",")
      let text = Self.payload(
        #""A":[{"name":"n","type":"uint256[]"},{"name":"b","type":"B"}],"B":[\#(fields)]"#,
        #"{"b":{\#(members)},"n":[\#(numbers)]}"#)
      var digest = Hash32.zero
      let time = try processorTime { digest = try TypedData(parsing: text).digest }
      #expect(digest != .zero)
      return time / .seconds(1)
    }
    _ = try seconds(1000)
    let small = try seconds(3000)
    let large = try seconds(30_000)
    // Ten times the work; a quadratic path would take a hundred times.
    #expect(large < 40 * small, "\(small) s, \(large) s")
  }

  @Test("Elements beyond the limit are refused")
  func tooManyValues() throws {
    let text = Self.payload(#""A":[{"name":"n","type":"uint8[]"}]"#, #"{"n":[1,2,3,4,5,6,7,8,9]}"#)
    _ = try TypedData(parsing: text, limits: TypedDataLimits(maxValues: 10))
    let error = #expect(throws: TypedDataError.self) {
      try TypedData(parsing: text, limits: TypedDataLimits(maxValues: 9))
    }
    #expect(error?.reason == .limitExceeded(what: "values", limit: 9))
  }

  @Test("Integers keep all their digits")
  func largeIntegers() throws {
    let types = #""A":[{"name":"u","type":"uint256"},{"name":"i","type":"int256"}]"#
    let u = "115792089237316195423570985008687907853269984665640564039457584007913129639935"
    let i = "-57896044618658097711785492504343953926634992332820282019728792003956564819968"
    let data = try TypedData(parsing: Self.payload(types, #"{"u":\#(u),"i":\#(i)}"#))
    #expect(data.message == .structure([.uint(.max), .int(.min)]))
    #expect(try TypedData(parsing: Self.payload(types, #"{"u":"\#(u)","i":"\#(i)"}"#)) == data)
    let one = try TypedData(parsing: Self.payload(types, #"{"u":9007199254740993,"i":-9007199254740993}"#))
    #expect(one.message == .structure([.uint(9_007_199_254_740_993), .int(-9_007_199_254_740_993)]))
  }

  @Test("Values made in code are checked like those from JSON")
  func valuesFromCode() throws {
    let types = [
      TypedDataStruct("A", [.init("list", "B[2]")]),
      TypedDataStruct("B", [.init("n", "uint8"), .init("h", "bytes4")]),
    ]
    func make(_ second: TypedDataValue) throws(TypedDataError) -> TypedData {
      let first: TypedDataValue = .structure([.uint(1), .bytes([1, 2, 3, 4])])
      return try TypedData(
        types: types, primaryType: "A", domain: EIP712Domain(), message: [.array([first, second])])
    }
    _ = try make(.structure([.uint(255), .bytes([1, 2, 3, 4])]))
    let wrong: [(TypedDataValue, String)] = [
      (.structure([.uint(256), .bytes([1, 2, 3, 4])]), "message.list[1].n: 256 does not fit into uint8"),
      (.structure([.uint(1), .bytes([1])]), "message.list[1].h: bytes4 has a length of 4, found 1"),
      (.structure([.uint(1)]), "message.list[1]: B has a length of 2, found 1"),
      (.null, "message.list[1]: expected an object, found null"),
      (.structure([.int(-1), .bytes([1, 2, 3, 4])]), "message.list[1].n: expected a number of uint8"),
    ]
    for (value, text) in wrong {
      let error = #expect(throws: TypedDataError.self) { try make(value) }
      #expect(error?.description.hasPrefix(text) == true, "\(String(describing: error))")
    }
    let domain = #expect(throws: TypedDataError.self) {
      try TypedData(
        types: [TypedDataStruct("A", []), TypedDataStruct("EIP712Domain", [.init("name", "string")])],
        primaryType: "A", domain: EIP712Domain(), message: [])
    }
    #expect(domain?.description == #"domain: "EIP712Domain" needs a member "name""#)
  }

  @Test("An object with two members of one name is refused, even where the reader lets it pass")
  func duplicateMembers() throws {
    let text = Self.payload(#""A":[{"name":"n","type":"uint8"}]"#, #"{"n":1,"n":2}"#)
    #expect(throws: TypedDataError.self) { try TypedData(parsing: text) }
    let document = try JSONDocument(parsing: text, limits: JSONLimits(allowsDuplicateKeys: true))
    let error = #expect(throws: TypedDataError.self) { try TypedData(json: document.root) }
    #expect(error?.reason == .duplicateName("n"))
  }

  @Test("Whatever byte is changed, a payload is refused or is written and read back the same")
  func mutations() throws {
    let seed: UInt64 = 0x712
    print("mutation seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let document = try JSONDocument(parsing: Fixture.bytes("eip712/random.json"))
    var (refused, accepted) = (0, 0)
    let pieces = [
      "null", "[]", "{}", "[", "]", "\"", "0x", "-", "1e9", "uint256", "[3]", "A", ",", ":", "\\u0000",
    ]
    for entry in try document.root.member("cases").elements() {
      let original = try entry.member("data").jsonBytes
      for _ in 0..<8 {
        var text = original
        let index = Int.random(in: 0..<text.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text[index] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          text.removeSubrange(index..<min(text.count, index + Int.random(in: 1...40, using: &generator)))
        case 2: text.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: index)
        default: text[index] = text[Int.random(in: 0..<text.count, using: &generator)]
        }
        guard let data = try? TypedData(parsing: text) else {
          refused += 1
          continue
        }
        accepted += 1
        let reread = try TypedData(parsing: data.json())
        #expect(reread == data && reread.digest == data.digest)
      }
    }
    #expect(refused > 1000 && accepted > 200, "\(refused) refused, \(accepted) accepted")
  }

  @Test("A payload may come as a string, once")
  func payloadInString() throws {
    let data = try TypedData(Mail.example, domain: Mail.domain)
    let text = JSON.string(data.jsonText()).jsonText()
    #expect(try TypedData(parsing: text) == data)
    #expect(throws: TypedDataError.self) { try TypedData(parsing: JSON.string(text).jsonText()) }
  }

  @Test("Every prefix of a payload is refused")
  func prefixes() throws {
    let text = try TypedData(Mail.example, domain: Mail.domain).json()
    for count in 0..<text.count {
      #expect(throws: TypedDataError.self) { try TypedData(parsing: Array(text.prefix(count))) }
    }
  }
}
