#if Network
  public import Logging
  public import Metrics
  public import Tracing
#endif

/// Where a service reports what happens in it: figures to swift-metrics, spans to swift-distributed-tracing and
/// sentences to swift-log. Each is optional; without the package's trait `Network` there is nothing to report to.
public struct RPCObserver: Sendable {
  #if Network
    let logger: Logger?
    let metrics: (any MetricsFactory)?
    let tracer: (any Tracer)?

    /// Reports to what is given, else to what the process has set up for metrics and traces. Nothing is logged
    /// without a logger.
    public init(
      logger: Logger? = nil, metrics: (any MetricsFactory)? = nil, tracer: (any Tracer)? = nil
    ) {
      self.logger = logger
      self.metrics = metrics
      self.tracer = tracer
    }
  #else
    /// Reports to nobody; logs, metrics and traces come with the package's trait `Network`.
    public init() {}
  #endif

  /// How much a sentence matters.
  package enum Severity: Sendable {
    case debug, notice, warning
  }

  /// Adds to a counter.
  package func count(_ metric: RPCMetric, by amount: Int = 1, _ dimensions: [(String, String)]) {
    #if Network
      Counter(label: metric.rawValue, dimensions: dimensions, factory: metrics ?? MetricsSystem.factory)
        .increment(by: amount)
    #endif
  }

  /// Sets a gauge.
  package func gauge(_ metric: RPCMetric, _ value: Double, _ dimensions: [(String, String)]) {
    #if Network
      Gauge(label: metric.rawValue, dimensions: dimensions, factory: metrics ?? MetricsSystem.factory)
        .record(value)
    #endif
  }

  /// Adds a value to a distribution.
  package func record(_ metric: RPCMetric, _ value: Double, _ dimensions: [(String, String)]) {
    #if Network
      Recorder(label: metric.rawValue, dimensions: dimensions, factory: metrics ?? MetricsSystem.factory)
        .record(value)
    #endif
  }

  /// Records how long something took.
  package func time(_ metric: RPCMetric, _ duration: Duration, _ dimensions: [(String, String)]) {
    #if Network
      let parts = duration.components
      let nanoseconds = parts.seconds.multipliedReportingOverflow(by: 1_000_000_000)
      Timer(label: metric.rawValue, dimensions: dimensions, factory: metrics ?? MetricsSystem.factory)
        .recordNanoseconds(
          nanoseconds.overflow ? .max : nanoseconds.partialValue &+ parts.attoseconds / 1_000_000_000)
    #endif
  }

  /// Logs a sentence.
  package func log(
    _ severity: Severity, _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> [(String, String)] = []
  ) {
    #if Network
      guard let logger else { return }
      let level: Logger.Level =
        switch severity {
        case .debug: .debug
        case .notice: .notice
        case .warning: .warning
        }
      guard logger.logLevel <= level else { return }
      var metadata: Logger.Metadata = [:]
      for (name, value) in fields() { metadata[name] = .string(value) }
      logger.log(level: level, "\(message())", metadata: metadata)
    #endif
  }
}
