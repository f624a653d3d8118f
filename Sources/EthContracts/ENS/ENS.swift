import EthABI
public import EthPrimitives
public import EthProvider

/// The Ethereum Name Service: what names stand for, and what accounts are called.
///
/// ```swift
/// let ens = try ENS(provider)
/// let account = try await ens.address(of: "vitalik.eth")
/// let name = try await ens.name(of: account)
/// ```
/// A name is looked up in the registry; its resolver is asked, or that of the next name above that has one, where it
/// answers for all below (ENSIP-10). Records that a resolver keeps elsewhere (ERC-3668, CCIP read) are not fetched:
/// ``ENSError/offchainLookup(_:)``. The Universal Resolver is not used.
/// Source: EIP-137, EIP-181, ENSIP-5, ENSIP-7, ENSIP-9, ENSIP-10, ENSIP-19.
public struct ENS: Sendable {
  /// Where the registry is on mainnet and the test networks that have one.
  ///
  /// Source: https://docs.ens.domains/learn/deployments.
  public static let registry: Address = "0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e"

  /// What asks the node.
  public let provider: Provider
  private let contract: ENSRegistry.Instance

  /// ENS as a provider's chain has it.
  ///
  /// - Parameters:
  ///   - provider: What asks the node.
  ///   - registry: Where the registry is, where that is not as the chain list says.
  /// - Throws: ``ENSError/noRegistry(chainId:)``.
  public init(_ provider: Provider, registry: Address? = nil) throws(ENSError) {
    guard let registry = registry ?? provider.chain?.ensRegistry else {
      throw .noRegistry(chainId: provider.chainId)
    }
    self.provider = provider
    contract = ENSRegistry.at(registry)
  }

  /// The contract that answers for a name, and whether it does so for the whole name as one that is below its own
  /// (ENSIP-10); `nil` where none does.
  ///
  /// - Throws: ``ENSError``.
  public func resolver(
    of name: ENSName, at block: BlockReference = .latest
  ) async throws(ENSError) -> Resolver? {
    var ancestor = name
    while !ancestor.labels.isEmpty {
      let address = try await call(contract.resolver(node: ancestor.namehash), at: block)
      if address != .zero {
        let isExtended: Bool
        do throws(ProviderError) {
          isExtended = try await provider.supportsInterface(
            ENSResolver.Resolve.selector, at: address, block: block)
        } catch {
          throw .provider(error)
        }
        guard isExtended || ancestor == name else { return nil }
        return Resolver(address: address, name: ancestor, isExtended: isExtended)
      }
      ancestor = ancestor.parent ?? ancestor
    }
    return nil
  }

  /// A contract that answers for a name.
  public struct Resolver: Hashable, Sendable {
    /// The contract.
    public let address: Address
    /// The name that it was set for: the one that was asked for or one above it.
    public let name: ENSName
    /// Whether it also answers for names below that one (ENSIP-10).
    public let isExtended: Bool

    /// A resolver.
    public init(address: Address, name: ENSName, isExtended: Bool) {
      self.address = address
      self.name = name
      self.isExtended = isExtended
    }
  }

  /// Asks a name's resolver; `nil` where there is none.
  func ask<Function: ContractFunction>(
    _ name: ENSName, at block: BlockReference,
    _ question: (ENSResolver.Instance, Hash32) -> ContractCall<Function>
  ) async throws(ENSError) -> Function.Output? {
    guard let resolver = try await resolver(of: name, at: block) else { return nil }
    let contract = ENSResolver.at(resolver.address)
    let question = question(contract, name.namehash)
    guard resolver.isExtended else { return try await call(question, at: block) }
    let answer = try await call(contract.resolve(name: name.dnsEncoded, data: question.data), at: block)
    do throws(ABIError) {
      return try question.decodeOutput(answer)
    } catch {
      throw .provider(.output(error))
    }
  }

  private func call<Function: ContractFunction>(
    _ question: ContractCall<Function>, at block: BlockReference
  ) async throws(ENSError) -> Function.Output {
    do throws(ProviderError) {
      return try await provider.call(question, at: block)
    } catch .reverted(.unknown(let selector, let data))
      where selector == ERC3668.OffchainLookup.selector
    {
      // Compilers differ in how they pad what they revert with. A lookup for another contract must not be followed.
      guard let lookup = try? ERC3668.OffchainLookup(decoding: data, options: .lenient),
        lookup.sender == question.to
      else { throw .refused(resolver: question.to, .unknown(selector: selector, data: data)) }
      throw .offchainLookup(lookup)
    } catch .reverted(let revert) {
      throw .refused(resolver: question.to, revert)
    } catch {
      throw .provider(error)
    }
  }
}
