public import EthPrimitives
public import EthRLP

/// Why the nodes of a proof prove nothing.
public struct TrieProofError: Error, Equatable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The node that is wrong, counted from the root, which is 0; the number of nodes where one is missing.
  public let node: Int
  /// The byte of the node at which it is wrong.
  public let offset: Int

  /// An error in a node.
  public init(_ reason: Reason, node: Int, offset: Int = 0) {
    self.reason = reason
    self.node = node
    self.offset = offset
  }

  /// The ways in which a proof can be wrong.
  public enum Reason: Equatable, Sendable {
    /// The path goes on to a node with this hash, and there are no more nodes.
    case missingNode(Hash32)
    /// The node is not the one that its parent, or the root, names.
    case wrongHash(expected: Hash32, found: Hash32)
    /// The path ends at an earlier node; this one and those behind it prove nothing.
    case unusedNodes(count: Int)
    /// The node is not the canonical encoding of its items, or the value at the path's end is not what it
    /// should be; then `field` names its part.
    case rlp(RLPError.Reason, field: String)
    /// A node has 17 items (a branch) or 2 (a leaf or an extension).
    case wrongItemCount(Int)
    /// A path starts with a byte 0x00, 0x1n, 0x20 or 0x3n (hexadecimal prefix; Yellow Paper, appendix C).
    case invalidPathPrefix
    /// An extension's path must have at least one nibble.
    case emptyExtension
    /// A child is a hash of 32 bytes, or a node whose encoding is shorter than that.
    case invalidChild(length: Int)
    /// An extension leads to a branch and to nothing else.
    case extensionWithoutBranch
    /// A leaf has a value.
    case emptyValue
    /// A branch has at least two ways to go on, its value being one.
    case loneBranch
    /// A node whose encoding is shorter than a hash stands inside its parent, not beside it.
    case shortNode(length: Int)
  }
}

extension TrieProofError: CustomStringConvertible {
  /// One sentence that says what is wrong and where.
  public var description: String { "trie proof, node \(node), byte \(offset): \(reason)" }
}

extension TrieProofError.Reason: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .missingNode(let hash): "expected the node with hash \(hash), found the end of the proof"
    case .wrongHash(let expected, let found):
      "expected the node with hash \(expected), found one with \(found)"
    case .unusedNodes(let count): "expected the end of the proof, found \(count) more nodes"
    case .rlp(let reason, let field): field.isEmpty ? reason.description : "\(field): \(reason)"
    case .wrongItemCount(let count): "expected a node of 2 or 17 items, found \(count)"
    case .invalidPathPrefix: "expected a path that starts with 0x00, 0x1n, 0x20 or 0x3n"
    case .emptyExtension: "expected an extension of at least one nibble"
    case .invalidChild(let length):
      "expected a child of 0 or 32 bytes or a node of less, found \(length) bytes"
    case .extensionWithoutBranch: "expected a branch below the extension"
    case .emptyValue: "expected a leaf with a value"
    case .loneBranch: "expected a branch with at least two children"
    case .shortNode(let length): "expected a node of \(length) bytes to stand inside its parent"
    }
  }
}
