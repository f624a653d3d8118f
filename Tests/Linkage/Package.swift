// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")]

func products(_ names: String...) -> [Target.Dependency] {
  names.map { .product(name: $0, package: "lp-chain") }
}

// Users without the network: one of the lowest four floors and of nothing else, one of all floors of the library, with a
// transport of its own.
let package = Package(
  name: "Linkage",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lp-chain", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "FloorsOneToFour", dependencies: products("EthPrimitives", "EthRLP", "EthJSON", "EthABI"),
      swiftSettings: strict),
    .executableTarget(
      name: "FloorsOneToTen",
      dependencies: products(
        "EthPrimitives", "EthRLP", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners",
        "EthRPC",
        "EthProvider", "EthContracts"),
      swiftSettings: strict),
  ]
)
