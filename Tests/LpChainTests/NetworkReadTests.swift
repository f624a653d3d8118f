import EthTesting
import Foundation
import Testing

/// The commands that only look: block, receipt, balance, fees, rpc and doctor.
@Suite(.timeLimit(.minutes(10)))
struct NetworkReadTests {
  @Test func looksAtAccountsBlocksAndFees() async throws {
    try await NetworkScene.run { scene in
      #expect(
        try scene.output(["balance", NetworkScene.operatorAddress, "--block", "earliest"]) == "10000 ether")
      let balance = try object(try scene.output(["balance", NetworkScene.userAddress, "--json"]))
      #expect(balance["amount"] as? String == "10000000000000000000000")
      let token = try scene.deploy("LilypadToken")
      _ = try scene.output(
        ["send", token, "transfer(address,uint256)", NetworkScene.userAddress, "2500000000000000000"],
        key: "operator")
      #expect(try scene.output(["balance", NetworkScene.userAddress, "--token", token]) == "2.5 LP")
      let tokens = try object(
        try scene.output(["balance", NetworkScene.userAddress, "--token", token, "--json"]))
      #expect(tokens["symbol"] as? String == "LP" && tokens["decimals"] as? Int == 18)
      #expect(tokens["amount"] as? String == "2500000000000000000")
      let genesis = try scene.output(["block", "0"])
      #expect(genesis.hasPrefix("block         0\nhash          0x"))
      let block = try object(try scene.output(["block", "earliest", "--json"]))
      #expect(genesis.contains(try #require(block["hash"] as? String)))
      #expect(block["number"] as? String == "0x0")
      let fees = try object(try scene.output(["fees", "--json"]))
      let offer = try #require((fees["maxFeePerGas"] as? String).flatMap { UInt64($0) })
      let baseFee = try #require((fees["baseFeePerGas"] as? String).flatMap { UInt64($0) })
      #expect(offer > baseFee)
      #expect(try scene.output(["fees"]).contains("base fee  "))
    }
  }

  @Test func severalNodesAreOneOnlyWhereTheyAgree() async throws {
    var options = Devnet.Options()
    options.chainId = 999
    try await Devnet.run(options) { stranger in
      try await NetworkScene.run { scene in
        let urls = ["--rpc-url", scene.devnet.url, "--rpc-url", stranger.url]
        for _ in 0..<3 {
          let mixed = try scene.tool(["rpc", "eth_chainId"] + urls)
          #expect(mixed.status == 1)
          #expect(mixed.errors.contains("different chains (999, 31337)"), "\(mixed.errors)")
          #expect(try scene.output(["rpc", "eth_chainId", "--chain-id", "999"] + urls) == "\"0x3e7\"")
        }
        let dead = ["--rpc-url", "http://127.0.0.1:1", "--rpc-url", scene.devnet.webSocketURL]
        #expect(try scene.output(["rpc", "eth_chainId"] + dead) == "\"0x7a69\"")
      }
    }
  }

  @Test func aNodeThatLagsIsNotAsked() async throws {
    try await Devnet.run { behind in
      try await Devnet.run { ahead in
        let folder = try Folder()
        let urls = ["--rpc-url", behind.url, "--rpc-url", ahead.url, "--chain-id", "31337"]
        let mined = try Tool.run(["rpc", "evm_mine", #"{"blocks":32}"#, "--rpc-url", ahead.url], in: folder)
        try #require(mined.status == 0, "\(mined.errors)")
        for _ in 0..<4 {
          let head = try Tool.run(["rpc", "eth_blockNumber"] + urls, in: folder)
          #expect(head.outputLines == ["\"0x20\""], "\(head.errors)")
        }
        let doctor = try Tool.run(["doctor"] + urls, in: folder)
        #expect(doctor.output.contains("32 blocks behind the best node"), "\(doctor.output)")
      }
    }
  }

  @Test func secretsOfURLsAreNotShown() throws {
    let folder = try Folder()
    for url in [
      "//user:hunter2verylong@x/v3/SECRETKEYSECRET", "http://127.0.0.1:1/v3/KEY,SECRETKEYSECRET",
      "unix://user:hunter2verylong@x/SECRETKEYSECRET",
    ] {
      let run = try Tool.run(["rpc", "eth_chainId", "--rpc-url", url], in: folder)
      #expect(run.status == (url.hasPrefix("http") ? 1 : 64))
      #expect(!run.errors.contains("SECRET") && !run.errors.contains("hunter2"), "\(run.errors)")
    }
  }

  @Test func callsAnyMethodWithJSONOrText() async throws {
    try await NetworkScene.run { scene in
      #expect(try scene.output(["rpc", "eth_chainId"]) == "\"0x7a69\"")
      let plain = try scene.output(["rpc", "eth_getBlockByNumber", "earliest", "false"])
      #expect(plain == (try scene.output(["rpc", "eth_getBlockByNumber", "\"earliest\"", "false"])))
      #expect(try object(plain)["number"] as? String == "0x0")
      let call = #"{"to":"\#(NetworkScene.userAddress)","input":"0x"}"#
      #expect(try scene.output(["rpc", "eth_call", call, "latest"]) == "\"0x\"")
      for arguments in [["eth_call", #"{"to": "0x"#], ["eth_call", "{to:1}"], [""]] {
        #expect(try scene.tool(["rpc"] + arguments).status == 64)
      }
      let unknown = try scene.tool(["rpc", "no_such_method"])
      #expect(unknown.status == 1 && unknown.errors.contains("-32601"), "\(unknown.errors)")
    }
  }

  @Test func receiptsHaveDecodedLogsAndReasons() async throws {
    try await NetworkScene.run { scene in
      let token = try scene.deploy("LilypadToken")
      let transfer = ["send", token, "transfer(address,uint256)", NetworkScene.userAddress]
      let sent = try object(try scene.output(transfer + ["7", "--json"], key: "operator"))
      let hash = try #require(sent["hash"] as? String)
      let text = try scene.output(["receipt", hash])
      let event =
        #"Transfer(address,address,uint256) ["\#(NetworkScene.operatorAddress)","\#(NetworkScene.userAddress)","7"]"#
      #expect(text.contains("status      success") && text.hasSuffix("of \(token): \(event)"), "\(text)")
      #expect(text.contains("from        \(NetworkScene.operatorAddress)\nto          \(token)\n"), "\(text)")
      // What it cost is what the sender has lost, as it sent no ether along.
      let block = try #require(sent["block"] as? UInt64)
      let price = try #require((sent["effectiveGasPrice"] as? String).flatMap { UInt64($0) })
      let used = try #require(sent["gasUsed"] as? UInt64)
      #expect(sent["fee"] as? String == "\(price * used)")
      let balances = try [block - 1, block].map { number in
        let run = ["balance", NetworkScene.operatorAddress, "--block", "\(number)", "--json"]
        return try #require((try object(try scene.output(run))["amount"] as? String).flatMap { UInt128($0) })
      }
      #expect(balances[0] - balances[1] == UInt128(price) * UInt128(used))
      #expect(text.contains("\nfee         0.") && text.contains("\ngas price   "), "\(text)")
      let failed = try scene.tool(
        transfer + ["1" + String(repeating: "0", count: 40), "--gas-limit", "100000", "--json"],
        key: "operator")
      #expect(failed.status == 1)
      let printed = try object(try #require(failed.outputLines.first))
      let failedHash = try #require(printed["hash"] as? String)
      let receipt = try object(try scene.output(["receipt", failedHash, "--json"]))
      #expect(receipt["status"] as? String == "reverted")
      #expect((receipt["reason"] as? String)?.contains("exceeds balance") == true, "\(receipt)")
      let unknown = try scene.tool(["receipt", "0x" + String(repeating: "ab", count: 32)])
      #expect(unknown.status == 1 && unknown.errors.contains("no block of chain 31337"), "\(unknown.errors)")
    }
  }

  @Test func theDoctorSaysWhatToMend() async throws {
    try await NetworkScene.run(blockTime: .seconds(1)) { scene in
      let contracts = try scene.deployAll()
      let well = try scene.tool(["doctor", "--json"], key: "operator")
      #expect(well.status == 0, "\(well.outputLines) \(well.errors)")
      var states: [String: String] = [:]
      for line in well.outputLines {
        let finding = try object(line)
        states[try #require(finding["subject"] as? String)] = finding["state"] as? String
      }
      for subject in ["settings", "node", "chain", "key", "balance", "nonce", "token", "job manager"] {
        #expect(states[subject] == "ok", "\(subject): \(well.outputLines)")
      }
      let swapped = try scene.tool(["doctor", "--job-manager", contracts.token], key: "operator")
      #expect(swapped.status == 1 && swapped.output.contains("error    job manager"), "\(swapped.output)")
      let stranger = try scene.tool(["doctor"], key: "user")
      #expect(stranger.status == 0 && stranger.output.contains("warning  job manager"), "\(stranger.output)")
      let chain = try scene.tool(["doctor", "--chain-id", "1"], key: "operator")
      #expect(chain.status == 1 && chain.output.contains("error    chain"), "\(chain.output)")
      let nobody = try scene.tool(["doctor", "--rpc-url", "http://127.0.0.1:1"])
      #expect(nobody.status == 1 && nobody.output.contains("error    node"), "\(nobody.output)")
    }
  }
}
