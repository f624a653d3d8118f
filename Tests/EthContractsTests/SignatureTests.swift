import EthABI
import EthContracts
import EthCrypto
import EthPrimitives
import EthProvider
import EthSigners
import EthTesting
import EthTransactions
import Testing

/// Signatures of accounts with keys, with contracts, and with both.
@Suite(.serialized) struct SignatureTests {
  private static let hash = Keccak256.hash("what is signed".utf8)

  @Test func keysSign() async throws {
    try await ContractChain.run { chain in
      let (provider, hash) = (chain.provider, Self.hash)
      let signature = try PrivateKey(hex: chain.devnet.accounts[0].privateKey).sign(hash)
      for bytes in [signature.bytes, signature.bytesWithParity, signature.compact] {
        #expect(try await provider.isValidSignature(bytes, of: hash, by: chain.owner))
        #expect(try await provider.checkSignature(bytes, of: hash, by: chain.owner) == .validByKey)
        #expect(
          try await provider.checkSignature(bytes, of: hash, by: chain.other)
            == .invalid(.otherSigner(chain.owner)))
      }
      let order = try #require(
        UInt256("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", radix: 16))
      let high = try Signature(
        r: signature.r,
        s: order - signature.s,
        yParity: !signature.yParity, highS: .allowed)
      for bytes in [[], [0], Array(signature.bytes.dropLast(2)), signature.bytes + [0], high.bytes]
        as [[UInt8]]
      {
        #expect(try await provider.checkSignature(bytes, of: hash, by: chain.owner) == .invalid(.malformed))
        #expect(try await !provider.isValidSignature(bytes, of: hash, by: chain.owner))
      }
      // No signature at all must not be that of the account without a key.
      let zeros = [UInt8](repeating: 0, count: 64) + [27]
      #expect(try await !provider.isValidSignature(zeros, of: hash, by: .zero))
      let message = try await provider.signer?.sign(message: "hello")
      #expect(
        try await provider.isValidSignature(
          try #require(message).bytes, ofMessage: Array("hello".utf8), by: chain.owner))
    }
  }

  @Test func contractsAreAsked() async throws {
    try await ContractChain.run { chain in
      let (provider, hash) = (chain.provider, Self.hash)
      let owner = try PrivateKey(hex: chain.devnet.accounts[0].privateKey).sign(hash).bytes
      let stranger = try PrivateKey(hex: chain.devnet.accounts[1].privateKey).sign(hash).bytes
      let wallets = try await [
        chain.deploy("SignatureWallet", chain.owner, 0 as UInt256),
        chain.deploy("SignatureWallet", chain.owner, 1 as UInt256),
        chain.deploy("SignatureWallet", chain.owner, 2 as UInt256),
        chain.deploy("SignatureWallet", chain.owner, 3 as UInt256),
      ]
      #expect(try await provider.checkSignature(owner, of: hash, by: wallets[0]) == .validByContract)
      #expect(try await provider.checkSignature(owner, of: hash, by: wallets[1]) == .validByContract)
      #expect(
        try await provider.checkSignature(stranger, of: hash, by: wallets[0])
          == .invalid(.otherAnswer([UInt8](repeating: 0xff, count: 32))))
      #expect(
        try await provider.checkSignature(stranger, of: hash, by: wallets[1])
          == .invalid(.refused(.message("not the owner's signature"))))
      // Four bytes, and a word with something behind the magic value.
      #expect(
        try await provider.checkSignature(owner, of: hash, by: wallets[2])
          == .invalid(.otherAnswer([0x16, 0x26, 0xba, 0x7e])))
      guard
        case .invalid(.otherAnswer(let word)) = try await provider.checkSignature(
          owner, of: hash, by: wallets[3])
      else { return unexpected(nil) }
      #expect(word.count == 32 && word.starts(with: [0x16, 0x26, 0xba, 0x7e]))
      // A contract that verifies nothing, one that returns nothing, and one that fails.
      let token = try await chain.deploy("PermitToken")
      guard case .invalid(.refused) = try await provider.checkSignature(owner, of: hash, by: token) else {
        return unexpected(nil)
      }
      let silent = try await chain.install([0x00])
      #expect(try await provider.checkSignature(owner, of: hash, by: silent) == .invalid(.otherAnswer([])))
      #expect(try await !provider.isValidSignature([], of: hash, by: wallets[1]))
    }
  }

  /// EIP-7702: the account has both a key and code.
  @Test func delegatedAccounts() async throws {
    try await ContractChain.run { chain in
      let (provider, hash) = (chain.provider, Self.hash)
      let key = try PrivateKey(hex: chain.devnet.accounts[1].privateKey)
      let signature = key.sign(hash).bytes
      let stranger = try PrivateKey(hex: chain.devnet.accounts[2].privateKey).sign(hash).bytes
      // A wallet that takes the third account's signatures.
      let wallet = try await chain.deploy("SignatureWallet", chain.devnet.accounts[2].address, 0 as UInt256)
      #expect(try await provider.checkSignature(signature, of: hash, by: chain.other) == .validByKey)
      let authorization = try await LocalSigner(key).sign(
        Authorization(chainId: 31337, address: wallet, nonce: 0))
      let receipt = try await provider.send(
        TransactionRequest(
          to: chain.owner, value: 0, gasLimit: 200_000, authorizationList: [authorization])
      ).receipt()
      #expect(receipt.succeeded)
      #expect(try await provider.code(at: chain.other) == [0xef, 0x01, 0x00] + wallet.bytes)
      #expect(try await provider.checkSignature(stranger, of: hash, by: chain.other) == .validByContract)
      let check = try await provider.checkSignature(signature, of: hash, by: chain.other)
      #expect(check == .validByKeyOnly(delegate: wallet))
      #expect(check.isValid)
      let third = try PrivateKey(hex: chain.devnet.accounts[3].privateKey).sign(hash).bytes
      guard case .invalid(.otherAnswer) = try await provider.checkSignature(third, of: hash, by: chain.other)
      else { return unexpected(nil) }
    }
  }

  /// ERC-6492.
  @Test func contractsThatAreYetToBeCreated() async throws {
    try await ContractChain.run { chain in
      let (provider, hash) = (chain.provider, Self.hash)
      let signature = try PrivateKey(hex: chain.devnet.accounts[0].privateKey).sign(hash).bytes
      let mark = [UInt8](repeating: 0, count: 32).indices.map { $0 % 2 == 0 ? 0x64 : 0x92 } as [UInt8]
      let wrapped = ABITuple(chain.other, [1, 2, 3] as [UInt8], signature).encoded() + mark
      let nobody: Address = "0x00000000000000000000000000000000000000aa"
      let check = try await provider.checkSignature(wrapped, of: hash, by: nobody)
      #expect(check == .undeployed(factory: chain.other, data: [1, 2, 3]))
      #expect(!check.isValid)
      // A factory that creates what it is called with, by CREATE2 with salt 0: CALLDATASIZE, PUSH1 0, DUP1,
      // CALLDATACOPY, PUSH1 0, CALLDATASIZE, PUSH1 0, PUSH1 0, CREATE2, STOP.
      let factory = try await chain.install(
        [0x36, 0x60, 0, 0x80, 0x37, 0x60, 0, 0x36, 0x60, 0, 0x60, 0, 0xf5, 0x00])
      let multicall = try await chain.deploy("Multicall")
      let code = try ContractChain.initCode("SignatureWallet") + ABITuple(chain.owner, 1 as UInt256).encoded()
      // The mock takes 1,024 bytes of data; the code is less.
      #expect(code.count <= 1024)
      let future = Address(createdBy: factory, salt: .zero, initCode: code)
      func ask(_ signature: [UInt8], by account: Address, _ code: [UInt8]) async throws -> SignatureCheck {
        try await provider.checkSignature(
          ABITuple(factory, code, signature).encoded() + mark, of: hash, by: account, via: multicall)
      }
      #expect(try await ask(signature, by: future, code) == .validOnceCreated(factory: factory))
      #expect(
        try await ask([UInt8](signature.reversed()), by: future, code)
          == .invalid(.refused(.message("not the owner's signature"))))
      #expect(try await ask(signature, by: nobody, code) == .invalid(.otherAnswer([])))
      #expect(try await ask(signature, by: future, []) == .invalid(.otherAnswer([])))
      #expect(try await provider.code(at: future).isEmpty)
      let wallet = try await chain.deploy("SignatureWallet", chain.owner, 0 as UInt256)
      #expect(try await provider.checkSignature(wrapped, of: hash, by: wallet) == .validByContract)
      // The mark alone makes no such signature.
      #expect(
        try await provider.checkSignature([1] + mark, of: hash, by: nobody) == .invalid(.malformed))
    }
  }
}
