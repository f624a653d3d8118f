import EthPrimitives

/// The file behind a ``SigningGuard``: a line for every record, only ever appended to, and beside it a small file
/// `….head` that says how far the log goes.
///
/// A record is acknowledged once both are on the disk; no signature leaves before. So what follows the acknowledged
/// records can only be one line, whole or cut off by a crash; all else that does not fit together is refused. The
/// hash chain shows accidents and restored copies. Whoever may write to both files can still make up a whole new log.
struct SigningLog {
  /// How far the log goes.
  private(set) var head: SigningLogHead
  /// Whether a write has failed so that nobody knows what the files hold.
  private(set) var isBroken = false
  private let file: OpenFile
  private let headFile: OpenFile
  private var size: Int

  /// Opens a log, for this process alone, and replays it into the ledger of its account, which must be empty.
  ///
  /// - Parameters:
  ///   - creating: Whether to begin a log where there is none.
  ///   - known: A head that the log had at some time and must still contain.
  init(
    _ path: String, into ledger: inout SigningLedger, creating: Bool, known: SigningLogHead?
  ) throws(SigningLogError) {
    file = try OpenFile(path, creating: creating, appending: true)
    try file.lock()
    try file.check()
    headFile = try OpenFile(path + ".head", creating: creating, appending: false)
    try headFile.check()

    let header = SigningLogLine.header(of: ledger.account)
    head = SigningLogHead(count: 0, hash: Keccak256.hash(header))
    size = header.count
    var acknowledged = try Self.readHead(in: headFile)
    if creating, try isUnbegun(header, acknowledged) {
      try begin(header)
      acknowledged = head
    }
    try checkHeader(header, of: ledger.account, acknowledged)
    guard let acknowledged else {
      throw .damaged(path: headFile.path, offset: 0, expected: "how far \(path) goes")
    }
    try replay(into: &ledger, [acknowledged, known ?? acknowledged])
    guard head.count - acknowledged.count <= 1 else {
      throw .damaged(path: headFile.path, offset: 0, expected: "the head of \(head.count) records")
    }
    // What a crash has cut off.
    if try file.size() != size {
      try file.truncate(to: size)
      try file.synchronise()
    }
    if head != acknowledged {
      // A line that was written, but perhaps no more than that.
      try file.synchronise()
      try writeHead(head)
    }
  }

  /// Adds a record and waits until it is on the disk.
  ///
  /// Where there is no room the log stays as it was. Any other failure breaks it until it is opened again.
  mutating func append(_ record: SigningRecord) throws(SigningLogError) {
    guard !isBroken else { throw .broken(path: file.path) }
    try file.check()
    let found = try file.size()
    guard found == size else {
      throw .damaged(path: file.path, offset: UInt64(min(found, size)), expected: "an end at byte \(size)")
    }
    let body = SigningLogLine.body(of: record, number: head.count)
    let next = SigningLogHead(count: head.count + 1, hash: SigningLogLine.hash(of: body, after: head.hash))
    isBroken = true
    do throws(SigningLogError) {
      try file.write(SigningLogLine.text(body: body, hash: next.hash))
    } catch {
      do throws(SigningLogError) { try file.truncate(to: size) } catch _ { throw error }
      isBroken = false
      throw error
    }
    try file.synchronise()
    try writeHead(next)
    head = next
    size += SigningLogLine.length
    isBroken = false
  }
}

// MARK: The head

extension SigningLog {
  /// The newest of the two heads in the file; `nil` where neither is whole.
  private static func readHead(in file: OpenFile) throws(SigningLogError) -> SigningLogHead? {
    var newest: SigningLogHead?
    for offset in [0, SigningLogHead.slotLength] {
      let head = SigningLogHead(text: try file.read(SigningLogHead.textLength, at: offset))
      if let head, head.count >= newest?.count ?? 0 { newest = head }
    }
    return newest
  }

