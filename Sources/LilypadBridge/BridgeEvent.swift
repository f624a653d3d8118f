public import EthPrimitives

/// What a bridge does, as it does it, for those who watch. The journal is the record; this is the news.
public enum BridgeEvent: Sendable {
  /// The bridge goes on at this block.
  case started(chainId: UInt64, contract: Address, account: Address, block: UInt64)
  /// A job was asked for.
  case jobAdded(JobEvent)
  /// A log of the contract is no job that can be read.
  case quarantined(QuarantinedEvent)
  /// The chain was reorganised; the bridge goes back to this block.
  case rolledBack(to: BlockLink)
  /// A job's process starts.
  case jobStarted(JobEvent, run: Int)
  /// A job's process ended and its output is kept under `folder`.
  case jobFinished(JobEvent.Key, exitCode: Int, dataID: String, folder: String, milliseconds: Int64)
  /// A job will not be run.
  case jobRefused(JobEvent.Key, reason: String)
  /// A job has no result.
  case jobFailed(JobEvent.Key, reason: String)
  /// A result's transaction was handed to the node.
  case resultSent(JobEvent.Key, nonce: UInt64, hash: Hash32)
  /// A block has a result's transaction.
  case resultIncluded(JobEvent.Key, EffectRecord.Inclusion)
  /// A result's transaction is final.
  case resultFinal(JobEvent.Key, EffectState)
  /// A result waits, for the reason given.
  case resultWaits(JobEvent.Key, reason: String)
  /// A result is not needed any more, for the reason given.
  case resultDropped(JobEvent.Key, reason: String)
  /// Something failed and is tried again.
  case trouble(String)
  /// Nothing is sent any more until an operator has looked.
  case halted(String)
}
