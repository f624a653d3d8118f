/// Takes the body of an answer while it arrives.
///
/// It is a value: each attempt at a call fills a copy, and nothing of an attempt that failed stays in it. It may be
/// called where the connection is read, and other connections as well: it must not wait for anything.
public protocol BodySink: Sendable {
  /// Takes the next bytes of the body.
  ///
  /// - Returns: Whether more are wanted; a transport may stop where they are not.
  mutating func receive(_ piece: RawSpan) -> Bool
}

extension Transport {
  /// Waits for the whole body and hands it over in one piece.
  public func roundTrip<Sink: BodySink>(
    _ payload: [UInt8], options: CallOptions, into sink: Sink
  ) async throws(TransportError) -> Sink {
    let body = try await roundTrip(payload, options: options)
    var sink = sink
    _ = sink.receive(body.span.bytes)
    return sink
  }
}
