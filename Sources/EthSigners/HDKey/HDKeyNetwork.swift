/// Which network the text of an extended key says it is for (BIP-32, "Serialization format"). Ethereum's wallets use
/// the main one for all chains.
public enum HDKeyNetwork: Hashable, Sendable {
  /// `xprv` and `xpub`.
  case main
  /// `tprv` and `tpub`.
  case test

  var privateVersion: UInt32 { self == .main ? 0x0488_ADE4 : 0x0435_8394 }
  var publicVersion: UInt32 { self == .main ? 0x0488_B21E : 0x0435_87CF }
}
