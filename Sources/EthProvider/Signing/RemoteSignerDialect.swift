import EthABI
import EthJSON
import EthPrimitives
import EthTransactions

/// The JSON-RPC methods of a remote signer.
public enum RemoteSignerDialect: Hashable, Sendable {
  /// Consensys Web3Signer in its `eth1` mode: `eth_signTransaction`, `eth_sign`, `eth_signTypedData`. It signs for the
  /// chain that it was started with.
  case web3signer
  /// go-ethereum's Clef: `account_signTransaction`, `account_signData`, `account_signTypedData`.
  case clef

  var accountsMethod: String { self == .clef ? "account_list" : "eth_accounts" }

  /// The call that has a transaction signed.
  func call(signing transaction: UnsignedTransaction, by account: Address) -> (String, [JSON]) {
    var request = transaction.request
    request.from = account
    var members: [(String, JSON)] = []
    if case .object(let all) = tree(of: request) { members = all }
    // Older ones know the data by its old name only; both take two that are the same.
    if let data = request.data { members.append(("data", .hex(data))) }
    return (self == .clef ? "account_signTransaction" : "eth_signTransaction", [.object(members)])
  }

  /// The call that has a message signed (EIP-191, version `0x45`): both put the prefix in front themselves.
  func call(signing message: [UInt8], by account: Address) -> (String, [JSON]) {
    switch self {
    case .web3signer: ("eth_sign", [.address(account), .hex(message)])
    case .clef: ("account_signData", ["text/plain", .address(account), .hex(message)])
    }
  }

  /// The call that has structured data signed (EIP-712). Web3Signer takes it as text in a string.
  func call(signing typedData: TypedData, by account: Address) -> (String, [JSON]) {
    switch self {
    case .web3signer: ("eth_signTypedData", [.address(account), .string(typedData.jsonText())])
    case .clef: ("account_signTypedData", [.address(account), tree(of: typedData)])
    }
  }

  private func tree(of value: some JSONEncodable) -> JSON {
    // What the library's writer writes its parser reads.
    (try? JSONDocument(parsing: value.json()))?.root.tree() ?? .null
  }
}
