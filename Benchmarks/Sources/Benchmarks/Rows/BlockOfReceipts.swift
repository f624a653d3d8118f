import EthPrimitives
import EthTransactions

/// The receipts of a block with a mainnet block's mixture: plain transfers without logs, token transfers and
/// approvals, and swaps whose logs name the same few tokens, pools and events again and again, beside users
/// who are all different.
enum BlockOfReceipts {
  static func example() -> [ConsensusReceipt] {
    var random = Random()
    let tokens = (0..<30).map { _ in address(&random) }
    let pools = (0..<40).map { _ in address(&random) }
    let events = (0..<6).map { _ in word(&random) }
    var gas: UInt64 = 0
    return (0..<200).map { _ in
      let user = address(&random)
      let other = address(&random)
      // A few tokens are in most of the transfers.
      func token() -> Address { tokens[Int(min(random.next() % 30, random.next() % 30))] }
      func transfer(_ from: Address, _ to: Address) -> ConsensusReceipt.Log {
        log(token(), [events[0], topic(from), topic(to)], 32, &random)
      }
      func swap(_ hops: Int) -> [ConsensusReceipt.Log] {
        (0..<hops).flatMap { _ in
          let pool = pools[Int(random.next() % 40)]
          return [
            transfer(user, pool), transfer(pool, user), log(pool, [events[2]], 64, &random),
            log(pool, [events[3], topic(pool), topic(user)], 128, &random),
          ]
        }
      }
      var logs: [ConsensusReceipt.Log] = []
      switch random.next() % 20 {
      case 0..<5: break
      case 5..<13: logs = [transfer(user, other)]
      case 13: logs = [log(token(), [events[1], topic(user), topic(other)], 32, &random)]
      case 14..<18: logs = swap(1)
      default: logs = swap(3)
      }
      gas += 21_000 + UInt64(logs.count) * 30_000
      return ConsensusReceipt(
        kind: random.next() % 5 == 0 ? .legacy : .eip1559, succeeded: true, cumulativeGasUsed: gas, logs: logs
      )
    }
  }

  private static func address(_ random: inout Random) -> Address { Address(lastBytesOf: word(&random)) }

  private static func word(_ random: inout Random) -> Hash32 {
    Hash32(UInt256(limbs: random.next(), random.next(), random.next(), random.next()))
  }

  private static func topic(_ address: Address) -> Hash32 {
    address.withUnsafeBytes { bytes in Hash32(bytes.reduce(UInt256(0)) { $0 << 8 | UInt256($1) }) }
  }

  private static func log(
    _ address: Address, _ topics: [Hash32], _ size: Int, _ random: inout Random
  ) -> ConsensusReceipt.Log {
    ConsensusReceipt.Log(address: address, topics: topics, data: random.bytes(size))
  }
}
