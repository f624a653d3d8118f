import EthPrimitives
import Foundation

@testable import EthProvider

/// A chain that a script grows and reorganises, for tests without a network. Every block of every branch is kept.
struct ModelChain {
  /// What a block has, with the place it was written at.
  struct Entry: Hashable, Sendable, CustomStringConvertible {
    let block: BlockIdentifier
    let index: UInt64

    var description: String { "\(block.number)/\(block.hash.description.prefix(8))#\(index)" }
  }

  struct Block {
    let header: ChainHeader
    let entries: [Placed<Entry>]
  }

  private(set) var canonical: [Hash32]
  private(set) var blocks: [Hash32: Block] = [:]
  private var count: UInt64 = 0

  init() {
    canonical = []
    grow(1) { _ in 0 }
  }

  var head: UInt64 { UInt64(canonical.count - 1) }

  /// Makes blocks, each with as many entries as `entries` says.
  mutating func grow(_ number: Int, entries: (UInt64) -> Int) {
    for _ in 0..<number {
      count += 1
      let hash = Keccak256.hash(Array("block \(count)".utf8))
      let id = BlockIdentifier(number: UInt64(canonical.count), hash: hash)
      // Indices have gaps, as other logs of the block do not match.
      let found = (0..<max(0, entries(count))).map { position in
        Placed(
          index: UInt64(position) * 3 + count % 3,
          item: Entry(block: id, index: UInt64(position) * 3 + count % 3))
      }
      var bloom = Bloom()
      if !found.isEmpty { bloom.add([1]) }
      let header = ChainHeader(
        id: id, parentHash: canonical.last ?? .zero, timestamp: 1_000 + UInt64(canonical.count) * 12,
        bloom: bloom, block: nil)
      blocks[hash] = Block(header: header, entries: found)
      canonical.append(hash)
    }
  }

  /// Replaces the last `depth` blocks by `length` others.
  mutating func reorganise(depth: Int, length: Int, entries: (UInt64) -> Int) {
    canonical.removeLast(min(depth, canonical.count - 1))
    grow(length, entries: entries)
  }

  func header(_ number: UInt64, on branch: [Hash32]) -> ChainHeader? {
    number < UInt64(branch.count) ? blocks[branch[Int(number)]]?.header : nil
  }

  /// All that the chain has from a block on.
  func entries(from start: UInt64) -> [Entry] {
    canonical.dropFirst(Int(start)).flatMap { blocks[$0]?.entries.map(\.item) ?? [] }
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Whether the runs that take minutes are wanted.
let isLongRun = ProcessInfo.processInfo.environment["LP_CHAIN_LONG"] == "1"
