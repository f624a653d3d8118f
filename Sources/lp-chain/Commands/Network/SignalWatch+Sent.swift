import EthPrimitives

extension SignalWatch {
  /// Says, where a signal ends the process, that a transaction is under way.
  ///
  /// - Parameter hash: The transaction, which a node has.
  convenience init(sent hash: Hash32) {
    self.init {
      // The terminal shows ^C at the line's beginning.
      if Descriptor.standardError.isTerminal { Diagnostics.line("") }
      Failure.show(
        "stopped waiting for transaction \(hash), which was sent and may still be mined: look for it with "
          + "'lp-chain receipt \(hash)' before you send another",
        showingJSON: Failure.wantsJSON(Array(CommandLine.arguments.dropFirst())))
    }
  }
}
