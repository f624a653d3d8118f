import EthABI
public import EthPrimitives
public import EthProvider

extension ENS {
  /// The account of Ethereum that a name stands for; `nil` where it stands for none.
  ///
  /// Source: EIP-137.
  /// - Throws: ``ENSError``.
  public func address(
    of name: ENSName, at block: BlockReference = .latest
  ) async throws(ENSError) -> Address? {
    let address = try await ask(name, at: block) { $0.addr(node: $1) }
    return address == .zero ? nil : address
  }

  /// Normalises a name and looks up the account of Ethereum that it stands for; `nil` where it stands for none.
  ///
  /// - Throws: ``ENSError``.
  public func address(
    of text: String, at block: BlockReference = .latest
  ) async throws(ENSError) -> Address? {
    try await address(of: try Self.name(text), at: block)
  }

  /// The account of any chain that a name stands for, in the chain's own bytes; `nil` where it stands for none.
  ///
  /// Source: ENSIP-9.
  /// - Throws: ``ENSError``.
  public func addressBytes(
    of name: ENSName, on coin: CoinType, at block: BlockReference = .latest
  ) async throws(ENSError) -> [UInt8]? {
    let bytes = try await ask(name, at: block) { $0.addr(node: $1, coinType: UInt256(coin.rawValue)) }
    return bytes.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The account of a chain like Ethereum that a name stands for; `nil` where it stands for none. What a name stands
  /// for on one chain says nothing of another: a contract may be there on one and somebody else's on the other.
  ///
  /// Source: ENSIP-11.
  /// - Throws: ``ENSError``; ``ENSError/malformedAddress(_:_:)`` where the record has not 20 bytes.
  public func address(
    of name: ENSName, on coin: CoinType, at block: BlockReference = .latest
  ) async throws(ENSError) -> Address? {
    guard let bytes = try await addressBytes(of: name, on: coin, at: block) else { return nil }
    guard let address = try? Address(bytes) else { throw .malformedAddress(bytes, coin) }
    return address == .zero ? nil : address
  }

  /// A text of a name, such as `url`, `avatar` or `com.github`; `nil` where there is none. It is what the owner
  /// wrote: show it with care.
  ///
  /// Source: ENSIP-5.
  /// - Throws: ``ENSError``.
  public func text(
    _ key: String, of name: ENSName, at block: BlockReference = .latest
  ) async throws(ENSError) -> String? {
    let text = try await ask(name, at: block) { $0.text(node: $1, key: key) }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The content that a name stands for, as its codec and hash; `nil` where it stands for none.
  ///
  /// Source: ENSIP-7.
  /// - Throws: ``ENSError``.
  public func contenthash(
    of name: ENSName, at block: BlockReference = .latest
  ) async throws(ENSError) -> [UInt8]? {
    let hash = try await ask(name, at: block) { $0.contenthash(node: $1) }
    return hash.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What an account calls itself, where the name says so as well: an account can claim any name, so that the name's
  /// own record is looked up and has to be the account. `nil` where it has no name, or one that is not its own, or
  /// one that is not in its normal form.
  ///
  /// Source: EIP-181; ENSIP-19 for other chains than Ethereum.
  /// - Parameters:
  ///   - account: The account.
  ///   - coin: The chain on which it is meant.
  ///   - block: The block on whose state to look.
  /// - Throws: ``ENSError``; ``ENSError/name(_:)`` where the account's name is one that this library cannot
  ///   normalise.
  public func name(
    of account: Address, on coin: CoinType = .ethereum, at block: BlockReference = .latest
  ) async throws(ENSError) -> ENSName? {
    let reverse = Self.reverseName(of: account, on: coin)
    guard let claimed = try await ask(reverse, at: block, { $0.name(node: $1) }), !claimed.isEmpty else {
      return nil
    }
    let name = try Self.name(claimed)
    guard name.description == claimed else { return nil }
    let owner =
      coin == .ethereum
      ? try await address(of: name, at: block) : try await address(of: name, on: coin, at: block)
    return owner == account ? name : nil
  }

  /// The name below which an account's own name is kept: `….addr.reverse`.
  ///
  /// Source: EIP-181; ENSIP-19.
  static func reverseName(of account: Address, on coin: CoinType) -> ENSName {
    let digits = String(Hex.encode(account.bytes).dropFirst(2))
    let place =
      switch coin {
      case .ethereum: "addr"
      case .anyEVM: "default"
      default: String(coin.rawValue, radix: 16)
      }
    return ENSName(uncheckedLabels: [digits, place, "reverse"])
  }

  private static func name(_ text: String) throws(ENSError) -> ENSName {
    do throws(ENSNameError) { return try ENSName(normalizing: text) } catch { throw .name(error) }
  }
}
