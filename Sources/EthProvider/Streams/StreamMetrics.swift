import EthRPC

/// Reports what a stream meets.
struct StreamMetrics {
  let observer: RPCObserver
  let endpoint: String

  func count(_ notice: StreamNotice) {
    let dimensions = [("endpoint", endpoint)]
    switch notice {
    case .filledGap(let blocks):
      observer.count(.gapFills, dimensions)
      observer.count(.gapBlocks, by: Int(clamping: blocks.upperBound &- blocks.lowerBound &+ 1), dimensions)
      observer.log(.debug, notice.description, dimensions)
    case .reorganised(_, let depth):
      observer.count(.reorgs, dimensions)
      observer.record(.reorgDepth, Double(depth), dimensions)
      observer.log(.notice, notice.description, dimensions)
    case .failed, .suspectsDeepReorganisation, .subscriptionEnded:
      observer.log(.warning, notice.description, dimensions)
    case .nodeLags, .logsMissing:
      observer.log(.debug, notice.description, dimensions)
    case .reached: break
    }
  }
}
