public import EthJSON
import EthPrimitives

extension Log {
  /// Reads a log of a mined block. Members that are not known are passed over.
  ///
  /// - Throws: `JSONError` where a member is missing or is not what it should be.
  public init(json: JSONValue) throws(JSONError) {
    var address = Address.zero
    var topics = LogTopics()
    var contents = LogData([])
    var (blockNumber, transactionIndex, logIndex): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var (blockHash, transactionHash) = (Hash32.zero, Hash32.zero)
    var removed = false
    var found = Members()
    try json.forEachField { field throws(JSONError) in
      let member = Members.of(field)
      found.formUnion(member)
      switch member {
      case .address: address = try field.address()
      case .topics: topics = try Self.topics(field)
      case .data:
        contents = if let word = field.plainHash() { LogData(word) } else { LogData(try field.bytes()) }
      case .blockNumber: blockNumber = try field.quantityUInt64()
      case .blockHash: blockHash = try field.hash()
      case .transactionHash: transactionHash = try field.hash()
      case .transactionIndex: transactionIndex = try field.quantityUInt64()
      case .logIndex: logIndex = try field.quantityUInt64()
      case .removed: removed = try field.optionalBool() ?? false
      default: break
      }
    }
    if !found.isSuperset(of: .required) { throw Self.missing(from: found, json) }
    self.init(
      address: address, topics: topics, contents: contents, blockNumber: blockNumber,
      blockHash: blockHash, transactionHash: transactionHash, transactionIndex: transactionIndex,
      logIndex: logIndex, removed: removed)
  }

  /// Reads a log that is plainly written; `nil` where it is not, or is none.
  package init?(_ scanner: inout JSONScanner) {
    var address = Address.zero
    var topics = LogTopics()
    var word = Hash32.zero
    var bytes: [UInt8]?
    var (blockNumber, transactionIndex, logIndex): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var (blockHash, transactionHash) = (Hash32.zero, Hash32.zero)
    var removed = false
    var found = Members()
    guard scanner.beginObject() else { return nil }
    repeat {
      let member: Members
      let isRead: Bool
      if scanner.isNext("blockHas") {
        (member, isRead) = (.blockHash, scanner.read(#""blockHash":"0x"#, into: &blockHash))
      } else if scanner.isNext("transact"), scanner.isNext(#"ionHash""#, at: 8) {
        (member, isRead) = (.transactionHash, scanner.read(#""transactionHash":"0x"#, into: &transactionHash))
      } else if scanner.isNext(#"topics":"#) {
        member = .topics
        isRead = scanner.readHashes(#""topics":["#, upTo: 4) { topics.append($0) }
      } else if scanner.isNext(#"data":"0"#) {
        (member, isRead) = (.data, scanner.read(#""data":"0x"#, into: &word, or: &bytes))
      } else if scanner.isNext(#"address""#) {
        (member, isRead) = (.address, scanner.read(#""address":"0x"#, into: &address))
      } else if scanner.isNext("blockNum") {
        (member, isRead) = (.blockNumber, scanner.read(#""blockNumber":"0x"#, into: &blockNumber))
      } else if scanner.isNext("transact"), scanner.isNext("ionIndex", at: 8) {
        (member, isRead) = (
          .transactionIndex, scanner.read(#""transactionIndex":"0x"#, into: &transactionIndex)
        )
      } else if scanner.isNext("logIndex") {
        (member, isRead) = (.logIndex, scanner.read(#""logIndex":"0x"#, into: &logIndex))
      } else if scanner.isNext(#"removed""#) {
        (member, isRead) = (.removed, scanner.read(#""removed":"#, into: &removed))
      } else {
        (member, isRead) = ([], scanner.passMember { Members.contain($0) })
      }
      guard isRead, found.isDisjoint(with: member) else { return nil }
      found.formUnion(member)
    } while scanner.nextMember()
    guard scanner.endObject(), found.isSuperset(of: .required) else { return nil }
    self.init(
      address: address, topics: topics, contents: bytes.map(LogData.init) ?? LogData(word),
      blockNumber: blockNumber, blockHash: blockHash, transactionHash: transactionHash,
      transactionIndex: transactionIndex, logIndex: logIndex, removed: removed)
  }

  @inline(__always)
  private static func topics(_ field: JSONField) throws(JSONError) -> LogTopics {
    var topics = LogTopics()
    if field.readHashes(upTo: 4, { topics.append($1) }) { return topics }
    let value = field.value
    guard value.count <= 4 else { throw value.invalid(expected: "at most 4 topics") }
    topics = LogTopics()
    for topic in try value.elements() { topics.append(try topic.hash()) }
    return topics
  }

  private static func missing(from found: Members, _ json: JSONValue) -> JSONError {
    let name = Members.names.first { !found.contains($0.member) }?.name ?? ""
    return json.error(.missingMember(name))
  }
}

/// Which members of a log were there.
private struct Members: OptionSet {
  var rawValue: UInt16

  static let address = Self(rawValue: 1)
  static let topics = Self(rawValue: 2)
  static let data = Self(rawValue: 4)
  static let blockNumber = Self(rawValue: 8)
  static let blockHash = Self(rawValue: 16)
  static let transactionHash = Self(rawValue: 32)
  static let transactionIndex = Self(rawValue: 64)
  static let logIndex = Self(rawValue: 128)
  static let removed = Self(rawValue: 256)
  /// All but `removed`, which stands for false where it is missing.
  static let required = Self(rawValue: 255)

  static let names: [(name: String, member: Self)] = [
    ("address", .address), ("topics", .topics), ("data", .data), ("blockNumber", .blockNumber),
    ("blockHash", .blockHash), ("transactionHash", .transactionHash), ("transactionIndex", .transactionIndex),
    ("logIndex", .logIndex),
  ]

  /// The member of a field, by the length of its name first; none for one that is not known.
  @inline(__always)
  static func of(_ field: JSONField) -> Self {
    switch field.nameCount {
    case 4: field.isNamed("data") ? .data : []
    case 6: field.isNamed("topics") ? .topics : []
    case 7: field.isNamed("address") ? .address : field.isNamed("removed") ? .removed : []
    case 8: field.isNamed("logIndex") ? .logIndex : []
    case 9: field.isNamed("blockHash") ? .blockHash : []
    case 11: field.isNamed("blockNumber") ? .blockNumber : []
    case 15: field.isNamed("transactionHash") ? .transactionHash : []
    case 16: field.isNamed("transactionIndex") ? .transactionIndex : []
    case -1: named(field.resolvedName)
    default: []
    }
  }

  /// Whether a log has a member of this name.
  static func contain(_ name: Span<UInt8>) -> Bool {
    switch name.count {
    case 4: areEqual(name, "data")
    case 6: areEqual(name, "topics")
    case 7: areEqual(name, "address") || areEqual(name, "removed")
    case 8: areEqual(name, "logIndex")
    case 9: areEqual(name, "blockHash")
    case 11: areEqual(name, "blockNumber")
    case 15: areEqual(name, "transactionHash")
    case 16: areEqual(name, "transactionIndex")
    default: false
    }
  }

  private static func areEqual(_ name: Span<UInt8>, _ known: StaticString) -> Bool {
    name.withUnsafeBufferPointer {
      $0.elementsEqual(UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount))
    }
  }

  private static func named(_ name: String) -> Self {
    name == "removed" ? .removed : names.first { $0.name == name }?.member ?? []
  }
}
