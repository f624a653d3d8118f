import EthTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(10)))
struct NetworkCommandTests {
  @Test func deploysCallsAndSends() async throws {
    try await NetworkScene.run { scene in
      // What every chain gives the first contracts of this account.
      let token = try scene.deploy("LilypadToken")
      #expect(token == "0x5FbDB2315678afecb367f032d93F642f64180aa3")
      let later = try object(
        scene.output(
          [
            "deploy", NetworkScene.artifact("JobManager"), token, NetworkScene.operatorAddress, "1",
            "--no-wait",
            "--json",
          ], key: "operator"))
      #expect(later["address"] as? String == "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512")

      #expect(try scene.output(["call", token, "name() returns (string)"]) == #"["Lilypad Token"]"#)
      let raw = try scene.output(["call", token, "decimals()"])
      #expect(raw == "0x" + String(repeating: "0", count: 62) + "12")
      let balance = [
        "call", token, "function balanceOf(address) view returns (uint256)", NetworkScene.userAddress,
      ]
      #expect(try scene.output(balance) == #"["0"]"#)

      let transfer = ["send", token, "transfer(address,uint256)", NetworkScene.userAddress, "7"]
      let sent = try scene.tool(transfer + ["--confirmations", "2"], key: "operator")
      #expect(sent.status == 0)
      #expect(sent.outputLines.contains { $0.hasPrefix("status") && $0.hasSuffix("success") })
      #expect(try scene.output(balance + ["--json"]) == #"{"values":["7"]}"#)
      let receipt = try object(scene.output(transfer + ["--json"], key: "operator"))
      let block = try #require(receipt["block"] as? Int)
      #expect(receipt["status"] as? String == "success")
      #expect(try scene.output(balance + ["--block", "\(block - 1)"]) == #"["7"]"#)
      #expect(try scene.output(balance + ["--block", "latest"]) == #"["14"]"#)

      _ = try scene.output(
        ["send", NetworkScene.userAddress, "--value", "0.5 ether", "--no-wait"], key: "operator",
        environment: ["WEB3_CHAIN_ID": "31337"])
    }
  }

