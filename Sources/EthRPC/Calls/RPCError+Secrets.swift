extension RPCError {
  /// The error without what must not be shown of an endpoint's address and headers, should the endpoint repeat it.
  func redacted(by transport: any Transport) -> RPCError {
    switch self {
    case .server(let error): .server(error.redacted(by: transport))
    case .protocolViolation(let text): .protocolViolation(transport.withoutSecrets(text))
    default: self
    }
  }
}

extension ServerError {
  fileprivate func redacted(by transport: any Transport) -> ServerError {
    let message = transport.withoutSecrets(message)
    let rawData = rawData.map(transport.withoutSecrets)
    guard message != self.message || rawData != self.rawData else { return self }
    return ServerError(code: code, message: message, data: data, rawData: rawData)
  }
}
