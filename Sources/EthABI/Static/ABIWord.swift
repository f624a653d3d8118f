import EthPrimitives

/// A type coded as a single word: the value types, which an event's topic holds as they are.
public protocol ABIWord: ABICodable, ABITopic {
  /// The word, as the encoding has it.
  var abiWord: UInt256 { get }
  /// The value of a word; `nil` where the word is out of range or its padding is not zero, unless it is read
  /// leniently, which cuts it to size.
  init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode)
}

extension ABIWord {
  /// A word is never dynamic.
  @inlinable
  public static var isDynamicABI: Bool { false }
  /// 32.
  @inlinable
  public static var abiHeadSize: Int { 32 }
  /// 0.
  @inlinable
  public var abiTailSize: Int { 0 }

  /// Writes the word.
  @inlinable
  public func encode(into encoder: inout ABIEncoder) { encoder.appendWord(abiWord) }

  /// Reads the word.
  ///
  /// - Throws: ``ABIError`` where it is missing or out of range.
  @inlinable @inline(__always)
  public init(from decoder: inout ABIDecoder) throws(ABIError) {
    guard 32 <= decoder.count &- decoder.position else {
      throw decoder.truncated(Self.abiType, needed: 32)
    }
    try decoder.spend(32)
    let word = decoder.start + decoder.position
    decoder.position &+= 32
    guard let value = Self(abiWord: ABIWordCoding.load(word), mode: decoder.options.mode) else {
      throw decoder.wrongWord(Self.abiType, at: word)
    }
    self = value
  }

  /// Reads the word.
  ///
  /// - Throws: ``ABIError`` where it is missing or out of range.
  @inlinable @inline(__always)
  public static func decodeField(from decoder: inout ABIDecoder) throws(ABIError) -> Self {
    try Self(from: &decoder)
  }

  /// The word itself.
  public func appendTopicPreimage(to bytes: inout [UInt8]) { bytes += abiWord.bigEndianBytes }

  /// The word itself.
  public var topic: Hash32 { Hash32(abiWord) }

  /// Reads a topic.
  ///
  /// - Throws: ``ABIError`` where it is out of range.
  public init(topic: Hash32, mode: ABIDecodingOptions.Mode) throws(ABIError) {
    guard let value = Self(abiWord: topic.number, mode: mode) else {
      throw ABIError(.wordOutOfRange(type: Self.abiType.description, word: topic, offset: 0))
    }
    self = value
  }
}

/// A type that an event's topic can hold: a word, or the hash of anything else (``IndexedHash``).
public protocol ABITopic: Sendable {
  /// The topic.
  var topic: Hash32 { get }
  /// Reads a topic.
  ///
  /// - Throws: ``ABIError`` where it is out of range.
  init(topic: Hash32, mode: ABIDecodingOptions.Mode) throws(ABIError)
}

/// What a log keeps of an indexed `string`, `bytes`, array or tuple: the hash of it.
public struct IndexedHash<Value: ABICodable>: ABITopic, Hashable {
  /// The Keccak-256 hash of the value.
  public let hash: Hash32

  /// A hash from a log.
  public init(hash: Hash32) { self.hash = hash }

  /// The hash that an event with this value has as its topic, to filter by.
  public init(of value: Value) {
    var preimage: [UInt8] = []
    value.appendTopicPreimage(to: &preimage)
    hash = Keccak256.hash(preimage)
  }

  /// The hash.
  public var topic: Hash32 { hash }

  /// Takes any topic: every 32 bytes can be a hash.
  public init(topic: Hash32, mode: ABIDecodingOptions.Mode) { hash = topic }
}
