import EthCrypto
import EthPrimitives
import EthTransactions

/// The typed transactions: encoding, decoding, signing and finding the senders.
func transactionBenchmarks() -> [Benchmark] {
  [
    Benchmark(
      name: "transaction.encode", title: "Transaction: encode a signed EIP-1559 one, 191 B",
      comparisons: [.ratio(to: Contender.blockName, atMost: 0.4)]
    ) { _ in
      let (transaction, signature) = (try tokenTransfer(), try someSignature())
      let bytes = transaction.signed(with: signature).rawBytes
      guard bytes.count == 191 else { throw Failure("the transaction has \(bytes.count) bytes") }
      return [
        Contender { for _ in 0..<$0 { sink(SignedTransaction(transaction, signature: signature)) } },
        .keccakBlock(),
      ]
    },
    Benchmark(
      name: "transaction.decode", title: "Transaction: decode it from its bytes",
      comparisons: [.ratio(to: Contender.blockName, atMost: 0.5)]
    ) { _ in
      let bytes = try tokenTransfer().signed(with: someSignature()).rawBytes
      return [
        Contender { for _ in 0..<$0 { sink(try SignedTransaction(rawBytes: bytes)) } },
        .keccakBlock(),
      ]
    },
    Benchmark(
      name: "transaction.sign", title: "Transaction: hash, sign and encode it",
      comparisons: [.ratio(to: "C sign", atMost: 1.06)]
    ) { _ in try signing() },
    Benchmark(
      name: "transaction.senders", title: "Transaction: senders of 10,000, all cores",
      comparisons: [.ratio(to: "C on one core", atMost: 0.55)], isLong: true
    ) { _ in try recovering(10_000) },
  ]
}

/// The transaction of the RLP rows, through the library's own types.
private func tokenTransfer(nonce: UInt64 = 1234) throws -> UnsignedTransaction {
  let fields = try FeeTransaction.example()
  return .eip1559(
    EIP1559Transaction(
      chainId: fields.chainId, nonce: nonce, maxPriorityFeePerGas: fields.maxPriorityFeePerGas,
      maxFeePerGas: fields.maxFeePerGas, gasLimit: fields.gasLimit, to: fields.to, value: fields.value,
      data: fields.data))
}

private func someSignature() throws -> Signature {
  let fields = try FeeTransaction.example()
  return try Signature(r: fields.r, s: fields.s, yParity: fields.yParity)
}

private func key() -> [UInt8] {
  var random = Random()
  return random.bytes(32)
}

private func signing() throws -> [Contender] {
  let transaction = try tokenTransfer()
  let secret = key()
  let peer = try Secp256k1(key: secret, hash: transaction.signingHash.bytes)
  return [
    Contender(output: {
      try transaction.signed(with: PrivateKey(secret).sign(transaction.signingHash)).rawBytes
    }) { iterations in
      let key = try PrivateKey(secret)
      for _ in 0..<iterations {
        sink(transaction.signed(with: key.sign(transaction.signingHash)).rawBytes)
      }
    },
    Contender("C sign", output: { transaction.signed(with: try Signature(peer.sign())).rawBytes }) {
      iterations in sink(peer.sign(iterations))
    },
  ]
}

/// The library is given the raw transactions, C the hashes and signatures that are in them.
private func recovering(_ count: Int) throws -> [Contender] {
  let secret = key()
  let key = try PrivateKey(secret)
  let signed = try (0..<count).map { index in
    let transaction = try tokenTransfer(nonce: UInt64(index))
    return transaction.signed(with: key.sign(transaction.signingHash))
  }
  let raw = signed.map(\.rawBytes)
  let hashes: [UInt8] = signed.flatMap { $0.transaction.signingHash.bytes }
  let signatures: [UInt8] = signed.flatMap { $0.signature.bytesWithParity }
  let peer = try Secp256k1(key: secret, hash: Array(hashes.prefix(32)))
  let recover = { try peer.recover(count, hashes: hashes, signatures: signatures) }
  return [
    Contender(
      name: Contender.libraryName, unitsPerIteration: Double(count),
      time: { iterations in
        try wallTime(iterations) { sink(try waiting { await SignedTransaction.recoverSenders(of: raw) }) }
      },
      output: {
        try waiting { await SignedTransaction.recoverSenders(of: raw) }.flatMap { try $0.get().bytes }
      }),
    Contender(
      name: "C on one core", unitsPerIteration: Double(count),
      time: { iterations in try wallTime(iterations) { sink(try recover()) } },
      output: {
        let keys = try recover()
        return stride(from: 0, to: keys.count, by: 64).flatMap { start in
          Address(lastBytesOf: Keccak256.hash(keys[start..<(start + 64)])).bytes
        }
      }),
  ]
}

private func wallTime(_ iterations: Int, _ body: () throws -> Void) throws -> Double {
  let start = wallNanoseconds()
  for _ in 0..<iterations { try body() }
  return wallNanoseconds() - start
}
