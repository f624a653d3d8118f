import EthProvider
import EthRPC
import Testing

/// What is made of each client's words.
@Suite struct SendErrorClassifierTests {
  /// The words of the clients as their sources have them, with what some of them append.
  static let golden: [(clients: [ClientFamily], verdict: SendVerdict, messages: [String])] = [
    // go-ethereum, and reth, which has the same.
    ([.geth, .reth, .opGeth], .accepted, ["already known"]),
    ([.geth, .reth, .opGeth], .nonceUsed, ["nonce too low: next nonce 8, tx nonce 7", "nonce too low"]),
    ([.geth, .reth, .opGeth], .gap, ["nonce too high", "gapped-nonce tx from delegated accounts"]),
    (
      [.geth, .reth, .opGeth], .price,
      [
        "replacement transaction underpriced",
        "replacement transaction underpriced: new tx gas fee cap 10 <= 9 queued + 100% replacement penalty",
        "transaction underpriced", "transaction underpriced: gas tip cap 1, minimum needed 2",
        "transaction gas price below minimum: gas tip cap 1, minimum needed 1000000",
        "max fee per gas less than block base fee: address 0xf39F, maxFeePerGas: 1, baseFee: 7",
        "future transaction tries to replace pending",
      ]
    ),
    (
      [.geth, .reth, .opGeth], .funds,
      ["insufficient funds for gas * price + value: balance 0, tx cost 21000, overshot 21000"]
    ),
    (
      [.geth, .reth, .opGeth], .busy,
      [
        "account limit exceeded: pooled 16 txs", "in-flight transaction limit reached for delegated accounts",
        "address already reserved", "txpool is full",
      ]
    ),
    (
      [.geth, .reth, .opGeth], .never,
      [
        "intrinsic gas too low: gas 20999, minimum needed 21000", "exceeds block gas limit",
        "oversized data: transaction size 131073, limit 131072",
        "tx fee (1.20 ether) exceeds the configured cap (1.00 ether)",
        "tx fee (1200000000000000000 wei) exceeds the configured cap (1000000000000000000 wei)",
      ]
    ),
    ([.erigon], .accepted, ["already known", "existing txn with same hash", "existing tx with same hash"]),
    (
      [.erigon], .price,
      ["replacement transaction underpriced", "could not replace existing tx", "underpriced", "fee too low"]
    ),
    ([.erigon], .nonceUsed, ["nonce too low", "mined"]),
    ([.erigon], .funds, ["insufficient funds"]),
    (
      [.erigon], .busy,
      ["pending sub-pool is full", "baseFee sub-pool is full", "queued sub-pool is full"]
    ),
    ([.nethermind], .accepted, ["AlreadyKnown"]),
    (
      [.nethermind], .nonceUsed,
      ["OwnNonceAlreadyUsed", "OldNonce", "OldNonce, Current nonce: 8, nonce of rejected tx: 7"]
    ),
    (
      [.nethermind], .gap,
      ["NonceGap", "NonceGap, Future nonce. Expected nonce: 4", "tx nonce exceeds next nonce"]
    ),
    (
      [.nethermind], .price,
      ["FeeTooLow", "FeeTooLowToCompete", "ReplacementNotAllowed", "FeeTooLow, MaxFeePerGas too low"]
    ),
    (
      [.nethermind], .funds, ["InsufficientFunds", "InsufficientFunds, Balance is 0 less than sending value"]
    ),
    ([.nethermind], .never, ["GasLimitExceeded", "gas limit reached"]),
    ([.nethermind], .gap, ["nonce too far in future"]),
    ([.nethermind], .busy, ["pending transaction type conflict", "node is syncing"]),
    // Its words of 2026 are go-ethereum's.
    ([.nethermind, .besu], .accepted, ["already known"]),
    ([.nethermind, .besu], .nonceUsed, ["nonce too low: next nonce 8, tx nonce 7"]),
    ([.nethermind, .besu], .price, ["replacement transaction underpriced", "transaction underpriced"]),
    ([.nethermind, .besu], .never, ["intrinsic gas too low: gas 1, minimum needed 21000"]),
    ([.besu], .accepted, ["Known transaction"]),
    ([.besu], .nonceUsed, ["Nonce too low"]),
    (
      [.besu], .gap,
      [
        "nonce too far in the future",
        "Transaction nonce is too far in the future: nonce too far in the future",
      ]
    ),
    (
      [.besu], .price,
      ["Replacement transaction underpriced", "Gas price below configured minimum gas price"]
    ),
    ([.besu], .funds, ["Upfront cost exceeds account balance"]),
    ([.besu], .never, ["Transaction fee cap exceeded"]),
    ([.anvil], .accepted, ["[0x5d5b] already Imported", "transaction already imported"]),
    ([.anvil], .nonceUsed, ["nonce too low"]),
    ([.anvil], .gap, ["Nonce too high"]),
    ([.anvil], .price, ["[0x5d5b] insufficient gas price to replace existing transaction"]),
    ([.anvil], .funds, ["Insufficient funds for gas * price + value"]),
    ([.nitro], .nonceUsed, ["nonce too low: address 0xf39F, tx: 5 state: 7", "invalid transaction nonce"]),
    ([.nitro], .gap, ["nonce too high: address 0xf39F, tx: 9 state: 7"]),
    (
      [.nitro], .price,
      [
        "max fee per gas less than block base fee: address 0xf39F, maxFeePerGas: 1, baseFee: 100000000",
        "gas price too low",
      ]
    ),
    ([.nitro], .funds, ["insufficient funds for gas * price + value: address 0xf39F have 0 want 21000"]),
    (
      [.nitro], .busy,
      [
        "queue full", "sequencer pending tx pool full, please try again",
        "sequencer temporarily not available",
        "sequencer internal error",
      ]
    ),
    ([.openEthereum], .accepted, ["Transaction with the same hash was already imported."]),
    ([.openEthereum], .nonceUsed, ["Transaction nonce is too low. Try incrementing the nonce."]),
    (
      [.openEthereum], .price,
      ["There is another transaction with same nonce in the queue. Try increasing the gas price."]
    ),
    ([.zkSync], .price, ["Fair pubdata price too high"]),
    (
      [.cosmos], .price,
      ["insufficient fee", "insufficient fees; got: 1aevmos required: 2aevmos: insufficient fee"]
    ),
    (
      [.cosmos], .accepted,
      [
        "tx already exists in tx pool cache", "tx already exist in the fetch queue",
        "tx already exists in cache", "transaction already exists in mempool",
      ]
    ),
  ]

