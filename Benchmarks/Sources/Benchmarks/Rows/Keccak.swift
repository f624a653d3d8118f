import EthPrimitives

/// Keccak-256 over messages of one block up to a mebibyte.
func keccakBenchmarks() -> [Benchmark] {
  [yardstick()]
    + [(32, "32 B"), (136, "136 B"), (1 << 10, "1 KiB"), (1 << 20, "1 MiB")].map { count, size in
      Benchmark(
        name: "keccak." + size.filter { $0 != " " }, title: "Keccak-256 of \(size)",
        comparisons: [
          .ratio(to: "OpenSSL", atMost: count >= 136 ? 1 : nil), .ratio(to: "tiny-keccak", atMost: 0.85),
          .throughput(atLeast: nil),
        ], isLong: count > 1 << 16
      ) { peers in
        var random = Random()
        let message = random.bytes(count)
        var contenders = [
          Contender(bytesPerUnit: count, output: { Keccak256.hash(message).bytes }) { iterations in
            for _ in 0..<iterations { sink(Keccak256.hash(message)) }
          },
          try openSSL(message),
        ]
        if let tinyKeccak = peers.tinyKeccak {
          contenders.append(
            Contender("tiny-keccak", output: { tinyKeccak.hash(message) }) { iterations in
              var digest = [UInt8](repeating: 0, count: 32)
              message.withUnsafeBytes { for _ in 0..<iterations { tinyKeccak.hash($0, into: &digest) } }
              sink(digest)
            })
        }
        if let python = peers.python {
          // Too slow to be compared in time, but an independent result.
          let other = try python.contender("pycryptodome", work: "keccak", input: message)
          guard try other.output?() == Keccak256.hash(message).bytes else {
            throw Failure("keccak: the digest is not pycryptodome's")
          }
        }
        return contenders
      }
    }
}

/// The block that other rows are measured by, beside the same block in OpenSSL.
private func yardstick() -> Benchmark {
  Benchmark(
    name: "keccak.block", title: "Keccak-256: one block of a long message",
    comparisons: [.ratio(to: "OpenSSL", atMost: nil)]
  ) { _ in
    var block = Contender.keccakBlock()
    block.name = Contender.libraryName
    var other = try openSSL(Random.message(blocks: 10))
    other.unitsPerIteration = 10
    return [block, other]
  }
}

/// The digest differs from Keccak-256's by its padding byte, so it is checked by the standard's example.
private func openSSL(_ message: [UInt8]) throws -> Contender {
  let openSSL = try OpenSSL()
  let empty = "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a"
  guard Hex.encode(openSSL.hash([]), prefix: false) == empty else { throw Failure("OpenSSL: not SHA3-256") }
  return Contender("OpenSSL") { iterations in
    var digest = [UInt8](repeating: 0, count: 32)
    message.withUnsafeBytes { for _ in 0..<iterations { openSSL.hash($0, into: &digest) } }
    sink(digest)
  }
}
