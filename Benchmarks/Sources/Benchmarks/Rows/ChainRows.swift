import EthPrimitives
import EthRLP
import EthTransactions

/// The root of a block's receipts, and the proof of an account.
func chainBenchmarks() -> [Benchmark] {
  // In a state of some 40 million accounts a proof has eight nodes on average: five full branches, and two
  // that are less full the nearer they are to the leaf.
  [
    receiptsRoot(),
    accountProof(
      "chain.accountProof", "Account proof of 8 nodes verified", [16, 16, 16, 16, 16, 14, 4], atMost: 3),
    // One of eight nodes in a state of some 300 million, where most have nine.
    accountProof(
      "chain.accountProof.dense", "Account proof of 8 nodes of a denser trie", [16, 16, 16, 16, 16, 16, 12],
      atMost: nil),
  ]
}

private let sameBytes = "Keccak of the same"

private func receiptsRoot() -> Benchmark {
  Benchmark(
    name: "chain.receiptsRoot", title: "Root of 200 receipts, filters and trie",
    comparisons: [
      .ratio(to: sameBytes, atMost: 3), .ratio(to: "Python trie", atMost: nil),
      .ratio(to: Contender.blockName, atMost: nil),
    ], isLong: true
  ) { peers in
    let receipts = BlockOfReceipts.example()
    let encoded = receipts.map(\.rawBytes)
    let library = Contender(output: { OrderedTrie.root(of: receipts).bytes }) { iterations in
      for _ in 0..<iterations { sink(OrderedTrie.root(of: receipts)) }
    }
    // Each receipt's encoding, made beforehand, is hashed once; that is the least that a root can cost.
    let hashes = Contender(sameBytes) { iterations in
      for _ in 0..<iterations {
        for bytes in encoded { sink(Keccak256.hash(bytes)) }
      }
    }
    let input = RLPEncoder.encode { $0.list(of: encoded) }
    return try peers.withPython(library, "Python trie", work: "chain.receiptsRoot", input: input)
      + [hashes, .keccakBlock()]
  }
}

private func accountProof(_ name: String, _ title: String, _ children: [Int], atMost limit: Double?)
  -> Benchmark
{
  let blocks = "10 Keccak blocks"
  return Benchmark(
    name: name, title: title,
    comparisons: [
      .ratio(to: blocks, atMost: limit), .ratio(to: sameBytes, atMost: nil),
      .ratio(to: "Python trie", atMost: nil),
    ]
  ) { peers in
    let (proof, account) = try accountProof(children)
    let root = Keccak256.hash(proof.accountProof.nodes[0])
    var tenBlocks = Contender.keccakBlock()
    tenBlocks.name = blocks
    tenBlocks.unitsPerIteration = 1
    let key = proof.address.withUnsafeBytes { Keccak256.hash($0) }
    let input = RLPEncoder.encode { encoder in
      encoder.list { encoder in
        encoder.append(root)
        encoder.append(key)
        encoder.list(of: proof.accountProof.nodes)
      }
    }
    let library = Contender(output: {
      guard try proof.verify(stateRoot: root).state == account else { throw Failure("another account") }
      return account.rlpEncoded
    }) { iterations in
      for _ in 0..<iterations { sink(try proof.verify(stateRoot: root)) }
    }
    // The address and each node are hashed once; that is the least that a verification can cost.
    let hashes = Contender(sameBytes) { iterations in
      for _ in 0..<iterations {
        sink(proof.address.withUnsafeBytes { Keccak256.hash($0) })
        for node in proof.accountProof.nodes { sink(Keccak256.hash(node)) }
      }
    }
    return try peers.withPython(library, "Python trie", work: "chain.accountProof", input: input)
      + [hashes, tenBlocks]
  }
}

/// The proof of an account below branches with these numbers of children, from the root down.
private func accountProof(_ counts: [Int]) throws -> (AccountProof, AccountState) {
  var random = Random()
  let address = try Address(random.bytes(20))
  let key = address.withUnsafeBytes { Keccak256.hash($0) }.bytes
  let nibbles = key.flatMap { [$0 >> 4, $0 & 0x0f] }
  let account = AccountState(
    nonce: 1234, balance: 1_234_567_890_123_456_789, storageRoot: try Hash32(random.bytes(32)),
    codeHash: try Hash32(random.bytes(32)))
  // The leaf has an odd number of nibbles.
  let path = [0x30 | nibbles[counts.count]] + key[(counts.count / 2 + 1)...]
  var nodes = [RLPEncoder.encode { $0.list(of: [path, account.rlpEncoded]) }]
  for (depth, count) in counts.enumerated().reversed() {
    let slot = Int(nibbles[depth])
    var children = [[UInt8]](repeating: [], count: 17)
    children[slot] = Keccak256.hash(nodes[0]).bytes
    for offset in 1..<count { children[(slot + offset) % 16] = random.bytes(32) }
    nodes.insert(RLPEncoder.encode { $0.list(of: children) }, at: 0)
  }
  return (AccountProof(address: address, claim: account, accountProof: TrieProof(nodes)), account)
}
