import EthPrimitives

/// A contract's code in which the addresses of libraries are still missing.
///
/// ```swift
/// guard let unlinked = artifact.unlinkedBytecode else { … }
/// unlinked.libraries.map(\.name)                                    // ["src/Math.sol:Math"]
/// let code = try unlinked.linked(with: ["src/Math.sol:Math": math])
/// ```
/// Source: Solidity, "Using the Compiler", section "Library Linking".
public struct UnlinkedBytecode: Hashable, Sendable {
  /// A library whose address the code needs.
  public struct Library: Hashable, Sendable {
    /// The file and the library's name, such as `src/Math.sol:Math`; where the artifact does not tell it, what
    /// the placeholder says, which for newer compilers is a hash between `$`.
    public let name: String
    /// The 40 characters that stand in the code in place of the address.
    public let placeholder: String
    /// Where the address's 20 bytes go, in bytes from the code's beginning, in ascending order.
    public let positions: [Int]

    /// The part behind the last colon.
    var shortName: String { name.split(separator: ":").last.map(String.init) ?? "" }
  }

  /// The libraries, in the order in which the code first needs them.
  public let libraries: [Library]
  /// The code with zeros in place of the addresses.
  private let template: [UInt8]
  /// How many libraries have each short name.
  private let shortNames: [String: Int]

  init(template: [UInt8], libraries: [Library]) {
    self.template = template
    self.libraries = libraries
    shortNames = libraries.reduce(into: [:]) { $0[$1.shortName, default: 0] += 1 }
  }

  /// Bytes of the code.
  public var count: Int { template.count }

  /// The code with the addresses put in.
  ///
  /// - Parameter addresses: An address for each library, by its full name or, where that tells it from the
  ///   others, the part behind the last colon.
  /// - Throws: ``ABIError`` where a library has no address or more than one, or an address no library.
  public func linked(with addresses: [String: Address]) throws(ABIError) -> [UInt8] {
    var code = template
    var used: Set<String> = []
    var missing: [String] = []
    for library in libraries {
      let keys = addresses.keys.filter { isName($0, of: library) }.sorted()
      guard let key = keys.first, let address = addresses[key] else {
        missing.append(library.name)
        continue
      }
      guard keys.allSatisfy({ addresses[$0] == address }) else {
        throw ABIError(.ambiguousEntry(kind: "library", name: library.name, candidates: keys))
      }
      used.formUnion(keys)
      for position in library.positions {
        code.replaceSubrange(position..<(position + 20), with: address.bytes)
      }
    }
    guard missing.isEmpty else { throw ABIError(.unlinkedLibraries(missing)) }
    if let unused = addresses.keys.filter({ !used.contains($0) }).min() {
      throw ABIError(.unknownEntry(kind: "library", name: unused))
    }
    return code
  }

  func isName(_ key: String, of library: Library) -> Bool {
    key == library.name || UnlinkedBytecode.placeholder(of: key) == library.placeholder
      || (key == library.shortName && shortNames[key] == 1)
  }

  /// The placeholder that compilers from 0.5 on write for a library's full name.
  static func placeholder(of name: String) -> String {
    let digits = Hex.encode(Array(Keccak256.hash(name.utf8).bytes.prefix(17)), prefix: false)
    return "__$\(digits)$__"
  }
}
