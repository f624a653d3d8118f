/// The names of powers of ten of a wei.
///
/// The names are those that Ethereum's tools share; some amounts have a second one, after a person or after the
/// part of an ether they are.
public enum EtherUnit: Int, Sendable, CaseIterable {
  /// The smallest amount: 10^-18 ether.
  case wei = 0
  /// 10^3 wei.
  case kwei = 3
  /// 10^6 wei.
  case mwei = 6
  /// 10^9 wei, the usual unit of gas prices.
  case gwei = 9
  /// 10^12 wei, a millionth of an ether.
  case szabo = 12
  /// 10^15 wei, a thousandth of an ether.
  case finney = 15
  /// 10^18 wei.
  case ether = 18
  /// 10^3 ether.
  case kether = 21
  /// 10^6 ether.
  case mether = 24
  /// 10^9 ether.
  case gether = 27
  /// 10^12 ether.
  case tether = 30

  /// 10^3 wei: ``kwei``.
  public static var babbage: EtherUnit { .kwei }
  /// 10^6 wei: ``mwei``.
  public static var lovelace: EtherUnit { .mwei }
  /// 10^9 wei: ``gwei``.
  public static var shannon: EtherUnit { .gwei }
  /// 10^9 wei, a billionth of an ether: ``gwei``.
  public static var nanoether: EtherUnit { .gwei }
  /// 10^12 wei: ``szabo``.
  public static var microether: EtherUnit { .szabo }
  /// 10^15 wei: ``finney``.
  public static var milliether: EtherUnit { .finney }

  /// The unit's number of decimals, counted from a wei.
  public var decimals: Int { rawValue }
}

extension EtherUnit: CustomStringConvertible, LosslessStringConvertible {
  /// The unit's name in lower case.
  public var description: String {
    switch self {
    case .wei: "wei"
    case .kwei: "kwei"
    case .mwei: "mwei"
    case .gwei: "gwei"
    case .szabo: "szabo"
    case .finney: "finney"
    case .ether: "ether"
    case .kether: "kether"
    case .mether: "mether"
    case .gether: "gether"
    case .tether: "tether"
    }
  }

  /// The unit of a name in lower case, second names included; `nil` for any other text.
  public init?(_ name: String) {
    let found: EtherUnit? =
      switch name {
      case "babbage": .kwei
      case "lovelace": .mwei
      case "shannon", "nanoether": .gwei
      case "microether": .szabo
      case "milliether": .finney
      default: EtherUnit.allCases.first { $0.description == name }
      }
    guard let found else { return nil }
    self = found
  }
}
