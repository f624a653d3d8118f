#if Network
  import EthRPC
  internal import NIOCore
  import Synchronization

  /// What the connections of one proxy share.
  final class FaultProxyState: Sendable {
    private struct Contents {
      var plan: FaultPlan
      var callsOfPlan = 0
      var calls = 0
      var counts: [Fault.Kind: Int] = [:]
      var connections: [ObjectIdentifier: any Channel] = [:]
      var accepted = 0
    }

    private let contents: Mutex<Contents>

    init(_ plan: FaultPlan) { contents = Mutex(Contents(plan: plan)) }

    var calls: Int { contents.withLock(\.calls) }
    var counts: [Fault.Kind: Int] { contents.withLock(\.counts) }
    var accepted: Int { contents.withLock(\.accepted) }

    func set(_ plan: FaultPlan) {
      contents.withLock {
        $0.plan = plan
        $0.callsOfPlan = 0
      }
    }

    /// What is to happen to a call, and where the details come from.
    func fault(for call: RPCCall, overWebSocket: Bool) -> (fault: Fault?, random: SplitMix64) {
      let (plan, count) = contents.withLock {
        $0.calls += 1
        $0.callsOfPlan += 1
        return ($0.plan, $0.callsOfPlan)
      }
      return (
        plan.fault(for: call, count: count, overWebSocket: overWebSocket),
        SplitMix64(seed: ~plan.seed, index: count)
      )
    }

    /// Counts a fault that has been done.
    func count(_ kind: Fault.Kind) { contents.withLock { $0.counts[kind, default: 0] += 1 } }

    func add(_ channel: any Channel) {
      contents.withLock {
        $0.connections[ObjectIdentifier(channel)] = channel
        $0.accepted += 1
      }
    }

    func remove(_ channel: any Channel) {
      contents.withLock { _ = $0.connections.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Closes every connection that clients have, in whatever state it is.
    func closeConnections() {
      for channel in contents.withLock({ Array($0.connections.values) }) { channel.close(promise: nil) }
    }
  }
#endif
