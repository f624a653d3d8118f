/// What matters of the head of an answer (RFC 9112, sections 4 to 6).
struct HTTPFields {
  private(set) var status = 0
  private(set) var length: Int?
  private(set) var isChunked = false
  private(set) var keepsAlive = true
  private(set) var retryAfter: String?

  /// Reads the status line and the fields, whose lines end with CR LF but for the last.
  mutating func read(_ head: RawSpan) throws(HTTPResponseReader.Failure) {
    // The closure's type of error is any; so what it finds comes out of it as a value.
    let failure = head.withUnsafeBytes { bytes -> HTTPResponseReader.Failure? in
      do throws(HTTPResponseReader.Failure) { try read(bytes) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  private mutating func read(_ head: UnsafeRawBufferPointer) throws(HTTPResponseReader.Failure) {
    var line = head.startIndex
    var isFirst = true
    while line < head.endIndex {
      var end = line
      while end < head.endIndex, head[end] != 0x0d { end &+= 1 }
      // A line ends with both, or the reader before this one and this one saw different lines.
      guard end == head.endIndex || (end < head.endIndex &- 1 && head[end &+ 1] == 0x0a) else {
        throw .malformed("its head has a line that does not end")
      }
      let text = UnsafeRawBufferPointer(rebasing: head[line..<end])
      if isFirst { try readStatus(text) } else { try readField(text) }
      isFirst = false
      line = end &+ 2
    }
    guard !isFirst else { throw .malformed("its head is empty") }
  }

  /// `HTTP/1.1 200 OK`
  private mutating func readStatus(_ line: UnsafeRawBufferPointer) throws(HTTPResponseReader.Failure) {
    let start: StaticString = "HTTP/1."
    guard line.count >= 12,
      line.prefix(7).elementsEqual(UnsafeRawBufferPointer(start: start.utf8Start, count: 7)),
      line[7] == UInt8(ascii: "0") || line[7] == UInt8(ascii: "1"), line[8] == 0x20,
      line.count == 12 || line[12] == 0x20
    else { throw .malformed("it does not answer with HTTP/1.1") }
    // HTTP/1.0 closes after each answer unless told otherwise, and need not be told.
    keepsAlive = line[7] == UInt8(ascii: "1")
    for index in 9..<12 {
      guard let digit = Self.digit(line[index]) else { throw .malformed("its status is no number") }
      status = status &* 10 &+ digit
    }
    guard status >= 100 else { throw .malformed("its status is no number") }
  }

  private mutating func readField(_ line: UnsafeRawBufferPointer) throws(HTTPResponseReader.Failure) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else {
      throw .malformed("its head has a line that is no field")
    }
    let name = UnsafeRawBufferPointer(rebasing: line[..<colon])
    // A line that goes on, or a name with a space behind it, is read differently by different readers.
    guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      throw .malformed("its head has a line that is no field")
    }
    var value = line[(colon &+ 1)...]
    while let first = value.first, first == 0x20 || first == 0x09 { value = value.dropFirst() }
    while let last = value.last, last == 0x20 || last == 0x09 { value = value.dropLast() }
    switch name.count {
    case 14 where Self.isSame(name, "content-length"): try readLength(UnsafeRawBufferPointer(rebasing: value))
    case 17 where Self.isSame(name, "transfer-encoding"):
      guard !isChunked, Self.isSame(UnsafeRawBufferPointer(rebasing: value), "chunked") else {
        throw .malformed("its body is encoded in a way that was not asked for")
      }
      isChunked = true
    case 16 where Self.isSame(name, "content-encoding"):
      guard Self.isSame(UnsafeRawBufferPointer(rebasing: value), "identity") else {
        throw .malformed("its body is encoded in a way that was not asked for")
      }
    case 10 where Self.isSame(name, "connection"):
      let words = String(decoding: value, as: UTF8.self).lowercased().split { ", \t".contains($0) }
      if words.contains("close") { keepsAlive = false }
    case 11 where Self.isSame(name, "retry-after"): retryAfter = String(decoding: value, as: UTF8.self)
    default: break
    }
  }

  private mutating func readLength(_ text: UnsafeRawBufferPointer) throws(HTTPResponseReader.Failure) {
    var value = 0
    for byte in text {
      guard let digit = Self.digit(byte), value <= (Int.max &- digit) / 10 else {
        throw .malformed("its length is no number")
      }
      value = value &* 10 &+ digit
    }
    guard !text.isEmpty, length == nil || length == value else {
      throw .malformed("its body has two lengths")
    }
    length = value
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte &- UInt8(ascii: "0")) : nil
  }

  /// Whether the text is this one, which is in lower case.
  private static func isSame(_ text: UnsafeRawBufferPointer, _ lowercased: StaticString) -> Bool {
    guard text.count == lowercased.utf8CodeUnitCount else { return false }
    let other = UnsafeRawBufferPointer(start: lowercased.utf8Start, count: text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if lower != other[index] { return false }
      index &+= 1
    }
    return true
  }
}
