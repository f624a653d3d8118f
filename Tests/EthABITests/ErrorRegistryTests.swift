import EthABI
import EthPrimitives
import Testing

@Suite("Custom errors of several contracts")
struct ErrorRegistryTests {
  @Test func mergesInterfaces() throws {
    let token = try ContractABI(humanReadable: "error Low(uint256 balance, uint256 needed) error Paused()")
    let manager = try ContractABI(
      humanReadable: "error Unknown(uint256 id) error Paused() error Low(uint256 a, uint b)")
    let registry = ErrorRegistry([token, manager])
    #expect(registry.collisions.isEmpty)
    let data = try token.error("Low").encode([.uint(1), .uint(2)])
    let revert = Revert(data: data, errors: registry)
    #expect(revert == .custom(token.errors[0], arguments: [.uint(1), .uint(2)]))
    #expect(revert.description == "execution reverted: Low(balance: 1, needed: 2)")
    #expect(
      Revert(data: try manager.error("Unknown").encode([.uint(7)]), errors: registry)
        == .custom(manager.errors[0], arguments: [.uint(7)]))
    #expect(
      Revert(data: token.errors[1].selector.bytes, errors: registry)
        == .custom(token.errors[1], arguments: []))
    let other = Selector(0x0102_0304).bytes + [9]
    #expect(Revert(data: other, errors: registry) == .unknown(selector: Selector(0x0102_0304), data: other))
    #expect(Revert(data: [], errors: registry) == .empty)
    #expect(Revert(data: [1], errors: registry) == .unknown(selector: nil, data: [1]))
    #expect(registry.errors(selector: token.errors[0].selector).count == 1)
  }

  /// Both signatures have the selector 0x42966c68, a collision known from the 4-byte directory.
  @Test func collidingSelectors() throws {
    let one = try ABIErrorSignature("error burn(uint256 amount)")
    let other = try ABIErrorSignature("error collate_propagate_storage(bytes16 x)")
    #expect(one.selector == Selector(0x4296_6c68) && other.selector == one.selector)
    let registry = ErrorRegistry([one, other])
    #expect(registry.collisions.count == 1 && registry.collisions.first?.errors == [one, other])
    #expect(registry.collisions.first?.selector == one.selector)
    // A number that leaves the last half of the word in use is no bytes16.
    let number = try one.encode([.uint(5)])
    #expect(Revert(data: number, errors: registry) == .custom(one, arguments: [.uint(5)]))
    let both = try other.encode([.bytes([UInt8](repeating: 1, count: 16))])
    let ambiguous = Revert(data: both, errors: registry)
    #expect(ambiguous == .ambiguous([one, other], data: both))
    #expect(Revert(data: both, errors: [one, other]) == ambiguous)
    #expect(ambiguous.description.contains("burn(uint256), collate_propagate_storage(bytes16)"))
    #expect(ambiguous.description.contains(Hex.encode(both)))
    let short = Array(both.dropLast(33))
    #expect(Revert(data: short, errors: registry) == .unknown(selector: nil, data: short))
  }

  @Test func undecodableDataIsKeptAndShown() throws {
    let error = try ABIErrorSignature("error E(string)")
    for data in [
      error.selector.bytes + [UInt8](repeating: 0xff, count: 32), Revert.messageSelector.bytes,
      Revert.panicSelector.bytes + [1], Revert.messageSelector.bytes + ABITuple([0xff] as [UInt8]).encoded(),
      error.selector.bytes + ABITuple([0x61, 0xff] as [UInt8]).encoded(),
      [UInt8](repeating: 0xab, count: 512), [1, 2, 3],
    ] {
      let revert = Revert(data: data, errors: [error])
      #expect(revert == .unknown(selector: Selector(prefixOf: data), data: data))
      #expect(revert.description.contains(Hex.encode(data)))
    }
    let large = [UInt8](repeating: 0xab, count: 100_000)
    let revert = Revert(data: large)
    #expect(revert == .unknown(selector: Selector(0xabab_abab), data: large))
    #expect(revert.description.utf8.count < 1300 && revert.description.contains("(100000 bytes)"))
  }

  @Test func unknownPanicsAreKept() {
    for code in [UInt256(0x99), 0x100, .max] {
      let data = ABITuple(code).encoded(prefix: Revert.panicSelector.bytes)
      #expect(Revert(data: data) == .panic(PanicCode(code)))
      #expect(Revert(data: data).description.contains("without a known meaning"))
    }
  }
}
