import EthPrimitives

/// The text of records in a signing log: one line each, all of the same length, each with a hash over itself and all
/// lines before it.
enum SigningLogLine {
  /// Bytes of a line, its line feed included.
  static let length = 330
  /// Bytes of a line in front of its hash.
  static let bodyLength = 265

  /// The first line of an account's log.
  static func header(of account: Address) -> [UInt8] {
    Array("signing-log 1 \(account.lowercased)\n".utf8)
  }

  /// The hash that a line ends with, over what it says and the hash of the line before it.
  static func hash(of body: some Sequence<UInt8>, after previous: Hash32) -> Hash32 {
    var keccak = Keccak256()
    previous.withUnsafeBytes { keccak.update($0) }
    keccak.update(body)
    return keccak.finalize()
  }

  /// What the line of a record says, in front of its hash: its number, time, kind, chain, nonce, effect, signed hash
  /// and charge, all but the kind hexadecimal.
  static func body(of record: SigningRecord, number: UInt64) -> [UInt8] {
    let fields = [
      hex(number), hex(record.time), String(record.kind.rawValue), hex(record.chainId), hex(record.nonce),
      hex(record.effect), hex(record.signed), hex(Hash32(record.charge)),
    ]
    return Array((fields.joined(separator: " ") + " ").utf8)
  }

  /// A whole line.
  static func text(body: [UInt8], hash: Hash32) -> [UInt8] { body + Array((hex(hash) + "\n").utf8) }

  /// Reads a line, its hash included; `nil` where it is not exactly what ``text(body:hash:)`` writes.
  static func read(
    _ line: ArraySlice<UInt8>, number: UInt64, after previous: Hash32
  ) -> (record: SigningRecord, hash: Hash32)? {
    guard line.count == length else { return nil }
    let body = line.prefix(bodyLength)
    let hash = hash(of: body, after: previous)
    guard let record = record(from: body),
      text(body: self.body(of: record, number: number), hash: hash)[...] == line
    else { return nil }
    return (record, hash)
  }

  /// The account whose log begins with these bytes.
  static func account(ofHeader bytes: [UInt8]) -> Address? {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 3, let account = try? Address(words[2].dropLast()), header(of: account) == bytes
    else {
      return nil
    }
    return account
  }

  private static func record(from body: ArraySlice<UInt8>) -> SigningRecord? {
    let fields = body.split(separator: 0x20)
    guard fields.count == 8, let letter = fields[2].first,
      let kind = SigningRecord.Kind(rawValue: Character(Unicode.Scalar(letter))),
      let time = number(fields[1]), let chainId = number(fields[3]), let nonce = number(fields[4]),
      let effect = hash(fields[5]), let signed = hash(fields[6]), let charge = hash(fields[7])
    else { return nil }
    return SigningRecord(
      kind: kind, time: time, chainId: chainId, nonce: nonce, effect: effect, signed: signed,
      charge: charge.number)
  }

  /// 16 digits.
  static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// 64 digits.
  static func hex(_ hash: Hash32) -> String { hash.withUnsafeBytes { Hex.encode($0, prefix: false) } }

  static func number(_ digits: some Collection<UInt8>) -> UInt64? {
    UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  static func hash(_ digits: some Collection<UInt8>) -> Hash32? {
    guard digits.count == 64 else { return nil }
    return try? Hash32("0x" + String(decoding: digits, as: UTF8.self))
  }
}
