import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners

/// A keystore on the disk.
struct KeystoreFile {
  let path: String
  private let keystore: Keystore

  /// Reads a keystore, which takes no password. One that others may read brings a warning.
  init(_ path: String) throws(CLIError) {
    self.path = path
    guard !PrivateKey.looksLikeKey(path) else { throw PrivateKey.keyInsteadOfFile("--keystore") }
    do throws(KeystoreError) { keystore = try Keystore(file: path) } catch {
      if case .file(let error) = error {
        throw .failed("the keystore cannot be read: \(path.shownAsFile): \(error.reason)")
      }
      // A file with a plain key, a password or a phrase may have been named: what is no JSON is not shown.
      guard case .malformed(let json) = error, json.path.isEmpty else {
        throw .failed("\(path.shownAsFile): \(error)")
      }
      throw .failed(
        "\(path.shownAsFile): this is no keystore: expected a JSON object with crypto and version; a "
          + "plain private key is named with --private-key-file")
    }
    if let file = try? Descriptor(opening: path) { file.warnIfOthersCanRead(path) }
  }

  /// The private key.
  func open(_ password: borrowing SecretBytes) throws(CLIError) -> PrivateKey {
    do throws(KeystoreError) { return try keystore.decrypt(password: password) } catch {
      throw .failed("\(path.shownAsFile): \(error)")
    }
  }
}
