import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

/// A transaction as a person wrote it: JSON-RPC's object, in whose `authorizationList` unsigned authorizations may
/// stand, which the transaction's own account then signs.
struct TransactionInput {
  private var request: TransactionRequest
  private let authorizations: [AuthorizationInput]?

  /// Reads JSON-RPC's transaction object.
  ///
  /// Errors quote what is wrong; long runs of digits are left out of them, as a private key may stand in the
  /// transaction by mistake.
  init(_ json: JSONValue) throws(CLIError) {
    do throws(JSONError) {
      guard let list = try json.optionalMember("authorizationList"),
        try list.elements().contains(where: AuthorizationInput.isUnsigned)
      else {
        request = try TransactionRequest(json: json)
        authorizations = nil
        return
      }
      authorizations = try list.mapElements { element throws(JSONError) in try AuthorizationInput(element) }
      request = try TransactionRequest(parsing: Self.withoutAuthorizations(json))
      // It is there, though its elements are not signed yet.
      request.authorizationList = []
    } catch {
      throw .failed(Redaction.keys(in: error.description))
    }
  }

  /// Signs the transaction; the sender, where it is given, must be the key's account.
  ///
  /// - Parameter address: The key's address, which the caller needs as well and which takes a while to derive.
  func signed(with key: borrowing PrivateKey, of address: Address) throws -> SignedTransaction {
    if let from = request.from, from != address {
      throw CLIError.failed("from: expected \(address), the account of the private key, found \(from)")
    }
    var request = request
    if let authorizations {
      var signed: [SignedAuthorization] = []
      for (index, authorization) in authorizations.enumerated() {
        signed.append(
          try authorization.signed(with: key, for: request, path: "authorizationList[\(index)]"))
      }
      request.authorizationList = signed
    }
    let transaction = try request.build()
    return transaction.signed(with: key.sign(transaction.signingHash))
  }

  /// The same object without the list, whose elements `TransactionRequest` does not take.
  private static func withoutAuthorizations(_ json: JSONValue) throws(JSONError) -> [UInt8] {
    var writer = JSONWriter()
    let members = try json.members()
    writer.object { writer in
      for member in members where member.name != "authorizationList" {
        writer.member(member.name) { $0.value(member.value) }
      }
    }
    return writer.bytes
  }
}

/// An element of `authorizationList`: signed by whatever account, or still to be signed.
private enum AuthorizationInput {
  case signed(SignedAuthorization)
  /// Chain and nonce are the transaction's where they are not given.
  case unsigned(chainId: UInt256?, address: Address, nonce: UInt64?)

  /// Whether an element has no part of a signature.
  static func isUnsigned(_ json: JSONValue) -> Bool {
    json.kind == .object && ["yParity", "v", "r", "s"].allSatisfy { json[$0] == nil }
  }

  init(_ json: JSONValue) throws(JSONError) {
    guard Self.isUnsigned(json) else {
      self = .signed(try json.decode())
      return
    }
    for member in try json.members() where !["chainId", "address", "nonce"].contains(member.name) {
      throw member.value.invalid(
        expected: "chainId, address or nonce", found: "the member \"\(member.name.prefix(64))\"")
    }
    let address = try json.member("address")
    guard let checked = try? Address(address.string()) else {
      throw address.invalid(expected: "an address, in mixed case with its EIP-55 checksum")
    }
    self = .unsigned(
      chainId: try json.optionalMember("chainId")?.flexibleInteger(), address: checked,
      nonce: try json.optionalMember("nonce").map { value throws(JSONError) in
        guard let nonce = UInt64(exactly: try value.flexibleInteger()) else {
          throw value.invalid(expected: "an integer of at most 64 bits")
        }
        return nonce
      })
  }

  func signed(
    with key: borrowing PrivateKey, for request: TransactionRequest, path: String
  ) throws -> SignedAuthorization {
    switch self {
    case .signed(let authorization): return authorization
    case .unsigned(let chainId, let address, let nonce):
      guard let chain = chainId ?? request.chainId.map({ UInt256($0) }) else {
        throw CLIError.failed("\(path).chainId: is missing, as is the transaction's")
      }
      // The account spends the transaction's own nonce before the authorization is looked at.
      guard let nonce = nonce ?? request.nonce.flatMap({ $0 < .max ? $0 + 1 : nil }) else {
        throw CLIError.failed("\(path).nonce: is missing, as is the transaction's")
      }
      let authorization = Authorization(chainId: chain, address: address, nonce: nonce)
      return authorization.signed(with: key.sign(authorization.signingHash))
    }
  }
}
