/// Whether a signature may be read whose `s` is above half the curve's order.
///
/// Each signature (r, s) has a twin (r, n − s) that verifies as well. Ethereum takes only the one with the low `s`
/// in transactions since Homestead (EIP-2), so that nobody can change a transaction's hash; some contracts,
/// `ecrecover` and old transactions take both.
public enum HighS: Sendable {
  /// It is an error.
  case refused
  /// It is taken as it is.
  case allowed
}
