import EthABI

/// A tuple of the contract as a Swift struct.
struct StructPlan {
  /// The types around it, outermost first, and its own name, between dots.
  let path: String
  let fields: [Field]
  /// Structs inside it: tuples whose source has no name for them.
  let nested: [StructPlan]

  var name: String { String(path.split(separator: ".").last ?? "") }
}
