public import EthABI
public import EthPrimitives
public import EthProvider
import EthTransactions

/// A call that moves or approves tokens, as tokens understand it that do not keep to the standard: some return
/// nothing, some return `false` instead of reverting.
///
/// It is encoded like the function itself. What came back is `true` where the token says so or says nothing; whether
/// there is a token at all, `provider.sendSafely(_:)` finds out.
public struct SafeTokenCall<Function: ContractFunction>: ContractFunction
where Function.Arguments == Function, Function.Output == Bool {
  /// The function as the standard has it.
  public var arguments: Function

  /// The function as the standard has it.
  public init(arguments: Function) { self.arguments = arguments }

  /// The standard function's.
  public static var signature: String { Function.signature }
  /// The standard function's.
  public static var selector: Selector { Function.selector }
  /// The standard function's.
  public static var mutability: StateMutability { Function.mutability }
  /// The standard function's.
  public static var contractErrors: ErrorRegistry { Function.contractErrors }

  /// Reads a `bool`; nothing at all means `true`.
  ///
  /// - Throws: `ABIError`.
  public static func decodeOutput(_ data: [UInt8], options: ABIDecodingOptions) throws(ABIError) -> Bool {
    data.isEmpty ? true : try Function.decodeOutput(data, options: options)
  }
}

extension ERC20.Instance {
  /// `transfer` of a token that may return nothing.
  public func safeTransfer(to: Address, value: UInt256) -> ContractCall<SafeTokenCall<ERC20.TransferCall>> {
    safe(ERC20.TransferCall(to: to, value: value))
  }

  /// `transferFrom` of a token that may return nothing.
  public func safeTransferFrom(
    from: Address, to: Address, value: UInt256
  ) -> ContractCall<SafeTokenCall<ERC20.TransferFrom>> {
    safe(ERC20.TransferFrom(from: from, to: to, value: value))
  }

  /// `approve` of a token that may return nothing.
  ///
  /// Some tokens refuse to change an allowance that is not zero: approve zero first.
  public func safeApprove(
    spender: Address, value: UInt256
  ) -> ContractCall<SafeTokenCall<ERC20.Approve>> {
    safe(ERC20.Approve(spender: spender, value: value))
  }

  private func safe<F>(_ function: F) -> ContractCall<SafeTokenCall<F>> {
    ContractCall(to: address, function: SafeTokenCall(arguments: function))
  }
}

extension Provider {
  /// Sends a token's call after trying it on the newest block: a token that would return `false` would have the
  /// transaction succeed and nothing moved, and so would an address without code.
  ///
  /// What a token returns in a transaction nobody can read afterwards; its `Transfer` or `Approval` event in the
  /// receipt says what happened.
  /// - Throws: ``TokenError``.
  public func sendSafely<F>(
    _ call: ContractCall<SafeTokenCall<F>>
  ) async throws(TokenError) -> PendingTransaction {
    let output: [UInt8]
    let hasCode: Bool
    do throws(ProviderError) {
      output = try await self.call(
        TransactionRequest(from: try account, to: call.to, data: call.data), at: .latest)
      hasCode = output.isEmpty ? !(try await code(at: call.to).isEmpty) : true
    } catch {
      throw .provider(error)
    }
    guard hasCode else { throw .noContract(call.to) }
    let isDone: Bool
    do throws(ABIError) { isDone = try call.decodeOutput(output) } catch { throw .provider(.output(error)) }
    guard isDone else { throw .refused(call.to) }
    do throws(ProviderError) { return try await send(call) } catch { throw .provider(error) }
  }
}