  private let classifier = SendErrorClassifier()

  private func verdict(_ message: String, code: Int = -32000, _ client: ClientFamily?) -> SendVerdict? {
    classifier.verdict(on: ServerError(code: code, message: message), from: client)
  }

  @Test func everyClientsWordsAreKnown() {
    for (clients, expected, messages) in Self.golden {
      for client in clients {
        for message in messages {
          for told in [
            message, message.uppercased(), "INTERNAL_ERROR: \(message)",
            "err: \(message) (supplied gas 15024)",
            "\(message): address 0xf39Fd6e51aad88F6F4ce6aB8827279cfffFb92266", "\(message) 12", "\(message)7",
            "\"\(message)\"",
          ] {
            #expect(verdict(told, client) == expected, "\(client): \(told)")
            #expect(verdict(told, code: -32603, client) == expected, "\(client): \(told)")
            // Who runs the node may not be known; then less is known for certain, but nothing else.
            let unknown = verdict(told, nil)
            #expect(unknown == expected || unknown == nil && expected == .never, "\(client): \(told)")
          }
        }
      }
    }
  }

  /// What a middleware takes for "the node has it" is what the sender takes for that.
  @Test func allAgreeOnWhatIsKnownAlready() {
    for (_, expected, messages) in Self.golden {
      for message in messages {
        for told in [message, message.uppercased(), "INTERNAL_ERROR: \(message): 0x12"] {
          let error = ServerError(code: -32000, message: told)
          #expect(error.isAlreadyKnown == (expected == .accepted), "\(told)")
        }
      }
    }
    for message in ["unknown transaction", "Unknown transaction type", "unalready known"] {
      #expect(!ServerError(code: -32000, message: message).isAlreadyKnown, "\(message)")
    }
  }

