/// Those that the library is compared with; what is not installed is absent, and its comparisons are left out.
struct Peers {
  /// eth-abi, rlp and eth-account in a Python process.
  var python: ChildProcess?
  /// A debug build of this program.
  var debugBuild: ChildProcess?
  /// Rust's tiny-keccak.
  var tinyKeccak: TinyKeccak?

  /// No peers: the library alone.
  static var none: Peers { Peers() }

  /// The library's contender, and Python's where it is there.
  func withPython(_ contenders: Contender, _ name: String, work: String, input: [UInt8]) throws -> [Contender]
  {
    guard let python else { return [contenders] }
    return [contenders, try python.contender(name, work: work, input: input)]
  }
}
