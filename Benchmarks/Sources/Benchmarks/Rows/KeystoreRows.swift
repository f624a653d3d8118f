import EthCrypto
import EthSigners

/// Opening a keystore with go-ethereum's defaults: scrypt with n = 262144, r = 8 and p = 1, and next to nothing else.
func keystoreBenchmarks() -> [Benchmark] {
  [
    Benchmark(
      name: "keystore.scrypt", title: "keystore: open (scrypt, 256 MiB)",
      comparisons: [.ratio(to: "OpenSSL", atMost: 1.2)], isLong: true
    ) { peers in
      let keystore = try exampleKeystore()
      let library = Contender(
        output: { try openedKey(keystore) },
        loop: { iterations in for _ in 0..<iterations { sink(try openedKey(keystore)) } })
      return try peers.withPython(library, "OpenSSL", work: "scrypt", input: keystore.json)
    },
    Benchmark(
      name: "keystore.scrypt.debug", title: "keystore: open, in a debug build",
      comparisons: [.ratio(to: "OpenSSL", atMost: 1.2)], isLong: true, needsDebugBuild: true
    ) { peers in
      guard let debugBuild = peers.debugBuild else { throw Failure("there is no debug build") }
      let library = try debugBuild.contender(
        Contender.libraryName, work: "keystore.scrypt", hasOutput: false)
      return try peers.withPython(library, "OpenSSL", work: "scrypt", input: exampleKeystore().json)
    },
  ]
}

private let password = "correct horse battery staple"

private func exampleKeystore() throws -> Keystore {
  var random = Random()
  return try Keystore.encrypting(PrivateKey(random.bytes(32)), password: password)
}

private func openedKey(_ keystore: Keystore) throws -> [UInt8] {
  try keystore.decrypt(password: password).withUnsafeKeyBytes { [UInt8]($0) }
}
