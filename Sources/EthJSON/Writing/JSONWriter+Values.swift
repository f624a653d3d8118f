public import EthPrimitives

extension JSONWriter {
  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  /// Writes an integer as a JSON number.
  public mutating func number(_ value: some FixedWidthInteger) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a number with the digits that it has.
  public mutating func number(_ value: JSONNumber) {
    separate()
    bytes.append(contentsOf: value.text.utf8)
  }

  /// Writes a quantity, JSON-RPC's form of an integer: `"0x…"` without leading zeros.
  public mutating func quantity(_ value: some FixedWidthInteger & UnsignedInteger) {
    quantity(UInt256(truncatingIfNeeded: value))
  }

  /// Writes a quantity, JSON-RPC's form of an integer: `"0x…"` without leading zeros.
  public mutating func quantity(_ value: UInt256) {
    separate()
    plain(value.quantity)
  }

  /// Writes bytes as JSON-RPC does: `"0x…"`, two digits for each byte.
  public mutating func hex(_ data: [UInt8]) {
    separate()
    plain(Hex.encode(data))
  }

  /// Writes an address in lower case.
  public mutating func address(_ address: Address) {
    separate()
    plain(address.lowercased)
  }

  /// Writes a hash.
  public mutating func hash(_ hash: Hash32) {
    separate()
    plain(hash.description)
  }

  /// Writes a value that a document holds, as it stands in its text.
  public mutating func value(_ value: JSONValue) {
    separate()
    bytes.append(contentsOf: value.storage.bytes[value.localRange])
  }

  /// Writes bytes that are one JSON value already. They are not checked: give only what this module wrote.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// Writes text that needs no escapes, between quotation marks.
  private mutating func plain(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string. Quotation marks, backslashes and control characters are escaped, everything else stands
  /// for itself in UTF-8.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var plainStart = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5c else { continue }
        bytes.append(contentsOf: utf8[plainStart..<index])
        escape(byte)
        plainStart = index + 1
      }
      bytes.append(contentsOf: utf8[plainStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0a: bytes.append(UInt8(ascii: "n"))
    case 0x0c: bytes.append(UInt8(ascii: "f"))
    case 0x0d: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5c: bytes.append(byte)
    default: bytes.append(contentsOf: ("u00" + Hex.encode(CollectionOfOne(byte), prefix: false)).utf8)
    }
  }
}
