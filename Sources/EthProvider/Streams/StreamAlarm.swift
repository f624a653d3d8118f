/// Ends a stream's wait early.
actor StreamAlarm {
  private var hasRung = false
  private var wasInterrupted = false
  private var isConnected = false
  private var sleeper: Task<Void, Never>?

  /// There is perhaps a new block.
  func ring() {
    hasRung = true
    sleeper?.cancel()
  }

  /// A subscription rings from now on.
  func connected() {
    isConnected = true
    ring()
  }

  /// The subscription ended, and with it whatever it would have told.
  func disconnected() {
    guard isConnected else { return }
    isConnected = false
    wasInterrupted = true
    ring()
  }

  /// Waits until the time is over or it rings; with a subscription that rings, up to four times as long. Returns
  /// whether a subscription was interrupted since the last wait.
  func wait(_ duration: Duration, atMostFourTimes mayStretch: Bool) async -> Bool {
    if !hasRung {
      let time = isConnected && mayStretch ? duration * 4 : duration
      let sleeper = Task { () -> Void in _ = try? await Task.sleep(for: time) }
      self.sleeper = sleeper
      await withTaskCancellationHandler {
        await sleeper.value
      } onCancel: {
        sleeper.cancel()
      }
      self.sleeper = nil
    }
    defer { wasInterrupted = false }
    hasRung = false
    return wasInterrupted
  }
}
