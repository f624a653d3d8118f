import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives

/// `lp-chain abi print`: a contract's interface as text or as a JSON ABI.
struct ABIPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print a contract's interface, one entry on each line, or with --json as a JSON ABI.",
    discussion: """
      Any form is read: a JSON ABI, an artifact of Foundry, Hardhat, solc or Vyper, or the human-readable lines that \
      this prints.

      Example: lp-chain abi print contracts-abi/JobManager.json
      """)

  @Argument(help: ArgumentHelp("The interface, or - for standard input.", valueName: "file"))
  var path: String

  @Option(help: ArgumentHelp("The contract, where the file has several.", valueName: "name"))
  var contract: String?

  @Flag(help: "Put each entry's selector or first topic in front of it, with its canonical signature.")
  var selectors = false

  @OptionGroup var options: OutputOptions

  func run() throws {
    let abi = try InterfaceOptions.read(path, contract: contract)
    let lines = selectors ? Self.selectors(of: abi) : abi.humanReadable()
    try options.output.show(lines.joined(separator: "\n")) { writer in
      guard selectors else { return abi.write(to: &writer) }
      writer.object { writer in
        writer.member("functions") {
          $0.object { for f in abi.functions { $0.member(f.signature, f.selector.description) } }
        }
        writer.member("events") { $0.object { for e in abi.events { $0.member(e.signature, e.topic0) } } }
        writer.member("errors") {
          $0.object { for e in abi.errors { $0.member(e.signature, e.selector.description) } }
        }
      }
    }
  }

  private static func selectors(of abi: ContractABI) -> [String] {
    abi.functions.map { "\($0.selector) function \($0.signature)" }
      + abi.events.map { "\($0.topic0?.description ?? "anonymous") event \($0.signature)" }
      + abi.errors.map { "\($0.selector) error \($0.signature)" }
  }
}
