public import EthJSON
import EthPrimitives

extension SignedAuthorization: JSONEncodable {
  /// Writes `{"chainId", "address", "nonce", "yParity", "r", "s"}` as JSON-RPC does.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("chainId", authorization.chainId)
      writer.member("address", authorization.address)
      writer.member("nonce", authorization.nonce)
      writer.member("yParity", UInt64(yParity))
      writer.member("r", r)
      writer.member("s", s)
    }
  }
}

extension SignedAuthorization: JSONDecodable {
  /// Reads `{"chainId", "address", "nonce", "yParity", "r", "s"}`. Numbers may be quantities, decimal strings or
  /// JSON numbers; an address in mixed case must match its EIP-55 checksum; `v`, as 27 or 28 or as the parity
  /// itself, stands for a missing `yParity`.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    let v = try json.optionalMember("yParity") == nil ? try json.optionalMember("v") : nil
    let parity = if let v { v } else { try json.member("yParity") }
    guard var yParity = UInt8(exactly: try parity.flexibleInteger()) else {
      throw parity.invalid(expected: "a number below 256 (EIP-7702)")
    }
    // Taken as a parity, the v of a signature would make an authorization that nobody has signed.
    if v != nil, yParity == 27 || yParity == 28 { yParity -= 27 }
    self.init(
      Authorization(
        chainId: try json.member("chainId").flexibleInteger(),
        address: try json.member("address").checkedAddress(),
        nonce: try json.member("nonce").flexibleUInt64()),
      yParity: yParity,
      r: try json.member("r").flexibleInteger(), s: try json.member("s").flexibleInteger())
  }
}
