// One import for the whole library.
@_exported import EthABI
@_exported import EthContracts
@_exported import EthCrypto
@_exported import EthJSON
@_exported import EthPrimitives
@_exported import EthProvider
@_exported import EthRLP
@_exported import EthRPC
@_exported import EthSigners
@_exported import EthTransactions
@_exported import LilypadContracts

#if Bridge
  @_exported import LilypadBridge
#endif
