import EthJSON
import EthRPC

/// Listens to `newHeads` and rings a stream's alarm, as long as this value is there. What is in the notifications is
/// not used: they can be lost, late, or of a branch that is gone.
final class StreamHints: Sendable {
  private let task: Task<Void, Never>

  init(
    _ subscriptions: any SubscriptionService, _ options: CallOptions, ringing alarm: StreamAlarm,
    onEnd: @escaping @Sendable (StreamNotice) -> Void
  ) {
    task = Task {
      var delay = Duration.milliseconds(250)
      while !Task.isCancelled {
        var reason = "the connection closed"
        do throws(RPCError) {
          let heads = try await subscriptions.subscribe(["newHeads"], bufferLimit: 256, options: options)
          await alarm.connected()
          var notifications = heads.makeAsyncIterator()
          while try await notifications.next(isolation: nil) != nil {
            delay = .milliseconds(250)
            await alarm.ring()
          }
        } catch { reason = error.description }
        if Task.isCancelled { return }
        await alarm.disconnected()
        onEnd(.subscriptionEnded(reason))
        // A node without subscriptions is not worth asking often.
        _ = try? await Task.sleep(for: delay)
        delay = min(delay * 2, .seconds(30))
      }
    }
  }

  deinit { task.cancel() }
}
