import LilypadBridge
import Synchronization

/// Keeps what a bridge reports.
final class EventLogger: Sendable {
  private let stored = Mutex<[BridgeEvent]>([])

  var events: [BridgeEvent] { stored.withLock { $0 } }

  func append(_ event: BridgeEvent) {
    stored.withLock { $0.append(event) }
  }

  /// How many events `matches` holds for.
  func count(_ matches: (BridgeEvent) -> Bool) -> Int { events.filter(matches).count }
}
