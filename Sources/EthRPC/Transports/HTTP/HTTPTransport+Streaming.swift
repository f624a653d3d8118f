#if Network
  internal import AsyncHTTPClient
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOHTTPCompression

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  extension HTTPTransport {
    /// Posts the payload by a client that knows TLS, HTTP/2 and compression.
    func stream<Sink: BodySink>(
      _ payload: [UInt8], _ options: CallOptions, limit: Int, into sink: Sink
    ) async throws(TransportError) -> Sink {
      do {
        return try await withTimeout(options.timeout, endpoint: name) { [request = request(payload)] in
          // The deadline is what closes the connection; the surrounding timeout covers the body as well.
          let deadline = NIODeadline.now() + TimeAmount(options.timeout)
          let response = try await client.client.execute(request, deadline: deadline)
          guard response.status == .ok else { throw await failure(response) }
          return try await receive(response, limit, sink)
        }
      } catch let error as TransportError {
        throw error
      } catch {
        // However a cancelled task's connection fails, it failed because of that.
        if Task.isCancelled { throw .cancelled }
        if case .limit? = error as? NIOHTTPDecompression.DecompressionError {
          throw .responseTooLarge(endpoint: name, limit: requests.maximumInflatedBytes)
        }
        if error as? HTTPClientError == .deadlineExceeded {
          throw .timedOut(endpoint: name, after: options.timeout)
        }
        throw .connection(endpoint: name, reason: secrets.removed(from: connectionFailure(error)))
      }
    }

    private func receive<Sink: BodySink>(
      _ response: HTTPClientResponse, _ limit: Int, _ sink: Sink
    ) async throws -> Sink {
      var sink = sink
      var count = 0
      // The length that is said is that of a compressed body, and no shorter one inflates to less.
      if let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }),
        length > limit
      {
        throw TransportError.responseTooLarge(endpoint: name, limit: limit)
      }
      for try await piece in response.body {
        count += piece.readableBytes
        guard count <= limit else {
          throw TransportError.responseTooLarge(endpoint: name, limit: limit)
        }
        guard piece.withUnsafeReadableBytes({ sink.receive($0.bytes) }) else { break }
      }
      return sink
    }

    private func request(_ payload: [UInt8]) -> HTTPClientRequest {
      var request = HTTPClientRequest(url: requests.url)
      request.method = .POST
      for (name, value) in requests.headers { request.headers.add(name: name, value: value) }
      if let authorization = requests.authorization(now: Int64(time(nil))) {
        request.headers.add(name: "Authorization", value: authorization)
      }
      request.body = .bytes(ByteBuffer(bytes: payload))
      return request
    }

    private func failure(_ response: HTTPClientResponse) async -> TransportError {
      var beginning = ByteBuffer()
      var chunks = response.body.makeAsyncIterator()
      while beginning.readableBytes < 4096, let chunk = try? await chunks.next() {
        beginning.writeImmutableBuffer(chunk)
      }
      return status(
        Int(response.status.code), Array(beginning.readableBytesView.prefix(4096)),
        retryAfter: retryAfter(in: response.headers))
    }
  }

  /// A sink that keeps everything.
  struct WholeBody: BodySink {
    private(set) var bytes: [UInt8] = []

    mutating func receive(_ piece: RawSpan) -> Bool {
      piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
      return true
    }
  }
#endif
