import Foundation
import NIOSSL
import Subprocess
import SystemPackage

/// A certificate authority of a test's own, whose certificates `openssl` makes for as long as the test runs.
struct TestAuthority: Sendable {
  /// Whether there is a program to make certificates with.
  static let isAvailable = FileManager.default.isExecutableFile(atPath: openssl)
  private static let openssl = "/usr/bin/openssl"

  private let folder: String

  /// The authority's own certificate.
  var certificateFile: String { folder + "/ca.pem" }

  /// Makes an authority, and removes all of it after `body`.
  static func run(_ body: (TestAuthority) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "lp-chain-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let authority = TestAuthority(folder: folder)
    try await authority.make(
      "ca", "/CN=lp-chain test authority", "basicConstraints=critical,CA:TRUE", signed: false)
    try await body(authority)
  }

  /// Makes a certificate for a server, and what a server needs to show it.
  func server(for names: String) async throws -> NIOSSLContext {
    try await make("server", "/CN=test", "subjectAltName=\(names)", signed: true)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(folder + "/server.pem").map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: folder + "/server.key", format: .pem))))
  }

  private func make(_ name: String, _ subject: String, _ fields: String, signed: Bool) async throws {
    let signer = signed ? ["-CA", certificateFile, "-CAkey", folder + "/ca.key"] : []
    let ended = try await Subprocess.run(
      .path(FilePath(Self.openssl)),
      arguments: Arguments(
        [
          "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
          "-keyout", "\(folder)/\(name).key", "-out", "\(folder)/\(name).pem", "-subj", subject, "-addext",
          fields,
        ] + signer),
      output: .discarded, error: .string(limit: 1 << 16))
    guard ended.terminationStatus.isSuccess else {
      throw CocoaError(.featureUnsupported, userInfo: ["reason": ended.standardError])
    }
  }
}
