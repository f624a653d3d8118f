import EthPrimitives

/// The text is `c1,CHAIN,BLOCK[.LOGINDEX],BLOCK…[,^START]`, where each block is `NUMBER:HASH`, with `+COUNT` behind it
/// where elements of it were reported, newest block first. `-` instead of the log's index says that nothing of the
/// newest block is reported.
extension ChainCursor: LosslessStringConvertible, Codable {
  /// The cursor as text, of digits, letters and `,:.+^`.
  public var description: String {
    var text = "c1,\(chainId),\(Self.text(of: tip))"
    switch progress {
    case .whole: break
    case .upTo(let index): text += ".\(index)"
    case .none: text += ".-"
    }
    for mark in older { text += ",\(Self.text(of: mark))" }
    if let start { text += ",^\(start)" }
    return text
  }

  private static func text(of mark: Mark) -> String {
    "\(mark.block.number):\(mark.block.hash.description.dropFirst(2))"
      + (mark.reported == 0 ? "" : "+\(mark.reported)")
  }

  /// The most blocks read from a text.
  static let maximumMarks = 100_000

  /// Reads a cursor's text; `nil` for any other.
  public init?(_ text: String) {
    let fields = text.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count >= 3, fields.count <= Self.maximumMarks, fields[0] == "c1",
      let chainId = Self.number(fields[1])
    else { return nil }
    var rest = fields[3...]
    var start: UInt64?
    if let last = rest.last, last.first == "^" {
      guard let number = Self.number(last.dropFirst()) else { return nil }
      start = number
      rest.removeLast()
    }
    let newest = fields[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let tip = Self.mark(newest[0]) else { return nil }
    var progress = Progress.whole
    if newest.count == 2, newest[1] == "-" {
      guard tip.reported == 0 else { return nil }
      progress = .none
    } else if newest.count == 2 {
      guard let index = Self.number(newest[1]), tip.reported > 0 else { return nil }
      progress = .upTo(index)
    }
    var older: [Mark] = []
    var number = tip.block.number
    for field in rest {
      guard let mark = Self.mark(field), mark.block.number < number else { return nil }
      older.append(mark)
      number = mark.block.number
    }
    guard start ?? 0 <= number else { return nil }
    self.init(chainId: chainId, tip: tip, progress: progress, older: older, start: start)
  }

  private static func mark(_ text: Substring) -> Mark? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let number = number(parts[0]), number <= ChainHeader.highestNumber else {
      return nil
    }
    let tail = parts[1].split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard tail[0].utf8.count == 64, let hash = try? Hash32("0x" + tail[0]) else { return nil }
    var reported = 0
    if tail.count == 2 {
      guard let count = Self.number(tail[1]).flatMap({ Int(exactly: $0) }), count > 0 else { return nil }
      reported = count
    }
    return Mark(block: BlockIdentifier(number: number, hash: hash), reported: reported)
  }

  /// A number as it is written: decimal digits without sign or leading zeros.
  private static func number(_ text: Substring) -> UInt64? {
    guard let number = UInt64(text), "\(number)" == text else { return nil }
    return number
  }

  /// Reads a cursor's text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let cursor = ChainCursor(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a cursor's text")
    }
    self = cursor
  }

  /// Writes the cursor's text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
