import Testing

@Suite(.timeLimit(.minutes(10)))
struct KeccakTests {
  // pycryptodome: keccak256 of b"hello", b"", b"0x68656c6c6f" and b"-".
  static let hello = "0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8"
  static let nothing = "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
  static let helloInHex = "0x43e4886c04c4563d8da337f177f98d3b7b8c9f78e70ece7566829146fd4fb54d"
  static let dash = "0xd3b8281179950f98149eefdb158d0e1acb56f56e8e343aa9fefafa7e36959561"

  @Test func hashesArgumentsAndStandardInput() throws {
    #expect(try Tool.run(["keccak", "hello"]).output == Self.hello + "\n")
    #expect(try Tool.run(["keccak", "0x68656c6c6f"]).output == Self.hello + "\n")
    #expect(try Tool.run(["keccak", "--text", "0x68656c6c6f"]).output == Self.helloInHex + "\n")
    #expect(try Tool.run(["keccak", "--text", "-"]).output == Self.dash + "\n")
    #expect(try Tool.run(["keccak", ""]).output == Self.nothing + "\n")
    #expect(try Tool.run(["keccak"], input: "hello").output == Self.hello + "\n")
    #expect(try Tool.run(["keccak", "-"], input: "hello").output == Self.hello + "\n")
    #expect(try Tool.run(["keccak", "-"], input: "0x68656c6c6f").output == Self.helloInHex + "\n")
    #expect(try Tool.run(["keccak", "hello", "--json"]).output == "{\"hash\":\"\(Self.hello)\"}\n")
  }

  @Test func warnsOfHalfAByte() throws {
    let run = try Tool.run(["keccak", "0xabc"])
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("warning: "))
    #expect(try Tool.run(["keccak", "--text", "0xabc"]).errors.isEmpty)
  }
}
