import EthPrimitives
import Testing

/// What the documentation calls a run-time error stops the program instead of going on with a wrong number.
@Suite("UInt256: run-time errors")
struct UInt256RuntimeErrorTests {
  @Test("sums, differences and products that do not fit")
  func overflow() async {
    await #expect(processExitsWith: .failure) { _ = UInt256.max + UInt256(CommandLine.arguments.count) }
    await #expect(processExitsWith: .failure) { _ = UInt256(CommandLine.arguments.count) - .max }
    await #expect(processExitsWith: .failure) { _ = UInt256.max * (UInt256(CommandLine.arguments.count) + 1) }
  }

  @Test("division by zero, and quotients that do not fit")
  func division() async {
    await #expect(processExitsWith: .failure) { _ = UInt256.max / UInt256(CommandLine.arguments.count >> 32) }
    await #expect(processExitsWith: .failure) { _ = UInt256.max % UInt256(CommandLine.arguments.count >> 32) }
    await #expect(processExitsWith: .failure) { _ = UInt256(1).dividingFullWidth((1, 0)) }
  }

  @Test("conversions and literals out of range")
  func conversions() async {
    await #expect(processExitsWith: .failure) { _ = UInt256(-CommandLine.arguments.count) }
    await #expect(processExitsWith: .failure) { _ = Int(UInt256.max) }
    await #expect(processExitsWith: .failure) { _ = (0 as UInt256).distance(to: 1 << 63) }
    await #expect(processExitsWith: .failure) { _ = ((1 << 63) + 1 as UInt256).distance(to: 0) }
    await #expect(processExitsWith: .failure) {
      _ = 0x1_0000000000000000_0000000000000000_0000000000000000_0000000000000000 as UInt256
    }
    await #expect(processExitsWith: .failure) { _ = -1 as UInt256 }
    await #expect(processExitsWith: .failure) { _ = "0x12" as Address }
  }
}
