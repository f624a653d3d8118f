import EthPrimitives
import EthTesting
import Testing

/// The local chain as other packages start it.
@Suite(.timeLimit(.minutes(10))) struct DevnetTests {
  @Test func servesTheChainThatWasAskedFor() async throws {
    var options = Devnet.Options()
    options.chainId = 1234
    let chainId = try await Devnet.run(options) { $0.chainId }
    #expect(chainId == 1234)
  }
}
