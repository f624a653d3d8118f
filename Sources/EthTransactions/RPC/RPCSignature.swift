import EthCrypto
import EthJSON
import EthPrimitives

/// The members of a node's transaction object that are its signature.
struct RPCSignature {
  private let json: JSONValue
  private let v: UInt256?
  private let yParity: UInt256?
  private let r: UInt256
  private let s: UInt256

  init(_ json: JSONValue) throws(JSONError) {
    self.json = json
    v = try json.optionalMember("v")?.paddedQuantity()
    yParity = try json.optionalMember("yParity")?.paddedQuantity()
    r = try json.optionalMember("r")?.paddedQuantity() ?? 0
    s = try json.optionalMember("s")?.paddedQuantity() ?? 0
  }

  /// The transaction with this signature; without one, where there is none.
  func content(with transaction: UnsignedTransaction) throws(JSONError) -> RPCTransaction.Content {
    guard r != 0 || s != 0 else { return .unsigned(transaction) }
    var transaction = transaction
    let parity: Bool
    if case .legacy(var legacy) = transaction {
      (legacy.chainId, parity) = try legacyParity(chainId: legacy.chainId)
      transaction = .legacy(legacy)
    } else {
      parity = try typedParity(chainId: transaction.chainId)
    }
    do throws(CryptoError) {
      return .signed(
        SignedTransaction(
          transaction, signature: try Signature(r: r, s: s, yParity: parity, highS: .allowed)))
    } catch {
      throw try json.member("r").invalid(expected: "the numbers of a signature in r and s", found: "\(error)")
    }
  }

  /// The chain and the parity that a legacy transaction's `v` stands for (EIP-155). Nodes may give a chain beside
  /// a `v` of 27 or 28, which has none.
  private func legacyParity(chainId: UInt64?) throws(JSONError) -> (UInt64?, Bool) {
    let member = try json.member("v")
    let v = try member.paddedQuantity()
    switch v {
    case 0, 1: return (chainId, v == 1)
    case 27, 28: return (nil, v == 28)
    default:
      guard v >= 35, let signedFor = UInt64(exactly: (v - 35) >> 1) else {
        throw member.invalid(expected: "27, 28 or chainId * 2 + 35 or 36 (EIP-155)")
      }
      guard chainId == nil || chainId == signedFor else {
        throw try json.member("chainId").invalid(expected: "\(signedFor), the chain id in v")
      }
      return (signedFor, (v - 35) & 1 == 1)
    }
  }

  /// The parity of any other transaction: `yParity`, or what `v` stands for where there is none. Some nodes write
  /// `v` as if the transaction were a legacy one.
  private func typedParity(chainId: UInt64?) throws(JSONError) -> Bool {
    if let yParity {
      guard yParity <= 1 else { throw try json.member("yParity").invalid(expected: "0x0 or 0x1") }
      return yParity == 1
    }
    let member = try json.member("v")
    let v = try member.paddedQuantity()
    if v <= 1 { return v == 1 }
    if v == 27 || v == 28 { return v == 28 }
    let first = UInt256(chainId ?? 0) * 2 + 35
    guard v == first || v == first + 1 else { throw member.invalid(expected: "0x0 or 0x1") }
    return v != first
  }
}

extension JSONValue {
  /// Reads a quantity that may have leading zeros, as some nodes write a signature's numbers.
  func paddedQuantity() throws(JSONError) -> UInt256 {
    try withUTF8 { text throws(JSONError) in
      guard text.count > 2, text[0] == UInt8(ascii: "0"), text[1] == UInt8(ascii: "x") else {
        throw invalid(expected: "a quantity: 0x and hexadecimal digits")
      }
    }
    return try flexibleInteger()
  }
}
