import ArgumentParser
import EthJSON
import LilypadBridge
import SystemPackage

/// `lp-chain result cid`: the content identifier of a folder.
struct ResultCIDCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cid",
    abstract: "Print the content identifier of a folder on this machine.",
    discussion: """
      It is the CIDv0 of the UnixFS directory, which `ipfs add -r` computes too: what a job's dataId must be.

      Example: lp-chain result cid results/1/1
      """)

  @Argument(help: "The folder.")
  var folder: String

  @OptionGroup var options: OutputOptions

  func run() throws {
    let cid = try UnixFS.cid(ofDirectoryAt: FilePath(folder)).description
    try options.output.show(cid) { $0.object { $0.member("cid", cid) } }
  }
}
