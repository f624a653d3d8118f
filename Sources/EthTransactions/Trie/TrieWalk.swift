import EthPrimitives

/// The way of a key through the nodes of a proof.
///
/// It allocates nothing: nodes are read where they lie, and a hash is computed of each before it is read.
struct TrieWalk {
  /// The node that is being read.
  private(set) var node = 0
  /// How many nibbles of the key the nodes so far have used.
  var position = 0
  /// How many nibbles the key has.
  let length: Int
  /// Whether the node before was an extension, below which only a branch may stand.
  var isBelowExtension = false

  init(key: RawSpan) { length = 2 &* key.byteCount }

  /// Where a node leads to.
  enum Step {
    /// The key has no value.
    case absent
    /// The key's value lies here in the node.
    case value(Range<Int>)
    /// The next node is the one with the hash that lies here.
    case hash(Int)
    /// The next node lies here, inside this one.
    case inside(Int)
  }

  /// Returns where the key's value lies in the node ``node``, or `nil` where the key has none.
  mutating func run(
    _ nodes: [[UInt8]], from root: Hash32, key: RawSpan
  ) throws(TrieProofError) -> Range<Int>? {
    if nodes.isEmpty, root == TrieProof.emptyRoot { return nil }
    var expected = root
    let nodes = nodes.span
    while true {
      guard node < nodes.count else { throw TrieProofError(.missingNode(expected), node: node) }
      let bytes = nodes[unchecked: node].span.bytes
      let found = Keccak256.hash(bytes)
      guard found == expected else {
        throw TrieProofError(.wrongHash(expected: expected, found: found), node: node)
      }
      let step = try follow(bytes, key)
      guard case .hash(let offset) = step else {
        guard node == nodes.count &- 1 else {
          throw TrieProofError(.unusedNodes(count: nodes.count &- 1 &- node), node: node &+ 1)
        }
        guard case .value(let range) = step else { return nil }
        return range
      }
      expected = Hash32(at: offset, in: bytes)
      node &+= 1
    }
  }

  /// Follows the key through a node, and through those that lie inside it.
  private mutating func follow(_ bytes: RawSpan, _ key: RawSpan) throws(TrieProofError) -> Step {
    if let step = plainBranch(bytes, key) { return step }
    if bytes.byteCount < 32, node > 0 { throw error(.shortNode(length: bytes.byteCount)) }
    // The root of an empty trie: the empty byte string.
    if node == 0, bytes.byteCount == 1, bytes.unsafeLoad(fromByteOffset: 0, as: UInt8.self) == 0x80 {
      return .absent
    }
    var start = 0
    while true {
      let step = try read(at: start, bytes, key)
      guard case .inside(let offset) = step else { return step }
      start = offset
    }
  }
}
