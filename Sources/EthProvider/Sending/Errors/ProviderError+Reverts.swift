import EthABI

extension ProviderError {
  /// The same error, its revert data read with these custom errors where it was not read yet.
  func reading(_ errors: ErrorRegistry) -> ProviderError {
    guard case .reverted(.unknown(.some, let data)) = self else { return self }
    return .reverted(Revert(data: data, errors: errors))
  }
}
