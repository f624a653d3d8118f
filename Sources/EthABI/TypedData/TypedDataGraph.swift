import EthPrimitives

/// Which structs refer to which, to find the order of `encodeType`.
struct TypedDataGraph {
  /// The structs that each struct's members are made of, each once.
  private var references: [[Int]] = []
  /// The place of each struct among all when sorted by name.
  private var ranks: [Int]
  /// Each struct's own part of the text.
  private let texts: [[UInt8]]

  init(structs: [TypedDataStruct], members: [TypedDataTypes.Members]) {
    ranks = Array(repeating: 0, count: structs.count)
    for (rank, place) in structs.indices.sorted(by: { structs[$0].name < structs[$1].name }).enumerated() {
      ranks[place] = rank
    }
    for list in members {
      var seen: Set<Int> = []
      references.append(list.shapes.compactMap(\.structure).filter { seen.insert($0).inserted })
    }
    texts = structs.map { Array($0.description.utf8) }
  }

  /// The struct and then all that it refers to, sorted by name.
  func order(from start: Int) -> [Int] {
    var lastWalk = Array(repeating: -1, count: references.count)
    return walk(from: start, &lastWalk).order
  }

  /// Walks with a list of what is left to visit, as a chain of declarations must not exhaust the stack;
  /// `lastWalk` has for each struct the start of the walk that saw it last.
  private func walk(from start: Int, _ lastWalk: inout [Int]) -> (order: [Int], isRecursive: Bool) {
    var found: [Int] = []
    var left = references[start]
    var isRecursive = false
    while let place = left.popLast() {
      if place == start { isRecursive = true }
      guard place != start, lastWalk[place] != start else { continue }
      lastWalk[place] = start
      found.append(place)
      left += references[place]
    }
    found.sort { ranks[$0] < ranks[$1] }
    return ([start] + found, isRecursive)
  }

  /// The hash of each struct's type, and whether the struct refers to itself by whatever way.
  func hashes(maxBytes: Int) throws(TypedDataError) -> ([Hash32], [Bool]) {
    var hashes: [Hash32] = []
    var isRecursive: [Bool] = []
    var bytesLeft = maxBytes
    var lastWalk = Array(repeating: -1, count: references.count)
    for start in references.indices {
      let (order, recursion) = walk(from: start, &lastWalk)
      var hasher = Keccak256()
      for place in order {
        guard texts[place].count <= bytesLeft else {
          throw TypedDataError(
            .limitExceeded(what: "bytes of encoded types", limit: maxBytes), path: "types")
        }
        bytesLeft -= texts[place].count
        hasher.update(texts[place])
      }
      hashes.append(hasher.finalize())
      isRecursive.append(recursion)
    }
    return (hashes, isRecursive)
  }
}
