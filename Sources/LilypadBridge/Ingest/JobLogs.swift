import EthABI
import EthPrimitives
import EthProvider
import LilypadContracts

/// The logs of a stretch of the chain, read as jobs.
struct JobLogs: Sendable {
  private(set) var events: [JobEvent] = []
  private(set) var quarantined: [QuarantinedEvent] = []

  /// Reads logs. One that is no job is set aside with the reason and does not keep the others from being served.
  init(_ logs: [Log], of contract: Address) {
    for log in logs where !log.removed && log.address == contract {
      let location = EventLocation(
        blockNumber: log.blockNumber, blockHash: log.blockHash, transactionHash: log.transactionHash,
        logIndex: log.logIndex)
      do throws(ABIError) {
        let added: JobManager.JobAdded = try log.decode()
        guard let id = Self.jobID(added.id) else {
          quarantine(log, at: location, because: "expected a job id below 2^63, found \(added.id)")
          continue
        }
        // Text with a NUL ends there for many programs: another module would be run than the one named here.
        guard !added.module.utf8.contains(0) else {
          quarantine(log, at: location, because: "the module's name holds a NUL character")
          continue
        }
        events.append(
          JobEvent(
            key: JobEvent.Key(id: id, digest: Keccak256.hash(contract.bytes + log.data)),
            client: added.callingContract, payee: added.payee, module: added.module, inputs: added.inputs,
            location: location))
      } catch {
        quarantine(log, at: location, because: error.description)
      }
    }
  }

  private mutating func quarantine(_ log: Log, at location: EventLocation, because reason: String) {
    let id = UInt256(bigEndianBytes: log.data.prefix(32)).flatMap(Self.jobID)
    quarantined.append(
      QuarantinedEvent(
        location: location, data: log.data, reason: reason, jobID: log.data.count >= 32 ? id : nil))
  }

  private static func jobID(_ id: UInt256) -> UInt64? {
    UInt64(exactly: id).flatMap { $0 <= UInt64(Int64.max) ? $0 : nil }
  }
}