  private func writeHead(_ head: SigningLogHead) throws(SigningLogError) {
    try headFile.write(head.text, at: head.count.isMultiple(of: 2) ? 0 : SigningLogHead.slotLength)
    try headFile.synchronise()
  }
}

// MARK: The beginning

extension SigningLog {
  /// Whether there is no log yet, or only what a crash has left of making one.
  private func isUnbegun(_ header: [UInt8], _ acknowledged: SigningLogHead?) throws(SigningLogError) -> Bool {
    guard acknowledged == nil || acknowledged == head else { return false }
    let found = try file.read(header.count + 1, at: 0)
    return header.starts(with: found) && (found.count < header.count || acknowledged == nil)
  }

  private func begin(_ header: [UInt8]) throws(SigningLogError) {
    try file.truncate(to: 0)
    try file.write(header)
    try file.synchronise()
    // Both places, so that the file never grows again.
    try headFile.write(head.text, at: 0)
    try headFile.write(head.text, at: SigningLogHead.slotLength)
    try headFile.synchronise()
    try OpenFile.synchroniseFolder(of: file.path)
  }

  private func checkHeader(
    _ header: [UInt8], of account: Address, _ acknowledged: SigningLogHead?
  ) throws(SigningLogError) {
    let found = try file.read(header.count, at: 0)
    guard found != header else { return }
    if let other = SigningLogLine.account(ofHeader: found) {
      throw .otherAccount(path: file.path, expected: account, found: other)
    }
    if header.starts(with: found), let acknowledged, acknowledged.count > 0 {
      throw .rolledBack(
        path: file.path, offset: UInt64(found.count), expected: acknowledged.count, found: 0)
    }
    let offset = zip(found, header).prefix { $0 == $1 }.count
    throw .damaged(path: file.path, offset: UInt64(offset), expected: "a signing log of \(account)")
  }
}

// MARK: The records

extension SigningLog {
  /// How many lines are read at once.
  private static let linesAtOnce = 512

  /// Reads all whole lines, which must contain each of the heads, the first of which is the acknowledged one.
  private mutating func replay(
    into ledger: inout SigningLedger, _ heads: [SigningLogHead]
  ) throws(SigningLogError) {
    try compare(with: heads)
    let length = SigningLogLine.length
    reading: while true {
      let lines = try file.read(Self.linesAtOnce * length, at: size)
      for start in stride(from: 0, to: lines.count, by: length) {
        let line = lines[start..<min(start + length, lines.count)]
        guard let read = SigningLogLine.read(line, number: head.count, after: head.hash) else {
          try judge(tail: try file.size() - size, line.count, heads[0])
          break reading
        }
        do throws(SigningLedgerError) { try ledger.apply(read.record) } catch {
          throw .damaged(path: file.path, offset: UInt64(size), expected: error.description)
        }
        head = SigningLogHead(count: head.count + 1, hash: read.hash)
        size += length
        try compare(with: heads)
      }
      if lines.count < Self.linesAtOnce * length { break }
    }
    if let missing = heads.max(by: { $0.count < $1.count }), missing.count > head.count {
      throw .rolledBack(
        path: file.path, offset: UInt64(size), expected: missing.count, found: head.count)
    }
  }

  private func compare(with heads: [SigningLogHead]) throws(SigningLogError) {
    for other in heads where other.count == head.count && other.hash != head.hash {
      throw .damaged(path: file.path, offset: UInt64(size), expected: "the records that its head is of")
    }
  }

  /// Decides about bytes at the end that are no line: only one that no signature rests on may be cut off.
  private func judge(
    tail: Int, _ lineLength: Int, _ acknowledged: SigningLogHead
  ) throws(SigningLogError) {
    let isShortened = head.count < acknowledged.count && lineLength < SigningLogLine.length
    guard !isShortened else { return }
    guard head.count == acknowledged.count, tail <= SigningLogLine.length else {
      throw .damaged(path: file.path, offset: UInt64(size), expected: "record \(head.count + 1)")
    }
  }
}
