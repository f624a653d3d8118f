import EthABI
import EthJSON
import EthPrimitives
import Foundation
import Testing

@Suite("ethereum/tests ABITests", .enabled(if: Fixture.vectors != nil))
struct OfficialVectorTests {
  @Test func basicABITests() throws {
    guard let folder = Fixture.vectors else { return }
    let candidates = ["ABITests", "ethereum-tests/ABITests"].map {
      folder.appending(path: "\($0)/basic_abi_tests.json")
    }
    let file = try #require(candidates.first { FileManager.default.fileExists(atPath: $0.path) })
    let document = try JSONDocument(parsing: Array(try Data(contentsOf: file)))
    var count = 0
    for test in try document.root.members() {
      let types = try test.value.member("types").mapElements { type throws(JSONError) in try type.string() }
        .map { try ABIType($0) }
      let values = try zip(try test.value.member("args").elements(), types).map { json, type in
        // The file gives bytes as text.
        if case .bytes = type { return ABIValue.bytes(Array(try json.string().utf8)) }
        if case .fixedBytes = type { return ABIValue.bytes(Array(try json.string().utf8)) }
        return try ABIValue(json: json, as: type)
      }
      let expected = try hex(try test.value.member("result").string())
      #expect(try ABIValue.encode(values, as: types) == expected, "\(test.name)")
      #expect(try ABIValue.decode(expected, as: types) == values, "\(test.name)")
      count += 1
    }
    #expect(count > 0)
  }
}
