import EthContracts
import EthPrimitives
import EthProvider
import Testing

/// The list of chains.
@Suite struct ChainTests {
  @Test func chainsAreFoundByTheirNumber() {
    #expect(Chain(id: 1) == .mainnet)
    #expect(Chain(id: 421_614) == .arbitrumSepolia)
    #expect(Chain(id: 412_346) == .lilypadDevnet)
    #expect(Chain(id: 0) == nil)
    #expect(Chain(id: 31_337) == nil)
    for chain in Chain.known { #expect(Chain(id: chain.id) == chain) }
    #expect(Set(Chain.known.map(\.id)).count == Chain.known.count)
    #expect(Set(Chain.known.map(\.name)).count == Chain.known.count)
  }

  /// As https://chainid.network lists them.
  @Test func numbersAndCurrencies() {
    let listed: [UInt64: (String, Bool)] = [
      1: ("ETH", false), 11_155_111: ("ETH", true), 17_000: ("ETH", true), 560_048: ("ETH", true),
      42_161: ("ETH", false), 421_614: ("ETH", true), 10: ("ETH", false), 8453: ("ETH", false),
      137: ("POL", false), 100: ("XDAI", false), 56: ("BNB", false), 43_114: ("AVAX", false),
      59_144: ("ETH", false), 534_352: ("ETH", false), 412_346: ("ETH", true), 412_347: ("ETH", true),
    ]
    #expect(Set(Chain.known.map(\.id)) == Set(listed.keys))
    for chain in Chain.known {
      #expect(listed[chain.id]?.0 == chain.currency && listed[chain.id]?.1 == chain.isTestnet, "\(chain)")
      #expect(chain.blockTime > .zero && chain.blockTime <= .seconds(12), "\(chain)")
      #expect(chain.explorer?.hasSuffix("/") != true, "\(chain)")
      if case .layer1(let parent) = chain.finality {
        #expect(Chain(id: parent)?.finality == .tags, "\(chain)")
      }
      if let multicall = chain.multicall { #expect(multicall.address == Multicall3.address, "\(chain)") }
    }
    #expect(Chain.known.filter { $0.ensRegistry != nil }.map(\.id) == [1, 11_155_111, 17_000])
  }

  @Test func aChainOfOnesOwn() {
    var chain = Chain.mainnet
    chain.multicall = nil
    #expect(chain != .mainnet && chain.description == "Ethereum (1)")
    let own = Chain(id: 5, name: "Mine", blockTime: .seconds(1), finality: .depth(3))
    #expect(own.currency == "ETH" && own.multicall == nil && own.feePolicy == FeePolicy())
  }
}
