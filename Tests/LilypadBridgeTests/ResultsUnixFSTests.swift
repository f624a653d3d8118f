import Foundation
import Glibc
import LilypadBridge
import SystemPackage
import Testing

/// The cases that `Fixtures/scripts/make_unixfs.py` writes, with an implementation of its own.
private struct UnixFSCases: Decodable {
  struct FileCase: Decodable, Sendable, CustomTestStringConvertible {
    let size: Int
    let seed: Int
    let cid: String
    let tsize: UInt64
    var testDescription: String { "\(size) bytes" }
  }
  struct FolderCase: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let entries: [Entry]
    let cid: String
    let tsize: UInt64
    var testDescription: String { name }
  }
  struct Entry: Decodable, Sendable {
    let name: String
    let file: [Int]?
    let folder: [Entry]?
  }
  let files: [FileCase]
  let folders: [FolderCase]

  static func load() -> UnixFSCases {
    let file = resultsFixtures.appendingPathComponent("unixfs/cases.json")
    guard let data = try? Data(contentsOf: file), let cases = try? JSONDecoder().decode(Self.self, from: data)
    else { return UnixFSCases(files: [], folders: []) }
    return cases
  }

  static func content(size: Int, seed: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      for i in 0..<size {
        buffer[i] = UInt8(truncatingIfNeeded: i &* 31 &+ (i >> 8) &* 7 &+ (i >> 18) &* 13 &+ seed)
      }
      count = size
    }
  }

  static func write(_ entries: [Entry], in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for entry in entries {
      let path = folder + "/" + entry.name
      if let file = entry.file {
        try Data(content(size: file[0], seed: file[1])).write(to: URL(fileURLWithPath: path))
      } else {
        try write(entry.folder ?? [], in: path)
      }
    }
  }
}

@Suite struct ResultsUnixFSTests {
  @Test func casesAreThere() {
    let cases = UnixFSCases.load()
    #expect(cases.files.count >= 20)
    #expect(cases.folders.count >= 8)
  }

  /// Published by Lilypad: the result of `cowsay:v0.0.4 -i Message="hello, lilypad"`.
  @Test func publishedResult() throws {
    let folder = resultsFixtures.appendingPathComponent("cowsay-result").path
    let cid = try UnixFS.cid(ofDirectoryAt: FilePath(folder))
    #expect(cid.description == "QmP2SQttNC3Hrh2xpY7bNHzV2jHq7MbfLahRC46DVzn5rG")
  }

  /// Known to everyone who has used IPFS.
  @Test func publishedNodes() throws {
    #expect(UnixFS.file([]).cid.description == "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH")
    let hello = UnixFS.file("hello world\n".utf8)
    #expect(hello.cid.description == "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o")
    #expect(try UnixFS.directoryCID([]).description == "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn")
  }

  @Test(arguments: UnixFSCases.load().files)
  private func file(_ file: UnixFSCases.FileCase) {
    let node = UnixFS.file(UnixFSCases.content(size: file.size, seed: file.seed))
    #expect(node.cid.description == file.cid)
    #expect(node.cumulativeSize == file.tsize)
  }

  @Test(arguments: UnixFSCases.load().folders)
  private func folder(_ folder: UnixFSCases.FolderCase) throws {
    let scratch = ScratchFolder()
    let path = scratch.path + "/result"
    try UnixFSCases.write(folder.entries, in: path)
    let node = try UnixFS.node(ofDirectoryAt: FilePath(path))
    #expect(node.cid.description == folder.cid)
    #expect(node.cumulativeSize == folder.tsize)
  }

