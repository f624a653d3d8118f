// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")]

func products(_ names: String...) -> [Target.Dependency] {
  names.map { .product(name: $0, package: "lp-chain") }
}

// Users who do not speak to a node: one of the lowest four floors and of nothing else, one who also signs.
let package = Package(
  name: "Linkage",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lp-chain", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "FloorsOneToFour", dependencies: products("EthPrimitives", "EthRLP", "EthJSON", "EthABI"),
      swiftSettings: strict),
    .executableTarget(
      name: "FloorsOneToSeven",
      dependencies: products(
        "EthPrimitives", "EthRLP", "EthJSON", "EthABI", "EthCrypto", "EthTransactions", "EthSigners"),
      swiftSettings: strict),
  ]
)
