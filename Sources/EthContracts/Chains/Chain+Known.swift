import EthPrimitives
import EthProvider

extension Chain {
  /// All that are known, mainnet first.
  public static let known: [Chain] = [
    mainnet, sepolia, holesky, hoodi, arbitrumOne, arbitrumSepolia, optimism, base, polygon, gnosis, bnb,
    avalanche, linea, scroll, lilypadDevnet, lilypadDemonet,
  ]

  /// Ethereum.
  public static let mainnet = Chain(
    id: 1, name: "Ethereum", blockTime: .seconds(12), finality: .tags,
    multicall: multicall3(block: 14_353_601), ensRegistry: ENS.registry, explorer: "https://etherscan.io")

  /// Ethereum's test network for applications.
  public static let sepolia = Chain(
    id: 11_155_111, name: "Sepolia", blockTime: .seconds(12), finality: .tags,
    multicall: multicall3(block: 751_532), ensRegistry: ENS.registry, isTestnet: true,
    explorer: "https://sepolia.etherscan.io")

  /// Ethereum's former test network for validators, which ``hoodi`` has replaced.
  public static let holesky = Chain(
    id: 17_000, name: "Holesky", blockTime: .seconds(12), finality: .tags, multicall: multicall3(block: 77),
    ensRegistry: ENS.registry, isTestnet: true, explorer: "https://holesky.etherscan.io")

  /// Ethereum's test network for validators.
  public static let hoodi = Chain(
    id: 560_048, name: "Hoodi", blockTime: .seconds(12), finality: .tags, multicall: multicall3(),
    isTestnet: true, explorer: "https://hoodi.etherscan.io")

  /// Arbitrum One, on Ethereum.
  public static let arbitrumOne = Chain(
    id: 42_161, name: "Arbitrum One", blockTime: .milliseconds(250), finality: .layer1(chainId: 1),
    feePolicy: .arbitrum,
    multicall: multicall3(block: 7_654_707), explorer: "https://arbiscan.io")

  /// Arbitrum's test network, on ``sepolia``. Lilypad's test network is on it.
  public static let arbitrumSepolia = Chain(
    id: 421_614, name: "Arbitrum Sepolia", blockTime: .milliseconds(250),
    finality: .layer1(chainId: 11_155_111), feePolicy: .arbitrum, multicall: multicall3(block: 81_930),
    isTestnet: true,
    explorer: "https://sepolia.arbiscan.io")

  /// OP Mainnet, on Ethereum.
  public static let optimism = Chain(
    id: 10, name: "OP Mainnet", blockTime: .seconds(2), finality: .layer1(chainId: 1), feePolicy: .optimism,
    multicall: multicall3(block: 4_286_263), explorer: "https://optimistic.etherscan.io")

  /// Base, on Ethereum.
  public static let base = Chain(
    id: 8453, name: "Base", blockTime: .seconds(2), finality: .layer1(chainId: 1), feePolicy: .optimism,
    multicall: multicall3(block: 5022), explorer: "https://basescan.org")

  /// Polygon PoS.
  public static let polygon = Chain(
    id: 137, name: "Polygon", currency: "POL", blockTime: .seconds(2), finality: .tags,
    feePolicy: FeePolicy(minimumPriorityFee: .gwei(25)),
    multicall: multicall3(block: 25_770_160), explorer: "https://polygonscan.com")

  /// Gnosis Chain.
  public static let gnosis = Chain(
    id: 100, name: "Gnosis", currency: "XDAI", blockTime: .seconds(5), finality: .tags,
    multicall: multicall3(block: 21_022_491), explorer: "https://gnosisscan.io")

  /// BNB Smart Chain.
  public static let bnb = Chain(
    id: 56, name: "BNB Smart Chain", currency: "BNB", blockTime: .milliseconds(750), finality: .tags,
    feePolicy: FeePolicy(minimumPriorityFee: .gwei(1) / 20),
    multicall: multicall3(block: 15_921_452), explorer: "https://bscscan.com")

  /// Avalanche's C-Chain, whose nodes show only blocks that are accepted for good.
  public static let avalanche = Chain(
    id: 43_114, name: "Avalanche", currency: "AVAX", blockTime: .seconds(2), finality: .depth(0),
    multicall: multicall3(block: 11_907_934), explorer: "https://snowtrace.io")

  /// Linea, on Ethereum.
  public static let linea = Chain(
    id: 59_144, name: "Linea", blockTime: .seconds(2), finality: .layer1(chainId: 1),
    multicall: multicall3(block: 42), explorer: "https://lineascan.build")

  /// Scroll, on Ethereum.
  public static let scroll = Chain(
    id: 534_352, name: "Scroll", blockTime: .seconds(3), finality: .layer1(chainId: 1),
    feePolicy: FeePolicy(dataFeeOracle: "0x5300000000000000000000000000000000000002"),
    multicall: multicall3(block: 14), explorer: "https://scrollscan.com")

  /// The chain of Lilypad's devnet, and of a node on one's own machine: Nitro with a sequencer of its own.
  public static let lilypadDevnet = Chain(
    id: 412_346, name: "Lilypad Devnet", blockTime: .milliseconds(250), finality: .depth(1),
    feePolicy: .arbitrum, isTestnet: true)

  /// The chain of Lilypad's demonet: Nitro with a sequencer of its own.
  public static let lilypadDemonet = Chain(
    id: 412_347, name: "Lilypad Demonet", blockTime: .milliseconds(250), finality: .depth(1),
    feePolicy: .arbitrum, isTestnet: true)

  private static func multicall3(block: UInt64? = nil) -> Deployment {
    Deployment(Multicall3.address, block: block)
  }
}
