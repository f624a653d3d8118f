import EthJSON
import EthRPC

/// A payload of a client and what can be made of it and of its answer.
struct SpoiledExchange {
  /// The calls in the payload, with the text of their ids.
  let calls: [(id: String, call: RPCCall)]
  private let payload: [UInt8]

  init(_ payload: [UInt8]) {
    self.payload = payload
    let root = (try? JSONDocument(parsing: payload))?.root
    let requests = root.map { root in root.kind == .array ? (0..<root.count).compactMap { root[$0] } : [root]
    }
    calls = (requests ?? []).map { request in
      var params: [JSON] = []
      if case .array(let elements)? = request["params"]?.tree() { params = elements }
      return (request["id"]?.description ?? "null", RPCCall((try? request.decode("method")) ?? "", params))
    }
  }

  /// The call that decides the payload's fate.
  var first: RPCCall { calls.first?.call ?? RPCCall("") }

  /// The payload as a notification, whose parameters are the subscription and what it says.
  var notification: RPCCall {
    guard let params = (try? JSONDocument(parsing: payload))?.root["params"]?.tree() else { return first }
    return RPCCall("eth_subscription", [params["subscription"] ?? .null, params["result"] ?? .null])
  }

  // MARK: - Requests

  /// The payload as it has to be asked so that the node seems to be at `height`.
  func payload(seenAt height: UInt64) -> [UInt8] {
    guard let tree = (try? JSONDocument(parsing: payload))?.root.tree() else { return payload }
    return Self.replacingLatest(in: tree, by: .quantity(height)).json()
  }

  private static func replacingLatest(in json: JSON, by number: JSON) -> JSON {
    switch json {
    case .string("latest"): number
    case .array(let elements): .array(elements.map { replacingLatest(in: $0, by: number) })
    case .object(let members): .object(members.map { ($0.0, replacingLatest(in: $0.1, by: number)) })
    default: json
    }
  }

  // MARK: - Answers

  /// The answer of a node that is at `height`.
  func answer(_ answer: [UInt8], seenAt height: UInt64) -> [UInt8] {
    mapping(answer) { call, result in
      switch call.method {
      case "eth_blockNumber": return .quantity(height)
      case "eth_getBlockByNumber" where Self.number(call.params.first) ?? 0 > height: return .null
      case "eth_getLogs" where Self.number(call.params.first?["fromBlock"]) ?? 0 > height: return []
      case "eth_getLogs":
        guard case .array(let logs) = result else { return nil }
        return .array(logs.filter { Self.number($0["blockNumber"]) ?? 0 <= height })
      default: return nil
      }
    }
  }

  /// The answer with some logs left out, `nil` where there are none.
  func answerHidingLogs(_ answer: [UInt8], _ random: inout SplitMix64) -> [UInt8]? {
    var isChanged = false
    let changed = mapping(answer) { call, result in
      guard call.method == "eth_getLogs", case .array(var logs) = result,
        let first = logs.indices.randomElement(using: &random)
      else { return nil }
      logs.remove(at: first)
      logs.removeAll { _ in UInt8.random(in: 0..<4, using: &random) == 0 }
      isChanged = true
      return .array(logs)
    }
    return isChanged ? changed : nil
  }

  /// The answer with a receipt that lies, `nil` where there is none.
  func answerLying(_ answer: [UInt8], _ lie: Fault.Lie, _ random: inout SplitMix64) -> [UInt8]? {
    var isChanged = false
    let changed = mapping(answer) { call, result in
      switch (call.method, result) {
      case ("eth_getTransactionReceipt", .object):
        isChanged = true
        return lie == .missing ? .null : Self.lying(result, lie)
      case ("eth_getBlockReceipts", .array(var receipts)):
        guard let index = receipts.indices.randomElement(using: &random) else { return nil }
        isChanged = true
        if lie == .missing {
          receipts.remove(at: index)
        } else {
          receipts[index] = Self.lying(receipts[index], lie)
        }
        return .array(receipts)
      default: return nil
      }
    }
    return isChanged ? changed : nil
  }

  /// The answer with other ids.
  static func answerWithOtherIDs(_ answer: [UInt8]) -> [UInt8] {
    func changed(_ json: JSON) -> JSON {
      switch json {
      case .array(let answers): return .array(answers.map(changed))
      case .object(let members):
        return .object(
          members.map { member in
            guard member.0 == "id" else { return member }
            guard case .number(let number) = member.1, let id = UInt64(number.text) else { return ("id", 0) }
            return ("id", .number(JSONNumber(id &+ 1_000_003)))
          })
      default: return json
      }
    }
    return (try? JSONDocument(parsing: answer)).map { changed($0.root.tree()).json() } ?? answer
  }

  /// Something that is no answer.
  static func garbage(for answer: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    switch UInt8.random(in: 0..<6, using: &random) {
    case 0: Array("<html><head><title>502 Bad Gateway</title></head></html>\r\n".utf8)
    case 1: (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    case 2: Array(answer.dropLast(1 + answer.count / 3))
    case 3: []
    case 4: Array(repeating: UInt8(ascii: "["), count: 100_000)
    default: Array(#"{"jsonrpc":"2.0"}"#.utf8)
    }
  }

  /// How a long answer begins.
  var hugeStart: [UInt8] { Array(#"{"jsonrpc":"2.0","id":\#(calls.first?.id ?? "null"),"result":"0x"#.utf8) }

  private static func number(_ json: JSON?) -> UInt64? {
    guard case .string(let text)? = json, text.hasPrefix("0x") else { return nil }
    return UInt64(text.dropFirst(2), radix: 16)
  }

  private static func lying(_ receipt: JSON, _ lie: Fault.Lie) -> JSON {
    guard case .object(let members) = receipt else { return receipt }
    return .object(
      members.map { member in
        switch (member.0, lie) {
        case ("status", .status): ("status", member.1 == "0x1" ? "0x0" : "0x1")
        case ("blockHash", .blockHash): ("blockHash", .string("0x" + String(repeating: "ab", count: 32)))
        default: member
        }
      })
  }

  /// The answer with results replaced by what `change` makes of them.
  private func mapping(_ answer: [UInt8], _ change: (RPCCall, JSON) -> JSON?) -> [UInt8] {
    guard let root = (try? JSONDocument(parsing: answer))?.root.tree() else { return answer }
    func changed(_ answer: JSON) -> JSON {
      guard case .object(let members) = answer, let id = answer["id"], let result = answer["result"],
        let call = calls.first(where: { $0.id == id.description })?.call, let other = change(call, result)
      else { return answer }
      return .object(members.map { $0.0 == "result" ? ("result", other) : $0 })
    }
    guard case .array(let answers) = root else { return changed(root).json() }
    return JSON.array(answers.map(changed)).json()
  }
}
