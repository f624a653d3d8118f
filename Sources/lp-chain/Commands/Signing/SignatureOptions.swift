import ArgumentParser
import EthCrypto
import EthPrimitives

/// A signature that is given.
struct SignatureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The signature: 65 bytes, v being 0, 1, 27 or 28, or 64 bytes in the short form (EIP-2098).",
      valueName: "hex"))
  var signature: String

  @Flag(help: "Take a signature whose s is in the upper half, which other people can make of any signature.")
  var allowHighS = false

  /// The signature.
  ///
  /// - Throws: ``CLIError/usage(_:)`` where it is none: 1 is what `verify` says of one that is somebody else's.
  func read() throws(CLIError) -> Signature {
    let text = signature == "-" ? try InputText.standardInput() : Array(signature.utf8)
    let bytes: [UInt8]
    do throws(HexError) { bytes = try Hex.decode(utf8: text.trimmingBlanks.span.bytes) } catch {
      throw .usage("--signature: \(error)")
    }
    let highS: HighS = allowHighS ? .allowed : .refused
    do throws(CryptoError) {
      return try bytes.count == 64
        ? Signature(compact: bytes, highS: highS) : Signature(bytes, highS: highS)
    } catch {
      throw .usage("--signature: \(error)")
    }
  }
}
