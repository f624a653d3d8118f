import EthCrypto

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process's environment variables; one that is empty counts as not set.
enum Environment {
  /// The variable's value.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }

  /// Takes a secret out of the environment, so that neither programs started from here nor `/proc` show it. From
  /// then on the process's memory is protected.
  static func takeSecret(_ name: String) -> SecretBytes? {
    guard let value = getenv(name) else { return nil }
    ProcessSetup.protectMemory()
    let count = strlen(value)
    defer {
      wipe(UnsafeMutableRawBufferPointer(start: value, count: count))
      unsetenv(name)
    }
    return count > 0 ? SecretBytes(copying: UnsafeRawBufferPointer(start: value, count: count)) : nil
  }
}