  @Test func whatEndsAnAttemptForGoodCountsForItsClientOnly() {
    let fatal = classifier.rules.filter { $0.verdict == .never && $0.client != .geth }
    #expect(!fatal.isEmpty)
    for rule in fatal {
      let message = (rule.phrase ?? "").replacing("…", with: "(1 ether)")
      #expect(verdict(message, rule.client) == .never)
      for client in ClientFamily.allCases where client != rule.client {
        #expect(verdict(message, client) != .never, "\(client): \(message)")
      }
      #expect(verdict(message, nil) != .never)
    }
  }

  @Test(arguments: [
    "unknown transaction type", "unknown transaction", "transaction type unknown", "undetermined",
    "undermined",
    "the nonce too lowly to mention", "unalready known", "inunderpriced", "requeue full", "timeout", "",
    "internal error", "execution aborted", "context deadline exceeded", "json: cannot unmarshal", "limit",
    "…",
    "GasLimitExceededness", "something of 2031",
  ])
  func whatNoRuleKnowsIsNotGuessed(message: String) {
    for client in ClientFamily.allCases + [nil] {
      #expect(verdict(message, client) == nil, "\(String(describing: client))")
      #expect(verdict(message, code: -32603, client) == nil, "\(String(describing: client))")
    }
  }

  @Test func codesOfTheSpecificationCountWhereWordsDoNot() {
    let codes: [(Int, SendVerdict)] = [
      (1, .nonceUsed), (2, .gap), (800, .never), (802, .price), (809, .funds), (1000, .accepted),
      (1001, .never),
      (-32005, .busy), (429, .busy), (-32601, .never),
    ]
    for (code, expected) in codes {
      #expect(verdict("whatever", code: code, nil) == expected)
      #expect(verdict("already known", code: code, nil) == .accepted)
    }
  }

  @Test func attemptsThatDidNotGetThroughAreAmbiguous() {
    let cases: [(TransportError, SendVerdict)] = [
      (.timedOut(endpoint: "x", after: .seconds(1)), .ambiguous),
      (.connection(endpoint: "x", reason: "reset"), .ambiguous),
      (.responseTooLarge(endpoint: "x", limit: 1), .ambiguous), (.cancelled, .ambiguous),
      (.status(endpoint: "x", code: 500, body: ""), .ambiguous),
      (.status(endpoint: "x", code: 502, body: ""), .ambiguous),
      (.status(endpoint: "x", code: 504, body: ""), .ambiguous),
      (.status(endpoint: "x", code: 408, body: ""), .ambiguous),
      (.status(endpoint: "x", code: 429, body: ""), .busy),
      (.status(endpoint: "x", code: 503, body: ""), .ambiguous),
      (.status(endpoint: "x", code: 401, body: ""), .never), (.invalidURL("x"), .never),
    ]
    for (error, expected) in cases {
      #expect(classifier.verdict(on: .transport(error)) == expected, "\(error)")
    }
    #expect(classifier.verdict(on: .protocolViolation("x")) == .ambiguous)
  }

  @Test(
    arguments: [
      ("Geth/v1.16.7-stable/linux-amd64/go1.24", .geth), ("reth/v1.9.3/x86_64-unknown-linux-gnu", .reth),
      ("erigon/3.3.0/linux-amd64/go1.24", .erigon),
      ("Nethermind/v1.35.2+abc/linux-x64/dotnet10", .nethermind),
      ("besu/v25.11.0/linux-x86_64/openjdk-java-21", .besu), ("anvil/v1.5.0", .anvil),
      ("nitro/v3.8.0-beta/linux-amd64/go1.23", .nitro), ("op-geth/v1.101604.0/linux", .opGeth),
      ("OpenEthereum//v3.3.5-stable/x86_64-linux-gnu/rustc1.59", .openEthereum), ("zkSync/v2.0", .zkSync),
      ("devnet/1", nil), ("", nil), ("notgeth/1", nil),
    ] as [(String, ClientFamily?)])
  func clientsTellTheirNames(version: String, family: ClientFamily?) {
    #expect(ClientFamily(clientVersion: version) == family)
  }

  @Test func rulesCanBeAdded() {
    let own = SendErrorClassifier(
      rules: SendErrorClassifier.usualRules + [SendErrorRule(.cosmos, "out of … luck", .funds)])
    #expect(own.verdict(on: ServerError(code: 1234, message: "Out of all LUCK today")) == .funds)
    #expect(own.verdict(on: ServerError(code: 1234, message: "luck out of")) == nil)
  }
}
