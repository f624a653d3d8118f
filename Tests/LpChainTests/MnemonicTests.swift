import Foundation
import Testing

enum Mnemonics {
  /// The phrase that development chains use.
  static let junk = "test test test test test test test test test test test junk"
}

/// Phrases: made, and the accounts that they stand for.
@Suite(.timeLimit(.minutes(10)))
struct MnemonicTests {
  // eth-account's `Account.from_mnemonic`.
  @Test func derivesWhatWalletsDerive() throws {
    let folder = try Folder()
    try folder.write(Mnemonics.junk + "\n", to: "phrase")
    try folder.write("pass phrase \n", to: "passphrase")
    let derive = ["key", "mnemonic", "derive", "--mnemonic-file", "phrase"]
    #expect(
      try Tool.run(derive + ["--count", "3"], in: folder).outputLines == [
        "m/44'/60'/0'/0/0  0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
        "m/44'/60'/0'/0/1  0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
        "m/44'/60'/0'/0/2  0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
      ])
    let live = try Tool.run(derive + ["--path", "m/44'/60'/i'/0/0", "--count", "2", "--json"], in: folder)
    #expect(
      try object(live.outputLines[1])["address"] as? String == "0x8C8d35429F74ec245F8Ef2f4Fd1e551cFF97d650")
    #expect(try object(live.outputLines[1])["path"] as? String == "m/44'/60'/1'/0/0")
    #expect(
      try Tool.run(derive + ["--passphrase-file", "passphrase"], in: folder).output
        == "m/44'/60'/0'/0/0  0xCFF7E59F7F08c80b9a4a0CF765BCEcfc637Cf46F\n")
    let piped = try Tool.shell(
      "\"$TOOL\" key mnemonic derive --mnemonic-fd 0 --passphrase-fd 4 < phrase 4< passphrase", in: folder)
    #expect(piped.output.contains("0xCFF7E59F7F08c80b9a4a0CF765BCEcfc637Cf46F"))
  }

  @Test(arguments: [
    ("test test test", "a mnemonic has 12, 15, 18, 21 or 24 words, found 3"),
    (Mnemonics.junk.replacing("junk", with: "test"), "the mnemonic's checksum does not fit"),
    (Mnemonics.junk.replacing("junk", with: "hunter2"), "word 12 of the mnemonic is not in the word list"),
    ("", "a mnemonic has 12, 15, 18, 21 or 24 words, found 0"),
  ])
  func saysWhatIsWrongWithAPhraseAndNotThePhrase(phrase: String, sentence: String) throws {
    let folder = try Folder()
    try folder.write(phrase, to: "phrase")
    for command in [["key", "mnemonic", "derive"], ["key", "address"]] {
      let run = try Tool.run(command + ["--mnemonic-file", "phrase"], in: folder)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.contains(sentence), "\(run.errors)")
      #expect(!run.errors.contains("hunter2") && !run.errors.contains("test"))
    }
  }

  @Test(arguments: [
    ["--path", "m/44'/60'", "--count", "2"], ["--path", "m/i/i"], ["--path", "m/x"], ["--count", "0"],
    ["--mnemonic-file", Mnemonics.junk], ["--mnemonic-file", "p", "--prompt-mnemonic"],
    ["--passphrase-file", "p", "--passphrase-fd", "3"],
  ])
  func refusesWhatMakesNoSense(arguments: [String]) throws {
    let run = try Tool.run(["key", "mnemonic", "derive"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errorLines.count == 1 && !run.errors.contains("junk"), "\(run.errors)")
  }

  @Test func newPhrasesAreShownOnlyWhereTheyAreAskedFor() throws {
    let folder = try Folder()
    let new = ["key", "mnemonic", "new"]
    let piped = try Tool.run(new)
    #expect(piped.status == 1 && piped.output.isEmpty && piped.errors.contains("use --output FILE"))
    let run = try Tool.run(new + ["--output", "phrase", "--words", "12"], in: folder)
    #expect(run.status == 0)
    #expect(try folder.mode("phrase") == 0o600)
    let phrase = try folder.text("phrase")
    #expect(phrase.split(separator: " ").count == 12)
    #expect(!(run.output + run.errors).contains(phrase.prefix(20)))
    #expect(
      try Tool.run(["key", "address", "--mnemonic-file", "phrase"], in: folder).output == run.output)
    let again = try Tool.run(new + ["--output", "phrase"], in: folder)
    #expect(again.status == 1)
    #expect(try folder.text("phrase") == phrase)
    let all = try Tool.run(new + ["--output", "-", "--language", "chinese-simplified", "--json"])
    let words = try #require(try object(all.output)["mnemonic"] as? String)
    #expect(words.split(separator: " ").count == 24)
    #expect(try Tool.run(new + ["--language", "klingon"]).errors.contains("chinese-traditional"))
    #expect(try Tool.run(new + ["--words", "13"]).status == 64)
  }
}
