import EthCrypto

/// The secrets that the environment held. They are taken out of it before anything else is done: whatever the
/// command and however long it runs, `/proc` does not show them, and no program that it starts gets them.
final class EnvironmentSecrets: Sendable {
  /// The secrets that the command may use; `nil` outside of it.
  @TaskLocal static var current: EnvironmentSecrets?

  /// The value of `WEB3_PRIVATE_KEY`.
  let privateKey: SecretBytes?

  /// Takes the secrets out of the environment.
  init() { privateKey = Environment.takeSecret("WEB3_PRIVATE_KEY") }
}
