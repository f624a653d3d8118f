/// What a ``FaultProxy`` does to a call or to a notification instead of carrying it through.
public enum Fault: Hashable, Sendable {
  /// The call is carried through after this time.
  case latency(Duration)
  /// The proxy answers with this HTTP status; the node sees nothing. Over HTTP only.
  case status(Int)
  /// The proxy answers status 429, or over a WebSocket error -32005; the node sees nothing.
  /// `retryAfter` becomes the header `Retry-After` in whole seconds, rounded up (RFC 9110, section 10.2.3).
  case tooManyRequests(retryAfter: Duration?)
  /// The node gets the call and acts on it; the connection is closed before its answer.
  case answerLost
  /// The connection is closed in the middle of the answer's body. Over HTTP only.
  case truncatedBody
  /// The node gets the call; the answer is something that is no JSON-RPC, with status 200.
  case garbageBody
  /// The answer's id is another one than the call's.
  case wrongID
  /// The answer is the start of a JSON text of this many bytes, sent as fast as it is taken.
  case hugeBody(bytes: Int)
  /// The node seems to be this many blocks behind: `eth_blockNumber`, `latest` in parameters, and what is asked
  /// of newer blocks by number.
  case staleHead(blocks: UInt64)
  /// Some of the logs in the answer to `eth_getLogs`, at least one, are left out.
  case hiddenLogs
  /// A receipt in the answer is not what the node said.
  case lyingReceipt(Lie)
  /// The connection stays open and silent; the node sees nothing.
  case hang
  /// A frame that announces more of the message is the last of the connection. Over a WebSocket only.
  case closeMidMessage
  /// The notification is left out. Over a WebSocket only.
  case droppedNotification
  /// The notification comes twice. Over a WebSocket only.
  case duplicatedNotification

  /// What a lying receipt says.
  public enum Lie: Hashable, Sendable, CaseIterable {
    /// Success is failure, and failure success.
    case status
    /// There is no receipt.
    case missing
    /// It is of another block.
    case blockHash
  }

  /// A fault without its details.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// See ``Fault/latency(_:)``.
    case latency
    /// See ``Fault/status(_:)``.
    case status
    /// See ``Fault/tooManyRequests(retryAfter:)``.
    case tooManyRequests
    /// See ``Fault/answerLost``.
    case answerLost
    /// See ``Fault/truncatedBody``.
    case truncatedBody
    /// See ``Fault/garbageBody``.
    case garbageBody
    /// See ``Fault/wrongID``.
    case wrongID
    /// See ``Fault/hugeBody(bytes:)``.
    case hugeBody
    /// See ``Fault/staleHead(blocks:)``.
    case staleHead
    /// See ``Fault/hiddenLogs``.
    case hiddenLogs
    /// See ``Fault/lyingReceipt(_:)``.
    case lyingReceipt
    /// See ``Fault/hang``.
    case hang
    /// See ``Fault/closeMidMessage``.
    case closeMidMessage
    /// See ``Fault/droppedNotification``.
    case droppedNotification
    /// See ``Fault/duplicatedNotification``.
    case duplicatedNotification
  }

  /// The fault without its details.
  public var kind: Kind {
    switch self {
    case .latency: .latency
    case .status: .status
    case .tooManyRequests: .tooManyRequests
    case .answerLost: .answerLost
    case .truncatedBody: .truncatedBody
    case .garbageBody: .garbageBody
    case .wrongID: .wrongID
    case .hugeBody: .hugeBody
    case .staleHead: .staleHead
    case .hiddenLogs: .hiddenLogs
    case .lyingReceipt: .lyingReceipt
    case .hang: .hang
    case .closeMidMessage: .closeMidMessage
    case .droppedNotification: .droppedNotification
    case .duplicatedNotification: .duplicatedNotification
    }
  }
}

extension Fault.Kind {
  /// Whether a call of this method, or a notification (`eth_subscription`), can have the fault on such a connection.
  func applies(to method: String, overWebSocket: Bool) -> Bool {
    switch self {
    case .droppedNotification, .duplicatedNotification: method == "eth_subscription"
    case .closeMidMessage: overWebSocket
    case _ where method == "eth_subscription": false
    case .status, .truncatedBody: !overWebSocket
    case .staleHead:
      method == "eth_blockNumber" || method == "eth_getBlockByNumber" || method == "eth_getLogs"
    case .hiddenLogs: method == "eth_getLogs"
    case .lyingReceipt: method == "eth_getTransactionReceipt" || method == "eth_getBlockReceipts"
    case .latency, .tooManyRequests, .answerLost, .garbageBody, .wrongID, .hugeBody, .hang: true
    }
  }
}
