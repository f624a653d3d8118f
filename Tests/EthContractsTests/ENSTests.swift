import EthABI
import EthContracts
import EthPrimitives
import EthProvider
import Testing

/// ENS against a registry and resolvers on a real chain.
@Suite(.serialized) struct ENSTests {
  /// A registry with `alice.eth` and `wild.eth`, whose resolver answers for all below it, and accounts' own names.
  private struct Names: Sendable {
    let chain: ContractChain
    let ens: ENS
    let registry: Address
    let resolver: Address
    let wildcard: Address

    static func run(_ body: @Sendable (Names) async throws -> Void) async throws {
      try await ContractChain.run { chain in
        let registry = try await chain.deploy("NameRegistry")
        let names = Names(
          chain: chain, ens: try ENS(chain.provider, registry: registry), registry: registry,
          resolver: try await chain.deploy("NameResolver"),
          wildcard: try await chain.deploy("WildcardResolver"))
        try await names.create("alice.eth", names.resolver)
        try await names.create("wild.eth", names.wildcard)
        try await body(names)
      }
    }

    /// Creates a name and those above it.
    func create(_ text: String, _ resolver: Address?) async throws {
      let name = try ENSName(normalizing: text)
      let contract = ENSRegistry.at(registry)
      if let parent = name.parent, try await chain.provider.call(contract.owner(node: name.namehash)) == .zero
      {
        try await create(parent.description, nil)
        let label = Keccak256.hash(name.labels[0].utf8)
        _ = try await chain.provider.send(
          contract.setSubnodeOwner(node: parent.namehash, label: label, owner: chain.owner)
        ).receipt()
        #expect(try await chain.provider.call(contract.owner(node: name.namehash)) == chain.owner)
      }
      if let resolver {
        _ = try await chain.provider.send(contract.setResolver(node: name.namehash, resolver: resolver))
          .receipt()
      }
    }

    func setAddress(_ name: String, on coin: CoinType = .ethereum, _ bytes: [UInt8]) async throws {
      try await chain.send(
        "setAddress(bytes32,uint256,bytes)", to: resolver, try ENSName(normalizing: name).namehash,
        UInt256(coin.rawValue), bytes)
    }

    func failure<R>(_ body: () async throws(ENSError) -> R) async -> ENSError? {
      do throws(ENSError) {
        _ = try await body()
        Issue.record("expected an error")
        return nil
      } catch { return error }
    }
  }

