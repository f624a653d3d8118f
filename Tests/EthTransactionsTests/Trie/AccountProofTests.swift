import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Account proofs")
struct AccountProofTests {
  @Test("answers to eth_getProof: accounts and slots that are there and that are not")
  func fixtures() throws {
    var (accounts, slots, zeros) = (0, 0, 0)
    for entry in try ChainFixtures.accounts() {
      let proof = try AccountProof(json: entry.answer)
      let account = try proof.verify(stateRoot: entry.stateRoot, address: proof.address, slots: entry.slots)
      #expect(account == (try proof.verify(stateRoot: entry.stateRoot)))
      #expect((account.state != nil) == entry.exists && account.address == proof.address)
      if let state = account.state {
        #expect(state == proof.claim)
        accounts += 1
      }
      #expect(account.storage.map(\.slot) == entry.slots)
      for (slot, claimed) in zip(entry.slots, proof.storageProof) {
        #expect(account.storage(at: slot) == claimed.value)
        if claimed.value > 0 { slots += 1 } else { zeros += 1 }
      }
      #expect(account.storage(at: 0xdead_beef_dead_beef) == nil)
    }
    #expect(accounts > 20 && slots > 15 && zeros > 60)
  }

  @Test("the states of py-evm's blocks, from the header's hash to a contract's slot")
  func states() throws {
    var (accounts, absent, written) = (0, 0, 0)
    for block in try ChainFixtures.blocks() {
      let header = try BlockHeader(rlpEncoded: block.header)
      #expect(header.hash == block.hash)
      for proof in block.proofs {
        let account = try proof.verify(stateRoot: header.stateRoot, address: proof.address, slots: [0, 1, 7])
        if account.state == nil { absent += 1 } else { accounts += 1 }
        // The genesis has given contracts 8 in slot 7.
        if account.storage(at: 7) == 8 { written += 1 }
      }
    }
    #expect(accounts >= 3 * 17 && absent >= 17 && written >= 2 * 17, "\(accounts), \(absent), \(written)")
  }

