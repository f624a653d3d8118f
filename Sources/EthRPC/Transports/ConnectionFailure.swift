import EthPrimitives

/// Why no connection could be made, in few words, out of the long ones that the network library has.
func connectionFailure(_ error: any Error) -> String {
  let text = String(describing: error)
  if let range = text.firstRange(of: "(error set): ") {
    return UntrustedText.shown(
      String(text[range.upperBound...].prefix { $0 != "(" && $0 != ")" }), limit: 200)
  }
  if text.contains("UnknownHost") { return "there is no host of this name" }
  if text.hasPrefix("handshakeFailed") {
    return "it does not speak TLS as it should: is it http instead of https?"
  }
  return UntrustedText.shown(text, limit: 200)
}
