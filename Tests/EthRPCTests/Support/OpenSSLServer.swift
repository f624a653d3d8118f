import Foundation
import Subprocess
import SystemPackage

/// Certificates of a private authority, and a server of another TLS implementation that shows one of them.
struct OpenSSLServer: Sendable {
  /// The port on 127.0.0.1.
  let port: Int

  /// Whether the tool is there.
  static let isInstalled = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"]
    .contains { (path: String) in access(path, X_OK) == 0 }

  /// Makes a folder with an authority (`ca`) and with certificates that it vouches for: `good` for localhost and
  /// 127.0.0.1, `other` for another name, `address` for 127.0.0.1 and another name, `expired`, and `client`; each as NAME.pem and NAME.key.
  static func withCertificates(_ body: (FilePath) async throws -> Void) async throws {
    let folder = FilePath(NSTemporaryDirectory()).appending(
      "lp-chain-tls-\(UInt32.random(in: .min ... .max))")
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    let script = """
      set -e
      key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
      openssl req -x509 $key -days 2 -subj /CN=test-ca -keyout ca.key -out ca.pem -addext basicConstraints=critical,CA:TRUE
      make() {
        openssl req -new $key -subj "/CN=$1" -keyout $1.key -out $1.csr
        printf 'subjectAltName=%s\\nbasicConstraints=CA:FALSE\\n' "$2" > $1.ext
        openssl x509 -req -in $1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days $3 -extfile $1.ext -out $1.pem
      }
      make good DNS:localhost,IP:127.0.0.1 2
      make other DNS:other.example 2
      make address IP:127.0.0.1,DNS:attacker.example 2
      make expired DNS:localhost,IP:127.0.0.1 -1
      make client DNS:client.example 2
      """
    let result = try await Subprocess.run(
      .name("sh"), arguments: ["-c", script], workingDirectory: folder, output: .discarded,
      error: .string(limit: 1 << 16))
    guard case .exited(0) = result.terminationStatus else { throw Failure(text: result.standardError) }
    try await body(folder)
  }

  struct Failure: Error { let text: String }

  /// Runs `openssl s_server` with a certificate of the folder while `body` runs. It answers every JSON-RPC request with
  /// the result `"0x7"`.
  static func run(
    _ certificate: String, in folder: FilePath, _ arguments: [String] = [],
    _ body: @escaping @Sendable (OpenSSLServer) async throws -> Void
  ) async throws {
    let all =
      ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate + ".pem", "-key", certificate + ".key"]
      + arguments
    let outcome = try await Subprocess.run(
      .name("openssl"), arguments: Arguments(all), workingDirectory: folder, input: .inputWriter,
      output: .sequence, error: .discarded
    ) { execution -> Result<Void, any Error> in
      let process = execution.processIdentifier.value
      do {
        try await withThrowingTaskGroup(of: Void.self) { group in
          var text = ""
          var hasStarted = false
          for try await chunk in execution.standardOutput {
            text += chunk.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
            if !hasStarted, let line = text.firstMatch(of: /ACCEPT [0-9.]+:([0-9]+)\n/),
              let port = Int(line.1)
            {
              hasStarted = true
              group.addTask {
                defer { kill(process, SIGTERM) }
                try await body(OpenSSLServer(port: port))
              }
            }
            if let request = text.firstMatch(of: /\{"jsonrpc":"2.0","id":([0-9]+),.*\]\}/) {
              text = String(text[request.range.upperBound...])
              let answer = #"{"jsonrpc":"2.0","id":\#(request.1),"result":"0x7"}"#
              _ = try await execution.standardInputWriter.write(
                "HTTP/1.1 200 OK\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)")
            }
          }
          try await group.waitForAll()
        }
        try await execution.standardInputWriter.finish()
        return .success(())
      } catch {
        kill(process, SIGTERM)
        try? await execution.standardInputWriter.finish()
        return .failure(error)
      }
    }
    try outcome.closureResult.get()
  }
}
