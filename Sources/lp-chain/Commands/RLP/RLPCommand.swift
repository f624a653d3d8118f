import ArgumentParser

/// `lp-chain rlp`: recursive-length-prefix encoding.
struct RLPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rlp",
    abstract: "Encode and decode recursive-length-prefix data.",
    discussion: #"Example: lp-chain rlp encode '["0x646f67",[1024]]'"#,
    subcommands: [RLPEncodeCommand.self, RLPDecodeCommand.self])
}