  @Test func recordsAreRead() async throws {
    try await Names.run { names in
      let (ens, chain) = (names.ens, names.chain)
      let alice = try ENSName(normalizing: "Alice.ETH")
      #expect(try await ens.address(of: alice) == nil)
      #expect(try await ens.text("url", of: alice) == nil)
      try await names.setAddress("alice.eth", chain.other.bytes)
      #expect(try await ens.address(of: alice) == chain.other)
      #expect(try await ens.address(of: "aLiCe.eth") == chain.other)
      #expect(try await ens.address(of: alice, on: .ethereum) == chain.other)
      let optimism = try #require(CoinType(chainId: 10))
      #expect(try await ens.address(of: alice, on: optimism) == nil)
      try await names.setAddress("alice.eth", on: optimism, chain.owner.bytes)
      #expect(try await ens.address(of: alice, on: optimism) == chain.owner)
      let script: [UInt8] = [0x00, 0x14] + chain.owner.bytes
      try await names.setAddress("alice.eth", on: .bitcoin, script)
      #expect(try await ens.addressBytes(of: alice, on: .bitcoin) == script)
      #expect(
        await names.failure { () async throws(ENSError) in try await ens.address(of: alice, on: .bitcoin) }
          == .malformedAddress(script, .bitcoin))
      try await chain.send(
        "setText(bytes32,string,string)", to: names.resolver, alice.namehash, "url", "https://alice.example/ü"
      )
      #expect(try await ens.text("url", of: alice) == "https://alice.example/ü")
      #expect(try await ens.text("avatar", of: alice) == nil)
      try await chain.send(
        "setContenthash(bytes32,bytes)", to: names.resolver, alice.namehash, [0xe3, 1, 1] as [UInt8])
      #expect(try await ens.contenthash(of: alice) == [0xe3, 1, 1])
    }
  }

  @Test func namesWithoutAResolverHaveNoRecords() async throws {
    try await Names.run { names in
      let ens = names.ens
      #expect(try await ens.address(of: "nobody.eth") == nil)
      #expect(try await ens.address(of: "eth") == nil)
      #expect(try await ens.address(of: "") == nil)
      // A resolver that does not answer for names below its own is not asked for them.
      try await names.setAddress("alice.eth", names.chain.other.bytes)
      try await names.setAddress("sub.alice.eth", names.chain.other.bytes)
      #expect(try await ens.resolver(of: ENSName(normalizing: "sub.alice.eth")) == nil)
      #expect(try await ens.address(of: "sub.alice.eth") == nil)
      #expect(
        await names.failure { () async throws(ENSError) in try await ens.address(of: "ali\u{446}e.eth") }
          == .name(.unsupported("\u{446}", offset: 3)))
      do throws(ENSError) {
        _ = try ENS(names.chain.provider)
        Issue.record("expected an error")
      } catch { #expect(error == .noRegistry(chainId: 31337)) }
    }
  }

  @Test func aResolverAnswersForAllBelow() async throws {
    try await Names.run { names in
      let ens = names.ens
      let name = try ENSName(normalizing: "abc.def.wild.eth")
      #expect(
        try await ens.resolver(of: name)
          == ENS.Resolver(address: names.wildcard, name: ENSName(normalizing: "wild.eth"), isExtended: true))
      #expect(try await ens.address(of: name) == Address(lastBytesOf: name.namehash))
      #expect(try await ens.text("url", of: name) == "abc")
      let own = try ENSName(normalizing: "wild.eth")
      #expect(try await ens.address(of: own) == Address(lastBytesOf: own.namehash))
      #expect(
        await names.failure { () async throws(ENSError) in try await ens.address(of: "sixsix.wild.eth") }
          == .refused(resolver: names.wildcard, .message("no such name")))
    }
  }

  @Test func lookupsElsewhereAreToldFromRefusals() async throws {
    try await Names.run { names in
      let name = try ENSName(normalizing: "offside.wild.eth")
      let error = await names.failure { () async throws(ENSError) in try await names.ens.address(of: name) }
      guard case .offchainLookup(let lookup) = error else { return unexpected(error) }
      #expect(lookup.sender == names.wildcard)
      #expect(lookup.urls == ["https://example.org/{sender}/{data}.json"])
      #expect(lookup.callbackFunction.bytes == [0xf8, 0xbe, 0x41, 0xe3])
      #expect(lookup.callData == ENSResolver.at(names.wildcard).addr(node: name.namehash).data)
      #expect(lookup.extraData == name.dnsEncoded)
      #expect(error?.description.contains("https://example.org/") == true)
    }
  }

  @Test func anAccountsNameCountsOnlyWhereTheNameIsItsOwn() async throws {
    try await Names.run { names in
      let (ens, chain) = (names.ens, names.chain)
      let digits = Hex.encode(chain.other.bytes).dropFirst(2)
      #expect(try await ens.name(of: chain.other) == nil)
      try await names.create("\(digits).addr.reverse", names.resolver)
      let node = try ENSName(normalizing: "\(digits).addr.reverse").namehash
      func claim(_ name: String) async throws {
        try await chain.send("setName(bytes32,string)", to: names.resolver, node, name)
      }
      #expect(try await ens.name(of: chain.other) == nil)
      try await claim("alice.eth")
      #expect(try await ens.name(of: chain.other) == nil)
      try await names.setAddress("alice.eth", chain.owner.bytes)
      #expect(try await ens.name(of: chain.other) == nil)
      try await names.setAddress("alice.eth", chain.other.bytes)
      #expect(try await ens.name(of: chain.other)?.description == "alice.eth")
      #expect(try await ens.name(of: chain.owner) == nil)
      // The same name in another spelling is not the name.
      try await claim("Alice.eth")
      #expect(try await ens.name(of: chain.other) == nil)
      try await claim("al\u{456}ce.eth")
      #expect(
        await names.failure { () async throws(ENSError) in try await ens.name(of: chain.other) }
          == .name(.unsupported("\u{456}", offset: 2)))
    }
  }

  /// ENSIP-19: an account's name on another chain is kept elsewhere and confirmed by the record for that chain.
  @Test func anAccountsNameOnAnotherChain() async throws {
    try await Names.run { names in
      let (ens, chain) = (names.ens, names.chain)
      let coin = try #require(CoinType(chainId: 10))
      let reverse = try ENSName(normalizing: "\(Hex.encode(chain.other.bytes).dropFirst(2)).8000000a.reverse")
      try await names.create(reverse.description, names.resolver)
      try await chain.send("setName(bytes32,string)", to: names.resolver, reverse.namehash, "alice.eth")
      try await names.setAddress("alice.eth", chain.other.bytes)
      #expect(try await ens.name(of: chain.other, on: coin) == nil)
      try await names.setAddress("alice.eth", on: coin, chain.other.bytes)
      #expect(try await ens.name(of: chain.other, on: coin)?.description == "alice.eth")
      #expect(try await ens.name(of: chain.other) == nil)
    }
  }
}
