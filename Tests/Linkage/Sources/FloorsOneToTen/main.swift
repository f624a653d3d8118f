import EthContracts
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTransactions

/// A node that this program is itself: it serves chain 1, and every contract on it answers 7.
struct OwnTransport: Transport {
  let name = "own"

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    do throws(JSONError) {
      let request = try JSONDocument(parsing: payload).root
      let seven = "0x" + String(repeating: "0", count: 63) + "7"
      let result = try request.member("method").string() == "eth_chainId" ? "0x1" : seven
      return Array(#"{"jsonrpc":"2.0","id":\#(try request.member("id")),"result":"\#(result)"}"#.utf8)
    } catch {
      throw .connection(endpoint: name, reason: "\(error)")
    }
  }
}

// Makes a key, signs a transaction offline and finds out who signed it; then calls a contract over a transport of its
// own, as a program does that brings another library for the network.
let signer = LocalSigner(PrivateKey.generate())
let request = TransactionRequest(
  to: signer.address, value: 1, chainId: 1, nonce: 0, gasLimit: 21_000, maxFeePerGas: 2,
  maxPriorityFeePerGas: 1)
let signed = try await signer.sign(request.build())
guard try signed.recoverSender() == signer.address else { fatalError("another account signed") }
let provider = try await Provider(OwnTransport(), signer: signer)
let supply = try await provider.call(ERC20.at(signer.address).totalSupply())
guard supply == 7 else { fatalError("another answer came") }
print(signed.hash)
