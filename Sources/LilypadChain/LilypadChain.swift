// One import for the whole library, as far as the package's traits bring it.
@_exported import EthABI
@_exported import EthCrypto
@_exported import EthJSON
@_exported import EthPrimitives
@_exported import EthRLP
@_exported import EthSigners
@_exported import EthTransactions

#if Network
  @_exported import EthContracts
  @_exported import EthProvider
  @_exported import EthRPC
  @_exported import LilypadContracts
#endif

#if Bridge
  @_exported import LilypadBridge
#endif
