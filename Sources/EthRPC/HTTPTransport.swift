internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// JSON-RPC over HTTP or HTTPS, a POST for each payload, over connections that are kept alive.
public struct HTTPTransport: Transport {
  /// The endpoint without user name, password, path and query, which often hold a key.
  public let name: String
  private let url: String
  private let headers: [(name: String, value: String)]

  /// Takes an endpoint's address; nothing is connected yet.
  ///
  /// - Parameters:
  ///   - url: `http://…` or `https://…`.
  ///   - headers: Sent with every request, for example an authorisation.
  /// - Throws: ``TransportError/invalidURL(_:)``.
  public init(_ url: String, headers: [(name: String, value: String)] = []) throws(TransportError) {
    guard let name = EndpointName(url, schemes: ["http", "https"]) else {
      throw .invalidURL(EndpointName.redact(url))
    }
    self.name = name.text
    self.url = url
    self.headers = headers
  }

  /// Posts the payload; see ``Transport/roundTrip(_:options:)``.
  public func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    request.body = .bytes(ByteBuffer(bytes: payload))
    do {
      return try await withTimeout(options.timeout, endpoint: name) { [request, name] in
        // The deadline is what closes the connection; the surrounding timeout covers the body as well.
        let deadline = NIODeadline.now() + TimeAmount(options.timeout)
        let response = try await sharedClient.execute(request, deadline: deadline)
        guard response.status == .ok else {
          let body = try? await response.body.collect(upTo: 4096)
          throw TransportError.status(
            endpoint: name, code: Int(response.status.code),
            body: printable(body.map { String(buffer: $0) } ?? "", limit: 200))
        }
        do {
          return Array(try await response.body.collect(upTo: options.maximumResponseBytes).readableBytesView)
        } catch is NIOTooManyBytesError {
          throw TransportError.responseTooLarge(endpoint: name, limit: options.maximumResponseBytes)
        }
      }
    } catch let error as TransportError {
      throw error
    } catch is CancellationError {
      throw .cancelled
    } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
      throw .timedOut(endpoint: name, after: options.timeout)
    } catch let error as HTTPClientError where error == .cancelled {
      throw .cancelled
    } catch {
      throw .connection(endpoint: name, reason: connectionFailure(error))
    }
  }
}

/// Like `HTTPClient.shared`, but a connection that cannot be made is an error at once instead of one that is tried
/// again until the time is up: whoever calls knows better whether and when to try again.
private let sharedClient: HTTPClient = {
  var configuration = HTTPClient.Configuration.singletonConfiguration
  configuration.connectionPool.retryConnectionEstablishment = false
  return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
}()

extension Transport where Self == HTTPTransport {
  /// JSON-RPC over HTTP or HTTPS.
  ///
  /// - Throws: ``TransportError/invalidURL(_:)``.
  public static func http(_ url: String) throws(TransportError) -> HTTPTransport { try HTTPTransport(url) }
}
