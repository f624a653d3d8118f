import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("Encodings of random types, as PyPI eth-abi makes them")
struct RandomCaseTests {
  @Test func encodingAndDecodingAgree() throws {
    let cases = try Fixture.cases("random.json")
    #expect(cases.count >= 6000)
    for entry in cases {
      let types = try entry.abiTypes()
      #expect(types.map(\.description) == entry.types)
      let values = try entry.abiValues(types)
      let data = try ABIValue.encode(values, as: types)
      #expect(Hex.encode(data, prefix: false) == entry.hex, "\(entry.types) \(entry.values)")
      for options in [ABIDecodingOptions.strict, .lenient] {
        let decoded = try ABIValue.decode(data, as: types, options: options)
        #expect(decoded == values, "\(entry.types) \(options.mode)")
        #expect(ABIValue.array(decoded).jsonText() == entry.values.description)
        #expect(ABIValue.array(decoded).json.description == entry.values.description)
      }
    }
  }

  @Test func packedEncodingsAgree() throws {
    let cases = try Fixture.cases("packed.json")
    #expect(cases.count >= 1200)
    for entry in cases {
      let types = try entry.abiTypes()
      let packed = try ABIValue.encodePacked(try entry.abiValues(types), as: types)
      #expect(Hex.encode(packed, prefix: false) == entry.hex, "\(entry.types) \(entry.values)")
    }
  }

  @Test("What decodes strictly re-encodes to the same bytes, whatever byte was changed")
  func mutationsAreRefusedOrCanonical() throws {
    let seed: UInt64 = 0x6c69_6c79
    print("mutation seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var refused = 0
    var accepted = 0
    for entry in try Fixture.cases("random.json") {
      let types = try entry.abiTypes()
      let original = try hex(entry.hex)
      for _ in 0..<12 where !original.isEmpty {
        var data = original
        let index = Int.random(in: 0..<data.count, using: &generator)
        data[index] = [0xff, 0x80, 0x00, 0x20, data[index] &+ 1].randomElement(using: &generator) ?? 0
        if Bool.random(using: &generator) { data.append(contentsOf: repeatElement(0, count: 32)) }
        _ = try? ABIValue.decode(data, as: types, options: .lenient)
        guard let values = try? ABIValue.decode(data, as: types) else {
          refused += 1
          continue
        }
        accepted += 1
        #expect(try ABIValue.encode(values, as: types) == data, "\(entry.types) changed at \(index)")
      }
    }
    #expect(refused > 1000 && accepted > 1000)
  }
}
