import EthCrypto
import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Blobs (EIP-4844, EIP-7594)")
struct BlobSidecarTests {
  @Test("from a request with blobs to the network form and back, with both kinds of proofs")
  func networkForm() throws {
    let cases = try SidecarCase.all()
    #expect(cases.count == 4)
    for entry in cases {
      for (version, sidecar) in entry.sidecars.enumerated() {
        #expect(Int(sidecar.version.rawValue) == version)
        #expect(sidecar.versionedHashes == entry.versionedHashes)
        var request = entry.request
        request.sidecar = sidecar
        let transaction = try request.build()
        #expect(transaction.type == 3 && transaction.blobVersionedHashes == entry.versionedHashes)
        #expect(transaction.signingHash == entry.signingHash)
        let signed = transaction.signed(with: try PrivateKey(entry.key).sign(entry.signingHash))
        #expect(signed.rawBytes == entry.raw && signed.hash == entry.hash)
        let network = signed.networkBytes
        #expect(network.count == entry.networks[version].count)
        #expect(Keccak256.hash(network) == entry.networks[version].hash)
        // And back: everything is the same, what is hashed too.
        let decoded = try SignedTransaction(rawBytes: network)
        #expect(decoded == signed && decoded.rawBytes == entry.raw && decoded.hash == entry.hash)
        #expect(decoded.sidecar == sidecar && decoded.networkBytes == network)
        #expect(try decoded.recoverSender() == entry.sender)
        // Without the sidecar it is another value with the same hash.
        let canonical = try SignedTransaction(rawBytes: entry.raw)
        #expect(canonical.sidecar == nil && canonical != signed && canonical == signed.withoutSidecar)
        #expect(canonical.hash == signed.hash && canonical.networkBytes == entry.raw)
        #expect(canonical.hashValue == signed.withoutSidecar.hashValue)
      }
    }
  }

  @Test("the versioned hash of a blob of zeros, as every chain with blobs has seen it")
  func versionedHash() throws {
    let commitment = try KZGCommitment([0xc0] + [UInt8](repeating: 0, count: 47))
    #expect(commitment.versionedHash == "0x010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014")
    #expect(try SidecarCase.zero().versionedHashes == [commitment.versionedHash])
  }

  @Test("counts and lengths that do not fit")
  func counts() throws {
    let sidecar = try SidecarCase.zero().sidecars[0]
    let (blob, commitment, proof) = (sidecar.blobs[0], sidecar.commitments[0], sidecar.proofs[0])
    func field(
      _ blobs: [[UInt8]], _ commitments: Int, _ proofs: Int, _ version: BlobSidecar.Version? = nil
    ) -> String? {
      do throws(TransactionError) {
        _ = try BlobSidecar(
          blobs: blobs, commitments: [KZGCommitment](repeating: commitment, count: commitments),
          proofs: [KZGProof](repeating: proof, count: proofs), version: version)
      } catch {
        guard case .field(let name, _) = error else { return "\(error)" }
        return name
      }
      return nil
    }
    #expect(field([blob], 1, 1) == nil && field([blob], 1, 128) == nil && field([], 0, 0) == nil)
    #expect(field([blob, Array(blob.dropLast())], 2, 2) == "blobs[1]")
    #expect(field([blob + [0]], 1, 1) == "blobs[0]" && field([[]], 1, 1) == "blobs[0]")
    #expect(field([blob], 0, 1) == "commitments" && field([blob], 2, 1) == "commitments")
    #expect(field([blob], 1, 0) == "proofs" && field([blob], 1, 2) == "proofs")
    #expect(field([blob], 1, 127) == "proofs" && field([blob], 1, 256) == "proofs")
    #expect(field([blob], 1, 1, .cellProofs) == "proofs" && field([blob], 1, 128, .blobProofs) == "proofs")
    #expect(throws: HexError.self) { try KZGProof([UInt8](repeating: 0, count: 47)) }
  }

