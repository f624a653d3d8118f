/// A place in a text in front of an object, from which types that are read by the hundred thousands are read in one
/// step, as long as the object is written as programs write it: without white space, and without escapes where they
/// matter.
///
/// It refuses nothing: what is not plain is left to be read through a ``JSONValue``, which also says what is wrong. And
/// it takes nothing that a ``JSONDocument`` would refuse. Each function says whether it has read what it was asked for;
/// after one that has not, the scanner is of no more use.
public struct JSONScanner: ~Copyable {
  @usableFromInline let text: UnsafeRawPointer
  @usableFromInline let end: Int
  /// The next byte.
  @usableFromInline var position: Int
  /// How many further values and names the text may have.
  @usableFromInline var room: Int
  private let depth: Int
  private let limits: JSONLimits
  /// The names that were passed over, each with its offset and length, to find one that is there twice.
  private var passed = SIMD8<UInt64>()
  private var passedCount = 0

  /// - Parameters:
  ///   - depth: How many containers are around the object.
  init(_ text: UnsafeRawPointer, _ range: Range<Int>, room: Int, depth: Int, limits: JSONLimits) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    self.room = room
    self.depth = depth
    self.limits = limits
  }

  /// How many bytes are there wherever a member is said to be, so that its name can be looked at.
  @usableFromInline static var shortest: Int { 20 }

  /// Begins an object that is not empty; the first member's name is next.
  @inlinable
  package mutating func beginObject() -> Bool {
    room &-= 1
    return take("{") && end &- position >= Self.shortest && byte(0) == UInt8(ascii: "\"")
  }

  /// Goes on to the next member; `false` where no comma and name are next.
  @inlinable
  package mutating func nextMember() -> Bool {
    guard end &- position > Self.shortest, byte(0) == UInt8(ascii: ","), byte(1) == UInt8(ascii: "\"")
    else { return false }
    position &+= 1
    return true
  }

  /// Ends the object, behind which another element or the end of the array must follow at once.
  @inlinable
  package mutating func endObject() -> Bool {
    guard end &- position >= 2, byte(0) == UInt8(ascii: "}"), room >= 0 else { return false }
    position &+= 1
    return byte(0) == UInt8(ascii: ",") || byte(0) == UInt8(ascii: "]")
  }

  /// Whether these eight bytes stand in the next member's name, or in what follows it.
  ///
  /// - Parameter offset: Where, counted from the name's beginning, at most 8.
  @inlinable @inline(__always)
  package func isNext(_ bytes: StaticString, at offset: Int = 0) -> Bool {
    let wanted = UnsafeRawPointer(bytes.utf8Start).loadUnaligned(as: UInt64.self)
    return text.loadUnaligned(fromByteOffset: position &+ 1 &+ offset, as: UInt64.self) == wanted
  }

  /// Takes a member's name, the colon and what of its value is given with them.
  @inlinable @inline(__always)
  package mutating func takeMember(_ beginning: StaticString) -> Bool {
    room &-= 2
    return take(beginning)
  }

  /// Takes some bytes.
  @inlinable @inline(__always)
  package mutating func take(_ bytes: StaticString) -> Bool {
    let count = bytes.utf8CodeUnitCount
    guard end &- position >= count else { return false }
    let wanted = UnsafeRawPointer(bytes.utf8Start)
    let found = text + position
    var difference: UInt64 = 0
    if count >= 8 {
      var offset = 0
      while offset < count {
        // The last eight bytes overlap those before them.
        let place = Swift.min(offset, count &- 8)
        difference |=
          found.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          ^ wanted.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        offset &+= 8
      }
    } else {
      for offset in 0..<count {
        difference |= UInt64(
          found.load(fromByteOffset: offset, as: UInt8.self)
            ^ wanted.load(fromByteOffset: offset, as: UInt8.self))
      }
    }
    position &+= count
    return difference == 0
  }

  @inlinable @inline(__always)
  func byte(_ offset: Int) -> UInt8 { text.load(fromByteOffset: position &+ offset, as: UInt8.self) }
}

extension JSONScanner {
  /// Passes over a member that nobody asked for; `false` where its name `isKnown`, so that it is one that was asked
  /// for and not plainly written.
  package mutating func passMember(_ isKnown: (Span<UInt8>) -> Bool) -> Bool {
    let start = position &+ 1
    let stop = JSONParser.skipPlain(text, start, end)
    guard end &- stop >= 4, text.load(fromByteOffset: stop, as: UInt8.self) == UInt8(ascii: "\""),
      text.load(fromByteOffset: stop &+ 1, as: UInt8.self) == UInt8(ascii: ":")
    else { return false }
    let name = UnsafeBufferPointer(
      start: (text + start).assumingMemoryBound(to: UInt8.self), count: stop &- start)
    guard !isKnown(name.span), remember(name, at: start) else { return false }
    position = stop &+ 2
    room &-= 1
    return passValue()
  }

  /// Keeps a name; `false` where it was there before, or there is no place for it.
  private mutating func remember(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard passedCount < 8 else { return false }
    for index in 0..<passedCount {
      let (offset, count) = (Int(passed[index] &>> 32), Int(passed[index] & 0xffff_ffff))
      if Self.areEqual(
        name,
        UnsafeBufferPointer(start: (text + offset).assumingMemoryBound(to: UInt8.self), count: count))
      {
        return false
      }
    }
    // A text has fewer than 2^30 bytes.
    passed[passedCount] = UInt64(start) &<< 32 | UInt64(name.count)
    passedCount &+= 1
    return true
  }

  private static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count where a[index] != b[index] { return false }
    return true
  }

  /// The most bytes of a value that nobody asked for; longer ones are read the other way.
  private static var longestPassed: Int { 4096 }

  private mutating func passValue() -> Bool {
    guard byte(0) == UInt8(ascii: "\"") else { return passOther() }
    var stop = JSONParser.skipPlain(text, position &+ 1, end)
    if stop < end, text.load(fromByteOffset: stop, as: UInt8.self) != UInt8(ascii: "\"") {
      let parser = JSONParser(text: UnsafeRawBufferPointer(start: text, count: end), limits: limits)
      guard let string = try? parser.string(from: stop) else { return false }
      stop = string.end
    }
    room &-= 1
    position = stop &+ 1
    return stop < end
  }

  /// Passes over what is no string.
  private mutating func passOther() -> Bool {
    let rest = UnsafeRawBufferPointer(
      start: text + position, count: Swift.min(end &- position, Self.longestPassed))
    let part = JSONPart(depth: depth &+ 1, isFirstOnly: true)
    guard let run = try? JSONParser(text: rest, limits: limits, part: part).run() else { return false }
    defer { run.tape.entries.deallocate() }
    position &+= run.end(of: 0)
    room &-= run.values(in: run.count)
    return true
  }
}
