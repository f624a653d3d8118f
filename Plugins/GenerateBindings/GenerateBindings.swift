import Foundation
import PackagePlugin

/// Generates Swift bindings of contracts: `swift package generate-bindings`.
///
/// The arguments are those of `eth-bindgen`, which runs in the package's folder. Without any it reads the package's
/// `eth-bindgen.json`.
@main
struct GenerateBindings: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let process = Process()
    process.executableURL = try context.tool(named: "eth-bindgen").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { throw Failure() }
  }

  /// `eth-bindgen` has failed; it has said why.
  private struct Failure: Error, CustomStringConvertible {
    var description: String { "eth-bindgen has failed" }
  }
}
