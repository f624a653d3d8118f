/// The payload lengths of the lists of an encoding, in the order in which the lists are opened: noted in the
/// first pass, used in the second.
///
/// The first four take no allocation, which is all that most encodings need.
@frozen @usableFromInline
struct RLPListLengths {
  @usableFromInline var first: (Int, Int, Int, Int) = (0, 0, 0, 0)
  @usableFromInline var more: [Int] = []
  /// The next list to open.
  @usableFromInline var index = 0

  @inlinable @inline(__always)
  init() {}

  /// Makes room for one more list, and returns its index.
  @inlinable @inline(__always)
  mutating func open() -> Int {
    let slot = index
    index &+= 1
    if slot >= 4 { more.append(0) }
    return slot
  }

  @inlinable @inline(__always)
  mutating func set(_ slot: Int, to length: Int) {
    switch slot {
    case 0: first.0 = length
    case 1: first.1 = length
    case 2: first.2 = length
    case 3: first.3 = length
    default: more[slot &- 4] = length
    }
  }

  /// The length of the next list.
  @inlinable @inline(__always)
  mutating func next() -> Int {
    let slot = index
    index &+= 1
    switch slot {
    case 0: return first.0
    case 1: return first.1
    case 2: return first.2
    case 3: return first.3
    default:
      precondition(slot &- 4 < more.count, "encode(to:) appended other items when it was called again")
      return more[slot &- 4]
    }
  }
}
