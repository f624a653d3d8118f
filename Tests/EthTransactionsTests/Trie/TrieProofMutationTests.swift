import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Trie proofs: broken bytes")
struct TrieProofMutationTests {
  @Test("no changed byte of a proof verifies")
  func everyByte() throws {
    var mutated = 0
    for trie in try ChainFixtures.tries() {
      for (key, _, proof) in trie.proofs where proof.nodes.reduce(0, { $0 + $1.count }) < 900 {
        guard mutated < 10_000 else { return }
        for node in proof.nodes.indices {
          for index in proof.nodes[node].indices {
            var changed = proof
            changed.nodes[node][index] ^= UInt8(1 << (index & 7))
            mutated += 1
            guard (try? changed.verify(root: trie.root, key: key)) == nil else {
              Issue.record("node \(node), byte \(index)")
              return
            }
          }
        }
      }
    }
    #expect(mutated >= 10_000)
  }

  @Test("a changed node under its own hash gives what a plain reading of it gives, or an error; never a trap")
  func ownHash() throws {
    let seed: UInt64 = 0x7e1e
    var generator = SeededGenerator(seed: seed)
    let cases = try ChainFixtures.tries().flatMap(\.proofs).filter { !$0.proof.nodes.isEmpty }
    var (found, absent, refused) = (0, 0, 0)
    for _ in 0..<6_000 {
      let (key, _, proof) = cases[Int.random(in: 0..<cases.count, using: &generator)]
      // One of the nodes as the root of a trie of its own.
      var node = proof.nodes[Int.random(in: 0..<proof.nodes.count, using: &generator)]
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let index = Int.random(in: 0..<min(node.count, 60), using: &generator)
        switch generator.next() % 4 {
        case 0: node[index] = UInt8(truncatingIfNeeded: generator.next())
        case 1: node[index] ^= 1 << UInt8(generator.next() % 8)
        case 2 where node.count > 1: node.remove(at: index)
        default: node.insert(0x80, at: index)
        }
      }
      let short = Array(key.suffix(Int.random(in: 0...min(3, key.count), using: &generator)))
      do {
        let value = try TrieProof([node]).verify(root: Keccak256.hash(node), key: short)
        // Whatever is accepted is canonical throughout.
        let plain = try #require(try? RLPItem(rlpEncoded: node), "seed \(seed): \(Hex.encode(node))")
        #expect(
          value == Self.value(of: Self.nibbles(short)[...], in: plain), "seed \(seed): \(Hex.encode(node))")
        if value == nil { absent += 1 } else { found += 1 }
      } catch let error as TrieProofError {
        #expect((0...1).contains(error.node) && (0...node.count).contains(error.offset), "\(error)")
        refused += 1
      }
    }
    #expect(absent > 100 && refused > 2_000, "\(found) found, \(absent) absent, \(refused) refused")
  }

  static func nibbles(_ key: [UInt8]) -> [UInt8] { key.flatMap { [$0 >> 4, $0 & 15] } }

  /// The value of a key, read from the tree of items as the Yellow Paper describes it (appendix D), without
  /// any check.
  static func value(of key: ArraySlice<UInt8>, in node: RLPItem) -> [UInt8]? {
    guard case .list(let items) = node else { return nil }
    if items.count == 17 {
      guard let next = key.first else {
        guard case .bytes(let value) = items[16], !value.isEmpty else { return nil }
        return value
      }
      return value(of: key.dropFirst(), in: items[Int(next)])
    }
    guard items.count == 2, case .bytes(let path) = items[0], let prefix = path.first else { return nil }
    let steps = (prefix & 0x10 != 0 ? [prefix & 15] : []) + nibbles(Array(path.dropFirst()))
    guard key.starts(with: steps) else { return nil }
    let rest = key.dropFirst(steps.count)
    guard prefix & 0x20 != 0 else { return value(of: rest, in: items[1]) }
    guard rest.isEmpty, case .bytes(let value) = items[1] else { return nil }
    return value
  }
}
