import Foundation
import Testing

/// Keystores: made, opened, listed, restored and given out.
@Suite(.timeLimit(.minutes(10)))
struct KeystoreTests {
  /// eth-account's `Account.encrypt` of the key of `Known`, with a password that begins and ends in a blank.
  static let foreign = """
    {"address": "70997970C51812dc3A010C7d01b50e0d17dc79C8", "crypto": {"cipher": "aes-128-ctr", "cipherparams": \
    {"iv": "392ebd9e23125429b519852fbc17e1a4"}, "ciphertext": \
    "2b7b6f536a44d2d3e8591fdd3027e098618fef865e9ee96e89de0ac6a523da81", "kdf": "scrypt", "kdfparams": {"dklen": 32, \
    "n": 4096, "r": 8, "p": 1, "salt": "f5e45c4f2dd814fec2773c6cebdab77b"}, "mac": \
    "8ccd52b329d143539f57563cab0d3b63971ab396bffd5b475f895c0c7f07f8ec"}, "id": \
    "a4bc548c-a1a5-41e1-b92d-cd37b3794c7a", "version": 3}
    """
  static let password = " pass word "

  @Test func newKeysAreInAKeystoreThatOnlyThePasswordOpens() throws {
    let folder = try Folder()
    try folder.write("secret\n", to: "p")
    let made = try Tool.run(
      ["key", "new", "--output", "k.json", "--password-file", "p", "--json"], in: folder)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try object(made.output)["file"] as? String == "k.json")
    let address = try #require(try object(made.output)["address"] as? String)
    #expect(try folder.mode("k.json") == 0o600)
    let crypto = try #require(try object(folder.text("k.json"))["crypto"] as? [String: Any])
    let parameters = try #require(crypto["kdfparams"] as? [String: Any])
    #expect(crypto["kdf"] as? String == "scrypt" && crypto["cipher"] as? String == "aes-128-ctr")
    #expect(["n", "r", "p", "dklen"].map { parameters[$0] as? Int } == [262_144, 8, 1, 32])
    let open = ["key", "address", "--keystore", "k.json", "--password-file"]
    #expect(try Tool.run(open + ["p"], in: folder).output == address + "\n")
    let again = try Tool.run(["key", "new", "--output", "k.json", "--password-file", "p"], in: folder)
    #expect(again.status == 1 && again.errors.contains("is there already and is not overwritten"))
  }

  @Test func withoutANameTheyAreNamedAsGethNamesThem() throws {
    let folder = try Folder()
    try folder.write("secret", to: "p")
    let new = ["key", "new", "--light-kdf", "--password-file", "p"]
    let first = try Tool.run(new, in: folder)
    let second = try Tool.run(new + ["--keystore-dir", "keys", "--json"], in: folder)
    #expect(first.status == 0 && second.status == 0, "\(second.errors)")
    let name = try #require(first.errors.firstMatch(of: /UTC--\S+--[0-9a-f]{40}/)).output
    #expect(first.output.lowercased() == "0x\(name.suffix(40))\n")
    #expect(try folder.mode(String(name)) == 0o600)
    #expect(try folder.mode("keys") == 0o700)
    let path = try #require(try object(second.output)["file"] as? String)
    #expect(path.hasPrefix("keys/UTC--") && FileManager.default.fileExists(atPath: folder.url(path).path))
  }

  @Test func passwordsAreBytesWithoutOneLineEnd() throws {
    let folder = try Folder()
    try folder.write(Self.foreign, to: "k.json")
    for (name, text) in [("bare", ""), ("lf", "\n"), ("crlf", "\r\n")] {
      try folder.write(Self.password + text, to: name)
      let run = try Tool.run(
        ["key", "address", "--keystore", "k.json", "--password-file", name], in: folder)
      #expect(run.output == Known.address + "\n" && run.errors.isEmpty, "\(run.errors)")
    }
    for text in ["pass word", Self.password + "\n\n", Self.password + "\r", ""] {
      try folder.write(text, to: "wrong")
      let run = try Tool.run(
        ["key", "address", "--keystore", "k.json", "--password-file", "wrong", "--json"], in: folder)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errorLines[0].hasPrefix("error: k.json: the password is wrong"), "\(run.errors)")
      #expect(try object(run.errorLines[1]).count == 1)
    }
  }

  @Test func passwordsComeFromDescriptors() throws {
    let folder = try Folder()
    try folder.write(Self.foreign, to: "k.json")
    let open = #""$TOOL" key address --keystore k.json --password-fd"#
    for script in [
      "printf ' pass word ' | \(open) 0", "\(open) 9 9<<'X'\n pass word \nX\n", "\(open) 3 3<p",
    ] {
      try folder.write(Self.password, to: "p")
      let run = try Tool.shell(script, in: folder)
      #expect(run.output == Known.address + "\n", "\(script): \(run.errors)")
    }
    let closed = try Tool.shell("\(open) 7 7<&-", in: folder)
    #expect(closed.errors == "error: --password-fd: descriptor 7 cannot be read: Bad file descriptor\n")
    let folderAsFile = try Tool.shell("\(open) 3 3<.", in: folder)
    #expect(folderAsFile.status == 1)
  }

  @Test func warnsOfWhatOthersCanRead() throws {
    let folder = try Folder()
    try folder.write(Self.foreign, to: "k.json", mode: 0o644)
    try folder.write(Self.password, to: "p", mode: 0o604)
    let run = try Tool.run(["key", "address", "--keystore", "k.json", "--password-file", "p"], in: folder)
    #expect(run.output == Known.address + "\n")
    #expect(
      run.errorLines == [
        "warning: k.json can be read by others: run 'chmod 600 k.json'",
        "warning: p can be read by others: run 'chmod 600 p'",
      ])
  }

  @Test func whatIsNoPathIsNotRepeated() throws {
    let folder = try Folder()
    try folder.write(Self.foreign, to: "k.json")
    let run = try Tool.run(
      ["key", "address", "--keystore", "k.json", "--password-file", "hunter2"], in: folder)
    #expect(run.status == 1 && !run.errors.contains("hunter2"))
    #expect(run.errors.contains("--password-file: there is no such file"))
    try folder.write(Known.key, to: "plain")
    let plain = try Tool.run(
      ["key", "address", "--keystore", "plain", "--password-file", "k.json"], in: folder)
    #expect(plain.status == 1 && !plain.errors.contains(Known.key.prefix(16)), "\(plain.errors)")
    try folder.write("hunter2", to: "word")
    let word = try Tool.run(
      ["key", "address", "--keystore", "word", "--password-file", "k.json"], in: folder)
    #expect(
      word.errors
        == "error: word: this is no keystore: expected a JSON object with crypto and version; a plain private key "
        + "is named with --private-key-file\n")
    let keystore = try Tool.run(["key", "address", "--private-key-file", "k.json"], in: folder)
    #expect(keystore.errors.contains("k.json: this looks like a keystore"))
    let long = String(repeating: "x", count: 5000)
    try folder.write(long, to: "long")
    let tooLong = try Tool.run(["key", "new", "--password-file", "long"], in: folder)
    #expect(tooLong.errors == "error: a password has at most 4096 bytes, and more were found\n")
    try folder.write("\n", to: "empty")
    let empty = try Tool.run(["key", "new", "--password-file", "empty"], in: folder)
    #expect(empty.status == 1 && empty.errors.contains("the password is empty"))
  }

  @Test(arguments: [
    ["key", "address", "--keystore", "k", "--private-key-file", "k"],
    ["key", "address", "--private-key-file", "k", "--password-file", "k"],
    ["key", "address", "--password-file", "k", "--password-fd", "3"],
    ["key", "address", "--keystore", "k", "--mnemonic-index", "1"],
    ["key", "new", "--unencrypted", "--password-file", "k"], ["key", "new", "--show"],
    ["key", "new", "--output", "k", "--keystore-dir", "k"], ["key", "import", "--old-password-file", "k"],
    ["key", "import", "--prompt-key", "--keystore", "k"],
  ])
  func whatDoesNotGoTogether(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errorLines.count == 1)
  }

  @Test func settingsNameAKeystore() throws {
    let folder = try Folder()
    try folder.write(Self.foreign, to: "k.json")
    try folder.write(Self.password, to: "p")
    try folder.write("keystore = \"k.json\"\npassword-file = \"p\"\n", to: "lp-chain.toml")
    let address = ["key", "address"]
    #expect(try Tool.run(address, in: folder).output == Known.address + "\n")
    let one = ["WEB3_PRIVATE_KEY": String(repeating: "0", count: 63) + "1"]
    #expect(
      try Tool.run(address, environment: one, in: folder).output
        == "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf\n")
    // A password that is given says that the keystore is meant.
    #expect(
      try Tool.run(address + ["--password-file", "p"], environment: one, in: folder).output
        == Known.address + "\n")
    try folder.write("password-file = \"p\"\n", to: "lp-chain.toml")
    #expect(try Tool.run(address, in: folder).errors.contains(":1: password-file: goes with keystore"))
    try folder.write("keystore = \"k\"\nprivate-key-file = \"k\"\n", to: "lp-chain.toml")
    #expect(try Tool.run(address, in: folder).errors.contains(":1: keystore: cannot go together"))
    try folder.write("password = \"hunter2\"\n", to: "lp-chain.toml")
    let inline = try Tool.run(address, in: folder)
    #expect(inline.errors.contains("a password is never in the settings file"))
    #expect(!inline.errors.contains("hunter2"))
  }

  @Test func importsFromEverywhere() throws {
    let folder = try Folder()
    try folder.write(Known.key, to: "plain")
    try folder.write(Mnemonics.junk, to: "phrase")
    try folder.write(Self.foreign, to: "old.json")
    try folder.write(Self.password, to: "oldp")
    try folder.write("new", to: "p")
    for (index, source) in [
      ["--private-key-file", "plain"], ["--mnemonic-file", "phrase", "--mnemonic-index", "1"],
      ["--mnemonic-file", "phrase", "--derivation-path", "m/44'/60'/0'/0/1"],
      ["--keystore", "old.json", "--old-password-file", "oldp"],
    ].enumerated() {
      let name = "\(index).json"
      let run = try Tool.run(
        ["key", "import", "--light-kdf", "--password-file", "p", "--output", name] + source, in: folder)
      #expect(run.output == Known.address + "\n", "\(run.errors)")
      #expect(
        try Tool.run(["key", "address", "--keystore", name, "--password-file", "p"], in: folder).output
          == Known.address + "\n")
    }
    let bare = try Tool.run(
      ["key", "import", "--unencrypted", "--output", "bare", "--mnemonic-file", "phrase"], in: folder)
    #expect(bare.output == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\n")
    #expect(
      try folder.text("bare") == "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80\n")
  }

  @Test func listsWhatHoldsAKey() throws {
    let folder = try Folder()
    try folder.write("{\"version\":3}", to: "a.json")
    try folder.write(Self.foreign, to: "b.json")
    try folder.write(Known.key + "\n", to: "c.key", mode: 0o644)
    try folder.write("nothing", to: "d.txt")
    try folder.write(
      Self.foreign.replacing("\"address\": \"70997970C51812dc3A010C7d01b50e0d17dc79C8\", ", with: ""),
      to: "e\u{1b}.json")
    let run = try Tool.run(["key", "list"], in: folder)
    #expect(
      run.outputLines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "\(Known.address) keystore b.json", "\(Known.address) unencrypted c.key",
        "(does not say its address) keystore e\\u{1B}.json",
      ])
    #expect(run.errors == "warning: c.key can be read by others: run 'chmod 600 c.key'\n")
    let json = try Tool.run(["key", "list", "--keystore-dir", folder.url.path, "--json"]).outputLines.map(
      object)
    #expect(json.map { $0["kind"] as? String } == ["keystore", "unencrypted", "keystore"])
    #expect(json[2]["address"] is NSNull)
    let none = try Tool.run(["key", "list", "--keystore-dir", "none"], in: folder)
    #expect(none.status == 1 && none.errors.contains("the folder none cannot be read"))
  }

  @Test func listingWarnsOfKeystoresThatCannotBeRead() throws {
    let folder = try Folder()
    try folder.write(String(Self.foreign.dropLast(20)), to: "cut.json")
    try folder.write(Self.foreign.replacing("\"scrypt\"", with: "\"argon2\""), to: "kdf.json")
    try folder.write(Self.foreign.replacing("\"version\": 3", with: "\"version\": 1"), to: "old.json")
    try folder.write("{\"name\":\"lp\"}", to: "package.json")
    let run = try Tool.run(["key", "list"], in: folder)
    #expect(run.status == 0 && run.output.isEmpty)
    for name in ["cut.json", "kdf.json", "old.json"] {
      #expect(
        run.errors.contains("warning: \(name) looks like a keystore and cannot be read: "), "\(run.errors)")
    }
    #expect(run.errorLines.count == 4 && !run.errors.contains("package.json"))
  }

  @Test func exportNeedsATerminalOrAFile() throws {
    let folder = try Folder()
    try folder.write(Self.foreign, to: "k.json")
    try folder.write(Self.password, to: "p")
    let export = ["key", "export", "--keystore", "k.json", "--password-file", "p"]
    let piped = try Tool.run(export, in: folder)
    #expect(piped.status == 1 && piped.output.isEmpty && piped.errors.contains("use --output FILE"))
    #if os(Linux)
      // The second question cannot be answered by a pipe.
      let run = try Tool.shell(
        "yes export | setsid -w \"$TOOL\" \(export.joined(separator: " ")) --output out", in: folder)
      #expect(run.status == 1 && run.errors.contains("there is no terminal to ask for the confirmation"))
      #expect(!FileManager.default.fileExists(atPath: folder.url("out").path))
    #endif
  }
}
