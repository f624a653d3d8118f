/// A JSON-RPC method, and what it is called in Swift. `docs/rpc-methods.md` is made from these.
public struct RPCMethod: Hashable, Sendable {
  /// The method's name, such as `eth_getBalance`.
  public let name: String
  /// The declaration that calls it, as DocC writes it: a member of ``Provider`` such as `balance(of:at:)`.
  public let declaration: String
  /// The type of its result.
  public let result: String
  /// Where the method is defined.
  public let source: Source

  /// Where a method is defined.
  public enum Source: Hashable, Sendable {
    /// A file of the Ethereum execution-apis specification, such as `eth/block`.
    case specification(String)
    /// An Ethereum improvement proposal.
    case eip(Int)
    /// The documentation of go-ethereum: the namespace.
    case goEthereum(String)
    /// The trace module that OpenEthereum's documentation describes.
    case traceModule
    /// The wiki page that the first methods were described on, which the specification has not taken over.
    case wiki

    /// The source's name.
    public var title: String {
      switch self {
      case .specification(let file): "execution-apis \(file)"
      case .eip(let number): "EIP-\(number)"
      case .goEthereum(let namespace): "go-ethereum \(namespace)"
      case .traceModule: "trace module"
      case .wiki: "ethereum.org JSON-RPC"
      }
    }

    /// The source's address.
    public var url: String {
      switch self {
      case .specification(let file): "https://github.com/ethereum/execution-apis/blob/main/src/\(file).yaml"
      case .eip(let number): "https://eips.ethereum.org/EIPS/eip-\(number)"
      case .goEthereum(let namespace):
        "https://geth.ethereum.org/docs/interacting-with-geth/rpc/ns-\(namespace)"
      case .traceModule: "https://openethereum.github.io/JSONRPC-trace-module"
      case .wiki: "https://ethereum.org/en/developers/docs/apis/json-rpc/"
      }
    }
  }

  /// A method from its parts.
  public init(_ name: String, _ declaration: String, _ result: String, _ source: Source) {
    self.name = name
    self.declaration = declaration
    self.result = result
    self.source = source
  }
}
