import EthABI
import EthJSON
import EthPrimitives

/// The digest of the EIP's example, by Swift types and from the JSON that wallets are sent.
func typedDataBenchmarks() -> [Benchmark] {
  let pythonName = "Python eth-account"
  func comparisons(_ blocks: Double?) -> [Comparison] {
    [.ratio(to: Contender.blockName, atMost: blocks), .ratio(to: pythonName, atMost: nil)]
  }
  func benchmark(
    _ name: String, _ title: String, _ blocks: Double?, digest: @escaping () throws -> Hash32
  ) -> Benchmark {
    Benchmark(name: "eip712." + name, title: "EIP-712: " + title, comparisons: comparisons(blocks)) { peers in
      let library = Contender(output: { try digest().bytes }) { for _ in 0..<$0 { sink(try digest()) } }
      return try peers.withPython(library, pythonName, work: "eip712", input: Array(Mail.json.utf8))
        + [.keccakBlock()]
    }
  }
  let mail = Mail.example
  let domain = mail.domain()
  let json = Array(Mail.json.utf8)
  return [
    benchmark("digest", "digest of the example's Mail", 12) { mail.eip712Digest(in: mail.domain()) },
    benchmark("digestInDomain", "digest of Mail, domain kept", nil) { mail.eip712Digest(in: domain) },
    benchmark("json", "digest of Mail from its JSON", nil) { try TypedData(parsing: json).digest },
  ]
}

private struct Person: EIP712Struct {
  var name: String
  var wallet: Address

  static let eip712Name = "Person"
  static let eip712Members: [EIP712Member<Person>] = [
    EIP712Member("name") { $0.name },
    EIP712Member("wallet") { $0.wallet },
  ]
  static let eip712TypeHash = makeEIP712TypeHash()
}

private struct Mail: EIP712Struct {
  var from: Person
  var to: Person
  var contents: String

  static let eip712Name = "Mail"
  static let eip712Members: [EIP712Member<Mail>] = [
    EIP712Member("from") { $0.from },
    EIP712Member("to") { $0.to },
    EIP712Member("contents") { $0.contents },
  ]
  static let eip712TypeHash = makeEIP712TypeHash()

  static var example: Mail {
    Mail(
      from: Person(name: "Cow", wallet: "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"),
      to: Person(name: "Bob", wallet: "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"), contents: "Hello, Bob!")
  }

  /// The example's domain, hashed anew.
  func domain() -> EIP712Domain {
    EIP712Domain(
      name: "Ether Mail", version: "1", chainId: 1,
      verifyingContract: Self.contract)
  }

  private static let contract: Address = "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"

  /// The same as a wallet gets it.
  static let json = """
    {"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"string"},\
    {"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],\
    "Person":[{"name":"name","type":"string"},{"name":"wallet","type":"address"}],\
    "Mail":[{"name":"from","type":"Person"},{"name":"to","type":"Person"},{"name":"contents","type":"string"}]},\
    "primaryType":"Mail","domain":{"name":"Ether Mail","version":"1","chainId":1,\
    "verifyingContract":"0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},\
    "message":{"from":{"name":"Cow","wallet":"0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},\
    "to":{"name":"Bob","wallet":"0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},"contents":"Hello, Bob!"}}
    """
}
