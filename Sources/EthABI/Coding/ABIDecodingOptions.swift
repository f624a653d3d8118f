/// How much the decoder forgives, and how much work an encoding may ask for.
public struct ABIDecodingOptions: Hashable, Sendable {
  /// Whether the encoding must be the canonical one.
  public enum Mode: Hashable, Sendable {
    /// What re-encodes differently is refused: padding that is not zero, numbers and booleans out of range,
    /// tails out of order, apart or shared, bytes left over. This is the specification's "strict encoding
    /// mode"; compilers encode like that.
    case strict
    /// What the EVM would read is read: padding is ignored and may be missing at the end, numbers are cut to
    /// their width, offsets may point anywhere inside, bytes may be left over, and what is not UTF-8 in text
    /// becomes U+FFFD. Nothing is read beyond the end.
    case lenient
  }

  /// Bounds on the work that decoding may do, whatever the data declares.
  public struct Limits: Hashable, Sendable {
    /// Levels of arrays and tuples inside each other.
    public var depth = 64
    /// Elements of all arrays together; in the dynamic coding tuples count too, as each takes memory. No more than
    /// ``readFactor`` for each word of the data and 1,024 are allowed in any case.
    public var elements = 4_194_304
    /// Elements that take no bytes at all (`uint256[0][]`, which no compiler makes), of all arrays together.
    public var zeroSizeElements = 256
    /// How many times its own length a lenient decoding may read, as tails may be shared, and how many elements and
    /// tuples any decoding may make of a word.
    public var readFactor = 8

    /// The default limits.
    public init() {}
  }

  /// Whether the encoding must be the canonical one.
  public var mode: Mode
  /// Bounds on the work.
  public var limits = Limits()

  /// Options with the default limits.
  public init(_ mode: Mode, limits: Limits = Limits()) {
    self.mode = mode
    self.limits = limits
  }

  /// Only the canonical encoding; the default everywhere.
  public static var strict: ABIDecodingOptions { ABIDecodingOptions(.strict) }
  /// Whatever the EVM would read.
  public static var lenient: ABIDecodingOptions { ABIDecodingOptions(.lenient) }

  /// For what this program has just encoded itself: only the canonical encoding, of any size and depth.
  static var unlimited: ABIDecodingOptions {
    var options = ABIDecodingOptions.strict
    options.limits.depth = .max
    options.limits.elements = .max
    options.limits.zeroSizeElements = .max
    options.limits.readFactor = .max
    return options
  }
}
