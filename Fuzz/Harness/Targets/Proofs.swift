import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions

extension Target {
  /// Proofs: answers to `eth_getProof`, or the length of a key, the key, and nodes behind two bytes of length
  /// each.
  ///
  /// A changed node has another hash than its parent names, and nothing behind the hash would ever be
  /// reached. So the parents are repaired from the errors until the hashes fit.
  static let proofs = Target(name: "proofs") { input in
    guard input.bytes.first == UInt8(ascii: "{") else { return checkNodes(input) }
    let answer = input.attempt("AccountProof, JSON") { () throws(JSONError) in
      try AccountProof(parsing: input.bytes)
    }
    guard let answer else { return }
    let key = Keccak256.hash(answer.address.bytes)
    let nodes = repaired(answer.accountProof.nodes, key.bytes)
    var proof = answer
    proof.accountProof = TrieProof(nodes)
    let root = Keccak256.hash(nodes.first ?? [0x80])
    let verified = input.attempt("AccountProof.verify") { () throws(AccountProofError) in
      try proof.verify(stateRoot: root)
    }
    if let verified {
      require(verified.storage.count == proof.storageProof.count, "slots are missing in the result")
      require((verified.state ?? AccountState()).nonce == proof.claim.nonce, "a false claim")
    }
    for entry in answer.storageProof.prefix(4) {
      let nodes = repaired(entry.proof.nodes, Keccak256.hash(Hash32(entry.slot).bytes).bytes)
      let storage = StorageProof(slot: entry.slot, value: entry.value, proof: TrieProof(nodes))
      _ = input.attempt("StorageProof.verifiedValue") { () throws(AccountProofError) in
        try storage.verifiedValue(Keccak256.hash(nodes.first ?? [0x80]))
      }
    }
  }

  private static func checkNodes(_ input: Input) {
    var stream = ByteStream(input.bytes)
    let key = stream.take(stream.below(40))
    var nodes: [[UInt8]] = []
    while !stream.isAtEnd, nodes.count < 12 {
      nodes.append(stream.take(Int(stream.byte()) << 8 | Int(stream.byte())))
    }
    nodes = repaired(nodes, key)
    let root = Keccak256.hash(nodes.first ?? [0x80])
    let proof = TrieProof(nodes)
    let result: [UInt8]?
    do throws(TrieProofError) {
      result = try input.measured("TrieProof.verify") { () throws(TrieProofError) in
        try proof.verify(root: root, key: key)
      }
    } catch {
      require((0...nodes.count).contains(error.node), "\(error): there are \(nodes.count) nodes")
      let length = error.node < nodes.count ? nodes[error.node].count : 0
      require((0...length).contains(error.offset), "\(error): the node has \(length) bytes")
      require(!error.description.isEmpty, "an error without a description")
      return
    }
    // Whatever is accepted is canonical throughout, and means what a plain reading of it means.
    let items = nodes.map { node in
      expectSuccess("a node that is no item") { () throws(RLPError) in try RLPItem(rlpEncoded: node) }
    }
    let nibbles = key.flatMap { [$0 >> 4, $0 & 15] }
    let plain = items.first.flatMap { TrieModel.value(of: nibbles[...], in: $0, then: items.dropFirst()) }
    require(
      plain == result, "\(result.map { Hex.encode($0) } ?? "no value"), and a plain reading gives another")
    checkChanges(proof, root, key)
  }

  /// No other bytes verify under the same root.
  private static func checkChanges(_ proof: TrieProof, _ root: Hash32, _ key: [UInt8]) {
    for node in proof.nodes.indices {
      for index in [0, proof.nodes[node].count / 2, proof.nodes[node].count - 1] {
        var changed = proof
        changed.nodes[node][index] ^= 1
        require((try? changed.verify(root: root, key: key)) == nil, "a changed proof verifies")
      }
    }
    var longer = proof
    longer.nodes.append(proof.nodes.last ?? [0x80])
    if !proof.nodes.isEmpty {
      require((try? longer.verify(root: root, key: key)) == nil, "a proof with a node too many verifies")
    }
  }

  /// The nodes with the hashes that they name replaced by those that the next ones have.
  private static func repaired(_ nodes: [[UInt8]], _ key: [UInt8]) -> [[UInt8]] {
    var nodes = nodes
    for _ in 0..<80 {
      guard let first = nodes.first, nodes.count <= 12 else { break }
      do throws(TrieProofError) {
        _ = try TrieProof(nodes).verify(root: Keccak256.hash(first), key: key)
        break
      } catch {
        guard case .wrongHash(let expected, let found) = error.reason, error.node > 0 else { break }
        let parent = nodes[error.node - 1]
        guard
          let place = parent.indices.first(where: { parent[$0...].starts(with: expected.bytes) })
        else { break }
        nodes[error.node - 1].replaceSubrange(place..<(place + 32), with: found.bytes)
      }
    }
    return nodes
  }
}
