#if os(Linux)
  import EthProvider
  import EthRPC
  import EthTesting
  import Foundation
  import Testing

  /// What a signal leaves behind, on a terminal that `script` makes, and what stands there meanwhile.
  @Suite(
    .timeLimit(.minutes(10)), .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  struct InterruptionTests {
    @Test(arguments: ["TERM", "INT"])
    func theTerminalShowsAgainWhatIsTyped(signal: String) throws {
      let shown = try Tool.shell(
        #"""
        : > shown; mkfifo keys; exec 3<> keys
        (for i in $(seq 600); do grep -q "not shown" shown && break; sleep 0.05; done
          sleep 0.2; kill -\#(signal) $(cat pid)) &
        script -qfec 'sh -c '\''echo $$ > pid; exec env --default-signal=INT "$TOOL" sign message hi --prompt-key'\''
          echo status $?; stty -a' shown < keys > /dev/null
        wait; cat shown
        """#, in: try Folder()
      ).output
      #expect(shown.contains("status \(signal == "INT" ? 130 : 143)"), "\(shown)")
      #expect(shown.contains(" echo ") && shown.contains(" icanon "), "\(shown)")
      #expect(!shown.contains("-echo ") && !shown.contains("-icanon"), "\(shown)")
    }

    @Test func whoStopsWaitingIsToldTheTransaction() async throws {
      try await NetworkScene.run { scene in
        let send = ["send", NetworkScene.operatorAddress, "--value", "1wei", "--confirmations", "5000"]
        let ends = [([], "INT", 130), (["--json"], "INT", 130), ([], "TERM", 143)]
        for (index, (extra, signal, status)) in ends.enumerated() {
          let command = (send + extra).joined(separator: " ")
          // The signal comes while it waits, a while after a block has the transaction.
          let run = try Tool.shell(
            #"""
            env --default-signal=INT "$TOOL" \#(command) & P=$!
            for i in $(seq 600); do
              "$TOOL" rpc eth_getTransactionCount \#(NetworkScene.userAddress) latest 2> /dev/null |
                grep -q 0x\#(index + 1) && break
              sleep 0.1
            done
            sleep 2; kill -\#(signal) $P; wait $P; echo $?
            """#,
            environment: [
              "WEB3_RPC_URL": scene.devnet.url, "WEB3_PRIVATE_KEY": scene.devnet.accounts[1].privateKey,
            ],
            in: scene.folder)
          #expect(run.output == "\(status)\n", "\(run.output)\(run.errors)")
          let hash = try #require(
            run.errors.firstMatch(of: /stopped waiting for transaction (0x[0-9a-f]{64})/)
          ).1
          #expect(run.errors.contains("may still be mined"))
          #expect(try scene.tool(["receipt", String(hash)]).status == 0)
          if extra == ["--json"] {
            let error = try object(try #require(run.errorLines.last))["error"] as? String
            #expect(error?.contains(hash) == true)
          }
        }
      }
    }

    /// Watching the terminal's prompt must not take the signal away from what watches it later.
    @Test func aBridgeThatAskedForItsPasswordStopsInOrder() async throws {
      try await NetworkScene.run { scene in
        _ = try scene.deployAll()
        try scene.folder.write("p", to: "p")
        let made = try scene.tool(
          ["key", "import", "--light-kdf", "--password-file", "p", "--output", "k.json"], key: "operator")
        try #require(made.status == 0, "\(made.errors)")
        let shown = try Tool.shell(
          #"""
          shows() { for i in $(seq 600); do grep -q "$1" shown && return; sleep 0.05; done; }
          : > shown; mkfifo keys; exec 3<> keys
          (shows "Password of"; sleep 0.2; printf 'p\r' >&3; shows serves; sleep 0.2; kill -TERM $(cat pid)) &
          script -qfec 'sh -c '\''echo $$ > pid; exec "$TOOL" bridge run --keystore k.json'\''
            echo status $?' shown < keys > /dev/null
          wait; cat shown
          """#, in: scene.folder
        ).output
        #expect(shown.contains("serves") && shown.contains("status 0"), "\(shown)")
      }
    }

    /// In the background of a shell Ctrl-C is for others.
    @Test func whatIsIgnoredStaysIgnored() async throws {
      try await NetworkScene.run { scene in
        let run = try Tool.shell(
          """
          "$TOOL" send \(NetworkScene.operatorAddress) --value 1wei --confirmations 15 & P=$!
          sleep 1.5; kill -INT $P; wait $P; echo $?
          """,
          environment: [
            "WEB3_RPC_URL": scene.devnet.url, "WEB3_PRIVATE_KEY": scene.devnet.accounts[1].privateKey,
          ],
          in: scene.folder)
        #expect(run.outputLines.last == "0" && !run.errors.contains("stopped"), "\(run.errors)")
      }
    }

    @Test func aLongSearchIsSeenOnATerminalOnly() async throws {
      try await NetworkScene.run { scene in
        let token = try scene.deploy("LilypadToken")
        let plan = FaultPlan(seed: 0) { call, _ in
          call.method == "eth_getLogs" ? .latency(.milliseconds(1300)) : nil
        }
        try await FaultProxy.run(inFrontOf: scene.devnet.url, plan) { proxy in
          func screen(_ extra: String) throws -> String {
            try Tool.shell(
              """
              script -qfec '"$TOOL" logs \(token) "E()" \(extra); echo status $?' shown < /dev/null > /dev/null
              cat shown
              """, environment: ["WEB3_RPC_URL": proxy.url], in: scene.folder
            ).output
          }
          let seen = try screen("")
          #expect(seen.contains("##] 100 %, block") && seen.contains("status 0"), "\(seen)")
          // The line is gone before the next one.
          #expect(seen.contains("0 s left\u{1b}[?7h\r\u{1b}[Kno E()"), "\(seen)")
          #expect(try !screen("--json").contains("%"))
          #expect(try !screen("2> errors").contains("%"))
          #expect(try !scene.folder.text("errors").contains("%"))
        }
      }
    }
  }
#endif
