public import EthPrimitives

/// How far a signing log goes: as many records, the last of which ends with this hash.
///
/// Kept elsewhere too, it shows when the log was replaced by an older copy of itself.
public struct SigningLogHead: Hashable, Sendable {
  /// How many records there are.
  public let count: UInt64
  /// The hash over all of them.
  public let hash: Hash32

  /// A head from its parts.
  public init(count: UInt64, hash: Hash32) {
    self.count = count
    self.hash = hash
  }
}

extension SigningLogHead {
  /// Bytes from one of the two places in the head's file to the next: two sectors, so that a write that a power cut
  /// breaks off spoils only one of them.
  static let slotLength = 4096
  /// Bytes of its text.
  static let textLength = 147

  /// Count, hash, and a hash over both, each with a blank or line feed behind it.
  var text: [UInt8] {
    let body = SigningLogLine.hex(count) + " " + SigningLogLine.hex(hash) + " "
    return Array((body + SigningLogLine.hex(Keccak256.hash(body.utf8)) + "\n").utf8)
  }

  /// Reads what ``text`` writes; `nil` for anything else.
  init?(text: some Collection<UInt8>) {
    let fields = text.split(separator: 0x20)
    guard fields.count == 3, let count = SigningLogLine.number(fields[0]),
      let hash = SigningLogLine.hash(fields[1])
    else { return nil }
    self.init(count: count, hash: hash)
    guard self.text.elementsEqual(text) else { return nil }
  }
}
