internal import EthJSON
internal import EthPrimitives

extension Keystore {
  /// The most bytes that the text of a keystore may have; one has about 500.
  public static let greatestSize = 1 << 16

  /// Reads a keystore's JSON.
  ///
  /// Any file of version 3 is taken: names of members in any case, as go-ethereum reads them; hexadecimal of either
  /// case, with or without `0x`; an initialization vector or key whose leading zeros were lost; no address, and
  /// members that are not known. What a password would cost is looked at only when one is tried.
  ///
  /// - Throws: ``KeystoreError/malformed(_:)`` with the member's path, and
  ///   ``KeystoreError/unsupported(member:found:)``.
  public init(parsing bytes: [UInt8]) throws(KeystoreError) {
    let limits = JSONLimits(maxDepth: 16, maxBytes: Self.greatestSize, maxValues: 4096)
    let parsed: Result<Keystore, KeystoreError>
    do throws(JSONError) {
      parsed = try Self.read(KeystoreMembers(JSONDocument(parsing: bytes, limits: limits).root))
    } catch { throw .malformed(error) }
    self = try parsed.get()
  }

  /// Reads a keystore; the failure is what is well formed and not supported.
  private static func read(_ root: KeystoreMembers) throws(JSONError) -> Result<Keystore, KeystoreError> {
    let version = try root.required("version").int()
    guard version == 3 else { return .failure(.unsupported(member: "version", found: "\(version)")) }
    let crypto = try root.members("crypto")
    let cipher = try crypto.algorithm("cipher")
    guard cipher == "aes-128-ctr" else {
      return .failure(.unsupported(member: "crypto.cipher", found: UntrustedText.shown(cipher, limit: 40)))
    }
    let parameters = try crypto.members("kdfparams")
    let kdf: KeystoreKDF
    switch try crypto.algorithm("kdf") {
    case "scrypt": kdf = try scrypt(parameters)
    case "pbkdf2":
      let function = try parameters.algorithm("prf")
      guard function == "hmac-sha256" else {
        return .failure(
          .unsupported(member: "crypto.kdfparams.prf", found: UntrustedText.shown(function, limit: 40)))
      }
      kdf = .pbkdf2(rounds: try parameters.count("c"))
    case let name:
      return .failure(.unsupported(member: "crypto.kdf", found: UntrustedText.shown(name, limit: 40)))
    }
    return .success(
      Keystore(
        address: try address(root), id: try root.optional("id")?.string(), kdf: kdf,
        derivedKeyLength: try derivedKeyLength(parameters),
        salt: try parameters.bytes("salt", 0...greatestSize),
        counter: try counter(crypto.members("cipherparams").required("iv")),
        ciphertext: try crypto.bytes("ciphertext", 1...32),
        checksum: try checksum(crypto.required("mac"))))
  }

  private static func scrypt(_ parameters: KeystoreMembers) throws(JSONError) -> KeystoreKDF {
    let (n, r, p) = (try parameters.count("n"), try parameters.count("r"), try parameters.count("p"))
    guard ScryptCost(n: n, r: r, p: p) != nil else {
      throw try parameters.required("n").invalid(
        expected: "parameters of scrypt: \(ScryptCost.rule)", found: "n = \(n), r = \(r), p = \(p)")
    }
    return .scrypt(n: n, r: r, p: p)
  }

  private static func derivedKeyLength(_ parameters: KeystoreMembers) throws(JSONError) -> Int {
    let length = try parameters.count("dklen")
    // 16 bytes encrypt, and the 16 behind them protect the ciphertext.
    guard length >= 32 else {
      throw try parameters.required("dklen").invalid(expected: "at least 32 bytes")
    }
    return length
  }

  /// The address; some tools write an empty one where none is to be seen.
  private static func address(_ root: KeystoreMembers) throws(JSONError) -> Address? {
    guard let value = try root.optional("address"), !value.isString("") else { return nil }
    let bytes = try KeystoreMembers.bytes(value, 20...20)
    return try? Address(bytes)
  }

  /// The initialization vector. Tools that took it for a number wrote it without its leading zeros, down to half
  /// a byte.
  private static func counter(_ value: JSONValue) throws(JSONError) -> [UInt8] {
    let text = try value.string()
    let digits = text.lowercased().hasPrefix("0x") ? text.dropFirst(2) : text[...]
    guard (1...32).contains(digits.utf8.count),
      let bytes = try? Hex.decode(String(repeating: "0", count: 32 - digits.utf8.count) + digits)
    else { throw value.invalid(expected: "1 to 32 hexadecimal digits") }
    return bytes
  }

  private static func checksum(_ value: JSONValue) throws(JSONError) -> Hash32 {
    guard let hash = try? Hash32(KeystoreMembers.bytes(value, 32...32)) else {
      throw value.invalid(expected: "32 bytes in hexadecimal")
    }
    return hash
  }
}
