import EthABI
import EthPrimitives
import EthProvider
import LilypadContracts

extension NonceUse {
  /// The job whose result it posts to `contract`, where it does.
  func answeredJob(at contract: Address) -> UInt64? {
    guard to == contract, let call = try? JobManager.SubmitResults(decodingCall: input) else { return nil }
    return UInt64(exactly: call.id)
  }
}
