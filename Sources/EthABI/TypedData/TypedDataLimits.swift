/// How much a payload of structured data may ask of its reader.
public struct TypedDataLimits: Hashable, Sendable {
  /// How many structs and arrays may enclose a value, up to ``greatestDepth``.
  public var maxDepth: Int
  /// How many structs may be declared.
  public var maxTypes: Int
  /// How many values a message may hold; each takes about 40 bytes of memory, and its own bytes.
  public var maxValues: Int
  /// How many bytes the `encodeType` texts of all structs may have together. Each text repeats all structs
  /// that its struct refers to, so their sum can grow with the square of the payload.
  public var maxEncodedTypeBytes: Int

  /// The largest depth that can be asked for: deeper trees could not be taken apart without exhausting the
  /// stack.
  public static let greatestDepth = 512

  /// 64 levels, 1,024 structs, 4 Mi values, 16 MiB of type texts.
  public static let `default` = TypedDataLimits()

  /// Limits; a depth above ``greatestDepth`` is taken as that.
  public init(
    maxDepth: Int = 64, maxTypes: Int = 1024, maxValues: Int = 4 << 20, maxEncodedTypeBytes: Int = 16 << 20
  ) {
    self.maxDepth = min(maxDepth, Self.greatestDepth)
    self.maxTypes = maxTypes
    self.maxValues = maxValues
    self.maxEncodedTypeBytes = maxEncodedTypeBytes
  }
}
