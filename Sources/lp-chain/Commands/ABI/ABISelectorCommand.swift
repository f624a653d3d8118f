import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives

/// `lp-chain abi selector`: a function's or an error's selector.
struct ABISelectorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selector",
    abstract: "Print the four bytes that call data of a function starts with.",
    discussion: "Example: lp-chain abi selector 'transfer(address,uint256)'")

  @Argument(help: "The function, such as 'transfer(address to, uint256 amount)'.")
  var signature: String

  @OptionGroup var options: OutputOptions

  func run() throws {
    let function = try ArgumentError.reading { try ABIFunctionSignature(signature) }
    try options.output.show(function.selector.description) { writer in
      writer.object { writer in
        writer.member("selector", function.selector.description)
        writer.member("signature", function.signature)
      }
    }
  }
}

/// `lp-chain abi topic`: an event's first topic.
struct ABITopicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic",
    abstract: "Print the first topic of an event's logs.",
    discussion:
      "Example: lp-chain abi topic 'Transfer(address indexed from, address indexed to, uint256 value)'")

  @Argument(help: "The event, such as 'Transfer(address,address,uint256)'.")
  var signature: String

  @OptionGroup var options: OutputOptions

  func run() throws {
    let event = try ArgumentError.reading { try ABIEventSignature(signature) }
    guard let topic = event.topic0 else {
      throw CLIError.usage("\(event.signature) is anonymous: its logs have no topic that tells the event")
    }
    try options.output.show(topic.description) { writer in
      writer.object { writer in
        writer.member("topic", topic)
        writer.member("signature", event.signature)
      }
    }
  }
}
