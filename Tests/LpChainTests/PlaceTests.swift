import Testing

/// Errors show the place in what was given.
@Suite(.timeLimit(.minutes(10)))
struct PlaceTests {
  @Test(arguments: [
    (
      ["abi", "selector", "f(uint25 a)"],
      """
      error: expected a type, found "uint25" at column 3 of "f(uint25 a)"
      f(uint25 a)
        ^~~~~~
      """
    ),
    (
      ["abi", "encode", "f(uint256[])", "[1,2,x]"],
      """
      error: argument 1 (uint256[]): expected a value, found "x" at column 6 of "[1,2,x]"
      [1,2,x]
           ^
      """
    ),
    (
      ["rlp", "encode", #"["0x01", 5"#],
      #"""
      error: JSON: expected "," or "]", found the end at byte 10; byte strings stand in quotation marks: '"0x646f67"'
      ["0x01", 5
                ^
      """#
    ),
    (
      ["rlp", "decode", "0xc6827a7708"],
      """
      error: RLP: expected 6 more bytes, found 4 at byte 1
        0  c6827a7708
             ^^
      """
    ),
    (
      ["rlp", "decode", "0xc0zz"],
      """
      error: data: expected a hexadecimal digit at offset 4, found "z"
      0xc0zz
          ^~
      """
    ),
    (
      ["abi", "decode", "(bool,bool)", "0x" + String(repeating: "0", count: 127) + "2"],
      """
      error: argument 2 (bool): the word 0x0000000000000000000000000000000000000000000000000000000000000002 at offset 32 is not a bool
         0  0000000000000000000000000000000000000000000000000000000000000000
        32  0000000000000000000000000000000000000000000000000000000000000002
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      """
    ),
  ])
  func showsThePlace(arguments: [String], errors: String) throws {
    let run = try Tool.run(arguments)
    // Well-formed data that does not decode is a failure; all else is wrong on the command line itself.
    let isData = errors.contains("RLP:") || errors.contains("the word")
    #expect(run.status == (isData ? 1 : 64))
    #expect(run.errors == errors + "\n")
  }

  @Test("What follows the data is marked behind its last byte")
  func marksTheEnd() throws {
    let run = try Tool.run(["rlp", "decode", "0x"])
    #expect(run.errorLines.last == "     ^")
    let cut = try Tool.run(["abi", "decode", "(uint256)", "0x00ff"])
    #expect(cut.errorLines.count == 3)
    #expect(cut.errorLines.last == "     ^^^^")
  }

  @Test("With --json the last line is the error alone")
  func json() throws {
    let run = try Tool.run(["rlp", "decode", "0x8105", "--json"])
    #expect(run.errorLines.last?.hasPrefix(#"{"error":"RLP: expected"#) == true)
  }
}
