/// What a fork asks of a transaction before it is executed: its gas, its size, its type.
///
/// The rules are plain numbers, so that those of a chain with rules of its own can be written down: an L2 that
/// follows Osaka without its cap on a transaction's gas has
/// ```swift
/// var rules = GasRules.osaka
/// rules.maximumGasLimit = nil
/// ```
public struct GasRules: Hashable, Sendable {
  /// The highest transaction type that is known; all lower ones are known as well (EIP-2718).
  public var highestType: UInt8
  /// What every transaction costs, in gas (Yellow Paper, appendix G: G_transaction).
  public var transactionGas: UInt64
  /// What creating a contract costs on top, in gas (EIP-2).
  public var creationGas: UInt64
  /// What a zero byte of data costs, in gas (Yellow Paper, appendix G: G_txdatazero).
  public var zeroByteGas: UInt64
  /// What any other byte of data costs, in gas (EIP-2028).
  public var nonzeroByteGas: UInt64
  /// What each begun word of 32 bytes of a new contract's init code costs, in gas (EIP-3860).
  public var initCodeWordGas: UInt64
  /// The most bytes that a new contract's init code may have; `nil` for any number (EIP-3860).
  public var maximumInitCodeSize: Int?
  /// What each address of the access list costs, in gas (EIP-2930).
  public var accessListAddressGas: UInt64
  /// What each storage key of the access list costs, in gas (EIP-2930).
  public var accessListStorageKeyGas: UInt64
  /// What each authorization costs, in gas; a part is given back where the authority's account exists (EIP-7702).
  public var authorizationGas: UInt64
  /// The gas that a token of data costs at least; a zero byte is one token, any other four (EIP-7623).
  public var floorTokenGas: UInt64
  /// What each blob takes, in blob gas (EIP-4844).
  public var gasPerBlob: UInt64
  /// The most blobs that a transaction may have (EIP-4844, EIP-7691, EIP-7594).
  public var maximumBlobCount: Int
  /// The most gas that a transaction may ask for; `nil` for as much as a block has (EIP-7825).
  public var maximumGasLimit: UInt64?
}

extension GasRules {
  /// The first rules of mainnet: 4 gas for a zero byte, 68 for another, and nothing extra for creating a
  /// contract (Yellow Paper, appendix G).
  public static let frontier = GasRules(
    highestType: 0, transactionGas: 21_000, creationGas: 0, zeroByteGas: 4, nonzeroByteGas: 68,
    initCodeWordGas: 0, maximumInitCodeSize: nil, accessListAddressGas: 0, accessListStorageKeyGas: 0,
    authorizationGas: 0, floorTokenGas: 0, gasPerBlob: 0, maximumBlobCount: 0, maximumGasLimit: nil)

  /// Creating a contract costs 32,000 gas more (EIP-2).
  public static let homestead = frontier.with { $0.creationGas = 32_000 }

  /// As ``homestead``: EIP-150 is about execution.
  public static let tangerineWhistle = homestead

  /// As ``homestead``: EIP-155, EIP-160, EIP-161 and EIP-170 leave these numbers alone.
  public static let spuriousDragon = homestead

  /// As ``homestead``.
  public static let byzantium = homestead

  /// As ``homestead``.
  public static let constantinople = homestead

  /// As ``homestead``.
  public static let petersburg = homestead

  /// A byte of data that is not zero costs 16 gas (EIP-2028).
  public static let istanbul = petersburg.with { $0.nonzeroByteGas = 16 }

  /// Access lists, 2,400 gas for an address and 1,900 for a storage key, in transactions of type 1 (EIP-2930).
  public static let berlin = istanbul.with {
    $0.highestType = 1
    $0.accessListAddressGas = 2400
    $0.accessListStorageKeyGas = 1900
  }

  /// Transactions with a fee cap and a tip, type 2 (EIP-1559).
  public static let london = berlin.with { $0.highestType = 2 }

  /// As ``london``.
  public static let paris = london

  /// Init code has at most 49,152 bytes and costs 2 gas a word (EIP-3860).
  public static let shanghai = paris.with {
    $0.initCodeWordGas = 2
    $0.maximumInitCodeSize = 49_152
  }

  /// Blobs, 131,072 gas each, at most the 6 of a block, in transactions of type 3 (EIP-4844).
  public static let cancun = shanghai.with {
    $0.highestType = 3
    $0.gasPerBlob = 131_072
    $0.maximumBlobCount = 6
  }

  /// Authorizations, 25,000 gas each, in transactions of type 4 (EIP-7702); at least 10 gas for a token of data
  /// (EIP-7623); up to the 9 blobs of a block (EIP-7691).
  public static let prague = cancun.with {
    $0.highestType = 4
    $0.authorizationGas = 25_000
    $0.floorTokenGas = 10
    $0.maximumBlobCount = 9
  }

  /// A transaction asks for at most 2^24 gas (EIP-7825) and has at most 6 blobs (EIP-7594).
  public static let osaka = prague.with {
    $0.maximumGasLimit = 1 << 24
    $0.maximumBlobCount = 6
  }

  /// The newest rules of mainnet that are known here: ``osaka``.
  public static let newest = osaka

  private func with(_ change: (inout GasRules) -> Void) -> GasRules {
    var rules = self
    change(&rules)
    return rules
  }
}
