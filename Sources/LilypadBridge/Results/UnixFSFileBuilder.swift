import Crypto

/// Names a file while its bytes stream by; it holds one chunk and one path of the tree.
struct UnixFSFileBuilder {
  private struct Child {
    let node: UnixFS.Node
    let fileSize: UInt64
  }

  private var chunk: [UInt8] = []
  /// The nodes that wait for a parent: leaves at index 0, their parents at 1, and so on. A level is turned
  /// into a parent only once one more node comes, so that the last level never holds a single inner node.
  private var levels: [[Child]] = []

  /// Takes the next bytes of the file.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while !rest.isEmpty {
      if chunk.isEmpty, rest.count >= UnixFS.chunkLength {
        addLeaf(UnsafeRawBufferPointer(rebasing: rest.prefix(UnixFS.chunkLength)))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(UnixFS.chunkLength))
        continue
      }
      let taken = min(rest.count, UnixFS.chunkLength - chunk.count)
      chunk.append(contentsOf: rest.prefix(taken))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(taken))
      if chunk.count == UnixFS.chunkLength { flushChunk() }
    }
  }

  /// The node of the file, after its last byte.
  consuming func finish() -> UnixFS.Node {
    if !chunk.isEmpty || levels.isEmpty { flushChunk() }
    var level = 0
    while level < levels.count - 1 || levels[level].count > 1 {
      push(parent(of: levels[level]), at: level + 1)
      level += 1
    }
    return levels[level][0].node
  }

  private mutating func flushChunk() {
    let bytes = chunk
    bytes.withUnsafeBytes { addLeaf($0) }
    chunk.removeAll(keepingCapacity: true)
  }

  private mutating func push(_ child: Child, at level: Int) {
    if level == levels.count { levels.append([]) }
    if levels[level].count == UnixFS.linksPerNode {
      push(parent(of: levels[level]), at: level + 1)
      levels[level].removeAll(keepingCapacity: true)
    }
    levels[level].append(child)
  }

  /// A leaf: dag-pb data that is UnixFS `Type = File`, `Data` where there is some, `filesize`.
  private mutating func addLeaf(_ bytes: UnsafeRawBufferPointer) {
    let count = UInt64(bytes.count)
    var head: [UInt8] = [0x08, 0x02]
    if count > 0 {
      head.append(0x12)
      head.appendVarint(count)
    }
    var tail: [UInt8] = [0x18]
    tail.appendVarint(count)
    let length = UInt64(head.count + bytes.count + tail.count)
    var prefix: [UInt8] = [0x0a]
    prefix.appendVarint(length)
    prefix.append(contentsOf: head)

    var hash = SHA256()
    prefix.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: bytes)
    tail.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let size = UInt64(prefix.count + bytes.count + tail.count)
    let node = UnixFS.Node(cid: CID(hash.finalize()), cumulativeSize: size)
    push(Child(node: node, fileSize: count), at: 0)
  }

  /// An inner node: UnixFS `Type = File`, `filesize` of all, `blocksizes` of each child.
  private func parent(of children: [Child]) -> Child {
    let fileSize = children.reduce(into: UInt64(0)) { $0 &+= $1.fileSize }
    var data: [UInt8] = [0x08, 0x02, 0x18]
    data.appendVarint(fileSize)
    for child in children {
      data.append(0x20)
      data.appendVarint(child.fileSize)
    }
    let node = DAGPB.node(links: children.map { DAGPB.Link(name: "", node: $0.node) }, data: data)
    return Child(node: node, fileSize: fileSize)
  }
}
