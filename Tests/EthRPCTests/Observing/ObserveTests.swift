import EthJSON
import InMemoryTracing
import Logging
import MetricsTestKit
import Synchronization
import Testing
import Tracing

@testable import EthRPC

/// Keeps what is logged.
struct LogKeeper: LogHandler {
  final class Entries: Sendable {
    private let entries = Mutex<[(level: Logger.Level, text: String)]>([])
    var all: [(level: Logger.Level, text: String)] { entries.withLock(\.self) }
    var text: String { all.map(\.text).joined(separator: "\n") }
    func append(_ level: Logger.Level, _ text: String) { entries.withLock { $0.append((level, text)) } }
  }

  let entries: Entries
  var logLevel = Logger.Level.trace
  var metadata: Logger.Metadata = [:]
  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    entries.append(event.level, "\(event.message) \(fields.joined(separator: " "))")
  }

  static func make(_ level: Logger.Level = .trace) -> (logger: Logger, entries: Entries) {
    let entries = Entries()
    var logger = Logger(label: "test") { _ in LogKeeper(entries: entries) }
    logger.logLevel = level
    return (logger, entries)
  }
}

@Suite(.timeLimit(.minutes(10))) struct ObserveTests {
  private let revert = RPCError.server(ServerError(code: 3, message: "execution reverted"))

  private func answering() -> ServiceStub {
    ServiceStub("node") { [revert] call, _, _ throws(RPCError) in
      switch call.method {
      case "eth_call": throw revert
      case "eth_gasPrice": throw .status(429)
      case "evm_mine", "eth_strange": throw .refused(-32000, "strange words \(call.params.count)")
      default: return "true"
      }
    }
  }

  @Test func callsAreCountedByHowTheyEnded() async throws {
    let metrics = TestMetrics()
    let service = Observe(answering(), RPCObserver(metrics: metrics))
    for method in ["eth_syncing", "eth_syncing", "eth_call", "eth_gasPrice", "evm_mine"] {
      _ = await failure { () async throws(RPCError) in _ = try await service.call(method) }
    }
    func count(_ method: String, _ outcome: String) throws -> Int64 {
      try metrics.expectCounter(
        "eth_rpc_calls_total", [("endpoint", "node"), ("method", method), ("outcome", outcome)]
      ).totalValue
    }
    #expect(try count("eth_syncing", "ok") == 2)
    #expect(try count("eth_call", "reverted") == 1)
    #expect(try count("eth_gasPrice", "rate_limited") == 1)
    // Names from outside the usual ones share one figure.
    #expect(try count("other", "refused") == 1)
    let timer = try metrics.expectTimer(
      "eth_rpc_call_seconds", [("endpoint", "node"), ("method", "eth_syncing")])
    #expect(timer.values.count == 2 && timer.values.allSatisfy { $0 >= 0 && $0 < 3_600_000_000_000 })
  }

  @Test func unknownWordsAreCountedAndToldOnce() async throws {
    let (logger, entries) = LogKeeper.make()
    let metrics = TestMetrics()
    let service = Observe(answering(), RPCObserver(logger: logger, metrics: metrics))
    for _ in 0..<3 {
      _ = await failure { () async throws(RPCError) in _ = try await service.call("eth_strange") }
    }
    _ = await failure { () async throws(RPCError) in _ = try await service.call("eth_strange", [1]) }
    _ = await failure { () async throws(RPCError) in _ = try await service.call("eth_call") }
    let counter = try metrics.expectCounter(
      "eth_rpc_unknown_errors_total", [("endpoint", "node"), ("code", "-32000")])
    #expect(counter.totalValue == 4)
    #expect(entries.all.count == 1 && entries.text.contains("strange words"))
  }

  @Test func eachAttemptIsASpan() async throws {
    let tracer = InMemoryTracer()
    let stub = ServiceStub("node") { _, count, _ throws(RPCError) in
      if count == 1 { throw .refused(-32005, "limit exceeded") }
      return "true"
    }
    let service = Retry(
      Observe(stub, RPCObserver(tracer: tracer)), RetryPolicy(attempts: 3, firstDelay: .milliseconds(1)))
    _ = try await service.call("eth_chainId", options: CallOptions(timeout: .seconds(3600)))
    let spans = tracer.finishedSpans
    #expect(spans.map(\.operationName) == ["eth_chainId", "eth_chainId"])
    #expect(spans.map(\.kind) == [.client, .client])
    func attribute(_ span: Int, _ name: String) -> SpanAttribute? { spans[span].attributes.get(name) }
    #expect(attribute(0, "rpc.system") == .string("jsonrpc"))
    #expect(attribute(0, "rpc.method") == .string("eth_chainId"))
    #expect(attribute(0, "server.address") == .string("node"))
    #expect(attribute(0, "rpc.attempt") == .int64(1) && attribute(1, "rpc.attempt") == .int64(2))
    #expect(
      attribute(0, "rpc.outcome") == .string("rate_limited") && attribute(1, "rpc.outcome") == .string("ok"))
    #expect(attribute(0, "rpc.jsonrpc.error_code") == .int64(-32005))
    #expect(spans[0].status?.code == .error && spans[1].status == nil)
  }

  @Test func aBatchIsOneSpanAndSeveralCalls() async throws {
    let (tracer, metrics) = (InMemoryTracer(), TestMetrics())
    let service = Observe(answering(), RPCObserver(metrics: metrics, tracer: tracer))
    _ = try await service.respond(to: [RPCCall("eth_call"), RPCCall("eth_syncing")], options: CallOptions())
    #expect(tracer.finishedSpans.map(\.operationName) == ["batch"])
    #expect(tracer.finishedSpans[0].attributes.get("rpc.batch.size") == .int64(2))
    #expect(metrics.counterTotal(label: "eth_rpc_calls_total") == 2)
  }

  @Test func repeatsAndSwitchesAreCounted() async throws {
    let metrics = TestMetrics()
    let observer = RPCObserver(metrics: metrics)
    let failing = node("a") { _, _, _ throws(RPCError) -> String in throw .broken }
    let retry = Retry(failing, RetryPolicy(attempts: 3, firstDelay: .milliseconds(1)), observer: observer)
    let service = Failover([retry, node("b")], observer: observer)
    await service.settle()
    _ = try await service.call("eth_call")
    #expect(
      metrics.counterTotal(
        label: "eth_rpc_retries_total", dimensions: [("endpoint", "a"), ("method", "eth_call")]) == 2)
    #expect(
      metrics.counterTotal(
        label: "eth_rpc_failovers_total", dimensions: [("endpoint", "b"), ("method", "eth_call")]) == 1)
  }

  @Test func whoIsSetAsideIsToldWithTheReason() async throws {
    let (logger, entries) = LogKeeper.make(.notice)
    let metrics = TestMetrics()
    let observer = RPCObserver(logger: logger, metrics: metrics)
    let monitor = EndpointMonitor(
      [node("a", chainId: 5), node("b", head: 50), node("c")], expecting: EndpointIdentity(chainId: 1),
      observer: observer)
    await monitor.check()
    for (name, reason) in [("a", "wrong_chain"), ("b", "lagging")] {
      let counter = try metrics.expectCounter(
        "eth_rpc_endpoint_set_aside_total", [("endpoint", name), ("reason", reason)])
      #expect(counter.totalValue == 1)
      let gauge = try metrics.expectGauge("eth_rpc_endpoint_state", [("endpoint", name)])
      #expect(gauge.lastValue == 0)
      #expect(
        entries.all.contains {
          $0.level == .warning && $0.text.contains("endpoint=\(name)") && $0.text.contains(reason)
        })
    }
    #expect(try metrics.expectGauge("eth_rpc_endpoint_state", [("endpoint", "c")]).lastValue == 1)
    #expect(try metrics.expectGauge("eth_rpc_endpoint_head_block", [("endpoint", "b")]).lastValue == 50)
    #expect(try metrics.expectGauge("eth_rpc_endpoint_lag_blocks", [("endpoint", "b")]).lastValue == 50)
    await monitor.check()
    let counter = try metrics.expectCounter(
      "eth_rpc_endpoint_set_aside_total", [("endpoint", "a"), ("reason", "wrong_chain")])
    #expect(counter.totalValue == 1)
  }

  @Test func disagreementsAreCountedByEndpoint() async throws {
    let metrics = TestMetrics()
    let answered = Counter()
    let services = [("a", "1"), ("b", "2"), ("c", "1")].map { name, text in
      node(name) { _, _, _ throws(RPCError) in
        // All have answered when two agree.
        if name == "c" {
          await until { answered.value == 2 }
          do { try await Task.sleep(for: .milliseconds(200)) } catch { throw .transport(.cancelled) }
        }
        answered.add(1)
        return text
      }
    }
    let quorum = Quorum(services, agreeing: 2, observer: RPCObserver(metrics: metrics))
    await quorum.monitor.check()
    #expect(try await quorum.call("eth_call").description == "1")
    let counter = try metrics.expectCounter(
      "eth_rpc_disagreements_total", [("endpoint", "b"), ("method", "eth_call")])
    #expect(counter.totalValue == 1 && metrics.counterTotal(label: "eth_rpc_disagreements_total") == 1)
  }

  @Test func withoutAnythingSetUpNothingHappens() async throws {
    let service = Observe(answering())
    _ = try await service.call("eth_syncing")
  }

  @Test func metricsHaveTheNamesOfTheirKind() {
    for metric in RPCMetric.allCases { #expect(metric.rawValue.hasPrefix("eth_rpc_")) }
    #expect(Set(RPCMetric.allCases.map(\.rawValue)).count == RPCMetric.allCases.count)
  }
}

