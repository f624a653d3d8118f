/// UnixFS, the format in which IPFS keeps files and folders, as `ipfs add -rn` writes it.
///
/// Files are cut into chunks of 256 KiB, each a dag-pb leaf (no raw leaves); more than one chunk makes a
/// balanced tree of at most 174 links a node. Folders list their entries in the order of the names' bytes,
/// and leave out hidden ones. Sources: the IPLD dag-pb specification and the IPFS UnixFS specification.
public enum UnixFS {
  /// The length of a chunk in bytes; only the last chunk of a file is shorter.
  public static let chunkLength = 262_144

  /// The most links of a node of a file's tree.
  public static let linksPerNode = 174

  /// The size, in bytes of names and identifiers, from which IPFS shards a folder; such folders are refused.
  public static let shardingSize = 262_144

  /// A file or folder that has been named.
  public struct Node: Hashable, Sendable {
    /// The identifier.
    public let cid: CID
    /// The encoded length of the node and of all that it links to, in bytes (`Tsize` of a link to it).
    public let cumulativeSize: UInt64
  }

  /// A named entry of a folder.
  public struct Entry: Hashable, Sendable {
    /// The name: neither empty, nor `.`, nor `..`, without `/` and NUL.
    public let name: String
    /// What is there.
    public let node: Node

    /// Names a node.
    public init(name: String, node: Node) {
      self.name = name
      self.node = node
    }
  }

  /// The node of a file with these bytes.
  public static func file(_ bytes: some Collection<UInt8>) -> Node {
    var builder = UnixFSFileBuilder()
    let contiguous: Void? = bytes.withContiguousStorageIfAvailable {
      builder.append(UnsafeRawBufferPointer($0))
    }
    if contiguous == nil {
      Array(bytes).withUnsafeBytes { builder.append($0) }
    }
    return builder.finish()
  }

  /// The node of a folder with these entries, in any order; hidden entries are left out.
  ///
  /// - Throws: ``UnixFSError`` for a bad or repeated name, or a folder so large that IPFS would shard it.
  public static func directory(_ entries: some Sequence<Entry>) throws(UnixFSError) -> Node {
    var visible: [Entry] = []
    var size = 0
    for entry in entries {
      let name = entry.name.utf8
      guard !name.isEmpty, entry.name != ".", entry.name != "..", !name.contains(0x2f), !name.contains(0)
      else { throw .invalidName(entry.name) }
      guard name.first != UInt8(ascii: ".") else { continue }
      size += name.count + 34
      guard size < shardingSize else { throw .directoryTooLarge(limit: shardingSize) }
      visible.append(entry)
    }
    visible.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (left, right) in zip(visible, visible.dropFirst()) {
      guard !left.name.utf8.elementsEqual(right.name.utf8) else { throw .repeatedName(left.name) }
    }
    return DAGPB.node(
      links: visible.map { DAGPB.Link(name: $0.name, node: $0.node) },
      data: [0x08, 0x01])
  }

  /// The identifier of a folder with these entries, in any order; hidden entries are left out.
  ///
  /// - Throws: ``UnixFSError`` for a bad or repeated name, or a folder so large that IPFS would shard it.
  public static func directoryCID(_ entries: some Sequence<Entry>) throws(UnixFSError) -> CID {
    try directory(entries).cid
  }
}
