import EthPrimitives

/// The name of the agreement under which a job runs. There is no matching of offers here, so it names the job
/// itself: chain, contract, id and content.
enum DealID {
  /// A content identifier of the form that Lilypad's deals have: base58btc of the hash of a dag-pb node whose data
  /// is JSON.
  static func make(chainId: UInt64, contract: Address, job: JobEvent.Key) -> String {
    let json =
      "{\"chainId\":\(chainId),\"contract\":\"\(contract.lowercased)\",\"jobId\":\(job.id),\"digest\":\"\(job.digest)\"}"
    return CID(dagPBData: json.utf8).description
  }
}
