public import EthABI
public import EthPrimitives
public import EthProvider
import EthTransactions

extension ERC165 {
  /// ERC-165's own identifier.
  public static let interfaceId = Selector(0x01ff_c9a7)
}

extension ERC721 {
  /// The identifier of the tokens' interface.
  public static let interfaceId = Selector(0x80ac_58cd)
  /// The identifier of the extension with names and `tokenURI`.
  public static let metadataInterfaceId = Selector(0x5b5e_139f)
  /// The identifier of the extension that lists tokens.
  public static let enumerableInterfaceId = Selector(0x780e_9d63)
}

extension ERC1155 {
  /// The identifier of the tokens' interface.
  public static let interfaceId = Selector(0xd9b6_7a26)
  /// The identifier of the extension with `uri`.
  public static let metadataURIInterfaceId = Selector(0x0e89_341c)
}

extension Provider {
  /// Whether a contract says that it has an interface (ERC-165).
  ///
  /// A contract that reverts, that returns anything but a word that is 1, or that says yes to 0xffffffff, as those
  /// do that answer yes to everything, has none.
  /// - Parameters:
  ///   - id: The interface, such as ``ERC721/interfaceId``.
  ///   - contract: The contract.
  ///   - block: The block on whose state it is asked.
  /// - Throws: `ProviderError` where the node did not answer.
  public func supportsInterface(
    _ id: Selector, at contract: Address, block: BlockReference = .latest
  ) async throws(ProviderError) -> Bool {
    func says(_ id: Selector) async throws(ProviderError) -> Bool {
      let interface: FixedBytes<4>
      do throws(ABIError) { interface = try FixedBytes(id.bytes) } catch { throw .output(error) }
      let question = ERC165.at(contract).supportsInterface(interfaceId: interface)
      do throws(ProviderError) {
        let answer = try await call(TransactionRequest(to: contract, data: question.data), at: block)
        return answer.count >= 32 && answer[..<31].allSatisfy { $0 == 0 } && answer[31] == 1
      } catch .reverted {
        return false
      }
    }
    guard try await says(id) else { return false }
    return try await !says(Selector(0xffff_ffff))
  }
}
