import Crypto
import EthABI
import EthJSON
import EthPrimitives
import Foundation
import LilypadContracts
import Testing

/// The compiled contracts: current, and with the interface that the deployed ones have.
@Suite struct ArtifactTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every source that an artifact was made from must be what it was then. Compiling again is `scripts/contracts
  /// --check`; this finds a forgotten one without a compiler.
  @Test(arguments: [
    "LilypadToken", "JobManager", "ExampleClient", "test/LegacyJobCreator", "test/CountingClient",
    "test/RevertingClient", "test/GasBurnerClient", "test/BombClient", "test/ReentrantClient",
  ])
  func isMadeFromTheSourcesAsTheyAre(name: String) throws {
    let artifact = try Self.artifact(name)
    let sources = try artifact.member("sources").members().filter { !$0.name.hasPrefix("snekmate/") }
    #expect(sources.isEmpty == false)
    for source in sources {
      let data = try Data(contentsOf: Self.root.appending(path: "contracts/\(source.name)"))
      let digest = Hex.encode(Array(SHA256.hash(data: data)), prefix: false)
      #expect(
        digest == (try source.value.string()),
        "contracts/\(source.name) has changed since contracts-abi/\(name).json was made: run scripts/contracts"
      )
    }
  }

  /// The deployed contracts' functions, by selector.
  @Test(arguments: [
    ("JobManager", "c75555fa", "runJob(string,string[],address)"),
    ("JobManager", "6c0f1f58", "submitResults(uint256,string,string)"),
    ("JobManager", "d2a715c0", "nextJobID()"), ("JobManager", "58e56db4", "getRequiredDeposit()"),
    ("JobManager", "fb7cfdd7", "requiredDeposit()"),
    ("JobManager", "4c526c76", "setRequiredDeposit(uint256)"),
    ("JobManager", "10fe9ae8", "getTokenAddress()"), ("JobManager", "26a4e8d2", "setTokenAddress(address)"),
    ("JobManager", "c57380a2", "getControllerAddress()"),
    ("JobManager", "f3d3d448", "setControllerAddress(address)"),
    ("JobManager", "a4702958", "disableChangeControllerAddress()"), ("JobManager", "8da5cb5b", "owner()"),
    ("JobManager", "715018a6", "renounceOwnership()"),
    ("JobManager", "f2fde38b", "transferOwnership(address)"),
    ("ExampleClient", "cabc00d1", "runCowsay(string)"),
    ("ExampleClient", "3b89dcab", "getJobResult(uint256)"),
    ("ExampleClient", "6c0f1f58", "submitResults(uint256,string,string)"),
    ("LilypadToken", "a9059cbb", "transfer(address,uint256)"),
    ("LilypadToken", "095ea7b3", "approve(address,uint256)"),
    ("LilypadToken", "23b872dd", "transferFrom(address,address,uint256)"),
    ("LilypadToken", "70a08231", "balanceOf(address)"),
    ("LilypadToken", "dd62ed3e", "allowance(address,address)"),
    ("LilypadToken", "06fdde03", "name()"), ("LilypadToken", "95d89b41", "symbol()"),
    ("LilypadToken", "313ce567", "decimals()"), ("LilypadToken", "18160ddd", "totalSupply()"),
  ])
  func hasTheDeployedFunction(contract: String, selector: String, signature: String) throws {
    let abi = try ContractArtifact(json: Self.artifact(contract)).abi
    let function = try abi.function(signature)
    #expect(Hex.encode(function.selector.bytes, prefix: false) == selector)
    #expect(function.signature == signature)
  }

  /// The deployed contracts' events, by first topic.
  @Test(arguments: [
    (
      "JobManager", "aa171d38d08c39622dbd189ddd0a5c0cf3ea10eeda0c7d4c2c75d13fcc4fe14a",
      "JobAdded(uint256,address,address,string,string[])", 0
    ),
    (
      "ExampleClient", "b63f0fdfb200b05c8b95fb4dcf8f8abd30f0b6884d532792e705afab4f37380a",
      "JobCreated(uint256,string)", 0
    ),
    (
      "ExampleClient", "3849c58b4b39b379bddc5973e71a10ded174f54140916d81986c7eec092e5c42",
      "JobCompleted(uint256,string,string)", 0
    ),
    (
      "LilypadToken", "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
      "Transfer(address,address,uint256)", 2
    ),
  ])
  func hasTheDeployedEvent(contract: String, topic: String, signature: String, indexed: Int) throws {
    let abi = try ContractArtifact(json: Self.artifact(contract)).abi
    let event = try #require(try abi.events(topic: Hash32(topic)).first)
    #expect(event.signature == signature)
    #expect(event.inputs.filter(\.isIndexed).count == indexed)
  }

  /// The generated bindings carry the same constants.
  @Test func theBindingsHaveTheDeployedInterface() {
    #expect(JobManager.RunJob.selector.bytes == [0xc7, 0x55, 0x55, 0xfa])
    #expect(JobManager.SubmitResults.selector.bytes == [0x6c, 0x0f, 0x1f, 0x58])
    #expect(
      JobManager.JobAdded.topic0 == "0xaa171d38d08c39622dbd189ddd0a5c0cf3ea10eeda0c7d4c2c75d13fcc4fe14a")
    let payee: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
    let call = JobManager.RunJob(module: "cowsay:v0.0.4", inputs: ["Message=moo"], payee: payee)
    let words = stride(from: 4, to: call.encodeCall().count, by: 32).map {
      Array(call.encodeCall()[$0..<$0 + 32])
    }
    let text = { (text: String) in Array(text.utf8) + [UInt8](repeating: 0, count: 32 - text.utf8.count) }
    let expected: [[UInt8]] = [
      UInt256(0x60).bigEndianBytes, UInt256(0xa0).bigEndianBytes,
      [UInt8](repeating: 0, count: 12) + payee.bytes,
      UInt256(0x0d).bigEndianBytes, text("cowsay:v0.0.4"), UInt256(1).bigEndianBytes,
      UInt256(0x20).bigEndianBytes,
      UInt256(0x0b).bigEndianBytes, text("Message=moo"),
    ]
    #expect(words == expected)
  }

  private static func artifact(_ name: String) throws -> JSONValue {
    let data = try Data(contentsOf: root.appending(path: "contracts-abi/\(name).json"))
    return try JSONDocument(parsing: [UInt8](data)).root
  }
}
