import ArgumentParser
import EthProvider

/// Whether and how long a command waits for what it sent.
struct WaitOptions: ParsableArguments {
  @Flag(name: .customLong("no-wait"), help: "Do not wait for a block to have the transaction.")
  var noWait = false

  @Option(
    help: ArgumentHelp(
      "How many blocks, the transaction's own included, to wait for. (default: 1)", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var confirmations: UInt64 = 1

  @Option(
    help: ArgumentHelp("How long to wait for them. (default: 120)", valueName: "seconds"),
    transform: { try Duration(seconds: $0) })
  var timeout: Duration = .seconds(120)

  func validate() throws {
    guard confirmations > 0 else { throw ValidationError("--confirmations: expected at least 1") }
  }

  /// The provider, which does not try for longer to bring a transaction to the node than blocks are waited for.
  func limiting(_ provider: Provider) -> Provider {
    var provider = provider
    provider.sending.timeout = min(provider.sending.timeout, timeout)
    return provider
  }
}

extension Duration {
  /// A number of seconds from a flag, with a fraction or not; at most a week.
  init(seconds text: String) throws(CLIError) {
    guard let seconds = Double(text), seconds > 0, seconds <= 604_800 else {
      throw .usage("expected a number of seconds, above 0 and at most a week, found \"\(text.prefix(60))\"")
    }
    self = .seconds(seconds)
  }

  /// The time as people write it: `1.5 s`, or `12 ms` where it is short.
  var shortText: String {
    guard self >= .milliseconds(100) else { return "\(Int64(self / .milliseconds(1))) ms" }
    let tenths = Int64(self / .milliseconds(100))
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// The time in whole seconds, or in short where it is not whole: `120 seconds`, `0.5 s`.
  var longText: String {
    components.attoseconds == 0 ? "\(components.seconds) seconds" : shortText
  }
}
