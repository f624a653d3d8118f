internal import EthPrimitives

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

extension KeystoreError: CustomStringConvertible {
  /// One sentence that says what is wrong; never any part of a key or password.
  public var description: String {
    switch self {
    case .malformed(let error): "this is no keystore, or a damaged one: \(error)"
    case .unsupported(let member, let found): "keystores with \(member) \(found) are not supported"
    case .tooCostly(let resource, let needed, let limit):
      "opening this keystore would take \(needed.map(String.init) ?? "more than 2^63") \(resource), and the limit is"
        + " \(limit)"
    case .wrongPassword: "the password is wrong, or the encrypted key is damaged"
    case .damaged(let reason): "the keystore is damaged: \(reason)"
    case .invalidKDF(let rule): "no keystore can be made with these parameters: \(rule)"
    case .outOfMemory(let bytes): "the system does not give the \(bytes) bytes of memory that scrypt needs"
    case .cancelled: "the task was cancelled"
    case .file(let error): "\(error)"
    }
  }
}

extension KeystoreResource: CustomStringConvertible {
  /// What is counted.
  public var description: String {
    switch self {
    case .scryptMemory: "bytes of memory for scrypt"
    case .scryptWork: "units of work of scrypt (r * p * (n + 64))"
    case .pbkdf2Rounds: "rounds of PBKDF2"
    case .derivedKeyLength: "bytes of derived key"
    }
  }
}

extension KeystoreFileError: CustomStringConvertible {
  /// One sentence that says what is wrong with which file.
  public var description: String { "\(UntrustedText.shown(path)): \(reason)" }
}

extension KeystoreFileError.Reason: CustomStringConvertible {
  /// What is wrong.
  public var description: String {
    switch self {
    case .exists: "there is such a file already, and it is not written over"
    case .missing: "there is no such file or folder"
    case .notAFile: "this is no regular file"
    case .tooLarge(let limit): "a keystore has at most \(limit) bytes"
    case .system(let step, let errno): "\(step) failed: \(String(cString: strerror(errno)))"
    }
  }
}
