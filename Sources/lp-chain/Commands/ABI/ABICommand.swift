import ArgumentParser

/// `lp-chain abi`: Solidity's encoding, interfaces of contracts and typed data.
struct ABICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abi",
    abstract: "Encode and decode what contracts take, return and log, and the texts that describe it.",
    discussion:
      "Example: lp-chain abi encode 'transfer(address,uint256)' 0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc 5",
    subcommands: [
      ABIEncodeCommand.self, ABIDecodeCommand.self, ABISelectorCommand.self, ABITopicCommand.self,
      ABIDecodeLogCommand.self, ABIDecodeErrorCommand.self, ABITypedDataCommand.self, ABIPrintCommand.self,
    ])
}
