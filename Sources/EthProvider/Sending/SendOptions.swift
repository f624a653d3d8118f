public import EthRPC

/// How a provider completes and sends transactions.
///
/// ```swift
/// var provider = try await Provider(.http("https://arb1.example"), signer: signer)
/// provider.sending.fees = .arbitrum
/// provider.sending.gas.maximum = 5_000_000
/// ```
public struct SendOptions: Sendable {
  /// How fees are chosen.
  public var fees: FeePolicy
  /// How much gas a transaction may use.
  public var gas: GasPolicy
  /// How long the same bytes are sent again while no answer tells that the node has them.
  public var timeout: Duration
  /// The wait before the second attempt; each further one doubles it, up to 4 s.
  public var firstDelay: Duration
  /// What is made of a node's refusals.
  public var classifier: SendErrorClassifier
  /// Where refusals that the classifier does not know are counted (`RPCMetric.unknownErrors`).
  public var observer = RPCObserver()
  /// Told of each refusal that the classifier does not know, which is taken for ambiguous.
  public var onUnknownRefusal: (@Sendable (ServerError) -> Void)?

  /// Ethereum's fees, a quarter more gas than estimated, and a minute to get a transaction through unless said
  /// otherwise.
  public init(
    fees: FeePolicy = .ethereum, gas: GasPolicy = GasPolicy(), timeout: Duration = .seconds(60),
    firstDelay: Duration = .milliseconds(250), classifier: SendErrorClassifier = SendErrorClassifier(),
    onUnknownRefusal: (@Sendable (ServerError) -> Void)? = nil
  ) {
    self.fees = fees
    self.gas = gas
    self.timeout = timeout
    self.firstDelay = firstDelay
    self.classifier = classifier
    self.onUnknownRefusal = onUnknownRefusal
  }
}
