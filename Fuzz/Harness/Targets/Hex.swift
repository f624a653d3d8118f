import EthPrimitives

extension Target {
  /// Hexadecimal text, addresses and hashes.
  static let hex = Target(name: "hex") { input in
    checkBytes(input)
    checkText(input)
    checkAddress(input)
    checkHash(input)
  }

  /// Any bytes, written and read back.
  private static func checkBytes(_ input: Input) {
    for prefix in [true, false] {
      let text = input.measured("Hex.encode") { Hex.encode(input.bytes, prefix: prefix) }
      require(text.utf8.count == 2 * input.bytes.count + (prefix ? 2 : 0), "length of hexadecimal text")
      let back = expectSuccess("own hexadecimal text is refused") { () throws(HexError) in
        try input.measured("Hex.decode") { () throws(HexError) in try Hex.decode(text) }
      }
      require(back == input.bytes, "hexadecimal text reads back as other bytes")
    }
  }

  /// Any text, read and written back.
  private static func checkText(_ input: Input) {
    for prefix in [Hex.Prefix.optional, .required] {
      let read = input.attempt("Hex.decode(utf8:)") { () throws(HexError) in
        try Hex.decode(utf8: input.bytes.span.bytes, prefix: prefix)
      }
      let viaString = input.attempt("Hex.decode") { () throws(HexError) in
        try Hex.decode(input.text, prefix: prefix)
      }
      require(read == viaString, "bytes and text of the same hexadecimal digits differ")
      guard let read else { continue }
      let digits = Hex.encode(read, prefix: false)
      let lower = input.text.lowercased()
      require(lower == "0x" + digits || (prefix == .optional && lower == digits), "digits do not read back")
    }
  }

  private static func checkAddress(_ input: Input) {
    guard let address = input.attempt("Address", { () throws(AddressError) in try Address(input.text) })
    else { return }
    for text in [address.description, address.lowercased, address.lowercased.uppercased()] {
      let again = expectSuccess("own text of an address is refused") { () throws(AddressError) in
        try Address(text)
      }
      require(again == address, "text of an address reads back as another")
    }
    let bytes = expectSuccess("bytes of an address") { () throws(HexError) in try Address(address.bytes) }
    require(bytes == address, "bytes of an address read back as another")
  }

  private static func checkHash(_ input: Input) {
    guard let hash = input.attempt("Hash32", { () throws(HexError) in try Hash32(input.text) }) else {
      return
    }
    let again = expectSuccess("own text of a hash is refused") { () throws(HexError) in
      try Hash32(hash.description)
    }
    require(again == hash && Hash32(hash.number) == hash, "a hash reads back as another")
  }
}
