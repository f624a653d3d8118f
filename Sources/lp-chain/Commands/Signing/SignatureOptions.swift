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
  func read() throws -> Signature {
    let bytes = try InputText.hex(signature, name: "--signature", isShown: false)
    let highS: HighS = allowHighS ? .allowed : .refused
    do throws(CryptoError) {
      return try bytes.count == 64
        ? Signature(compact: bytes, highS: highS) : Signature(bytes, highS: highS)
    } catch {
      throw CLIError.failed("--signature: \(error)")
    }
  }
}
