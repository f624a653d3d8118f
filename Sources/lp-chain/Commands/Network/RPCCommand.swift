import ArgumentParser
import EthJSON
import EthProvider
import EthRPC

/// `lp-chain rpc`: calls any method of a node.
struct RPCCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rpc",
    abstract: "Call a JSON-RPC method of the node, and print its result as JSON.",
    discussion: """
      A parameter that is JSON is sent as it is, any other one as a string: latest and "latest" are the same. Nodes \
      want their numbers as 0x strings.

      Example: lp-chain rpc eth_getBlockByNumber latest false

      Example: lp-chain rpc eth_getBalance 0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc finalized
      """)

  @Argument(help: ArgumentHelp("The method's name, such as eth_syncing.", valueName: "method"))
  var method: String

  @OptionGroup var parameters: ValueArguments

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !method.isEmpty else { throw ValidationError("Expected a method's name, such as eth_syncing") }
  }

  func run() async throws {
    let parameters = try parameters.values.map(Self.parameter)
    let provider = try await Settings(config, node: node).connect()
    let result = try await provider.raw(method, parameters).tree()
    try options.output.show(result.terminalJSON) { result.write(to: &$0) }
  }

  /// What a person means by a parameter.
  private static func parameter(_ text: String) throws(CLIError) -> JSON {
    do throws(JSONError) {
      return try JSONDocument(parsing: text).root.tree()
    } catch {
      guard let first = text.first(where: { !$0.isWhitespace }), "{[\"".contains(first) else {
        return .string(text)
      }
      throw .usage("a parameter that begins with \(first) must be JSON: \(error)")
    }
  }
}
