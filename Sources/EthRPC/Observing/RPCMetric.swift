/// The figures that are reported to swift-metrics, with their dimensions. `endpoint` is the service's name, without
/// anything secret; `method` is a method of the usual name spaces, or `other`.
///
/// A figure is there only where the step that keeps it is: ``Observe`` for calls, ``Retry``, ``Throttle``,
/// ``Failover``, ``EndpointMonitor`` and so on for theirs.
public enum RPCMetric: String, CaseIterable, Sendable {
  /// Counter of calls with `endpoint`, `method` and `outcome`, a ``CallOutcome``.
  case calls = "eth_rpc_calls_total"
  /// Timer of calls with `endpoint` and `method`, until the last byte of the answer or the error.
  case callDuration = "eth_rpc_call_seconds"
  /// Counter of attempts after the first, with `endpoint` and `method`.
  case retries = "eth_rpc_retries_total"
  /// Timer of how long calls waited for their turn, with `endpoint`.
  case throttleWait = "eth_rpc_throttle_wait_seconds"
  /// Gauge of the rate that a throttle keeps to at present, in units per second, with `endpoint`.
  case throttleRate = "eth_rpc_throttle_units_per_second"
  /// Counter of calls that an endpoint answered for one that failed before it, with `endpoint` and `method`.
  case failovers = "eth_rpc_failovers_total"
  /// Counter of calls that a second endpoint was asked as the first was slow, with the second's `endpoint`.
  case hedges = "eth_rpc_hedges_total"
  /// Gauge with `endpoint`: 1 where it is well, 0 where it is set aside.
  case endpointState = "eth_rpc_endpoint_state"
  /// Counter of how often an endpoint was set aside, with `endpoint` and `reason`, an ``EndpointProblem/label``.
  case setAside = "eth_rpc_endpoint_set_aside_total"
  /// Gauge of the newest block's number, with `endpoint`.
  case head = "eth_rpc_endpoint_head_block"
  /// Gauge of how many blocks the endpoint is behind the others, with `endpoint`.
  case lag = "eth_rpc_endpoint_lag_blocks"
  /// Counter of answers that differ from what the others agreed on, with `endpoint` and `method`; where none agreed
  /// each counts.
  case disagreements = "eth_rpc_disagreements_total"
  /// Counter of refusals in words that no table has, with `endpoint` and `code`. Each text is logged once.
  case unknownErrors = "eth_rpc_unknown_errors_total"
  /// Counter of connections that were made again, with `endpoint`.
  case reconnects = "eth_rpc_reconnects_total"
  /// Counter of subscriptions that ended as their reader was too slow, with `endpoint`.
  case subscriptionOverflows = "eth_rpc_subscription_overflows_total"
  /// Counter of gaps in a stream that were filled before it went on, with `endpoint`.
  case gapFills = "eth_rpc_gap_fills_total"
  /// Counter of the blocks in these gaps, with `endpoint`.
  case gapBlocks = "eth_rpc_gap_filled_blocks_total"
  /// Counter of reorganisations that streams went through, with `endpoint`.
  case reorgs = "eth_rpc_reorgs_total"
  /// Recorder of how many blocks a reorganisation took back, with `endpoint`.
  case reorgDepth = "eth_rpc_reorg_depth_blocks"
  /// Counter of requests for pages of logs, with `endpoint`.
  case logPages = "eth_rpc_log_pages_total"
  /// Counter of ranges that had to be split, with `endpoint`.
  case logSplits = "eth_rpc_log_splits_total"
}
