/// A job as the chain asks for it.
public struct JobRequest: Equatable, Sendable {
  /// The job's id as text, which becomes a folder's name: letters, digits, `.`, `-`, `_`, at most 128 of
  /// them.
  public let id: String
  /// The module's name as it is on chain, such as `cowsay:v0.0.4`.
  public let module: String
  /// The inputs.
  public let inputs: JobInputs

  /// Describes a job. Whether it can be run is told by ``ModuleCatalog/plan(_:)``.
  public init(id: String, module: String, inputs: JobInputs = JobInputs()) {
    self.id = id
    self.module = module
    self.inputs = inputs
  }

  /// Whether the id can be a folder's name, alone and without leaving its parent.
  var hasValidID: Bool {
    let bytes = id.utf8
    guard let first = bytes.first, bytes.count <= 128, Self.isAlphanumeric(first) else { return false }
    return bytes.allSatisfy { Self.isAlphanumeric($0) || $0 == 0x2d || $0 == 0x2e || $0 == 0x5f }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return true
    default: return false
    }
  }
}
