import Testing

/// `lp-chain abi` with a contract's interface, reverts and typed data.
@Suite(.timeLimit(.minutes(10)))
struct InterfaceTests {
  static let account = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
  static let interface = """
    function transfer(address to, uint256 value) returns (bool)
    event Transfer(address indexed from, address indexed to, uint256 value)
    error InsufficientBalance(address owner, uint256 balance)
    """

  private func word(_ hex: String) -> String { String(repeating: "0", count: 64 - hex.count) + hex }
  private var accountWord: String { word(String(Self.account.dropFirst(2))) }

  @Test("The function is found by the data's selector, or by its name")
  func decodesCalls() throws {
    let folder = try Folder()
    try folder.write(Self.interface, to: "token.abi")
    let data = "0xa9059cbb" + accountWord + word("20")
    let found = try Tool.run(["abi", "decode", "--abi", "token.abi", data], in: folder)
    #expect(found.output == "transfer(address,uint256) [\"\(Self.account)\",\"32\"]\n", "\(found.errors)")
    let named = try Tool.run(["abi", "decode", "--abi", "token.abi", "transfer", data], in: folder)
    #expect(named.output == "[\"\(Self.account)\",\"32\"]\n")
    let returned = try Tool.run(
      ["abi", "decode", "--abi", "token.abi", "--returns", "transfer", "0x" + word("1")], in: folder)
    #expect(returned.output == "[true]\n")
    let unknown = try Tool.run(["abi", "decode", "--abi", "token.abi", "0x12345678"], in: folder)
    #expect(unknown.errors == "error: no function of the interface has the selector 0x12345678\n")
  }

  @Test("What no compiler writes is taken leniently only")
  func lenient() throws {
    let data = "0x" + word("40") + word("0") + word("0")
    #expect(try Tool.run(["abi", "decode", "(string)", data]).status == 1)
    #expect(try Tool.run(["abi", "decode", "--lenient", "(string)", data]).output == "[\"\"]\n")
  }

  @Test("The event is found by the log's topics")
  func decodesLogs() throws {
    let folder = try Folder()
    try folder.write(Self.interface, to: "token.abi")
    let topics = [
      "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", "0x" + accountWord,
      "0x" + accountWord,
    ].flatMap { ["--topic", $0] }
    let run = try Tool.run(
      ["abi", "decode-log", "--abi", "token.abi", "--data", "0x" + word("7")] + topics, in: folder)
    #expect(
      run.output == "Transfer(address,address,uint256) [\"\(Self.account)\",\"\(Self.account)\",\"7\"]\n")
    let without = try Tool.run(["abi", "decode-log", "--data", "0x"] + topics)
    #expect(without.status == 64)
  }

  @Test("Revert data says why")
  func decodesErrors() throws {
    let folder = try Folder()
    try folder.write(Self.interface, to: "token.abi")
    let panic = try Tool.run(["abi", "decode-error", "0x4e487b71" + word("11")])
    #expect(panic.output.contains("panic 0x11"))
    let text = try Tool.run([
      "abi", "decode-error", "--json",
      "0x08c379a0" + word("20") + word("3") + "6e6f21" + String(repeating: "0", count: 58),
    ])
    #expect(text.output == "{\"kind\":\"message\",\"message\":\"no!\"}\n")
    let data = "0x" + "f6deaa04" + accountWord + word("5")
    let custom = try Tool.run(["abi", "decode-error", "--abi", "token.abi", data], in: folder)
    #expect(
      custom.output.contains("InsufficientBalance(owner: \(Self.account), balance: 5)"), "\(custom.output)")
    let unknown = try Tool.run(["abi", "decode-error", "--json", "0x01020304ff"])
    #expect(unknown.output == "{\"kind\":\"unknown\",\"data\":\"0x01020304ff\"}\n")
    #expect(try Tool.run(["abi", "decode-error", "--json", "0x"]).output == "{\"kind\":\"empty\"}\n")
  }

  @Test("An interface is printed as text and as JSON, and both read back")
  func prints() throws {
    let folder = try Folder()
    try folder.write(Self.interface + "\n", to: "token.abi")
    #expect(try Tool.run(["abi", "print", "token.abi"], in: folder).output == Self.interface + "\n")
    let json = try Tool.run(["abi", "print", "token.abi", "--json"], in: folder).output
    #expect(try Tool.run(["abi", "print", "-"], input: json).output == Self.interface + "\n")
    let selectors = try Tool.run(["abi", "print", "token.abi", "--selectors"], in: folder).outputLines
    #expect(selectors.first == "0xa9059cbb function transfer(address,uint256)")
    #expect(selectors.last == "0xf6deaa04 error InsufficientBalance(address,uint256)")
    let empty = try Tool.run(["abi", "print", "-"], input: " \n")
    #expect(empty.errors == "error: standard input is empty\n")
  }

  // abi.encodePacked of Solidity's documentation, "Non-standard Packed Mode".
  @Test func packs() throws {
    let run = try Tool.run([
      "abi", "encode", "--packed", "(int16,bytes1,uint16,string)", "-1", "0x42", "0x03", "Hello, world!",
    ])
    #expect(run.output == "0xffff42000348656c6c6f2c20776f726c6421\n")
    #expect(try Tool.run(["abi", "encode", "--packed", "f(uint8)", "5"]).status == 64)
  }

  // The Mail of EIP-712 with its published digest.
  @Test func hashesTypedData() throws {
    let mail = #"""
      {"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"string"},
      {"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],
      "Person":[{"name":"name","type":"string"},{"name":"wallet","type":"address"}],
      "Mail":[{"name":"from","type":"Person"},{"name":"to","type":"Person"},{"name":"contents","type":"string"}]},
      "primaryType":"Mail","domain":{"name":"Ether Mail","version":"1","chainId":1,
      "verifyingContract":"0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
      "message":{"from":{"name":"Cow","wallet":"0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
      "to":{"name":"Bob","wallet":"0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},"contents":"Hello, Bob!"}}
      """#
    let digest = "0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2"
    #expect(try Tool.run(["abi", "typed-data", "-"], input: mail).output == digest + "\n")
    let json = try Tool.run(["abi", "typed-data", "-", "--json"], input: mail).output
    #expect(
      json.contains("\"structHash\":\"0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e\""))
    let extra = mail.replacing(#""Hello, Bob!""#, with: #""Hello", "more": 1"#)
    let refused = try Tool.run(["abi", "typed-data", "-"], input: extra)
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix(#"error: standard input: message.more: "Mail" has no member "more""#))
  }
}