  @Test func printsLogs() async throws {
    try await NetworkScene.run { scene in
      let token = try scene.deploy("LilypadToken")
      let send = ["send", token, "transfer(address,uint256)", NetworkScene.userAddress]
      for amount in ["5", "6"] { _ = try scene.output(send + [amount], key: "operator") }
      let event = "Transfer(address indexed owner, address indexed to, uint256 amount)"
      let lines = try scene.output(["logs", token, event]).split(separator: "\n")
      #expect(lines.count == 3)
      #expect(
        lines[2].hasSuffix(
          #"Transfer ["\#(NetworkScene.operatorAddress)","\#(NetworkScene.userAddress)","6"]"#))
      let first = try object(
        String(scene.output(["logs", token, event, "--json"]).split(separator: "\n")[1]))
      let block = try #require(first["block"] as? Int)
      #expect(first["values"] as? [String] == [NetworkScene.operatorAddress, NetworkScene.userAddress, "5"])
      let only = ["logs", token, event, "--from", "\(block)", "--to", "\(block)"]
      #expect(try scene.output(only).split(separator: "\n").count == 1)

      let unindexed = try scene.tool(["logs", token, "Transfer(address,address,uint256)"])
      #expect(unindexed.status == 1 && unindexed.errors.contains("indexed"))
      let backwards = try scene.tool(["logs", token, event, "--from", "3", "--to", "2"])
      #expect(backwards.status == 64)
      let early = try scene.tool(["logs", token, event, "--from", "99999999"])
      #expect(early.status == 0 && early.errors.contains("there is none from 99999999 on yet"))
    }
  }

  @Test func sendsWhatIsSignedAlready() async throws {
    try await NetworkScene.run { scene in
      let transaction = """
        {"chainId":31337,"nonce":0,"gas":21000,"maxFeePerGas":"5000000000","maxPriorityFeePerGas":1,\
        "to":"\(NetworkScene.operatorAddress)","value":5}
        """
      try scene.folder.write(transaction, to: "tx.json")
      let raw = try scene.output(["tx", "sign", "tx.json"], key: "user")
      let sent = try object(scene.output(["tx", "send", raw, "--json"]))
      #expect(sent["status"] as? String == "success")
      // A second time is no failure, by argument or by standard input.
      let again = try scene.tool(["tx", "send", "-", "--json"], input: raw + "\n")
      #expect(again.status == 0)
      #expect(try object(again.outputLines[0])["hash"] as? String == sent["hash"] as? String)

      try scene.folder.write(transaction.replacing("31337", with: "5"), to: "other.json")
      let other = try scene.tool(["tx", "send", scene.output(["tx", "sign", "other.json"], key: "user")])
      #expect(other.status == 1 && other.errors.contains("chain 5"))
    }
  }

  /// The node takes the transaction and the answer is lost, once and always.
  @Test func whatIsSentOverABadLineIsSentOnce() async throws {
    try await NetworkScene.run { scene in
      try await FaultProxy.run(inFrontOf: scene.devnet.url, .none) { proxy in
        let node = ["WEB3_RPC_URL": proxy.url]
        func raw(_ nonce: Int) throws -> String {
          try scene.folder.write(
            """
            {"chainId":31337,"nonce":\(nonce),"gas":21000,"maxFeePerGas":"5000000000","maxPriorityFeePerGas":1,\
            "to":"\(NetworkScene.operatorAddress)","value":5}
            """, to: "tx.json")
          return try scene.output(["tx", "sign", "tx.json"], key: "user")
        }
        // The first call asks for the chain, and the second is the one that counts.
        proxy.set(FaultPlan(seed: 0) { _, count in count == 2 ? .answerLost : nil })
        let sent = try object(scene.output(["tx", "send", raw(0), "--json"], environment: node))
        #expect(sent["status"] as? String == "success")
        #expect(proxy.counts[.answerLost] == 1)
        proxy.set(FaultPlan(seed: 0) { _, count in count > 1 ? .answerLost : nil })
        let second = try raw(1)
        let open = try scene.tool(["tx", "send", second, "--timeout", "1"], environment: node)
        #expect(open.status == 1 && open.output.isEmpty)
        #expect(open.errors.contains("look for the transaction before you send another"), "\(open.errors)")
        #expect(open.errors.contains("nonce 1"), "\(open.errors)")
        proxy.set(.none)
        let again = try scene.tool(["tx", "send", second, "--json"], environment: node)
        #expect(again.status == 0, "\(again.errors)")
      }
    }
  }

  @Test func tellsWhyATransactionFailed() async throws {
    try await NetworkScene.run { scene in
      let token = try scene.deploy("LilypadToken")
      let tooMuch = ["send", token, "transfer(address,uint256)", NetworkScene.operatorAddress, "1"]
      let refused = try scene.tool(tooMuch, key: "user")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("erc20: transfer amount exceeds balance"))
      let failed = try scene.tool(tooMuch + ["--gas-limit", "100000", "--json"], key: "user")
      #expect(failed.status == 1)
      #expect(try object(failed.outputLines[0])["status"] as? String == "reverted")
      #expect(failed.errors.contains("erc20: transfer amount exceeds balance"))
      let starved = try scene.tool(tooMuch + ["--gas-limit", "22500"], key: "operator")
      #expect(starved.status == 1 && starved.errors.contains("all of its 22500 gas"))
      let notDeployed = try scene.tool(
        ["deploy", NetworkScene.artifact("JobManager"), token, NetworkScene.operatorAddress, "0"],
        key: "operator")
      #expect(notDeployed.status == 1 && notDeployed.errors.contains("Min deposit"))
    }
  }
}
