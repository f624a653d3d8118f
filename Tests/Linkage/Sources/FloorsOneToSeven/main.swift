import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions

// Makes a key, signs a transaction offline and finds out who signed it.
let signer = LocalSigner(PrivateKey.generate())
let request = TransactionRequest(
  to: signer.address, value: 1, chainId: 1, nonce: 0, gasLimit: 21_000, maxFeePerGas: 2,
  maxPriorityFeePerGas: 1)
let signed = try await signer.sign(request.build())
guard try signed.recoverSender() == signer.address else { fatalError("another account signed") }
print(signed.hash)
