// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "NetworkBenchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "lp-chain", path: "../..", traits: ["Network"]),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .executableTarget(
      name: "NetworkBenchmarks",
      dependencies: [
        .product(name: "EthJSON", package: "lp-chain"),
        .product(name: "EthRPC", package: "lp-chain"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict)
  ]
)
