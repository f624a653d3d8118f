// swift-tools-version: 6.2

import PackageDescription

// A user of the lowest four floors, and of nothing else.
let package = Package(
  name: "Linkage",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lp-chain", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "FloorsOneToFour",
      dependencies: [
        .product(name: "EthPrimitives", package: "lp-chain"),
        .product(name: "EthRLP", package: "lp-chain"),
        .product(name: "EthJSON", package: "lp-chain"),
        .product(name: "EthABI", package: "lp-chain"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")])
  ]
)
