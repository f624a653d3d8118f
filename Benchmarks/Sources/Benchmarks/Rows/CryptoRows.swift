import EthCrypto
import EthPrimitives

/// Keys and signatures, beside the same libsecp256k1 called from C.
func cryptoBenchmarks() -> [Benchmark] {
  [
    row("sign", "secp256k1: sign, recoverable") { signer, peer in
      [
        Contender(output: { signer.key.sign(signer.hash).bytesWithParity }) { iterations in
          for _ in 0..<iterations { sink(signer.key.sign(signer.hash)) }
        },
        Contender(peerName, output: { peer.sign() }) { iterations in sink(peer.sign(iterations)) },
      ]
    },
    row("recover", "secp256k1: recover the public key") { signer, peer in
      let signature = signer.key.sign(signer.hash)
      let bytes = peer.sign()
      return [
        Contender(output: { try signature.recoverPublicKey(of: signer.hash).uncompressed }) { iterations in
          for _ in 0..<iterations { sink(try signature.recoverPublicKey(of: signer.hash)) }
        },
        Contender(peerName, output: { peer.recover(bytes) }) { iterations in
          sink(peer.recover(bytes, iterations))
        },
      ]
    },
    row("verify", "secp256k1: verify") { signer, peer in
      let signature = signer.key.sign(signer.hash)
      let publicKey = signer.key.publicKey
      let bytes = peer.sign()
      return [
        Contender(output: { [publicKey.verifies(signature, of: signer.hash) ? 1 : 0] }) { iterations in
          for _ in 0..<iterations { sink(publicKey.verifies(signature, of: signer.hash)) }
        },
        Contender(peerName, output: { [UInt8(peer.verify(bytes))] }) { iterations in
          sink(peer.verify(bytes, iterations))
        },
      ]
    },
    row("publicKey", "secp256k1: public key of a private one") { signer, peer in
      [
        Contender(output: { signer.key.publicKey.uncompressed }) { iterations in
          for _ in 0..<iterations { sink(signer.key.publicKey) }
        },
        Contender(peerName, output: { peer.publicKey() }) { iterations in
          sink(peer.publicKey(iterations))
        },
      ]
    },
  ]
}

private let peerName = "libsecp256k1 in C"

/// A key, which cannot be copied, and what it signs.
private final class Signing {
  let key: PrivateKey
  let hash: Hash32

  init(_ key: consuming PrivateKey, _ hash: Hash32) {
    self.key = key
    self.hash = hash
  }
}

private func row(
  _ name: String, _ title: String, _ contenders: @escaping (Signing, Secp256k1) throws -> [Contender]
) -> Benchmark {
  Benchmark(name: "crypto." + name, title: title, comparisons: [.ratio(to: peerName, atMost: 1.02)]) { _ in
    var random = Random()
    let (key, hash) = (random.bytes(32), try Hash32(random.bytes(32)))
    return try contenders(Signing(try PrivateKey(key), hash), Secp256k1(key: key, hash: hash.bytes))
  }
}
