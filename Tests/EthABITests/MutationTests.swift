import EthABI
import EthPrimitives
import Testing

@Suite("Changed encodings", .serialized)
struct MutationTests {
  /// Every twentieth random case: 300 encodings.
  static func cases() throws -> [ABICase] {
    try Fixture.cases("random.json").enumerated().filter { $0.offset.isMultiple(of: 20) }.map(\.element)
  }

  /// Decodes strictly, and whatever comes out must encode to the same bytes; leniently nothing may trap.
  ///
  /// - Returns: Whether the data was taken.
  private func check(_ data: [UInt8], as types: [ABIType]) throws -> Bool {
    _ = try? ABIValue.decode(data, as: types, options: .lenient)
    guard let values = try? ABIValue.decode(data, as: types) else { return false }
    #expect(try ABIValue.encode(values, as: types) == data, "\(types)")
    return true
  }

  @Test("Every single-byte flip is refused or is the encoding of another value")
  func flips() throws {
    var taken = 0
    var refused = 0
    let cases = try Self.cases()
    #expect(cases.count >= 300)
    for entry in cases {
      let types = try entry.abiTypes()
      var data = try hex(entry.hex)
      for index in data.indices {
        for flip: UInt8 in [0x01, 0x80, 0xff] {
          data[index] ^= flip
          if try check(data, as: types) { taken += 1 } else { refused += 1 }
          data[index] ^= flip
        }
      }
    }
    #expect(taken > 10_000 && refused > 10_000)
  }

  @Test("Every prefix is refused, and every encoding with bytes behind it")
  func prefixes() throws {
    for entry in try Self.cases() {
      let types = try entry.abiTypes()
      let data = try hex(entry.hex)
      for count in data.indices {
        #expect(try check(Array(data.prefix(count)), as: types) == false, "\(types) \(count)")
      }
      #expect(try check(data, as: types))
      #expect(try check(data + [0], as: types) == false)
      #expect(try check(data + [UInt8](repeating: 0, count: 32), as: types) == false)
    }
  }

  @Test("The typed coding takes and refuses the same")
  func typedFlips() throws {
    let value = FieldListTests.job
    var data = value.encoded()
    let parameters = FieldListTests.Job.abiParameters
    for index in data.indices {
      for flip: UInt8 in [0x01, 0x80, 0xff] {
        data[index] ^= flip
        for options in [ABIDecodingOptions.strict, .lenient] {
          let typed = Result { () throws(ABIError) in
            try FieldListTests.Job(decoding: data, options: options)
          }
          let dynamic = Result { () throws(ABIError) in
            try ABIValue.decode(data, as: parameters, options: options)
          }
          switch (typed, dynamic) {
          case (.success(let job), .success(let values)):
            #expect(job.encoded() == (try ABIValue.encode(values, as: parameters)))
            if options.mode == .strict { #expect(job.encoded() == data) }
          case (.failure(let a), .failure(let b)): #expect(a == b)
          default: Issue.record("\(typed) \(dynamic)")
          }
        }
        data[index] ^= flip
      }
    }
  }
}
