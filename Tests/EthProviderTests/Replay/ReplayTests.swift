import EthPrimitives
import EthProvider
import EthRPC
import Foundation
import Testing

/// Every method over recorded exchanges: the request is the recorded one, and the result is the recorded JSON's, field
/// by field; broken answers end in typed errors.
@Suite struct ReplayTests {
  @Test(arguments: MethodCase.all) func theRecordedExchange(_ test: MethodCase) async throws {
    let exchange = try Recording(test.recording).exchanges[test.index]
    let provider = try await RecordedNode(exchange).provider()
    try test.check(try await test.call(provider, exchange.request["params"]), exchange.answer["result"])
  }

  @Test func everyExchangeAndEveryMethodHasACase() throws {
    var covered: Set<String> = []
    var methods: Set<String> = []
    for test in MethodCase.all {
      let name = "\(test.recording) \(test.index)"
      #expect(covered.insert(name).inserted, "\(name) twice")
      methods.insert(String(test.recording.prefix { $0 != "-" }))
    }
    // A range of logs is fetched in pages, which have tests of their own.
    for name in try Recording.names() {
      for index in try Recording(name).exchanges.indices where name != "eth_getLogs" || index > 0 {
        #expect(covered.contains("\(name) \(index)"), "\(name) \(index)")
      }
    }
    #expect(methods == Set(RPCMethod.all.map(\.name)))
  }

  /// What no member of any answer may be, but for texts.
  private static var wrongForms: [Any] {
    [
      ["x": [Any]()], "0xzz", "0x", true, -1.5, [NSNull()], "0x" + String(repeating: "f", count: 67),
    ]
  }

  @Test(arguments: MethodCase.all) func brokenAnswersEndInTypedErrors(_ test: MethodCase) async throws {
    let exchange = try Recording(test.recording).exchanges[test.index]
    guard exchange.answer["error"].isNull else { return }
    let params = exchange.request["params"]
    let expected = RecordedNode.key(exchange.request)
    let right = try await test.call(try await RecordedNode(exchange).provider(), params)
    let seed = UInt64(test.testDescription.utf8.reduce(5381) { ($0 &* 33) ^ UInt64($1) })
    var random = SplitMix(seed: seed)
    for round in 0..<40 {
      var paths: [[Any]] = []
      Self.paths(of: exchange.answer["result"].value ?? NSNull(), [], into: &paths)
      let path = paths.randomElement(using: &random) ?? []
      let form: Any? = round % 8 == 7 ? nil : Self.wrongForms.randomElement(using: &random)
      let old = Raw(Self.value(at: path[...], in: exchange.answer["result"].value ?? NSNull()))
      let broken = Raw(
        Self.changing(exchange.answer["result"].value ?? NSNull(), path[...], to: form ?? NSNull()))
      let node = RecordedNode(expected: expected, result: broken.canonical)
      let place = "\(test.testDescription), seed \(seed), round \(round): \(path) \(form ?? "null")"
      do {
        let found = try await test.call(try await node.provider(), params)
        // A member that is not read may be anything, a text any text, and what may be missing null.
        let isText = old.string.map { !$0.hasPrefix("0x") || old.bytes == nil } ?? false
        let isFine = isText || form == nil || Self.isOpen(test, path) || Self.isRight(form, for: path, old)
        #expect(isFine || MethodCase.same(found, right), "\(place)")
      } catch ProviderError.rpc(.decoding(let method, _)) {
        #expect(test.recording.hasPrefix(method), "\(place)")
      } catch ProviderError.proof {
        #expect(test.recording == "eth_getProof")
      } catch ProviderError.wrongLogs {
        #expect(test.recording == "eth_getLogs")
      } catch {
        // The chain's number is asked for first.
        #expect(test.recording == "eth_chainId", "\(place): \(error)")
      }
    }
  }

  /// Where an answer is kept as it is, or may have several forms.
  private static func isOpen(_ test: MethodCase, _ path: [Any]) -> Bool {
    let names = path.compactMap { $0 as? String }
    switch test.recording {
    case "eth_chainId", "eth_newFilter", "eth_newBlockFilter", "eth_newPendingTransactionFilter": return true
    case "debug_getBadBlocks": return names.contains("block")
    case "eth_syncing", "eth_syncing-written": return path.isEmpty
    case "debug_traceTransaction", "debug_traceCall": return names.last?.count == 42
    case "trace_call", "trace_replayTransaction":
      return names.contains("stateDiff") || names.contains("vmTrace")
    case "eth_getBlockByNumber-written": return names.contains("transactions")
    case "net_listening", "eth_uninstallFilter": return path.isEmpty
    default: return false
    }
  }

  /// Whether a form is a right one after all: no bytes where there were some, a truth where there was another.
  private static func isRight(_ form: Any?, for path: [Any], _ old: Raw) -> Bool {
    if form is Bool { return old.value is Bool }
    guard form as? String == "0x" else { return false }
    let names = path.compactMap { $0 as? String }
    let bytes: Set = [
      "input", "data", "output", "code", "extraData", "returnData", "init", "rlp", "proof", "accountProof",
      "raw",
    ]
    return names.last.map(bytes.contains) ?? true
  }

  private static func paths(of value: Any, _ path: [Any], into paths: inout [[Any]]) {
    paths.append(path)
    if let object = value as? [String: Any] {
      for name in object.keys.sorted() {
        Self.paths(of: object[name] ?? NSNull(), path + [name], into: &paths)
      }
    } else if let array = value as? [Any] {
      for (index, element) in array.enumerated() { Self.paths(of: element, path + [index], into: &paths) }
    }
  }

  private static func value(at path: ArraySlice<Any>, in value: Any) -> Any? {
    guard let step = path.first else { return value }
    let next: Any? =
      if let name = step as? String { (value as? [String: Any])?[name] } else if let index = step as? Int {
        (value as? [Any])?[index]
      } else { nil }
    return next.flatMap { Self.value(at: path.dropFirst(), in: $0) }
  }

  private static func changing(_ value: Any, _ path: ArraySlice<Any>, to new: Any) -> Any {
    guard let step = path.first else { return new }
    if let name = step as? String, var object = value as? [String: Any] {
      object[name] = changing(object[name] ?? NSNull(), path.dropFirst(), to: new)
      return object
    }
    if let index = step as? Int, var array = value as? [Any] {
      array[index] = changing(array[index], path.dropFirst(), to: new)
      return array
    }
    return value
  }
}

/// Numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
