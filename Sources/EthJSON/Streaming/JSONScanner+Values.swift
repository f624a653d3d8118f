public import EthPrimitives

extension JSONScanner {
  /// Reads a member whose value is an address; `beginning` goes on to the value's first digit.
  @inlinable @inline(__always)
  package mutating func read(_ beginning: StaticString, into address: inout Address) -> Bool {
    guard takeMember(beginning), end &- position >= 41, byte(40) == UInt8(ascii: "\""),
      let value = HexWord.address(text + position)
    else { return false }
    address = value
    position &+= 41
    return true
  }

  /// Reads a member whose value is a hash; `beginning` goes on to the value's first digit.
  @inlinable @inline(__always)
  package mutating func read(_ beginning: StaticString, into hash: inout Hash32) -> Bool {
    takeMember(beginning) && takeHash(into: &hash)
  }

  /// Reads a member whose value is an array of hashes, at least one; `beginning` goes on to its bracket.
  @inlinable @inline(__always)
  package mutating func readHashes(_ beginning: StaticString, upTo limit: Int, _ body: (Hash32) -> Void)
    -> Bool
  {
    guard takeMember(beginning) else { return false }
    var hash = Hash32.zero
    for index in 0..<limit {
      guard take(index == 0 ? #""0x"# : #","0x"#), takeHash(into: &hash), end > position else { return false }
      room &-= 1
      body(hash)
      if byte(0) == UInt8(ascii: "]") {
        position &+= 1
        return true
      }
    }
    return false
  }

  /// Reads a member whose value is a quantity; `beginning` goes on to the value's first digit.
  @inlinable @inline(__always)
  package mutating func read(_ beginning: StaticString, into quantity: inout UInt64) -> Bool {
    guard takeMember(beginning), end &- position >= 17 else { return false }
    // A zero stands alone.
    guard byte(0) != UInt8(ascii: "0") || byte(1) == UInt8(ascii: "\"") else { return false }
    var value: UInt64 = 0
    var count = 0
    while count < 16 {
      let digit = Hex.value(of: byte(count))
      guard digit < 16 else { break }
      value = value &<< 4 | UInt64(digit)
      count &+= 1
    }
    guard count > 0, byte(count) == UInt8(ascii: "\"") else { return false }
    quantity = value
    position &+= count &+ 1
    return true
  }

  /// Reads a member whose value is `true` or `false`; `beginning` goes on to it.
  @inlinable @inline(__always)
  package mutating func read(_ beginning: StaticString, into bool: inout Bool) -> Bool {
    guard takeMember(beginning), end > position else { return false }
    bool = byte(0) == UInt8(ascii: "t")
    return bool ? take("true") : take("false")
  }

  /// Reads a member whose value is bytes: 32 of them as a hash, and `nil` for the others; any other number of them the
  /// other way round. `beginning` goes on to the value's first digit.
  @inlinable @inline(__always)
  package mutating func read(
    _ beginning: StaticString, into hash: inout Hash32, or bytes: inout [UInt8]?
  ) -> Bool {
    guard takeMember(beginning) else { return false }
    if takeHash(into: &hash) { return true }
    bytes = takeBytes()
    return bytes != nil
  }

  @inlinable @inline(__always)
  mutating func takeHash(into hash: inout Hash32) -> Bool {
    guard end &- position >= 65, byte(64) == UInt8(ascii: "\""), let value = HexWord.hash(text + position)
    else { return false }
    hash = value
    position &+= 65
    return true
  }

  /// Reads digits to the quotation mark behind them.
  @usableFromInline
  mutating func takeBytes() -> [UInt8]? {
    let stop = JSONParser.skipPlain(text, position, end)
    let digits = stop &- position
    guard stop < end, text.load(fromByteOffset: stop, as: UInt8.self) == UInt8(ascii: "\""), digits & 1 == 0
    else { return nil }
    var wrong: UInt64 = 0
    // An array without a value yet would be made by code for any type, which takes longer than writing the zeros.
    var bytes = [UInt8](repeating: 0, count: digits / 2)
    bytes.withUnsafeMutableBytes { target in
      var index = 0
      while target.count &- index >= 8 {
        let word = HexWord.eightBytes(text + (position &+ 2 &* index), &wrong)
        target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        index &+= 8
      }
      while index < target.count {
        let high = Hex.value(of: byte(2 &* index))
        let low = Hex.value(of: byte(2 &* index &+ 1))
        wrong |= UInt64((high | low) & 0xf0)
        target[index] = high &<< 4 | low & 0x0f
        index &+= 1
      }
    }
    position = stop &+ 1
    return wrong == 0 ? bytes : nil
  }
}