  @Test func entriesInAnyOrder() throws {
    let node = UnixFS.file("x".utf8)
    let names = ["b", "a", ".hidden", "C", "é"]
    let entries = names.map { UnixFS.Entry(name: $0, node: node) }
    let cid = try UnixFS.directoryCID(entries)
    #expect(try UnixFS.directoryCID(entries.reversed()) == cid)
    #expect(try UnixFS.directoryCID(entries.filter { $0.name != ".hidden" }) == cid)
    #expect(try UnixFS.directoryCID(entries.filter { $0.name != "C" }) != cid)
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\0b"])
  func badName(_ name: String) {
    let entry = UnixFS.Entry(name: name, node: UnixFS.file([]))
    #expect(throws: UnixFSError.invalidName(name)) { try UnixFS.directoryCID([entry]) }
  }

  @Test func repeatedName() {
    let entry = UnixFS.Entry(name: "a", node: UnixFS.file([]))
    #expect(throws: UnixFSError.repeatedName("a")) { try UnixFS.directoryCID([entry, entry]) }
  }

  /// The same letters in two normalisations are two names, in IPFS as on the disk.
  @Test func namesAreBytes() throws {
    let entries = ["\u{e9}", "e\u{301}"].map { UnixFS.Entry(name: $0, node: UnixFS.file([])) }
    #expect(throws: Never.self) { try UnixFS.directoryCID(entries) }
  }

  @Test func shardedFolderIsRefused() {
    let node = UnixFS.file([])
    // 100 + 34 bytes each: 1957 entries reach 262144.
    let entries = (0..<1957).map {
      UnixFS.Entry(name: String(repeating: "n", count: 96) + String(1000 + $0), node: node)
    }
    #expect(throws: UnixFSError.directoryTooLarge(limit: 262_144)) { try UnixFS.directoryCID(entries) }
    #expect(throws: Never.self) { try UnixFS.directoryCID(entries.prefix(1956)) }
  }
}

@Suite struct ResultsWalkTests {
  private let scratch = ScratchFolder()

  @Test func symbolicLinkIsRefused() throws {
    try scratch.write("secret".utf8, to: "outside")
    try scratch.write("x".utf8, to: "result/sub/stdout")
    #expect(symlink("../../outside", scratch.path + "/result/sub/link") == 0)
    #expect(throws: UnixFSError.symbolicLink(path: "sub/link")) {
      try UnixFS.cid(ofDirectoryAt: FilePath(scratch.path + "/result"))
    }
  }

  @Test func linkToFolderIsRefused() throws {
    try scratch.write("x".utf8, to: "result/stdout")
    #expect(symlink("/", scratch.path + "/result/root") == 0)
    #expect(throws: UnixFSError.symbolicLink(path: "root")) {
      try UnixFS.cid(ofDirectoryAt: FilePath(scratch.path + "/result"))
    }
    #expect(symlink("result", scratch.path + "/alias") == 0)
    #expect(throws: UnixFSError.symbolicLink(path: scratch.path + "/alias")) {
      try UnixFS.cid(ofDirectoryAt: FilePath(scratch.path + "/alias"))
    }
  }

  @Test func pipeIsRefusedWithoutWaiting() throws {
    #expect(mkfifo(scratch.path + "/pipe", 0o600) == 0)
    #expect(throws: UnixFSError.specialFile(path: "pipe")) {
      try UnixFS.cid(ofDirectoryAt: scratch.filePath)
    }
  }

  @Test func nameThatIsNotUTF8IsRefused() throws {
    let name = Array(scratch.path.utf8) + [0x2f, 0x61, 0xff, 0]
    let file = name.map { CChar(bitPattern: $0) }
    let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(throws: UnixFSError.nameNotUTF8(parent: "", bytes: [0x61, 0xff])) {
      try UnixFS.cid(ofDirectoryAt: scratch.filePath)
    }
  }

  @Test func limits() throws {
    try scratch.write([], to: "a/b/c")
    try scratch.write([], to: "a/d")
    let path = scratch.filePath
    #expect(throws: Never.self) { try UnixFS.cid(ofDirectoryAt: path, limits: .init(depth: 3, entries: 4)) }
    #expect(throws: UnixFSError.tooDeep(path: "a/b", limit: 2)) {
      try UnixFS.cid(ofDirectoryAt: path, limits: .init(depth: 2))
    }
    #expect(throws: UnixFSError.tooManyEntries(limit: 3)) {
      try UnixFS.cid(ofDirectoryAt: path, limits: .init(entries: 3))
    }
  }

  @Test func missingFolder() throws {
    let error = try #require(throws: UnixFSError.self) {
      try UnixFS.cid(ofDirectoryAt: FilePath(scratch.path + "/none"))
    }
    #expect(error.description.contains("/none"))
    try scratch.write([], to: "file")
    #expect(throws: UnixFSError.self) { try UnixFS.cid(ofDirectoryAt: FilePath(scratch.path + "/file")) }
  }

  @Test func hiddenEntriesAreNotEvenLookedAt() throws {
    try scratch.write("x".utf8, to: "stdout")
    let cid = try UnixFS.cid(ofDirectoryAt: scratch.filePath)
    #expect(symlink("/etc/passwd", scratch.path + "/.link") == 0)
    #expect(mkfifo(scratch.path + "/.pipe", 0o600) == 0)
    #expect(try UnixFS.cid(ofDirectoryAt: scratch.filePath) == cid)
  }
}
