#if os(Linux)
  import Foundation
  import Testing

  /// What commands ask on the terminal, which `script` makes.
  @Suite(
    .timeLimit(.minutes(10)), .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  struct TerminalTests {
    /// Runs a command and, whenever a text is shown, types the one beside it, as `printf` writes it.
    private static func type(
      _ command: String, _ answers: [(question: String, typed: String)], in folder: Folder
    ) throws -> String {
      let steps = answers.map { "shows '\($0.question)'; printf '\($0.typed)' >&3\n" }.joined()
      return try Tool.shell(
        #"""
        shows() { for i in $(seq 600); do grep -q "$1" shown && return; sleep 0.05; done; }
        rm -f keys; mkfifo keys; : > shown
        script -qfec '"$TOOL" \#(command); echo status $?' shown < keys > /dev/null &
        exec 3> keys
        \#(steps)shows status
        exec 3>&-; wait; cat shown
        """#, in: folder
      ).output
    }

    @Test func newPasswordsAreTypedTwice() throws {
      let folder = try Folder()
      let new = "key new --light-kdf --output k.json"
      // Deleting takes whole letters away.
      let shown = try Self.type(
        new, [("New password", "xé\\177\\177sécret\\r"), ("same again", "sécret\\n")], in: folder)
      #expect(shown.contains("status 0"), "\(shown)")
      #expect(!shown.contains("cret"))
      try folder.write("sécret", to: "p")
      let address = try Tool.run(
        ["key", "address", "--keystore", "k.json", "--password-file", "p"], in: folder)
      #expect(address.status == 0 && shown.contains(address.outputLines[0]))
    }

    @Test(arguments: [
      ([("New password", "one\\r"), ("same again", "two\\r")], "the two passwords are not the same"),
      ([("New password", "\\r"), ("same again", "\\r")], "the password is empty"),
      ([("New password", "one\\003")], "no password was given"),
    ])
    func nothingIsMadeWithoutAPassword(answers: [(String, String)], sentence: String) throws {
      let folder = try Folder()
      let shown = try Self.type("key new --light-kdf --output k.json", answers, in: folder)
      #expect(shown.contains("error: \(sentence)") && shown.contains("status 1"), "\(shown)")
      #expect(!FileManager.default.fileExists(atPath: folder.url("k.json").path))
    }

    @Test func exportAsksTwice() throws {
      let folder = try Folder()
      try folder.write(KeystoreTests.foreign, to: "k.json")
      let export = "key export --keystore k.json"
      let password = ("Password of k.json", " pass word \\r")
      let shown = try Self.type(export, [password, ("Type export", "export\\r")], in: folder)
      #expect(shown.contains("0x\(Known.key)") && shown.contains("status 0"), "\(shown)")
      #expect(!shown.contains("pass word"))
      for answer in ["\\r", "yes\\r", "exports\\r"] {
        let refused = try Self.type(export, [password, ("Type export", answer)], in: folder)
        #expect(!refused.contains(Known.key) && refused.contains("status 1"), "\(refused)")
      }
      let file = try Self.type(
        export + " --output out", [password, ("Type export", "export\\r")], in: folder)
      #expect(!file.contains(Known.key) && file.contains("status 0"), "\(file)")
      #expect(try folder.text("out") == "0x\(Known.key)\n")
      #expect(try folder.mode("out") == 0o600)
    }

    @Test func phrasesAreShownOnceAndAskedForUnseen() throws {
      let folder = try Folder()
      let shown = try Self.type("key mnemonic new --words 12", [], in: folder)
      #expect(shown.contains("write it down") && shown.contains("status 0"), "\(shown)")
      let derived = try Self.type(
        "key mnemonic derive --prompt-passphrase",
        [("Mnemonic phrase", "\(Mnemonics.junk)\\r"), ("Passphrase", "pass phrase \\r")], in: folder)
      #expect(derived.contains("0xCFF7E59F7F08c80b9a4a0CF765BCEcfc637Cf46F"), "\(derived)")
      #expect(!derived.contains("junk") && !derived.contains("pass phrase "))
    }
  }
#endif
