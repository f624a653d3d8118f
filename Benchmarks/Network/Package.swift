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
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    .target(name: "CAllocator"),
    .executableTarget(
      name: "NetworkBenchmarks",
      dependencies: [
        "CAllocator",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "EthABI", package: "lp-chain"),
        .product(name: "EthContracts", package: "lp-chain"),
        .product(name: "EthJSON", package: "lp-chain"),
        .product(name: "EthPrimitives", package: "lp-chain"),
        .product(name: "EthProvider", package: "lp-chain"),
        .product(name: "EthRPC", package: "lp-chain"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
  ]
)
