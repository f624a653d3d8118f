import EthPrimitives
import EthTransactions
import Testing

@Suite("The type that a request becomes")
struct TransactionTypeTests {
  static let entry = AccessListEntry(address: .zero, storageKeys: [])
  static let authorization = SignedAuthorization(
    Authorization(chainId: 1, address: .zero, nonce: 0), yParity: 0, r: 1, s: 1)
  static let hash: Hash32 = "0x010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014"

  static let fees = TransactionRequest(
    to: .zero, chainId: 1, nonce: 0, gasLimit: 21_000, maxFeePerGas: 2, maxPriorityFeePerGas: 1)
  static let price = TransactionRequest(to: .zero, chainId: 1, nonce: 0, gasLimit: 21_000, gasPrice: 1)

  func changed(
    _ request: TransactionRequest, _ change: (inout TransactionRequest) -> Void
  ) -> TransactionRequest {
    var request = request
    change(&request)
    return request
  }

  func field(_ request: TransactionRequest) -> String? {
    do throws(TransactionError) { _ = try request.build() } catch {
      guard case .field(let name, _) = error else { return "\(error)" }
      return name
    }
    return nil
  }

  @Test("the fields choose")
  func fields() throws {
    let requests: [(TransactionRequest, UInt8)] = [
      (Self.price, 0), (changed(Self.price) { $0.accessList = [] }, 0),
      (changed(Self.price) { $0.chainId = nil }, 0),
      (changed(Self.price) { $0.accessList = [Self.entry] }, 1), (changed(Self.price) { $0.type = 1 }, 1),
      (Self.fees, 2), (changed(Self.fees) { $0.accessList = [Self.entry] }, 2),
      (
        changed(Self.fees) {
          $0.maxFeePerBlobGas = 1
          $0.blobVersionedHashes = [Self.hash]
        }, 3
      ),
      (changed(Self.fees) { $0.authorizationList = [Self.authorization] }, 4),
    ]
    for (request, type) in requests {
      #expect(request.resolvedType == type)
      let transaction = try request.build()
      #expect(transaction.type == type)
      #expect(transaction.request.type == type)
      #expect(try transaction.request.build() == transaction)
      for other in 0...5 as ClosedRange<UInt8> where other != type {
        // A legacy transaction's fields may be an EIP-2930 one's, with an empty access list.
        guard !(type < 2 && other == 1), !(type == 1 && request.accessList == nil && other == 0) else {
          continue
        }
        #expect(field(changed(request) { $0.type = other }) != nil, "type \(type) as \(other)")
      }
    }
  }

  @Test("fields that contradict each other or are missing")
  func contradictions() {
    #expect(field(changed(Self.fees) { $0.gasPrice = 1 }) == "gasPrice")
    #expect(field(changed(Self.price) { $0.maxFeePerBlobGas = 1 }) == "gasPrice")
    #expect(field(changed(Self.price) { $0.authorizationList = [Self.authorization] }) == "gasPrice")
    let both = changed(Self.fees) {
      $0.authorizationList = [Self.authorization]
      $0.blobVersionedHashes = [Self.hash]
    }
    #expect(field(both) == "blobVersionedHashes")
    #expect(field(changed(Self.price) { ($0.type, $0.chainId) = (1, nil) }) == "chainId")
    #expect(field(changed(Self.fees) { $0.maxFeePerBlobGas = 1 }) == "blobVersionedHashes")
    #expect(field(changed(Self.fees) { $0.blobVersionedHashes = [Self.hash] }) == "maxFeePerBlobGas")
    #expect(field(changed(Self.fees) { $0.authorizationList = [] }) == "authorizationList")
    let blobs = changed(Self.fees) { ($0.blobVersionedHashes, $0.maxFeePerBlobGas) = ([Self.hash], 1) }
    #expect(field(blobs) == nil)
    #expect(field(changed(blobs) { $0.blobVersionedHashes = [] }) == "blobVersionedHashes")
    #expect(field(changed(blobs) { $0.blobVersionedHashes = [.zero] }) == "blobVersionedHashes[0]")
    // Neither creates a contract.
    #expect(field(changed(blobs) { ($0.to, $0.data) = (nil, [1]) }) == "to")
    let codes = changed(Self.fees) { $0.authorizationList = [Self.authorization] }
    #expect(field(changed(codes) { ($0.to, $0.data) = (nil, [1]) }) == "to")
  }

  @Test("what is missing is named in the order in which a person would say it")
  func order() {
    var request = TransactionRequest()
    #expect(field(request) == "nonce")
    request.nonce = 0
    #expect(field(request) == "gas")
    request.gasLimit = 21_000
    #expect(field(request) == "to")
    request.to = .zero
    #expect(field(request) == "maxFeePerGas")
    request.maxFeePerGas = 1
    #expect(field(request) == "maxPriorityFeePerGas")
    request.maxPriorityFeePerGas = 1
    #expect(field(request) == "chainId")
    request.chainId = 1
    #expect(field(request) == nil)
  }
}