@Suite(.timeLimit(.minutes(10))) struct LogCallsTests {
  @Test func eachCallIsALineWithoutSecrets() async throws {
    let (logger, entries) = LogKeeper.make()
    let stub = ServiceStub("https://node.example") { call, _, _ throws(RPCError) in
      switch call.method {
      case "eth_call": throw .refused(3, "execution reverted")
      case "eth_gasPrice":
        throw .transport(
          .connection(
            endpoint: "https://node.example", reason: "see https://u:p@node.example/v3/SECRETKEY?x=y now"))
      default: return "true"
      }
    }
    let service = LogCalls(stub, logger: logger)
    _ = try await service.call("eth_getBalance", ["0xabc", "latest"])
    _ = await failure { () async throws(RPCError) in _ = try await service.call("eth_call") }
    _ = await failure { () async throws(RPCError) in _ = try await service.call("eth_gasPrice") }
    #expect(entries.all.map(\.level) == [.debug, .info, .warning])
    let texts = entries.all.map(\.text)
    for part in [
      "method=eth_getBalance", "endpoint=https://node.example", "outcome=ok", "duration_ms=", "0xabc",
    ] {
      #expect(texts[0].contains(part))
    }
    #expect(texts[1].contains("outcome=reverted") && texts[1].contains("execution reverted"))
    #expect(texts[2].contains("outcome=connection") && texts[2].contains("https://node.example/…"))
    for secret in ["SECRETKEY", "u:p", "x=y", "id="] { #expect(!entries.text.contains(secret)) }
  }

  @Test(arguments: ["eth_sendRawTransaction", "eth_sendTransaction", "eth_sign", "personal_unlockAccount"])
  func whatIsSentOrSignedIsNeverLogged(method: String) async throws {
    let (logger, entries) = LogKeeper.make(.trace)
    let raw = "0x02" + String(repeating: "f8", count: 200)
    let stub = ServiceStub("node") { call, count, _ throws(RPCError) in
      if count == 2 { throw .refused(-32000, "cannot decode \(raw)") }
      return "true"
    }
    let service = LogCalls(stub, logger: logger)
    for _ in 0..<2 {
      _ = await failure { () async throws(RPCError) in
        _ = try await service.call(method, [.string(raw), "secret"])
      }
    }
    #expect(entries.all.count == 2)
    #expect(!entries.text.contains(String(repeating: "f8", count: 6)) && !entries.text.contains("secret"))
  }

  @Test func levelsAreTheCallers() async throws {
    let (logger, entries) = LogKeeper.make(.info)
    let service = LogCalls(
      ServiceStub("node"), logger: logger, levels: .init(answered: .info, parameters: nil))
    _ = try await service.call("eth_getBalance", ["0xabc"])
    #expect(entries.all.map(\.level) == [.info] && !entries.text.contains("0xabc"))
    let silent = LogCalls(ServiceStub("node"), logger: logger, levels: .init(answered: nil))
    _ = try await silent.call("eth_getBalance")
    #expect(entries.all.count == 1)
    // Below the logger's level nothing is written.
    _ = try await LogCalls(ServiceStub("node"), logger: logger).call("eth_getBalance")
    #expect(entries.all.count == 1)
  }

  @Test func aBatchIsALineForEachCall() async throws {
    let (logger, entries) = LogKeeper.make()
    let stub = ServiceStub("node") { call, _, _ throws(RPCError) in
      if call.method == "eth_call" { throw .refused(3, "execution reverted") }
      return "true"
    }
    _ = try await LogCalls(stub, logger: logger).respond(
      to: [RPCCall("eth_call"), RPCCall("eth_syncing")], options: CallOptions())
    #expect(entries.all.map(\.level) == [.info, .debug] && entries.text.contains("batch=2"))
  }

  @Test(arguments: [
    ("https://a.b/v2/KEY", "https://a.b/…"), ("wss://user:pw@a.b:8546", "wss://a.b:8546"),
    ("no url", "no url"),
    ("http://a http://b/c?d", "http://a http://b/…"), ("(https://x/?k=1)", "(https://x/…"),
    ("0x" + String(repeating: "ab", count: 40), "0xabababab… (40 bytes)"),
    ("0x" + String(repeating: "ab", count: 32), "0x" + String(repeating: "ab", count: 32)), ("0x", "0x"),
    ("\u{202e}evil\n", "\\u{202E}evil\\n"), ("https://", "https://"), ("a://b@c@d/e", "a://d/…"),
  ])
  func secretsAreTakenOut(text: String, expected: String) { #expect(Redaction.redacted(text) == expected) }
}
