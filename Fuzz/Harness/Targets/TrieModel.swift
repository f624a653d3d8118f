import EthPrimitives
import EthRLP

/// Tries as the Yellow Paper describes them (appendix D): slow, without any check, and made of items.
enum TrieModel {
  /// The node of these entries, none of whose keys is the beginning of another's.
  static func node(_ entries: [(key: [UInt8], value: [UInt8])]) -> RLPItem {
    let first = entries[0].key
    if entries.count == 1 { return .list([path(first, isLeaf: true), .bytes(entries[0].value)]) }
    var common = 0
    while entries.allSatisfy({ $0.key.count > common && $0.key[common] == first[common] }) { common += 1 }
    guard common == 0 else {
      let below = entries.map { (key: Array($0.key[common...]), value: $0.value) }
      return .list([path(Array(first[..<common]), isLeaf: false), reference(to: node(below))])
    }
    let children = (0..<16).map { slot -> RLPItem in
      let below = entries.filter { $0.key[0] == slot }.map { (key: Array($0.key[1...]), value: $0.value) }
      return below.isEmpty ? .bytes([]) : reference(to: node(below))
    }
    return .list(children + [.bytes([])])
  }

  /// What a parent has of a node.
  private static func reference(to node: RLPItem) -> RLPItem {
    let encoding = node.rlpEncoded
    return encoding.count < 32 ? node : .bytes(Keccak256.hash(encoding).bytes)
  }

  /// Nibbles with their hexadecimal prefix.
  private static func path(_ nibbles: [UInt8], isLeaf: Bool) -> RLPItem {
    let flag: UInt8 = isLeaf ? 2 : 0
    let all = nibbles.count % 2 == 1 ? [flag | 1] + nibbles : [flag, 0] + nibbles
    return .bytes(stride(from: 0, to: all.count, by: 2).map { all[$0] << 4 | all[$0 + 1] })
  }

  /// The value of a key, read from a node and those after it, whose hashes are not checked; `nil` where there
  /// is none.
  static func value(of key: ArraySlice<UInt8>, in node: RLPItem, then nodes: ArraySlice<RLPItem>) -> [UInt8]?
  {
    if case .bytes(let bytes) = node, bytes.count == 32 {
      guard let next = nodes.first else { return nil }
      return value(of: key, in: next, then: nodes.dropFirst())
    }
    guard case .list(let items) = node else { return nil }
    if items.count == 17 {
      guard let next = key.first else {
        guard case .bytes(let bytes) = items[16], !bytes.isEmpty else { return nil }
        return bytes
      }
      return value(of: key.dropFirst(), in: items[Int(next)], then: nodes)
    }
    guard items.count == 2, case .bytes(let path) = items[0], let prefix = path.first else { return nil }
    let steps = (prefix & 0x10 != 0 ? [prefix & 15] : []) + path.dropFirst().flatMap { [$0 >> 4, $0 & 15] }
    guard key.starts(with: steps) else { return nil }
    let rest = key.dropFirst(steps.count)
    guard prefix & 0x20 != 0 else { return value(of: rest, in: items[1], then: nodes) }
    guard rest.isEmpty, case .bytes(let bytes) = items[1] else { return nil }
    return bytes
  }
}
