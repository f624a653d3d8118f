import EthPrimitives

/// Why no connection could be made, in few words, out of the long ones that the network library has.
func connectionFailure(_ error: any Error) -> String {
  let text = String(describing: error)
  if let range = text.firstRange(of: "(error set): ") {
    return UntrustedText.shown(
      String(text[range.upperBound...].prefix { $0 != "(" && $0 != ")" }), limit: 200)
  }
  if text.contains("UnknownHost") { return "there is no host of this name" }
  if text.contains("CERTIFICATE_VERIFY_FAILED") {
    return "its certificate cannot be verified: nobody trusted vouches for it, or it has expired"
  }
  if text.contains("failedToValidateHostname") { return "its certificate is for another name" }
  if text.contains("CERTIFICATE_REQUIRED") || text.contains("HANDSHAKE_FAILURE_ON_CLIENT_HELLO") {
    return "it wants a certificate of this side"
  }
  if text.hasPrefix("handshakeFailed") {
    return "it does not speak TLS as it should: is it http instead of https?"
  }
  return UntrustedText.shown(text, limit: 200)
}
