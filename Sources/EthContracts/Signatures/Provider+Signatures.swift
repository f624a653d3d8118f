public import EthABI
import EthCrypto
public import EthPrimitives
public import EthProvider
import EthTransactions

extension Provider {
  /// Whether a signature of `hash` is an account's, be it one with a key or a contract; see
  /// ``checkSignature(_:of:by:at:via:)``, which also says why not.
  ///
  /// - Throws: `ProviderError` where the node did not answer, which says nothing about the signature.
  public func isValidSignature(
    _ signature: [UInt8], of hash: Hash32, by account: Address, at block: BlockReference = .latest
  ) async throws(ProviderError) -> Bool {
    try await checkSignature(signature, of: hash, by: account, at: block).isValid
  }

  /// Whether a signature of structured data (EIP-712) is an account's.
  ///
  /// - Throws: `ProviderError` where the node did not answer.
  public func isValidSignature(
    _ signature: [UInt8], of typedData: TypedData, by account: Address, at block: BlockReference = .latest
  ) async throws(ProviderError) -> Bool {
    try await isValidSignature(signature, of: typedData.digest, by: account, at: block)
  }

  /// Whether a signature of a message for people (EIP-191, version 0x45) is an account's.
  ///
  /// - Throws: `ProviderError` where the node did not answer.
  public func isValidSignature(
    _ signature: [UInt8], ofMessage message: some Collection<UInt8>, by account: Address,
    at block: BlockReference = .latest
  ) async throws(ProviderError) -> Bool {
    try await isValidSignature(signature, of: EIP191.hash(message: message), by: account, at: block)
  }

  /// Finds out whether a signature of `hash` is an account's.
  ///
  /// - An account without code has a key: the signature, 65 bytes or the 64 of EIP-2098, is recovered.
  /// - One with code is asked (ERC-1271). A revert and any other answer than 0x1626ba7e in 32 bytes mean no.
  /// - One that runs another's code (EIP-7702) is asked as well; where it says no, the signature of its key counts,
  ///   as a case of its own.
  /// - A signature for a contract that is yet to be created (ERC-6492) is looked into; where the contract does not
  ///   exist by now, it is created and asked in one call of Multicall3, which leaves nothing behind.
  ///
  /// Whether a contract takes a signature can change with every block.
  /// - Throws: `ProviderError` where the node did not answer, which says nothing about the signature.
  public func checkSignature(
    _ signature: [UInt8], of hash: Hash32, by account: Address, at block: BlockReference = .latest,
    via multicall: Address? = nil
  ) async throws(ProviderError) -> SignatureCheck {
    let wrapped = WrappedSignature(signature)
    let code = try await code(at: account, block: block)
    if code.isEmpty {
      if let wrapped {
        return try await create(account, by: wrapped, toAskFor: hash, at: block, via: multicall)
      }
      return SignatureCheck(signature, of: hash, byKeyOf: account)
    }
    let signature = wrapped?.signature ?? signature
    let asked = try await ask(account, about: signature, of: hash, at: block)
    guard !asked.isValid, let delegate = Self.delegate(in: code),
      SignatureCheck(signature, of: hash, byKeyOf: account).isValid
    else { return asked }
    return .validByKeyOnly(delegate: delegate)
  }

  /// Asks a contract in the same call that creates it.
  private func create(
    _ account: Address, by wrapped: WrappedSignature, toAskFor hash: Hash32, at block: BlockReference,
    via multicall: Address?
  ) async throws(ProviderError) -> SignatureCheck {
    let question = ERC1271.at(account).isValidSignature(hash: hash, signature: wrapped.signature)
    let calls = [
      Multicall3.Call3Value(
        target: wrapped.factory, allowFailure: true, value: .zero, callData: wrapped.factoryData),
      Multicall3.Call3Value(question),
    ]
    let answers: [Multicall3.Result]
    do throws(ProviderError) {
      answers = try await aggregate(calls, at: block, from: nil, via: multicall)
    } catch .output {
      return .undeployed(factory: wrapped.factory, data: wrapped.factoryData)
    }
    guard answers[0].success else { return .invalid(.refused(Revert(data: answers[0].returnData))) }
    guard answers[1].success else { return .invalid(.refused(Revert(data: answers[1].returnData))) }
    let check = SignatureCheck(answer: answers[1].returnData)
    return check.isValid ? .validOnceCreated(factory: wrapped.factory) : check
  }

  private func ask(
    _ account: Address, about signature: [UInt8], of hash: Hash32, at block: BlockReference
  ) async throws(ProviderError) -> SignatureCheck {
    let question = ERC1271.at(account).isValidSignature(hash: hash, signature: signature)
    do throws(ProviderError) {
      return SignatureCheck(
        answer: try await call(TransactionRequest(to: account, data: question.data), at: block))
    } catch .reverted(let revert) {
      return .invalid(.refused(revert))
    }
  }

  /// The contract whose code an account runs by EIP-7702: its own code is 0xef0100 and that contract's address.
  static func delegate(in code: [UInt8]) -> Address? {
    guard code.count == 23, code.starts(with: [0xef, 0x01, 0x00]) else { return nil }
    return try? Address(code.dropFirst(3))
  }
}

extension SignatureCheck {
  /// What a contract's answer means: only 0x1626ba7e and 28 zero bytes mean yes.
  ///
  /// Source: ERC-1271, "Specification"; Solidity, "Contract ABI Specification", for the padding.
  init(answer: [UInt8]) {
    let expected = ERC1271.IsValidSignature.selector.bytes + [UInt8](repeating: 0, count: 28)
    self = answer == expected ? .validByContract : .invalid(.otherAnswer(answer))
  }

  /// Recovers the key that has signed.
  init(_ signature: [UInt8], of hash: Hash32, byKeyOf account: Address) {
    do throws(CryptoError) {
      let parsed = signature.count == 64 ? try Signature(compact: signature) : try Signature(signature)
      let signer = try parsed.recoverAddress(of: hash)
      self = signer == account ? .validByKey : .invalid(.otherSigner(signer))
    } catch {
      self = .invalid(.malformed)
    }
  }
}

/// A signature for a contract that may have to be created first: `abi.encode(factory, factoryData, signature)` and
/// a mark.
///
/// Source: ERC-6492, "Signer side".
struct WrappedSignature {
  let factory: Address
  let factoryData: [UInt8]
  let signature: [UInt8]

  /// 32 bytes at the end.
  private static let mark = (0..<32).map { $0 % 2 == 0 ? 0x64 : 0x92 } as [UInt8]

  /// Reads the signature, or `nil` where it is not such a one.
  init?(_ bytes: [UInt8]) {
    guard bytes.suffix(32).elementsEqual(Self.mark) else { return nil }
    guard
      let fields = try? ABITuple<Address, [UInt8], [UInt8]>(
        decoding: Array(bytes.dropLast(32)), options: .lenient
      ).fields
    else { return nil }
    (factory, factoryData, signature) = fields
  }
}
