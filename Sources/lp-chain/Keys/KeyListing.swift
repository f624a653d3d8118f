import EthCrypto
import EthPrimitives
import EthSigners

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that holds a key, as far as can be told without a password.
struct KeyListing {
  enum Kind: String {
    case keystore
    case unencrypted
  }

  let path: String
  let kind: Kind
  /// The key's address; of a keystore what it says, if it says anything.
  let address: Address?

  /// Looks at a file; `nil` for one that holds no key.
  init?(_ path: String) {
    // Not opened where opening could wait for somebody, as that of a pipe does.
    guard let file = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK), file.filePermissions != nil else {
      return nil
    }
    var text = SecretBytes(capacity: Keystore.greatestSize + 1)
    do throws(SystemError) {
      while try text.fill({ buffer throws(SystemError) in try file.read(into: buffer) }) {}
    } catch {
      return nil
    }
    self.path = path
    if let key = try? PrivateKey(text, from: path) {
      kind = .unencrypted
      address = key.address
    } else {
      do throws(KeystoreError) {
        let bytes = text.withUnsafeBytes { Array($0) }
        guard Self.looksLikeKeystore(bytes) else { return nil }
        address = try Keystore(parsing: bytes).address
      } catch {
        Diagnostics.warning(
          "\(path.shownAsFile) looks like a keystore and cannot be read: \(Redaction.keys(in: error.description))"
        )
        return nil
      }
      kind = .keystore
    }
    file.warnIfOthersCanRead(path)
  }

  /// Whether text is an object, or the start of one, that names what every keystore has.
  private static func looksLikeKeystore(_ text: [UInt8]) -> Bool {
    guard text.first(where: { !$0.isBlank }) == UInt8(ascii: "{") else { return false }
    let words = String(decoding: text, as: UTF8.self).lowercased()
    return words.contains("\"crypto\"") || words.contains("\"ciphertext\"")
  }
}

/// The names in a folder.
enum FolderListing {
  /// The names in their order, those of hidden files left out.
  static func names(of folder: String) throws(CLIError) -> [String] {
    guard let stream = opendir(folder) else {
      throw .failed("the folder \(folder.shownAsFile) cannot be read: \(SystemError())")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name is as long as it is, whatever the structure's array says.
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
