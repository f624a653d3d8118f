import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("Tuples from JSON objects")
struct ValueObjectTests {
  private func type(_ count: Int) -> ABIType {
    .tuple((0..<count).map { ABIParameter("a\($0)", .uint256) })
  }

  private func json(_ count: Int, reversed: Bool = false) throws -> JSONValue {
    let names = (0..<count).map { "\"a\($0)\":\($0)" }
    let text = "{" + (reversed ? names.reversed() : names).joined(separator: ",") + "}"
    return try JSONDocument(parsing: text).root
  }

  @Test func inAnyOrder() throws {
    let expected = ABIValue.tuple((0..<50).map { .uint(UInt256($0)) })
    #expect(try ABIValue(json: json(50), as: type(50)) == expected)
    #expect(try ABIValue(json: json(50, reversed: true), as: type(50)) == expected)
  }

  @Test func eachMemberOnce() throws {
    let twice = ABIType.tuple([ABIParameter("a0", .uint256), ABIParameter("a0", .uint256)])
    let error = #expect(throws: ABIError.self) { try ABIValue(json: json(2), as: twice) }
    #expect(error?.description == "expected a member \"a0\", found {\"a0\":0,\"a1\":1}")
    let unnamed = ABIType.tuple([ABIParameter("", .uint256)])
    #expect(throws: ABIError.self) { try ABIValue(json: json(1), as: unnamed) }
    #expect(throws: ABIError.self) { try ABIValue(json: json(3), as: type(2)) }
  }

  /// A hundred thousand members; looked for one by one they would take 10^10 steps.
  @Test(.timeLimit(.minutes(3)))
  func manyMembers() throws {
    let value = try ABIValue(json: json(100_000, reversed: true), as: type(100_000))
    #expect(value == .tuple((0..<100_000).map { .uint(UInt256($0)) }))
  }
}
