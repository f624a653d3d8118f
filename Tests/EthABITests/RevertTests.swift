import EthABI
import EthPrimitives
import Testing

@Suite("Revert data")
struct RevertTests {
  @Test func messages() throws {
    // Solidity's documentation, "Control Structures": revert("Not enough Ether provided.").
    let data = try hex(
      """
      08c379a0
      0000000000000000000000000000000000000000000000000000000000000020
      000000000000000000000000000000000000000000000000000000000000001a
      4e6f7420656e6f7567682045746865722070726f76696465642e000000000000
      """)
    #expect(Revert(data: data) == .message("Not enough Ether provided."))
    #expect(Revert(data: data).description == "execution reverted: Not enough Ether provided.")
    #expect(Revert(data: data + [0]) == .message("Not enough Ether provided."))
  }

  @Test(
    "Panics say what they mean",
    arguments: [
      (0x00, "compiler"), (0x01, "assertion"), (0x11, "overflowed"), (0x12, "zero"), (0x21, "enum"),
      (0x22, "storage"), (0x31, "pop"), (0x32, "bounds"), (0x41, "memory"), (0x51, "function"),
    ])
  func panics(code: Int, word: String) throws {
    let data = ABITuple(UInt256(code)).encoded(prefix: Revert.panicSelector.bytes)
    let revert = Revert(data: data)
    #expect(revert == .panic(PanicCode(UInt256(code))))
    #expect(revert.description.contains(word))
    #expect(PanicCode(UInt256(code)).meaning?.contains(word) == true)
  }

  @Test func unknownPanics() {
    #expect(PanicCode(0x99).meaning == nil)
    #expect(PanicCode(.max).meaning == nil)
    #expect(PanicCode(0x11 + 256).meaning == nil)
    #expect(PanicCode(0x11).description == "panic 0x11 (an arithmetic operation overflowed or underflowed)")
    #expect(PanicCode(0).description == "panic 0x00 (a panic inserted by the compiler)")
  }

  @Test func customErrors() throws {
    let errors = [try ABIErrorSignature("NotOwner(address caller, string why)")]
    let caller: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
    let data = try errors[0].encode([.address(caller), .string("no")])
    let revert = Revert(data: data, errors: errors)
    #expect(revert == .custom(errors[0], arguments: [.address(caller), .string("no")]))
    #expect(revert.description == "execution reverted: NotOwner(caller: \(caller), why: \"no\")")
    #expect(Revert(data: data) == .unknown(selector: errors[0].selector, data: data))
  }

  @Test func everythingElse() throws {
    #expect(Revert(data: []) == .empty)
    #expect(Revert(data: []).description == "execution reverted without a reason")
    #expect(Revert(data: [1, 2]) == .unknown(selector: nil, data: [1, 2]))
    let broken = Revert.messageSelector.bytes + UInt256.max.bigEndianBytes
    #expect(Revert(data: broken) == .unknown(selector: Revert.messageSelector, data: broken))
    let hostile = ABITuple("a\u{1b}[31m\nb").encoded(prefix: Revert.messageSelector.bytes)
    #expect(!Revert(data: hostile).description.contains { $0.isNewline || $0 == "\u{1b}" })
  }
}
