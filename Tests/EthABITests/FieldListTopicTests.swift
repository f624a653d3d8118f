import EthABI
import EthPrimitives
import Testing

/// The topics of structs whose fields are written out, as generated ones are.
@Suite("Topics of types with their fields written out")
struct FieldListTopicTests {
  struct Nothing: ABINoFields, ABICodable, Hashable { init() {} }

  struct Batch: ABIStructFields, Hashable {
    var owner: Address
    var marks: [Nothing]

    static var abiParameters: [ABIParameter] {
      [ABIParameter("owner", Address.abiType), ABIParameter("marks", [Nothing].abiType)]
    }
    static var fieldsLayout: ABILayout { Address.abiLayout + [Nothing].abiLayout }
    var fieldsTailSize: Int { marks.abiTailSize }
    func encodeFields(into encoder: inout ABIEncoder) {
      encoder.append(owner)
      encoder.append(marks)
    }
    init(owner: Address, marks: [Nothing]) { (self.owner, self.marks) = (owner, marks) }
    init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
      self.init(owner: try decoder.field("owner"), marks: try decoder.field("marks"))
    }
  }

  /// The limits are the decoder's, for data from outside; a value may have more than they allow.
  @Test("A value beyond the decoder's limits has a topic", arguments: [0, 256, 2_000])
  func beyondLimits(count: Int) throws {
    let owner = try Address("0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc" as String)
    let batch = Batch(owner: owner, marks: Array(repeating: Nothing(), count: count))
    var preimage: [UInt8] = []
    batch.appendTopicPreimage(to: &preimage)
    // Elements without bytes add none, so the owner's word is all there is.
    #expect(preimage == [UInt8](repeating: 0, count: 12) + owner.bytes)
  }
}
