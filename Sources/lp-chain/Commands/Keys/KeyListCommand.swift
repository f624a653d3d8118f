import ArgumentParser
import EthJSON
import EthPrimitives

/// `lp-chain key list`: the keys in a folder.
struct KeyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the keystores and plain key files of a folder, with their addresses.",
    discussion: """
      No password is asked for: a keystore's address is what is written on it, which only opening it confirms.

      Example: lp-chain key list --keystore-dir ~/.ethereum/keystore
      """)

  @Option(help: ArgumentHelp("The folder.", valueName: "folder"))
  var keystoreDir = "."

  @OptionGroup var options: OutputOptions

  func run() throws {
    ProcessSetup.protectMemory()
    let files = try FolderListing.names(of: keystoreDir).compactMap { name in
      KeyListing(keystoreDir == "." ? name : "\(keystoreDir)/\(name)")
    }
    if files.isEmpty, !options.json { Diagnostics.note("there is no key in \(keystoreDir.shownAsFile)") }
    for file in files {
      let address = file.address?.description
      let shown = address ?? "(does not say its address)"
      try options.output.show(
        shown + String(repeating: " ", count: max(0, 44 - shown.count)) + file.kind.rawValue
          + String(repeating: " ", count: 13 - file.kind.rawValue.count) + UntrustedText.shown(file.path)
      ) { writer in
        writer.object { writer in
          writer.member("address", address)
          writer.member("kind", file.kind.rawValue)
          writer.member("file", file.path)
        }
      }
    }
  }
}
