import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Trie proofs")
struct TrieProofTests {
  @Test("proofs of the trie package show each key's value, or that there is none")
  func fixtures() throws {
    var (present, absent, nodes) = (0, 0, 0)
    for trie in try ChainFixtures.tries() {
      for (key, value, proof) in trie.proofs {
        #expect(try proof.verify(root: trie.root, key: key) == value)
        if value == nil { absent += 1 } else { present += 1 }
        nodes = max(nodes, proof.nodes.count)
      }
    }
    #expect(present > 100 && absent > 150 && nodes >= 5)
  }

  @Test("a proof of one key shows nothing wrong about another")
  func otherKeys() throws {
    var proven = 0
    for trie in try ChainFixtures.tries() {
      for (_, _, proof) in trie.proofs {
        for (key, value, _) in trie.proofs {
          guard let found = try? proof.verify(root: trie.root, key: key) else { continue }
          proven += 1
          #expect(found == value)
        }
      }
    }
    #expect(proven > 300)
  }

  @Test("a node too few, too many, twice, or in another place is refused")
  func wrongNodes() throws {
    for trie in try ChainFixtures.tries() {
      for (key, _, proof) in trie.proofs where !proof.nodes.isEmpty {
        let count = proof.nodes.count
        let cut = TrieProof(proof.nodes.dropLast())
        let error = #expect(throws: TrieProofError.self) { try cut.verify(root: trie.root, key: key) }
        #expect(error?.node == count - 1)
        let more = TrieProof(proof.nodes + [proof.nodes[0]])
        #expect(throws: TrieProofError(.unusedNodes(count: 1), node: count)) {
          try more.verify(root: trie.root, key: key)
        }
        for index in proof.nodes.indices {
          var nodes = proof.nodes
          nodes.remove(at: index)
          #expect(throws: TrieProofError.self) { try TrieProof(nodes).verify(root: trie.root, key: key) }
        }
        guard count > 1 else { continue }
        var swapped = proof
        swapped.nodes.swapAt(0, 1)
        #expect(throws: TrieProofError.self) { try swapped.verify(root: trie.root, key: key) }
      }
    }
  }

  @Test("an empty trie has no keys, with no node and with the empty one")
  func empty() throws {
    let root = TrieProof.emptyRoot
    for nodes in [[], [[0x80]]] as [[[UInt8]]] {
      #expect(try TrieProof(nodes).verify(root: root, key: [1, 2]) == nil)
      #expect(throws: TrieProofError.self) { try TrieProof(nodes).verify(root: .zero, key: [1, 2]) }
    }
    #expect(throws: TrieProofError(.missingNode(.zero), node: 0)) {
      try TrieProof([]).verify(root: .zero, key: [1])
    }
    #expect(throws: TrieProofError(.unusedNodes(count: 1), node: 1)) {
      try TrieProof([[0x80], [0x80]]).verify(root: root, key: [1])
    }
    // A node of one byte that is no empty trie.
    let byte: [UInt8] = [0x05]
    #expect(throws: TrieProofError.self) {
      try TrieProof([byte]).verify(root: Keccak256.hash(byte), key: [1])
    }
  }

  @Test("nodes inside nodes are followed, and values in branches found")
  func inside() throws {
    // Keys 0x12 → "a" and 0x13 → "b" under an extension of one nibble, and 0x (no more) in the branch.
    let leaf = { (value: UInt8) in RLPItem.list([.bytes([0x20]), .bytes([value])]) }
    var children = [RLPItem](repeating: .bytes([]), count: 17)
    children[2] = leaf(0x61)
    children[3] = leaf(0x62)
    let root = RLPItem.list([.bytes([0x11]), .list(children)]).rlpEncoded
    let proof = TrieProof([root])
    let hash = Keccak256.hash(root)
    #expect(try proof.verify(root: hash, key: [0x12]) == [0x61])
    #expect(try proof.verify(root: hash, key: [0x13]) == [0x62])
    for absent: [UInt8] in [[0x14], [0x22], [0x12, 0x00], []] {
      #expect(try proof.verify(root: hash, key: absent) == nil)
    }
    children[16] = .bytes([7, 7])
    let branch = RLPItem.list(children).rlpEncoded
    #expect(try TrieProof([branch]).verify(root: Keccak256.hash(branch), key: []) == [7, 7])
    #expect(try TrieProof([branch]).verify(root: Keccak256.hash(branch), key: [0x20]) == nil)
  }

  @Test(
    "a node that is no node is refused with its number and byte, though its hash fits", arguments: malformed)
  func malformedNodes(_ node: RLPItem, _ reason: TrieProofError.Reason, _ offset: Int) throws {
    let bytes = node.rlpEncoded
    #expect(throws: TrieProofError(reason, node: 0, offset: offset)) {
      try TrieProof([bytes]).verify(root: Keccak256.hash(bytes), key: [0x12])
    }
    // The same below a branch.
    guard bytes.count >= 32 else { return }
    let parent = RLPItem.list(
      (0..<17).map { $0 == 1 || $0 == 5 ? .bytes(Keccak256.hash(bytes).bytes) : .bytes([]) }
    ).rlpEncoded
    let error = #expect(throws: TrieProofError.self) {
      try TrieProof([parent, bytes]).verify(root: Keccak256.hash(parent), key: [0x12])
    }
    #expect(error?.node == 1 && error?.reason == reason)
  }

  static let malformed: [(RLPItem, TrieProofError.Reason, Int)] = {
    let hash = RLPItem.bytes([UInt8](repeating: 9, count: 32))
    let none = RLPItem.bytes([])
    func branch(_ changes: [Int: RLPItem]) -> RLPItem { .list((0..<17).map { changes[$0] ?? none }) }
    let long = RLPItem.list([.bytes([0x35]), .bytes([UInt8](repeating: 1, count: 40))])
    // The shortest node that has to stand alone.
    let shortest = RLPItem.list([.bytes([0x35]), .bytes([UInt8](repeating: 1, count: 29))])
    return [
      (.list([]), .wrongItemCount(0), 0),
      (.list([hash]), .wrongItemCount(1), 0),
      (.list([hash, hash, hash]), .wrongItemCount(3), 0),
      (.list([RLPItem](repeating: hash, count: 16)), .wrongItemCount(16), 0),
      (.list([RLPItem](repeating: hash, count: 18)), .wrongItemCount(18), 0),
      (.list([.bytes([]), hash]), .invalidPathPrefix, 1),
      (.list([.bytes([0x40]), hash]), .invalidPathPrefix, 1),
      (.list([.bytes([0x05, 1]), hash]), .invalidPathPrefix, 1),
      (.list([.bytes([0x21]), hash]), .invalidPathPrefix, 1),
      (.list([.bytes([0x00]), hash]), .emptyExtension, 1),
      (.list([.list([]), hash]), .rlp(.expectedBytes, field: "path"), 1),
      (.list([.bytes([0x20, 0x12]), none]), .emptyValue, 4),
      (.list([.bytes([0x20, 0x12]), .list([])]), .rlp(.expectedBytes, field: "value"), 4),
      (.list([.bytes([0x11]), none]), .invalidChild(length: 0), 2),
      (.list([.bytes([0x11]), .bytes([UInt8](repeating: 9, count: 33))]), .invalidChild(length: 33), 2),
      (.list([.bytes([0x11]), long]), .invalidChild(length: long.rlpLength), 2),
      (.list([.bytes([0x11]), .list([.bytes([0x32]), .bytes([5])])]), .extensionWithoutBranch, 3),
      (branch([1: hash]), .loneBranch, 0),
      (branch([16: .bytes([1])]), .loneBranch, 0),
      (branch([1: hash, 5: .bytes([3])]), .invalidChild(length: 1), 38),
      (branch([1: hash, 5: .bytes([UInt8](repeating: 9, count: 31))]), .invalidChild(length: 31), 39),
      (branch([1: hash, 5: long]), .invalidChild(length: long.rlpLength), 39),
      (branch([1: hash, 2: hash, 16: .list([])]), .rlp(.expectedBytes, field: "value"), 82),
      (.list([.bytes([0x11]), shortest]), .invalidChild(length: 32), 2),
      (branch([1: hash, 5: shortest]), .invalidChild(length: 32), 39),
      (.bytes([UInt8](repeating: 1, count: 40)), .rlp(.expectedList, field: ""), 0),
    ]
  }()

  @Test("bytes behind a node, and a long node cut short, are refused")
  func frame() throws {
    let branch = RLPItem.list((0..<17).map { .bytes([UInt8](repeating: 9, count: $0 < 16 ? 32 : 0)) })
      .rlpEncoded
    for bytes in [branch + [0], Array(branch.dropLast()), branch.dropLast() + [0x81]] {
      let error = #expect(throws: TrieProofError.self) {
        try TrieProof([bytes]).verify(root: Keccak256.hash(bytes), key: [0x12])
      }
      guard case .rlp = error?.reason else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test("a node that would stand inside its parent is refused beside it")
  func shortNode() throws {
    let leaf = RLPItem.list([.bytes([0x32]), .bytes([5])]).rlpEncoded
    let hash = RLPItem.bytes(Keccak256.hash(leaf).bytes)
    let parent = RLPItem.list((0..<17).map { $0 < 2 ? hash : .bytes([]) }).rlpEncoded
    #expect(throws: TrieProofError(.shortNode(length: leaf.count), node: 1)) {
      try TrieProof([parent, leaf]).verify(root: Keccak256.hash(parent), key: [0x12])
    }
  }

  @Test("an extension below an extension is refused, beside it as inside it")
  func extensions() throws {
    let inner = RLPItem.list([.bytes([0x00, 0x22]), .bytes([UInt8](repeating: 9, count: 32))]).rlpEncoded
    let outer = RLPItem.list([.bytes([0x11]), .bytes(Keccak256.hash(inner).bytes)]).rlpEncoded
    #expect(throws: TrieProofError(.extensionWithoutBranch, node: 1, offset: 1)) {
      try TrieProof([outer, inner]).verify(root: Keccak256.hash(outer), key: [0x12, 0x23])
    }
  }
}
