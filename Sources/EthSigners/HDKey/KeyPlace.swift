/// Where an extended key stands in its tree: what its text says beside the key and the chain code.
struct KeyPlace: Hashable, Sendable {
  let network: HDKeyNetwork
  let depth: UInt8
  let parentFingerprint: UInt32
  let index: ChildIndex

  /// The place of a child.
  func child(_ index: ChildIndex, parentFingerprint: UInt32) throws(HDKeyError) -> KeyPlace {
    guard depth < .max else { throw .tooDeep }
    return KeyPlace(network: network, depth: depth + 1, parentFingerprint: parentFingerprint, index: index)
  }

  /// That of the key at the root.
  static func masterKey(_ network: HDKeyNetwork) -> KeyPlace {
    KeyPlace(network: network, depth: 0, parentFingerprint: 0, index: ChildIndex(rawValue: 0))
  }
}
