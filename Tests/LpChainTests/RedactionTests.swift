import Foundation
import Testing

/// Secrets that stand where something else is expected are in no error.
@Suite(.timeLimit(.minutes(10)))
struct RedactionTests {
  static let words = Mnemonics.junk.split(separator: " ").map(String.init)
  static let prefixed = "0x" + Known.key

  static let misplaced: [[String]] = [
    ["key", "mnemonic", "derive", Mnemonics.junk], ["key", "import", Mnemonics.junk],
    ["key", "address", Mnemonics.junk], ["keccak", "x", Mnemonics.junk], ["key", "new", Known.key],
    ["key", "import"] + words, ["key", "mnemonic", "derive", "--mnemonic-file"] + words,
    ["sign", "message", "x"] + words, ["abi", "encode", "()"] + words,
    ["key", "mnemonic", "derive", "--mnemonic", Mnemonics.junk],
    ["key", "mnemonic", "derive", "--mnemonic=" + Mnemonics.junk],
    ["key", "mnemonic", "derive", "--path", Mnemonics.junk],
    ["key", "mnemonic", "derive", "--path=" + Mnemonics.junk],
    ["key", "mnemonic", "derive", "--count", Mnemonics.junk],
    ["key", "address", "--derivation-path", Mnemonics.junk],
    ["key", "address", "--mnemonic-file", Mnemonics.junk],
    ["key", "address", "--private-key-file", Mnemonics.junk],
    ["key", "address", "--keystore", Mnemonics.junk], ["key", "address", "--config", Mnemonics.junk],
    ["key", "address", "--keystore", prefixed], ["key", "address", "--keystore=" + Known.key],
    ["key", "address", "--config", Known.key], ["key", "list", "--keystore-dir", Known.key],
    ["key", "import", "--keystore", Known.key], ["tx", "sign", prefixed], ["tx", "sign", Mnemonics.junk],
    ["sign", "typed-data", Known.key], ["abi", "encode", "--abi", prefixed, "f"],
    ["key", "address", "--private-key", Known.key], ["key", "address", "--password", "test test"],
    ["key", "new", "test"],
  ]

  @Test(arguments: misplaced)
  func whatMayBeASecretIsNotRepeated(arguments: [String]) throws {
    let folder = try Folder()
    let run = try Tool.run(arguments + ["--json"], in: folder)
    #expect(run.status == 1 || run.status == 64)
    #expect(run.output.isEmpty && run.errorLines.count == 2, "\(run.errors)")
    for secret in [String(Known.key.prefix(12)), "test", "junk"] {
      #expect(!run.errors.contains(secret), "\(run.errors)")
    }
  }

  @Test func aWrongNameIsShownStill() throws {
    #expect(try Tool.run(["keccack"]).errors.contains("'keccack'"))
    #expect(try Tool.run(["keccak", "a", "b"]).errors.contains("'b'"))
    #expect(try Tool.run(["block", "latest", "b"]).errors.contains("'b'"))
    #expect(try Tool.run(["tx", "sign", "none.json"]).errors.contains("none.json cannot be opened"))
  }

  @Test(arguments: [
    (
      "--private-key",
      "a private key is never an argument: use --keystore, --private-key-file or --prompt-key"
    ),
    ("--mnemonic", "a mnemonic phrase is never an argument: use --mnemonic-file"),
    ("--password", "a password is never an argument: use --password-file or --password-fd"),
    ("--passphrase", "a passphrase is never an argument: use --passphrase-file"),
  ])
  func optionsThatWouldShowASecretHaveAHint(option: String, hint: String) throws {
    for arguments in [[option, "x"], [option + "=x"]] {
      let run = try Tool.run(["key", "address"] + arguments)
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("error: Unknown option '\(option)': \(hint)"), "\(run.errors)")
    }
  }

  @Test func excerptsShowNothingOfWhatIsNoObject() throws {
    let folder = try Folder()
    for (name, text) in [("k", Known.key), ("p", Mnemonics.junk), ("e", "")] {
      try folder.write(text, to: name)
      let run = try Tool.run(
        ["sign", "typed-data", name], environment: ["WEB3_PRIVATE_KEY": Known.key], in: folder)
      #expect(run.status == 1 && run.errorLines.count == 1)
      #expect(run.errors.hasPrefix("error: \(name): "), "\(run.errors)")
      #expect(!run.errors.contains(Known.key.prefix(6)) && !run.errors.contains("test"))
    }
  }

  /// A secret's file that is named where a contract's interface or artifact is expected.
  @Test func interfacesShowNothingOfWhatIsNone() throws {
    let folder = try Folder()
    for text in [Known.key, "0x\(Known.key)", "\"\(Known.key)\"", Mnemonics.junk] {
      try folder.write(text, to: "k")
      for arguments in [
        ["abi", "print", "k"], ["abi", "decode", "--abi", "k", "f", "0x"], ["deploy", "k"],
        ["receipt", "0x" + String(repeating: "00", count: 32), "--abi", "k"],
      ] {
        let run = try Tool.run(arguments, environment: ["WEB3_PRIVATE_KEY": Known.key], in: folder)
        #expect(run.status == 1 && run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("error: k: expected a"), "\(run.errors)")
        #expect(!run.errors.contains(Known.key.prefix(6)) && !run.errors.contains("test"), "\(run.errors)")
      }
    }
  }

  @Test func aKeyInTheSettingsFileIsToldOfThere() throws {
    for key in ["private-key-file", "keystore"] {
      let folder = try Folder()
      try folder.write("\n\(key) = \"\(Self.prefixed)\"\n", to: "lp-chain.toml")
      let run = try Tool.run(["key", "address"], in: folder)
      #expect(run.status == 1)
      #expect(
        run.errors.hasPrefix(
          "error: lp-chain.toml:2: \(key): expected a path, found what looks like a private key"),
        "\(run.errors)")
      #expect(!run.errors.contains(Known.key.prefix(12)))
    }
  }
}
