import EthJSON
import EthPrimitives

/// What is known of one long connection to a node: whether there is one, which calls wait for which answers, and
/// which subscriptions it carries.
///
/// It is a value without clock, network and chance: events go in, and what is to be done comes out. A connection
/// that breaks takes its calls and subscriptions with it; whether a call is made again is not decided here.
struct SessionState: Sendable {
  /// What happened.
  enum Event: Sendable {
    /// A payload is to be sent; `now` is the time since any fixed moment.
    case submit(RPCExchange, isSubscribe: Bool, now: Duration)
    /// Nobody waits for this exchange any more, for this reason.
    case abandon(UInt64, RPCError)
    /// The connection of this number is there.
    case opened(UInt64)
    /// The connection of this number could not be made or broke; `jitter` is the share, from 0 to 1, of the longest
    /// wait to wait before the next.
    case lost(UInt64, RPCError, now: Duration, jitter: Double)
    /// A whole message came over the connection of this number.
    case received(UInt64, [UInt8])
    /// The reader of this subscription is gone.
    case unsubscribe(UInt64)
    /// The connection is ended on this side.
    case close(RPCError)
  }

  /// What is to be done, in this order.
  enum Action: Sendable {
    /// Open the connection of this number.
    case open(UInt64, after: Duration)
    /// Send a payload over the connection.
    case send([UInt8])
    /// Take messages of up to so many bytes from now on.
    case accept(bytes: Int)
    /// The connection of this number is of no use: close it, and report it as lost.
    case fail(UInt64, RPCError)
    /// Close the connection.
    case disconnect
    /// Hand these answers to whoever waits for the exchange.
    case answer(UInt64, Result<[Result<JSONValue, RPCError>], RPCError>)
    /// The exchange became a subscription, for which these notifications are there already; where some of them
    /// were lost it is of no use.
    case subscribed(UInt64, early: [JSONValue], isIncomplete: Bool)
    /// Hand a notification to the reader of a subscription.
    case notify(UInt64, JSONValue)
    /// End a subscription.
    case end(UInt64, RPCError)
  }

  enum Phase: Equatable {
    case idle
    case opening
    case open
  }

  /// An exchange whose answer has not come.
  struct Pending {
    let exchange: RPCExchange
    let isSubscribe: Bool
  }

  /// Ids are this far apart, so that one that is off by a little belongs to no call instead of to another.
  static let idStride: UInt64 = 1009
  /// How many notifications may come before the answer that says whose they are.
  static let earlyLimit = 1024
  /// How long these may be together, in bytes.
  static let earlyBytesLimit = 8 << 20
  /// How many subscriptions nobody waits for are remembered, so that they can be ended once they begin.
  static let abandonedLimit = 1024

  let endpoint: String
  let options: ConnectionOptions
  var phase = Phase.idle
  /// The number of the connection that there is or will be.
  var connection: UInt64 = 0
  /// How many connections in a row ended before they carried a message.
  var failures = 0
  /// When the next connection may be opened.
  var mayOpenAt = Duration.zero
  var nextID = idStride
  /// What waits for an answer, by the id of its first request.
  var pending: [UInt64: Pending] = [:]
  /// The first request's id for each further one of a batch.
  var batchOf: [UInt64: UInt64] = [:]
  /// What is to be sent once there is a connection.
  var unsent: [UInt64] = []
  /// Requests for a subscription that nobody waits for any more.
  var abandonedSubscribes: Set<UInt64> = []
  /// What the node calls each subscription, by the id of the request that began it, and the other way round.
  var subscriptionIDs: [UInt64: SubscriptionID] = [:]
  var subscriptions: [SubscriptionID: UInt64] = [:]
  /// Notifications whose subscription is not known yet, while one is being asked for.
  var early: [(SubscriptionID, JSONValue)] = []
  /// The length of all of them that were kept since the first subscription was asked for, in bytes.
  var earlyBytes = 0
  var lostEarly = false
  /// The longest message that the connection takes.
  var acceptedBytes: Int

  init(endpoint: String, options: ConnectionOptions) {
    self.endpoint = endpoint
    self.options = options
    acceptedBytes = max(0, options.maximumNotificationBytes)
  }

  /// An id that no request has had.
  mutating func makeID() -> UInt64 {
    defer { nextID &+= Self.idStride }
    return nextID
  }

  /// Takes an event and says what is to be done about it.
  mutating func handle(_ event: Event) -> [Action] {
    switch event {
    case .submit(let exchange, let isSubscribe, let now): return submit(exchange, isSubscribe, now)
    case .abandon(let id, let error): return abandon(id, error)
    case .opened(let number): return opened(number)
    case .lost(let number, let error, let now, let jitter):
      guard number == connection, phase != .idle else { return [] }
      return lost(error, now, jitter)
    case .received(let number, let message):
      guard number == connection, phase == .open else { return [] }
      return received(message)
    case .unsubscribe(let key): return unsubscribe(key)
    case .close(let error):
      guard phase != .idle else { return [] }
      failures = 0
      mayOpenAt = .zero
      return [.disconnect] + reset(error)
    }
  }
}
