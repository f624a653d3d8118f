import EthABI

extension ProviderError {
  /// The same error, its revert data read with these custom errors where it was not read yet.
  func reading(_ errors: ErrorRegistry) -> ProviderError {
    guard case .reverted(let revert) = self else { return self }
    return .reverted(revert.reading(errors))
  }
}
