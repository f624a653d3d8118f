import EthRPC

extension SendErrorClassifier {
  /// The words of the clients, as their sources have them in 2026, and the codes of the execution API specification.
  public static let usualRules: [SendErrorRule] =
    geth + erigon + nethermind + besu + anvil + nitro + openEthereum + others + codes

  private static func rules(_ client: ClientFamily, _ verdict: SendVerdict, _ phrases: [String])
    -> [SendErrorRule]
  {
    phrases.map { SendErrorRule(client, $0, verdict) }
  }

  /// go-ethereum and what is made of it, and reth, which has taken its words over.
  private static let geth: [SendErrorRule] =
    rules(.geth, .accepted, AlreadyKnownWords.geth)
    + rules(.geth, .nonceUsed, ["nonce too low"])
    + rules(.geth, .gap, ["nonce too high", "gapped-nonce tx from delegated accounts"])
    + rules(
      .geth, .price,
      [
        "replacement transaction underpriced", "transaction underpriced",
        "transaction gas price below minimum",
        "max fee per gas less than block base fee", "max fee per blob gas less than block blob gas fee",
        "future transaction tries to replace pending",
      ])
    + rules(.geth, .funds, ["insufficient funds", "insufficient funds for gas * price + value"])
    + rules(
      .geth, .busy,
      [
        "account limit exceeded", "in-flight transaction limit reached for delegated accounts",
        "address already reserved", "txpool is full",
      ])
    + rules(
      .geth, .never,
      [
        "intrinsic gas too low", "exceeds block gas limit", "oversized data",
        "tx fee … exceeds the configured cap",
        "insufficient gas for floor data gas cost", "max initcode size exceeded", "invalid sender",
        "max priority fee per gas higher than max fee per gas", "invalid chain id for signer",
        "only replay-protected (eip-155) transactions allowed", "transaction type not supported",
        "sender not an eoa", "nonce has max value", "transaction gas limit too high",
      ])

  private static let erigon: [SendErrorRule] =
    rules(.erigon, .accepted, AlreadyKnownWords.erigon)
    + rules(.erigon, .nonceUsed, ["mined"])
    + rules(.erigon, .price, ["could not replace existing tx", "underpriced", "fee too low"])
    + rules(
      .erigon, .busy, ["pending sub-pool is full", "basefee sub-pool is full", "queued sub-pool is full"])

  private static let nethermind: [SendErrorRule] =
    rules(.nethermind, .accepted, AlreadyKnownWords.nethermind)
    + rules(.nethermind, .nonceUsed, ["ownnoncealreadyused", "oldnonce"])
    + rules(.nethermind, .gap, ["noncegap", "exceeds next nonce", "nonce too far in future"])
    + rules(.nethermind, .price, ["feetoolow", "feetoolowtocompete", "replacementnotallowed"])
    + rules(.nethermind, .funds, ["insufficientfunds"])
    + rules(.nethermind, .busy, ["pending transaction type conflict", "node is syncing"])
    + rules(.nethermind, .never, ["gaslimitexceeded", "gas limit reached"])

  private static let besu: [SendErrorRule] =
    rules(.besu, .accepted, AlreadyKnownWords.besu)
    + rules(.besu, .gap, ["nonce too far in the future"])
    + rules(.besu, .price, ["gas price below configured minimum gas price"])
    + rules(.besu, .funds, ["upfront cost exceeds account balance"])
    + rules(.besu, .never, ["transaction fee cap exceeded"])

  private static let anvil: [SendErrorRule] =
    rules(.anvil, .accepted, AlreadyKnownWords.anvil)
    + rules(.anvil, .price, ["insufficient gas price to replace existing transaction"])

  private static let nitro: [SendErrorRule] =
    rules(.nitro, .nonceUsed, ["invalid transaction nonce"])
    + rules(.nitro, .price, ["gas price too low"])
    + rules(
      .nitro, .busy,
      [
        "queue full", "sequencer pending tx pool full", "sequencer temporarily not available",
        "sequencer internal error",
      ])

  private static let openEthereum: [SendErrorRule] =
    rules(.openEthereum, .accepted, AlreadyKnownWords.openEthereum)
    + rules(.openEthereum, .nonceUsed, ["transaction nonce is too low"])
    + rules(.openEthereum, .price, ["there is another transaction with same nonce in the queue"])

  private static let others: [SendErrorRule] =
    rules(.zkSync, .price, ["fair pubdata price too high"])
    + rules(.cosmos, .price, ["insufficient fee", "insufficient fees"])
    + rules(.cosmos, .accepted, AlreadyKnownWords.cosmos)

  /// The codes of the execution API specification's error groups, and JSON-RPC's own.
  private static let codes: [SendErrorRule] = [
    SendErrorRule(.geth, code: 1, nil, .nonceUsed), SendErrorRule(.geth, code: 2, nil, .gap),
    SendErrorRule(.geth, code: 800, nil, .never), SendErrorRule(.geth, code: 802, nil, .price),
    SendErrorRule(.geth, code: 809, nil, .funds), SendErrorRule(.geth, code: 1000, nil, .accepted),
    SendErrorRule(.geth, code: 1001, nil, .never), SendErrorRule(.geth, code: 429, nil, .busy),
    // A limit of the endpoint, and a method that it does not have.
    SendErrorRule(.geth, code: -32005, nil, .busy), SendErrorRule(.geth, code: -32601, nil, .never),
  ]
}