  @Test("a sidecar that belongs to another transaction")
  func foreign() throws {
    let cases = try SidecarCase.all()
    let (own, other) = (cases[0], cases[2])
    var request = own.request
    request.sidecar = own.sidecars[0]
    request.blobVersionedHashes = other.versionedHashes
    #expect(throws: TransactionError.self) { try request.build() }
    request.blobVersionedHashes = own.versionedHashes + own.versionedHashes
    #expect(
      throws: TransactionError.field("blobVersionedHashes", "expected 1, one for each commitment, found 2")
    ) {
      try request.build()
    }
    request.blobVersionedHashes = own.versionedHashes
    guard case .eip4844(var transaction) = try request.build() else {
      Issue.record("no transaction with blobs")
      return
    }
    transaction.sidecar = other.sidecars[0]
    let signature = try PrivateKey(own.key).sign(own.signingHash)
    let wrong = UnsignedTransaction.eip4844(transaction).signed(with: signature)
    do throws(TransactionError) {
      _ = try SignedTransaction(rawBytes: wrong.networkBytes)
      Issue.record("accepted another transaction's blobs")
    } catch {
      guard case .field("blobVersionedHashes[0]", _) = error else {
        Issue.record("found \(error)")
        return
      }
    }
  }

  @Test("network forms that are wrong, and where")
  func wrongForms() throws {
    let zero = try SidecarCase.zero()
    let blob = RLPItem.bytes(zero.sidecars[0].blobs[0])
    let commitment = RLPItem.bytes(zero.sidecars[0].commitments[0].bytes)
    let proof = RLPItem.bytes(zero.sidecars[0].proofs[0].bytes)
    let cells = RLPItem.list(zero.sidecars[1].proofs.map { .bytes($0.bytes) })
    var reader = RLPReader(zero.raw, from: 1)
    let body = try RLPItem(rlp: &reader)
    func error(_ items: [RLPItem], behind: [UInt8] = []) -> TransactionError? {
      let bytes = [3] + RLPItem.list(items).rlpEncoded + behind
      do throws(TransactionError) { _ = try SignedTransaction(rawBytes: bytes) } catch { return error }
      return nil
    }
    func path(_ items: [RLPItem], behind: [UInt8] = []) -> String? {
      switch error(items, behind: behind) {
      case .rlp(let error): error.path
      case .field(let name, _): name
      default: nil
      }
    }
    #expect(error([body, [blob], [commitment], [proof]]) == nil)
    #expect(error([body, .integer(1), [blob], [commitment], cells]) == nil)
    for version in [0, 2, 255, 1 << 64] as [UInt256] {
      #expect(path([body, .integer(version), [blob], [commitment], cells]) == "wrapperVersion")
    }
    #expect(path([body, .integer(1), [blob], [commitment], [proof]]) == "proofs")
    #expect(path([body, [blob], [commitment], cells]) == "proofs")
    let oneMore = RLPItem.list((zero.sidecars[1].proofs + zero.sidecars[0].proofs).map { .bytes($0.bytes) })
    #expect(path([body, .integer(1), [blob], [commitment], oneMore]) == "proofs")
    #expect(path([body, [], [], []]) == "blobVersionedHashes")
    #expect(path([body, [blob, blob], [commitment, commitment], [proof, proof]]) == "blobVersionedHashes")
    #expect(path([body, [blob], [], []]) == "commitments")
    #expect(path([body, [.bytes([1])], [commitment], [proof]]) == "blobs[0]")
    #expect(path([body, [blob], [.bytes([])], [proof]]) == "commitments[0]")
    #expect(path([body, [blob], [commitment], [proof, .bytes([])]]) == "proofs[1]")
    #expect(path([body]) == "blobs" && path([body, [blob]]) == "commitments")
    #expect(path([body, [blob], [commitment]]) == "proofs")
    guard case .rlp(let trailing) = error([body, [blob], [commitment], [proof], []]),
      case .trailingBytes(1) = trailing.reason,
      case .rlp(let behind) = error([body, [blob], [commitment], [proof]], behind: [0]),
      case .trailingBytes(1) = behind.reason
    else {
      Issue.record("accepted bytes at the end")
      return
    }
  }

  @Test("every change to the frame of a network form is refused or read back as it is")
  func mutations() throws {
    let zero = try SidecarCase.zero()
    var request = zero.request
    request.sidecar = zero.sidecars[0]
    let signed = try request.build().signed(with: PrivateKey(zero.key).sign(zero.signingHash))
    var bytes = signed.networkBytes
    // All but the middle of the blob.
    let frame = Array(0..<(zero.raw.count + 20)) + Array((bytes.count - 110)..<bytes.count)
    for index in frame {
      for change in [1, 0x80] as [UInt8] {
        bytes[index] ^= change
        if let read = try? SignedTransaction(rawBytes: bytes) {
          #expect(read.networkBytes == bytes, "byte \(index)")
        }
        bytes[index] ^= change
      }
    }
    for count in frame {
      #expect(throws: TransactionError.self) { try SignedTransaction(rawBytes: Array(bytes[..<count])) }
    }
  }

  @Test("blobs, commitments and proofs in JSON")
  func json() throws {
    let zero = try SidecarCase.zero()
    for sidecar in zero.sidecars {
      var request = zero.request
      request.sidecar = sidecar
      #expect(try TransactionRequest(parsing: request.json()) == request)
      // Blobs that would silently stay behind.
      let other = TransactionRequest(
        type: 2, to: .zero, chainId: 1, nonce: 0, gasLimit: 21_000, maxFeePerGas: 1, maxPriorityFeePerGas: 1,
        sidecar: sidecar)
      let problem = "an EIP-1559 transaction (type 2) has none"
      #expect(throws: TransactionError.field("blobs", problem)) { try other.build() }
    }
    func path(_ text: String) -> String? {
      do throws(JSONError) { _ = try TransactionRequest(parsing: Array(text.utf8)) } catch {
        return error.path
      }
      return nil
    }
    let point = "\"0xc0" + String(repeating: "0", count: 94) + "\""
    #expect(path("{\"blobs\":[],\"commitments\":[]}") == "")
    #expect(path("{\"proofs\":[\(point)]}") == "")
    #expect(path("{\"blobs\":[\"0x00\"],\"commitments\":[\(point)],\"proofs\":[\(point)]}") == "")
    #expect(path("{\"blobs\":[],\"commitments\":[\"0x00\"],\"proofs\":[]}") == "commitments[0]")
    #expect(path("{\"blobs\":[1],\"commitments\":[],\"proofs\":[]}") == "blobs[0]")
    #expect(path("{\"blobVersionedHashes\":[\"0x01\"]}") == "blobVersionedHashes[0]")
    #expect(try KZGProof(parsing: Array(point.utf8)).description == point.dropFirst().dropLast())
  }
}
