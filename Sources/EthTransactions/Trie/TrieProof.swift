public import EthPrimitives

/// The nodes on the way from the root of a Merkle–Patricia trie to a key (Ethereum Yellow Paper, appendix D):
/// they prove the key's value, or that the key has none, to whoever knows the root's hash.
///
/// ```swift
/// let proof = TrieProof(nodes)
/// let receipt = try proof.verify(root: header.receiptsRoot, key: OrderedTrie.key(of: 3))
/// ```
/// Nothing but the very nodes of the path is accepted: each is hashed before it is read, must be encoded in
/// the one canonical way, and none may be left over. The nodes are walked where they are; an attacker's can
/// cost no more than one hash of each and a key's length of steps.
public struct TrieProof: Hashable, Sendable {
  /// The encodings of the nodes, the root's first. Nodes of less than 32 bytes stand inside their parents.
  public var nodes: [[UInt8]]

  /// A proof of these nodes, the root's first.
  public init(_ nodes: [[UInt8]]) { self.nodes = nodes }

  /// The hash of a trie without any entry: Keccak-256 of the empty byte string's encoding.
  public static let emptyRoot = Keccak256.hash(CollectionOfOne<UInt8>(0x80))

  /// Checks the proof and returns the key's value, or `nil` where the proof shows that the trie has no such
  /// key.
  ///
  /// - Parameters:
  ///   - root: The root's hash, from a source that is trusted.
  ///   - key: The key as the trie has it: for state and storage the Keccak-256 of the address or slot.
  /// - Throws: ``TrieProofError`` where the nodes prove neither; it says nothing about the key.
  public func verify(root: Hash32, key: [UInt8]) throws(TrieProofError) -> [UInt8]? {
    try verify(root: root, key: key.span.bytes)
  }

  /// Checks the proof and returns the value of a key of 32 bytes, or `nil` where the proof shows that the
  /// trie has no such key.
  ///
  /// - Throws: ``TrieProofError`` where the nodes prove neither; it says nothing about the key.
  public func verify(root: Hash32, key: Hash32) throws(TrieProofError) -> [UInt8]? {
    try key.withUnsafeBytes { bytes throws(TrieProofError) in try verify(root: root, key: bytes.bytes) }
  }

  /// Checks the proof and returns the key's value, or `nil` where the proof shows that the trie has no such
  /// key.
  ///
  /// - Throws: ``TrieProofError`` where the nodes prove neither; it says nothing about the key.
  public func verify(root: Hash32, key: RawSpan) throws(TrieProofError) -> [UInt8]? {
    var walk = TrieWalk(key: key)
    guard let value = try walk.run(nodes, from: root, key: key) else { return nil }
    return Array(nodes[walk.node][value])
  }
}
