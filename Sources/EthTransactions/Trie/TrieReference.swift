import EthPrimitives

/// What a node's parent holds of it: its hash, or the whole node where that is shorter.
struct TrieReference: BitwiseCopyable {
  /// The hash, or the node's encoding in the first ``count`` bytes.
  private var content = Hash32.zero
  /// The bytes of the encoding; 32 for a hash, 0 for no node at all.
  private(set) var count = 0

  /// No node.
  init() {}

  /// The reference to the node of this encoding.
  init(to encoding: UnsafeRawBufferPointer) {
    guard encoding.count < 32 else {
      content = Keccak256.hash(encoding)
      count = 32
      return
    }
    withUnsafeMutableBytes(of: &content) { $0.copyMemory(from: encoding) }
    count = encoding.count
  }

  /// The node's hash, even where the node is so short that a parent would hold it whole.
  var hash: Hash32 {
    count == 32
      ? content : content.withUnsafeBytes { Keccak256.hash(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Writes the item that stands for the node in its parent, and returns the number of bytes: 33 at most.
  @inline(__always)
  func write(to target: UnsafeMutableRawPointer) -> Int {
    switch count {
    case 32:
      target.storeBytes(of: 0xa0, as: UInt8.self)
      (target + 1).storeBytes(of: content, as: Hash32.self)
      return 33
    case 0:
      target.storeBytes(of: 0x80, as: UInt8.self)
      return 1
    default:
      content.withUnsafeBytes {
        target.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(target), byteCount: count)
      }
      return count
    }
  }
}
