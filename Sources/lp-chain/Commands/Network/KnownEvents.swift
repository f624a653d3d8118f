import EthABI
import EthJSON
import EthPrimitives
import EthProvider

/// The events that logs are read as where nobody says what they are.
struct KnownEvents {
  private var registry: EventRegistry

  /// The events of tokens and of jobs, and those of `interface`.
  init(_ interface: ContractABI?) throws {
    registry = EventRegistry(try Self.texts.map { try ABIEventSignature($0) })
    if let interface { registry.add(interface.events) }
  }

  /// ERC-20, ERC-721 and ERC-1155, ownership (ERC-173), proxies (ERC-1967), and Lilypad's jobs.
  private static let texts = [
    "Transfer(address indexed from, address indexed to, uint256 value)",
    "Approval(address indexed owner, address indexed spender, uint256 value)",
    "Transfer(address indexed from, address indexed to, uint256 indexed tokenId)",
    "Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)",
    "ApprovalForAll(address indexed owner, address indexed operator, bool approved)",
    "TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, "
      + "uint256 value)",
    "TransferBatch(address indexed operator, address indexed from, address indexed to, uint256[] ids, "
      + "uint256[] values)",
    "URI(string value, uint256 indexed id)",
    "OwnershipTransferred(address indexed previousOwner, address indexed newOwner)",
    "Upgraded(address indexed implementation)",
    "JobAdded(uint256 id, address calling_contract, address payee, string module, string[] inputs)",
    "ResultPosted(uint256 indexed id, string dealId, string dataId)",
    "CallbackFailed(uint256 indexed id)",
    "JobCreated(uint256 id, string message)",
    "JobCompleted(uint256 id, string dealId, string dataId)",
  ]

  /// The event of a log; `nil` where none is known that fits it.
  func decode(_ log: Log) -> DecodedLog? {
    // A log that does not fit the event whose topic it has is of another event of that name.
    (try? registry.decode(topics: Array(log.topics), data: log.data)) ?? nil
  }

  /// A log for people: the event with its values, or topics and data.
  func text(of log: Log) -> String {
    if let decoded = decode(log) { return "\(decoded.event.signature) \(decoded.values.terminalJSON)" }
    let topics = log.topics.map(\.description).joined(separator: " ")
    let data =
      Hex.encode(Array(log.data.prefix(64))) + (log.data.count > 64 ? "… (\(log.data.count) bytes)" : "")
    return "\(topics.isEmpty ? "no topics" : topics) \(data)"
  }

  /// Writes a log as a JSON object: as it is, and with its event where that is known.
  func write(_ log: Log, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("address", log.address.description)
      writer.member("topics", log.topics.map(\.description))
      writer.member("data") { $0.hex(log.data) }
      writer.member("logIndex") { $0.number(log.logIndex) }
      if let decoded = decode(log) {
        writer.member("event", decoded.event.signature)
        writer.member("values", decoded.values)
      }
    }
  }
}
