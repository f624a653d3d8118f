#if Network
  import Metrics
#endif

/// Counts what a stream meets, where the process collects metrics (swift-metrics).
struct StreamMetrics {
  #if Network
    private let gapFills: Counter
    private let failures: Counter
    private let reorganisations: Counter
  #endif

  init(endpoint: String) {
    #if Network
      let dimensions = [("endpoint", endpoint)]
      gapFills = Counter(label: "lp_chain_stream_gap_fills", dimensions: dimensions)
      failures = Counter(label: "lp_chain_stream_failures", dimensions: dimensions)
      reorganisations = Counter(label: "lp_chain_stream_reorganisations", dimensions: dimensions)
    #endif
  }

  func count(_ notice: StreamNotice) {
    #if Network
      switch notice {
      case .filledGap: gapFills.increment()
      case .failed: failures.increment()
      case .reorganised: reorganisations.increment()
      default: break
      }
    #endif
  }
}
