import EthJSON
import EthPrimitives

/// Who said what to one call, and whether that decides it. A value that knows no network.
struct QuorumVote: Sendable {
  typealias Answer = Result<JSONValue, RPCError>

  let call: RPCCall
  private let needed: Int
  private let voters: Int
  private let policy: QuorumPolicy
  private var groups: [(key: Key, answer: Answer, number: UInt256?, endpoints: [Int])] = []
  private var failures: [(endpoint: Int, error: RPCError)] = []

  /// What an answer says.
  private enum Key: Hashable {
    case result([UInt8])
    case revert([UInt8]?)
    case refusal(Int)
  }

  init(_ call: RPCCall, needed: Int, of voters: Int, policy: QuorumPolicy) {
    self.call = call
    self.needed = call.method.hasPrefix("eth_sendRawTransaction") ? 1 : needed
    self.voters = voters
    self.policy = policy
  }

  /// Takes what an endpoint said.
  mutating func add(_ answer: Answer, of endpoint: Int) {
    guard let key = key(of: answer) else {
      if case .failure(let error) = answer { failures.append((endpoint, error)) }
      return
    }
    if let group = groups.firstIndex(where: { $0.key == key }) {
      groups[group].endpoints.append(endpoint)
    } else {
      groups.append((key, answer, number(in: answer), [endpoint]))
    }
  }

  /// Whether nothing that is still to come can change the outcome, or all have spoken.
  var isDecided: Bool { missing <= 0 || (!isHeight && agreed != nil) }

  /// Whether too few are still to come for enough to agree. What they say is wanted all the same, to tell who
  /// contradicts whom, but not waited for for long.
  var isHopeless: Bool {
    if isHeight { return groups.reduce(0) { $0 + $1.endpoints.count } + missing < needed }
    return !isSending && (groups.map(\.endpoints.count).max() ?? 0) + missing < needed
  }

  private var missing: Int { voters - groups.reduce(failures.count) { $0 + $1.endpoints.count } }

  /// The endpoints that said something else than the others, or all where nobody agrees.
  var dissenters: [Int] {
    guard groups.count > 1, !isHeight, !isSending else { return [] }
    guard let agreed else { return groups.flatMap(\.endpoints) }
    return groups.indices.filter { $0 != agreed }.flatMap { groups[$0].endpoints }
  }

  /// The answer that enough endpoints gave, or who said what.
  func result(name: (Int) -> String) -> Answer {
    if isHeight, let height { return height }
    if let agreed { return groups[agreed].answer }
    // Where a transaction is taken by nobody, the most telling refusal is the answer.
    // Whoever said nothing may have it all the same, and some callers have to know that.
    let isOpen = call.isRepeatedByCaller && !failures.isEmpty
    if isSending, !isOpen, let group = groups.first { return group.answer }
    let failed = failures.map { EndpointFailure(endpoint: name($0.endpoint), error: $0.error) }
    if groups.isEmpty || isSending { return .failure(.noEndpoint(failed)) }
    let answers = groups.sorted { $0.endpoints.count > $1.endpoints.count }.map { group in
      Disagreement.Answer(endpoints: group.endpoints.map(name), text: Self.text(of: group.answer))
    }
    return .failure(
      .disagreement(Disagreement(method: call.method, needed: needed, answers: answers, failures: failed)))
  }

  private var isHeight: Bool { call.method == "eth_blockNumber" }
  private var isSending: Bool { call.method.hasPrefix("eth_sendRawTransaction") }

  /// The answer that decides.
  private var agreed: Int? {
    if isSending {
      return groups.firstIndex { if case .success = $0.answer { true } else { false } }
        ?? (groups.count + failures.count < voters
          ? nil : groups.firstIndex { Self.isAlreadyKnown($0.answer) })
    }
    return groups.firstIndex { $0.endpoints.count >= needed }
  }

  /// The highest number that enough endpoints have reached.
  private var height: Answer? {
    let reached = groups.compactMap { group in group.number.map { (number: $0, group: group) } }
      .sorted { $0.number > $1.number }
    var count = 0
    for (_, group) in reached {
      count += group.endpoints.count
      if count >= needed { return group.answer }
    }
    return nil
  }

  private func key(of answer: Answer) -> Key? {
    switch answer {
    case .success(let value):
      return .result(CanonicalJSON(value, method: call.method, ignoring: policy.ignoredMembers).bytes)
    case .failure(.server(let error)) where policy.table.verdict(on: error) == .answer:
      return error.isRevert ? .revert(error.data) : .refusal(error.code)
    case .failure: return nil
    }
  }

  private func number(in answer: Answer) -> UInt256? {
    guard isHeight, case .success(let value) = answer else { return nil }
    return try? value.quantity()
  }

  private static func isAlreadyKnown(_ answer: Answer) -> Bool {
    if case .failure(.server(let error)) = answer { error.isAlreadyKnown } else { false }
  }

  private static func text(of answer: Answer) -> String {
    switch answer {
    case .success(let value): UntrustedText.shown(value.description, limit: 200)
    case .failure(let error): UntrustedText.shown(error.description, limit: 200)
    }
  }
}