  @Test("every claim that differs from the proof is refused")
  func falseClaims() throws {
    for entry in try ChainFixtures.accounts() {
      let proof = try AccountProof(json: entry.answer)
      func refuses(_ field: String, _ change: (inout AccountProof) -> Void) throws {
        var changed = proof
        change(&changed)
        let error = #expect(throws: AccountProofError.self) { try changed.verify(stateRoot: entry.stateRoot) }
        guard case .wrongClaim(let name, _, _) = error else {
          Issue.record("\(String(describing: error))")
          return
        }
        #expect(name == field)
      }
      try refuses("nonce") { $0.claim.nonce ^= 1 }
      try refuses("balance") { $0.claim.balance ^= 1 << 255 }
      try refuses("storageHash") { $0.claim.storageRoot = Keccak256.hash([5]) }
      try refuses("codeHash") { $0.claim.codeHash = Keccak256.hash([5]) }
      if entry.exists {
        try refuses("codeHash") { $0.claim.codeHash = .zero }
        try refuses("storageHash") { $0.claim.storageRoot = .zero }
      }
      for index in proof.storageProof.indices {
        var changed = proof
        changed.storageProof[index].value &+= 1
        let slot = proof.storageProof[index]
        #expect(
          throws: AccountProofError.wrongValue(slot: slot.slot, claimed: slot.value &+ 1, proven: slot.value)
        ) {
          try changed.verify(stateRoot: entry.stateRoot)
        }
      }
    }
  }

  @Test("a proof of another account, of other slots, or in another state proves nothing")
  func otherQuestions() throws {
    let entries = try ChainFixtures.accounts().filter(\.exists)
    for (entry, other) in zip(entries, entries.dropFirst()) {
      let proof = try AccountProof(json: entry.answer)
      let address = try AccountProof(json: other.answer).address
      #expect(throws: AccountProofError.otherAccount(expected: address, found: proof.address)) {
        try proof.verify(stateRoot: entry.stateRoot, address: address)
      }
      #expect(throws: AccountProofError.missingSlot(77_777)) {
        try proof.verify(stateRoot: entry.stateRoot, address: proof.address, slots: entry.slots + [77_777])
      }
      #expect(throws: AccountProofError.self) { try proof.verify(stateRoot: Keccak256.hash([1])) }
      var moved = proof
      moved.address = address
      #expect(throws: AccountProofError.self) { try moved.verify(stateRoot: entry.stateRoot) }
      for index in proof.storageProof.indices where proof.storageProof[index].value > 0 {
        var moved = proof
        moved.storageProof[index].slot ^= 1
        #expect(throws: AccountProofError.self) { try moved.verify(stateRoot: entry.stateRoot) }
      }
    }
  }

  @Test("storage of an account that does not exist, or that has none, can hold nothing but zero")
  func noStorage() throws {
    for entry in try ChainFixtures.accounts() {
      var proof = try AccountProof(json: entry.answer)
      guard
        try proof.verify(stateRoot: entry.stateRoot).state?.storageRoot ?? TrieProof.emptyRoot
          == TrieProof.emptyRoot
      else { continue }
      proof.storageProof = [StorageProof(slot: 1, value: 1, proof: TrieProof([]))]
      #expect(throws: AccountProofError.wrongValue(slot: 1, claimed: 1, proven: 0)) {
        try proof.verify(stateRoot: entry.stateRoot)
      }
      let leaf = RLPItem.list([.bytes([0x20, 1]), .bytes([1])]).rlpEncoded
      proof.storageProof = [StorageProof(slot: 1, value: 1, proof: TrieProof([leaf]))]
      #expect(throws: AccountProofError.self) { try proof.verify(stateRoot: entry.stateRoot) }
    }
  }

  @Test("a value that is no account, or a slot that holds zero, is refused at its byte")
  func wrongValues() throws {
    let address = Address.zero
    let path = { (key: Hash32) in RLPItem.bytes([0x20] + key.bytes) }
    let key = address.withUnsafeBytes { Keccak256.hash($0) }
    func failure(_ value: [UInt8]) -> TrieProofError? {
      let leaf = RLPItem.list([path(key), .bytes(value)]).rlpEncoded
      let proof = AccountProof(address: address, claim: AccountState(), accountProof: TrieProof([leaf]))
      let error = #expect(throws: AccountProofError.self) {
        try proof.verify(stateRoot: Keccak256.hash(leaf))
      }
      guard case .account(let inner) = error else { return nil }
      return inner
    }
    let sound = AccountState(nonce: 5, balance: 7)
    guard case .list(let fields) = try RLPItem(rlpEncoded: sound.rlpEncoded) else { throw Missing() }
    #expect(try AccountState(rlpEncoded: sound.rlpEncoded) == sound)
    let three = failure(RLPItem.list(Array(fields.prefix(3))).rlpEncoded)
    #expect(three?.reason == .rlp(.missingItem, field: "codeHash"))
    let five = failure(RLPItem.list(fields + fields).rlpEncoded)
    #expect(five?.reason == .rlp(.trailingBytes(count: 68), field: ""))
    #expect(failure(sound.rlpEncoded + [0])?.reason == .rlp(.trailingBytes(count: 1), field: ""))
    #expect(failure([5])?.reason == .rlp(.expectedList, field: "account"))
    #expect(failure(RLPItem.list([.bytes([0])] + fields.dropFirst()).rlpEncoded)?.offset == 40)

    let slot = StorageProof(slot: 3, value: 0, proof: TrieProof([]))
    let slotKey = Hash32(3).withUnsafeBytes { Keccak256.hash($0) }
    for value: [UInt8] in [
      [0x80], [0x00], [0x81, 0x05], [0xa1] + [UInt8](repeating: 1, count: 33), [0xc0], [5, 5],
    ] {
      let leaf = RLPItem.list([path(slotKey), .bytes(value)]).rlpEncoded
      var proof = slot
      proof.proof = TrieProof([leaf])
      let error = #expect(throws: AccountProofError.self) { try proof.verifiedValue(Keccak256.hash(leaf)) }
      guard case .storage(3, let inner) = error, case .rlp = inner.reason else {
        Issue.record("\(value): \(String(describing: error))")
        continue
      }
    }
    let leaf = RLPItem.list([path(slotKey), .bytes([0x7f])]).rlpEncoded
    let found = StorageProof(slot: 3, value: 0x7f, proof: TrieProof([leaf]))
    #expect(try found.verifiedValue(Keccak256.hash(leaf)) == 0x7f)
  }

  @Test("JSON that is no answer to eth_getProof is refused with the member's path")
  func wrongJSON() throws {
    let entry = try ChainFixtures.accounts().first { $0.exists && $0.slots.count > 3 }.required
    let text = entry.answer.description
    func path(_ old: String, _ new: String) -> String? {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != text)
      return #expect(throws: JSONError.self) { try AccountProof(parsing: Array(changed.utf8)) }?.path
    }
    #expect(path("\"accountProof\":[\"0x", "\"accountProof\":[\"0x0") == "accountProof[0]")
    #expect(path("\"nonce\":\"0x", "\"nonce\":\"") == "nonce")
    #expect(path("\"key\":\"0x", "\"key\":\"") == "storageProof[0].key")
    #expect(path("\"value\":\"0x", "\"value\":\"0xg") == "storageProof[0].value")
    #expect(path("\"codeHash\"", "\"codehash\"") == "")
  }
}
