/// How much a JSON text may ask of its reader.
public struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may enclose a value, up to ``greatestDepth``.
  public var maxDepth: Int
  /// How many bytes the text may have, up to ``greatestSize``.
  public var maxBytes: Int
  /// How many values and member names the text may hold; each takes 8 bytes of memory, 16 for a container.
  public var maxValues: Int
  /// Whether an object may have two members of one name; the last one then counts.
  public var allowsDuplicateKeys: Bool

  /// The largest depth that can be asked for: deeper trees could not be taken apart without exhausting the
  /// stack.
  public static let greatestDepth = 1024
  /// The largest size that can be asked for, in bytes: a position takes 30 bits.
  public static let greatestSize = 1 << 30 - 1

  /// 64 levels, 256 MiB, 32 Mi values, no duplicate names.
  public static let `default` = JSONLimits()

  /// Limits; values above the greatest are taken as these.
  public init(
    maxDepth: Int = 64, maxBytes: Int = 256 << 20, maxValues: Int = 32 << 20,
    allowsDuplicateKeys: Bool = false
  ) {
    self.maxDepth = maxDepth
    self.maxBytes = maxBytes
    self.maxValues = maxValues
    self.allowsDuplicateKeys = allowsDuplicateKeys
  }
}
